// SPDX-License-Identifier: MIT
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/record_names.h"
#include "indexer/records.h"

namespace kb::indexer {

using Json = nlohmann::ordered_json;

namespace {

template <class Owner, size_t n>
Json names_of(const Owner& owner, const std::array<NamedFlag<Owner>, n>& known) {
  Json names = Json::array();
  for (const auto& [name, flag] : known)
    if (owner.*flag) names.push_back(name);
  return names;
}

Json to_object(const store::Person& person) {
  Json object{
      {"id", person.id}, {"email", person.email}, {"name", person.name}, {"lang", person.lang}};
  if (person.rights != store::Rights{}) object["rights"] = names_of(person.rights, kRights);
  if (person.roles != store::Roles{}) object["roles"] = names_of(person.roles, kRoles);
  if (person.disabled) object["disabled"] = true;
  return object;
}

struct ObjectWriter {
  Json operator()(const store::Area& area) const {
    return {{"position", area.position},
            {"id", area.id},
            {"icon", area.icon},
            {"names", {{"es", area.name_es}, {"en", area.name_en}}},
            {"hints", {{"es", area.hint_es}, {"en", area.hint_en}}}};
  }

  Json operator()(const AccountRecord& record) const {
    Json contacts = Json::array();
    for (const store::Person& person : record.contacts) contacts.push_back(to_object(person));
    return {{"id", record.account.id},
            {"name", record.account.name},
            {"domains", record.account.domains},
            {"contacts", std::move(contacts)}};
  }

  Json operator()(const store::Person& person) const { return to_object(person); }

  Json operator()(const store::Article& article) const {
    return {{"id", article.id},
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
  }

  Json operator()(const store::Ticket& ticket) const {
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
    object["links"] = links_of(ticket);
    if (!ticket.events.empty()) object["events"] = events_of(ticket);
    return object;
  }

  Json operator()(const RevisionRecord& record) const {
    const store::Revision& revision = record.revision;
    return {{"article", record.article}, {"number", revision.number},
            {"title", revision.title},   {"summary", revision.summary},
            {"body", revision.body},     {"author", revision.author},
            {"reason", revision.reason}, {"at", to_rfc3339(revision.at)}};
  }

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

  static Json links_of(const store::Ticket& ticket) {
    Json links = Json::array();
    for (const store::TicketLink& link : ticket.links) {
      links.push_back({{"article", link.article}, {"solved", link.solved}});
      if (link.strength == store::LinkStrength::Weak) links.back()["weak"] = true;
    }
    return links;
  }
};

}  // namespace

std::string_view kind_of(const Record& record) {
  static constexpr std::array<std::string_view, std::variant_size_v<Record>> kKinds{
      "area", "account", "staff", "article", "ticket", "revision"};
  return kKinds.at(record.index());
}

std::string to_json(const Record& record) {
  Json line{{"kind", kind_of(record)}};
  line.update(std::visit(ObjectWriter{}, record));
  return line.dump();
}

}  // namespace kb::indexer
