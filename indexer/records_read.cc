// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include "core/utf8.h"
#include "indexer/article_records.h"
#include "indexer/draft_records.h"
#include "indexer/json_fields.h"
#include "indexer/record_checks.h"
#include "indexer/records.h"
#include "indexer/site_records.h"
#include "indexer/work_records.h"
#include "store/right_names.h"

namespace kb::indexer {

using nlohmann::json;

namespace {

constexpr long long kMaxInt = std::numeric_limits<int>::max();
constexpr std::string_view kKnownKinds =
    "area, account, staff, article, ticket, revision, order, time, draft, vote, threshold, "
    "notices, dismissed, serves, article_draft, redirect, image, translation, review, aside, "
    "synonym, setting, guard, promoted, clock, outside, phrase or harmless";
constexpr std::string_view kKnownStrengths = "weak or strong";
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

template <typename T, size_t N>
T flags_of(const JsonFields& fields, const char* name,
           const std::pair<std::string_view, bool T::*> (&known)[N]) {
  const auto given = fields.texts(name);
  for (const std::string& each : given)
    if (std::ranges::none_of(known, [&](const auto& flag) { return flag.first == each; }))
      refuse_field(fields.path(name), fmt::format("{} is not known", shown(each)));
  return store::with_names(given, known);
}

// `title` and `subject` mean the same.
std::string heading_of(const JsonFields& fields, const char* name, const char* other) {
  if (fields.has(name)) return fields.text(name);
  if (fields.has(other)) return fields.text(other);
  refuse_field(fields.path(name), "is missing");
}

store::Person read_person(const JsonFields& fields) {
  store::Person person;
  person.id = fields.reference("id");
  person.email = fields.required_text("email");
  person.name = fields.text("name");
  if (fields.has("lang")) person.lang = fields.language({});
  person.rights = flags_of(fields, "rights", store::kRightNames);
  person.roles = flags_of(fields, "roles", store::kRoleNames);
  person.disabled = fields.flag("disabled");
  return person;
}

AccountRecord read_account(const JsonFields& fields) {
  AccountRecord record;
  record.account = {fields.id(), fields.text("name"), fields.texts("domains")};
  if (record.account.name.empty()) record.account.name = record.account.id;
  for (const JsonFields& contact : fields.objects("contacts")) {
    record.contacts.push_back(read_person(contact));
    record.contacts.back().account = record.account.id;
  }
  for (const JsonFields& plan : fields.objects("plans"))
    record.plans.push_back(read_plan(plan, record.account.id));
  return record;
}

store::Article read_article(const JsonFields& fields) {
  store::Article article;
  article.id = fields.id();
  article.title = heading_of(fields, "title", "subject");
  article.summary = fields.text("summary");
  article.body = fields.text("body");
  article.lang = fields.language(article.title + '\n' + article.body);
  article.area = fields.text("area");
  article.audience =
      fields.choice("audience", store::article_audience_from, kKnownAudiences, article.audience);
  article.state = fields.choice("state", store::article_state_from, kKnownStates, article.state);
  article.tags = fields.texts("tags");
  article.author = fields.text("author");
  article.translation_of = fields.text("translation_of");
  article.successor = fields.text("successor");
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
  return {fields.id("article"), fields.flag("solved"),
          fields.choice("strength", store::link_strength_from, kKnownStrengths,
                        store::LinkStrength::Strong)};
}

constexpr std::string_view kKnownTicketEvents =
    "status, assigned, solved_by, related, unlinked, withdrawn, confirmed, reopened, merged_into, "
    "planned, promised, not_it, gap, gap_closed, nothing_learned, absorbed or undone";

store::TicketEvent read_event(const JsonFields& fields) {
  return {fields.choice("kind", store::ticket_event_kind_from, kKnownTicketEvents,
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

TicketRecord read_ticket(const JsonFields& fields) {
  TicketRecord ticket;
  ticket.id = fields.id();
  ticket.account = fields.reference("account");
  ticket.requester = fields.text("requester");
  ticket.assignee = fields.text("assignee");
  ticket.area = fields.reference("area");
  ticket.subject = heading_of(fields, "subject", "title");
  ticket.body = fields.text("body");
  ticket.resolution = fields.text("resolution");
  ticket.lang = fields.language(ticket.subject + '\n' + ticket.body);
  ticket.priority =
      fields.choice("priority", store::ticket_priority_from, kKnownPriorities, ticket.priority);
  ticket.type = fields.choice("type", store::ticket_type_from, kKnownTypes, ticket.type);
  ticket.status = fields.choice("status", store::ticket_status_from, kKnownStatuses, ticket.status);
  ticket.opened = fields.instant("opened").value_or(Instant{});
  ticket.updated = fields.instant("updated").value_or(Instant{});
  ticket.since = fields.instant("since").value_or(Instant{});
  ticket.resolved = fields.instant("resolved");
  ticket.urgent_reason = fields.text("urgent_reason");
  ticket.promised = fields.instant("promised");
  ticket.planned = fields.day("planned");
  read_conversation(fields, ticket);
  return ticket;
}

RevisionRecord read_revision(const JsonFields& fields) {
  RevisionRecord record{fields.id("article"), {}};
  store::Revision& revision = record.revision;
  if (!fields.has("number")) refuse_field("number", "is missing");
  revision.number = static_cast<int>(fields.number("number", 1, kMaxInt));
  revision.title = fields.text("title");
  revision.summary = fields.text("summary");
  revision.body = fields.text("body");
  revision.author = fields.text("author");
  revision.reason = fields.text("reason");
  revision.publisher = fields.text("publisher");
  revision.at = fields.instant("at").value_or(Instant{});
  return record;
}

// What is left out is wanted.
NoticeRecord read_notices(const JsonFields& fields) {
  NoticeRecord record{fields.required_text("person"), {}};
  for (const auto& [name, wanted] : store::kNoticeNames)
    if (fields.has(name)) record.settings.*wanted = fields.flag(name);
  return record;
}

CannedReplyRecord read_phrase(const JsonFields& fields) {
  CannedReplyRecord record;
  record.reply.id = fields.id("id");
  record.reply.area = fields.reference("area");
  record.reply.title = fields.required_text("title");
  record.reply.body = fields.required_text("body");
  record.reply.lang = fields.language(record.reply.body);
  record.owner = fields.text("owner");
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
  if (kind == "order") return read_order(fields);
  if (kind == "time") return read_time(fields);
  if (kind == "draft") return read_draft(fields);
  if (kind == "vote") return read_vote(fields);
  if (kind == "threshold") return read_threshold(fields);
  if (kind == "notices") return read_notices(fields);
  if (kind == "dismissed") return read_dismissed(fields);
  if (kind == "guard") return read_guard(fields);
  if (kind == "promoted") return read_promoted(fields);
  if (kind == "article_draft") return read_article_draft(fields);
  if (kind == "redirect") return read_redirect(fields);
  if (kind == "image") return read_image(fields);
  if (kind == "translation") return read_basis(fields);
  if (kind == "review") return read_review(fields);
  if (kind == "aside") return read_aside(fields);
  if (kind == "clock") return read_clock(fields);
  if (kind == "outside") return read_outside(fields);
  if (kind == "phrase") return read_phrase(fields);
  if (kind == "harmless") return read_harmless(fields);
  if (kind == "serves") return ServesRecord{fields.required_text("person"), fields.texts("areas")};
  if (kind == "synonym") return read_synonym(fields);
  if (kind == "setting") return read_setting(fields);
  refuse_field("kind", fmt::format("{} is not {}", shown(kind), kKnownKinds));
}

}  // namespace kb::indexer
