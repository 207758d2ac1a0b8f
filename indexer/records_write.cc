// SPDX-License-Identifier: MIT
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/article_records.h"
#include "indexer/draft_records.h"
#include "indexer/records.h"
#include "indexer/site_records.h"
#include "indexer/work_records.h"
#include "store/right_names.h"

namespace kb::indexer {

using Json = nlohmann::ordered_json;

namespace {

Json to_object(const store::Person& person) {
  Json object{
      {"id", person.id}, {"email", person.email}, {"name", person.name}, {"lang", person.lang}};
  if (person.rights != store::Rights{})
    object["rights"] = store::held(person.rights, store::kRightNames);
  if (person.roles != store::Roles{})
    object["roles"] = store::held(person.roles, store::kRoleNames);
  if (person.disabled) object["disabled"] = true;
  return object;
}

struct ObjectWriter {
  Json operator()(const AreaRecord& area) const { return indexer::to_object(area); }

  Json operator()(const AccountRecord& record) const {
    Json contacts = Json::array();
    for (const store::Person& person : record.contacts) contacts.push_back(to_object(person));
    Json object{{"id", record.account.id},
                {"name", record.account.name},
                {"domains", record.account.domains},
                {"contacts", std::move(contacts)}};
    for (const PlanRecord& plan : record.plans) object["plans"].push_back(indexer::to_object(plan));
    return object;
  }

  Json operator()(const store::Person& person) const { return to_object(person); }

  Json operator()(const store::Article& article) const {
    Json object{{"id", article.id},
                {"lang", article.lang},
                {"title", article.title},
                {"summary", article.summary},
                {"body", article.body},
                {"state", to_text(article.state)},
                {"audience", to_text(article.audience)},
                {"area", article.area},
                {"tags", article.tags},
                {"author", article.author},
                {"translation_of", article.translation_of},
                {"created", to_rfc3339(article.created)},
                {"updated", to_rfc3339(article.updated)}};
    if (!article.successor.empty()) object["successor"] = article.successor;
    return object;
  }

  Json operator()(const TicketRecord& ticket) const {
    Json object{{"id", ticket.id},
                {"account", ticket.account},
                {"requester", ticket.requester},
                {"area", ticket.area},
                {"priority", to_text(ticket.priority)},
                {"type", to_text(ticket.type)},
                {"status", to_text(ticket.status)},
                {"lang", ticket.lang},
                {"subject", ticket.subject},
                {"body", ticket.body},
                {"resolution", ticket.resolution},
                {"messages", messages_of(ticket)},
                {"opened", to_rfc3339(ticket.opened)},
                {"updated", to_rfc3339(ticket.updated)}};
    if (ticket.resolved) object["resolved"] = to_rfc3339(*ticket.resolved);
    if (ticket.since != Instant{}) object["since"] = to_rfc3339(ticket.since);
    if (!ticket.assignee.empty()) object["assignee"] = ticket.assignee;
    if (ticket.promised) object["promised"] = to_rfc3339(*ticket.promised);
    if (ticket.planned) object["planned"] = day_text(*ticket.planned);
    object["links"] = links_of(ticket);
    if (!ticket.events.empty()) object["events"] = events_of(ticket);
    if (!ticket.urgent_reason.empty()) object["urgent_reason"] = ticket.urgent_reason;
    if (!ticket.files.empty()) object["attachments"] = files_of(ticket);
    return object;
  }

  Json operator()(const RevisionRecord& record) const {
    const store::Revision& revision = record.revision;
    Json object{{"article", record.article}, {"number", revision.number},
                {"title", revision.title},   {"summary", revision.summary},
                {"body", revision.body},     {"author", revision.author},
                {"reason", revision.reason}, {"at", to_rfc3339(revision.at)}};
    if (!revision.publisher.empty()) object["publisher"] = revision.publisher;
    return object;
  }

  Json operator()(const store::WorkOrder& order) const { return indexer::to_object(order); }
  Json operator()(const TimeRecord& record) const { return indexer::to_object(record); }
  Json operator()(const DraftRecord& record) const { return indexer::to_object(record); }
  Json operator()(const store::ArticleVote& vote) const { return indexer::to_object(vote); }
  Json operator()(const store::SuggestThreshold& each) const { return indexer::to_object(each); }

  Json operator()(const NoticeRecord& record) const {
    Json object{{"person", record.person}};
    for (const auto& [name, wanted] : store::kNoticeNames) object[name] = record.settings.*wanted;
    return object;
  }

  Json operator()(const ArticleDraftRecord& record) const { return indexer::to_object(record); }
  Json operator()(const store::Redirect& redirect) const { return indexer::to_object(redirect); }
  Json operator()(const store::HarmlessOf& harmless) const { return indexer::to_object(harmless); }
  Json operator()(const store::DismissedPair& pair) const { return indexer::to_object(pair); }
  Json operator()(const store::ArticleImage& image) const { return indexer::to_object(image); }
  Json operator()(const store::NotedBasis& basis) const { return indexer::to_object(basis); }
  Json operator()(const store::ArticleReview& review) const { return indexer::to_object(review); }
  Json operator()(const store::WorkDismissal& aside) const { return indexer::to_object(aside); }
  Json operator()(const ClockRecord& record) const { return indexer::to_object(record); }
  Json operator()(const store::OutsideLink& link) const { return indexer::to_object(link); }
  Json operator()(const CannedReplyRecord& record) const {
    Json object{{"id", record.reply.id},
                {"lang", record.reply.lang},
                {"area", record.reply.area},
                {"title", record.reply.title},
                {"body", record.reply.body}};
    if (!record.owner.empty()) object["owner"] = record.owner;
    return object;
  }
  Json operator()(const ServesRecord& record) const {
    return {{"person", record.person}, {"areas", record.areas}};
  }
  Json operator()(const store::Synonym& synonym) const { return indexer::to_object(synonym); }
  Json operator()(const SettingRecord& setting) const { return indexer::to_object(setting); }
  Json operator()(const store::Guard& guard) const { return indexer::to_object(guard); }
  Json operator()(const store::Promoted& promoted) const { return indexer::to_object(promoted); }

 private:
  static Json messages_of(const store::Ticket& ticket) {
    Json messages = Json::array();
    for (const store::Message& m : ticket.messages)
      messages.push_back(
          {{"from", m.from}, {"at", to_rfc3339(m.at)}, {"body", m.body}, {"internal", m.internal}});
    return messages;
  }

  static Json events_of(const store::Ticket& ticket) {
    Json events = Json::array();
    for (const store::TicketEvent& e : ticket.events)
      events.push_back({{"kind", to_text(e.kind)},
                        {"by", e.by},
                        {"at", to_rfc3339(e.at)},
                        {"detail", e.detail}});
    return events;
  }

  // `message` is the place of its message among the ticket's; without one it came with the text.
  static Json files_of(const TicketRecord& ticket) {
    Json files = Json::array();
    for (const store::Attachment& file : ticket.files) {
      files.push_back({{"name", file.name},
                       {"bytes", file.size},
                       {"type", file.media_type},
                       {"at", to_rfc3339(file.at)},
                       {"internal", file.is_internal}});
      if (file.message != store::kOpeningText) files.back()["message"] = file.message;
    }
    return files;
  }

  static Json links_of(const store::Ticket& ticket) {
    Json links = Json::array();
    for (const store::TicketLink& link : ticket.links) {
      links.push_back({{"article", link.article}, {"solved", link.solved}});
      if (link.strength == store::LinkStrength::Weak)
        links.back()["strength"] = to_text(link.strength);
    }
    return links;
  }
};

}  // namespace

std::string_view kind_of(const Record& record) {
  static constexpr std::array<std::string_view, std::variant_size_v<Record>> kKinds{
      "area",          "account",  "staff",    "article",     "ticket",  "revision",  "order",
      "time",          "draft",    "vote",     "threshold",   "notices", "dismissed", "serves",
      "article_draft", "redirect", "image",    "translation", "review",  "aside",     "synonym",
      "setting",       "guard",    "promoted", "clock",       "outside", "phrase",    "harmless"};
  return kKinds.at(record.index());
}

std::string to_json(const Record& record) {
  Json line{{"kind", kind_of(record)}};
  line.update(std::visit(ObjectWriter{}, record));
  return line.dump();
}

}  // namespace kb::indexer
