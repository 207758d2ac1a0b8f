// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include "core/utf8.h"
#include "indexer/json_fields.h"
#include "indexer/record_checks.h"
#include "indexer/record_names.h"
#include "indexer/records.h"
#include "text/language.h"

namespace kb::indexer {

using nlohmann::json;

namespace {

constexpr std::string_view kUsualLanguage = "es";
constexpr long long kMinInt = std::numeric_limits<int>::min(),
                    kMaxInt = std::numeric_limits<int>::max();
constexpr std::string_view kKnownKinds = "area, account, staff, article, ticket or revision";
constexpr std::string_view kKnownPriorities = "low, normal, high or urgent";
constexpr std::string_view kKnownTypes = "incident, question or order";
constexpr std::string_view kKnownStatuses = "open, in_progress, waiting, resolved or closed";

json parse_line(std::string_view line) {
  const auto limit_depth = [](int depth, json::parse_event_t, json&) {
    if (depth > kMaxRecordDepth) refuse_field("line", "nested too deep");
    return true;
  };
  try {
    return json::parse(line, limit_depth);
  } catch (const json::parse_error& e) {
    refuse_field("line", fmt::format("not JSON (byte {})", e.byte));
  } catch (const json::out_of_range&) {
    refuse_field("line", "a number too large for JSON");
  }
}

std::string id_of(const JsonFields& fields, const char* name = "id") {
  std::string id = fields.required_text(name);
  check_id(fields.path(name), id);
  return id;
}

std::string reference(const JsonFields& fields, const char* name) {
  std::string id = fields.text(name);
  check_id_or_none(fields.path(name), id);
  return id;
}

// As given, else told from the words.
std::string language_of(const JsonFields& fields, const std::string& words) {
  if (!fields.has("lang")) return text::detect_language(words, kUsualLanguage);
  std::string code = fields.text("lang");
  check_language(fields.path("lang"), code);
  return code;
}

template <class Owner, size_t n>
Owner flags_of(const JsonFields& fields, const char* name,
               const std::array<NamedFlag<Owner>, n>& known) {
  Owner owner;
  for (const std::string& given : fields.texts(name)) {
    const auto found = std::ranges::find(known, given, &NamedFlag<Owner>::first);
    if (found == known.end())
      refuse_field(fields.path(name), fmt::format("{} is not known", shown(given)));
    owner.*(found->second) = true;
  }
  return owner;
}

// `title` and `subject` mean the same.
std::string heading_of(const JsonFields& fields, const char* name, const char* other) {
  if (fields.has(name)) return fields.text(name);
  if (fields.has(other)) return fields.text(other);
  refuse_field(fields.path(name), "is missing");
}

store::Area read_area(const JsonFields& fields) {
  store::Area area;
  area.id = id_of(fields);
  area.icon = fields.text("icon");
  area.position = static_cast<int>(fields.number("position", kMinInt, kMaxInt));
  if (const auto names = fields.object("names")) {
    area.name_es = names->text("es");
    area.name_en = names->text("en");
  }
  if (const auto hints = fields.object("hints")) {
    area.hint_es = hints->text("es");
    area.hint_en = hints->text("en");
  }
  return area;
}

store::Person read_person(const JsonFields& fields) {
  store::Person person;
  person.id = reference(fields, "id");
  person.email = fields.required_text("email");
  person.name = fields.text("name");
  if (fields.has("lang")) person.lang = language_of(fields, {});
  person.rights = flags_of(fields, "rights", kRights);
  person.roles = flags_of(fields, "roles", kRoles);
  person.disabled = fields.flag("disabled");
  return person;
}

AccountRecord read_account(const JsonFields& fields) {
  AccountRecord record;
  record.account = {id_of(fields), fields.text("name"), fields.texts("domains")};
  if (record.account.name.empty()) record.account.name = record.account.id;
  for (const JsonFields& contact : fields.objects("contacts")) {
    record.contacts.push_back(read_person(contact));
    record.contacts.back().account = record.account.id;
  }
  return record;
}

store::Article read_article(const JsonFields& fields) {
  store::Article article;
  article.id = id_of(fields);
  article.title = heading_of(fields, "title", "subject");
  article.summary = fields.text("summary");
  article.body = fields.text("body");
  article.lang = language_of(fields, article.title + '\n' + article.body);
  article.area = fields.text("area");
  article.audience =
      fields.choice("audience", store::article_audience_from, kKnownAudiences, article.audience);
  article.state = fields.choice("state", store::article_state_from, kKnownStates, article.state);
  article.tags = fields.texts("tags");
  article.author = fields.text("author");
  article.translation_of = fields.text("translation_of");
  article.created = fields.instant("created").value_or(Instant{});
  article.updated = fields.instant("updated").value_or(Instant{});
  check_article(article);
  return article;
}

store::Message read_message(const JsonFields& fields) {
  return {fields.text("from"), fields.instant("at").value_or(Instant{}), fields.text("body"),
          fields.flag("internal")};
}

store::TicketLink read_link(const JsonFields& fields) {
  return {id_of(fields, "article"), fields.flag("solved"),
          fields.flag("weak") ? store::LinkStrength::Weak : store::LinkStrength::Strong};
}

constexpr std::string_view kKnownEvents =
    "status, assigned, solved_by, related, unlinked, withdrawn, confirmed or reopened";

store::TicketEvent read_event(const JsonFields& fields) {
  return {fields.choice("kind", store::ticket_event_kind_from, kKnownEvents,
                        store::TicketEventKind::Status),
          fields.text("by"), fields.instant("at").value_or(Instant{}), fields.text("detail")};
}

void read_conversation(const JsonFields& fields, store::Ticket& ticket) {
  for (const JsonFields& message : fields.objects("messages"))
    ticket.messages.push_back(read_message(message));
  for (const JsonFields& link : fields.objects("links")) ticket.links.push_back(read_link(link));
  for (const JsonFields& event : fields.objects("events"))
    ticket.events.push_back(read_event(event));
}

store::Ticket read_ticket(const JsonFields& fields) {
  store::Ticket ticket;
  ticket.id = id_of(fields);
  ticket.account = reference(fields, "account");
  ticket.requester = fields.text("requester");
  ticket.assignee = fields.text("assignee");
  ticket.area = reference(fields, "area");
  ticket.subject = heading_of(fields, "subject", "title");
  ticket.body = fields.text("body");
  ticket.resolution = fields.text("resolution");
  ticket.lang = language_of(fields, ticket.subject + '\n' + ticket.body);
  ticket.priority =
      fields.choice("priority", store::ticket_priority_from, kKnownPriorities, ticket.priority);
  ticket.type = fields.choice("type", store::ticket_type_from, kKnownTypes, ticket.type);
  ticket.status = fields.choice("status", store::ticket_status_from, kKnownStatuses, ticket.status);
  ticket.opened = fields.instant("opened").value_or(Instant{});
  ticket.updated = fields.instant("updated").value_or(Instant{});
  ticket.since = fields.instant("since").value_or(Instant{});
  ticket.resolved = fields.instant("resolved");
  read_conversation(fields, ticket);
  return ticket;
}

RevisionRecord read_revision(const JsonFields& fields) {
  RevisionRecord record{id_of(fields, "article"), {}};
  store::Revision& revision = record.revision;
  if (!fields.has("number")) refuse_field("number", "is missing");
  revision.number = static_cast<int>(fields.number("number", 1, kMaxInt));
  revision.title = fields.text("title");
  revision.summary = fields.text("summary");
  revision.body = fields.text("body");
  revision.author = fields.text("author");
  revision.reason = fields.text("reason");
  revision.at = fields.instant("at").value_or(Instant{});
  return record;
}

}  // namespace

Record record_from_json(std::string_view line) {
  if (line.size() > kMaxRecordBytes) refuse_field("line", "more than 4 MiB");
  if (!is_clean_utf8(line)) refuse_field("line", "not UTF-8");
  const json object = parse_line(line);
  const JsonFields fields(object);
  const std::string kind = fields.has("kind") ? fields.text("kind") : "article";
  if (kind == "article") return read_article(fields);
  if (kind == "ticket") return read_ticket(fields);
  if (kind == "area") return read_area(fields);
  if (kind == "account") return read_account(fields);
  if (kind == "staff") return read_person(fields);
  if (kind == "revision") return read_revision(fields);
  refuse_field("kind", fmt::format("{} is not {}", shown(kind), kKnownKinds));
}

}  // namespace kb::indexer
