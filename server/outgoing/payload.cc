// SPDX-License-Identifier: MIT
#include "server/outgoing/payload.h"

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace kb::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

// The texts of each, under the names that they have in the queue.
struct NoticeText {
  const char* key;
  std::string NoticeMail::*text;
};
constexpr NoticeText kNoticeTexts[] = {
    {"lang", &NoticeMail::lang},     {"to", &NoticeMail::to_name},
    {"ticket", &NoticeMail::ticket}, {"subject", &NoticeMail::subject},
    {"who", &NoticeMail::who},       {"words", &NoticeMail::words},
    {"status", &NoticeMail::status}, {"path", &NoticeMail::path}};

struct TicketText {
  const char* key;
  std::string HandOver::*text;
};
constexpr TicketText kTicketTexts[] = {{"id", &HandOver::ticket},        {"url", &HandOver::url},
                                       {"subject", &HandOver::subject},  {"body", &HandOver::body},
                                       {"lang", &HandOver::lang},        {"type", &HandOver::type},
                                       {"priority", &HandOver::priority}};

[[noreturn]] void refuse() {
  throw Error(ErrorCode::Internal, "a payload of the outgoing queue cannot be read");
}

Json named(const HandOver::Named& thing) {
  return {{"id", thing.id}, {"name", thing.name}};
}

Json seen(const HandOver::Seen& thing) {
  return {{"kind", thing.is_ticket ? "ticket" : "article"},
          {"id", thing.id},
          {"title", thing.title},
          {"url", thing.url},
          {"confidence", thing.confidence},
          {"events", thing.events}};
}

HandOver::Seen seen_from(const Json& json) {
  HandOver::Seen thing;
  thing.is_ticket = json.at("kind") == "ticket";
  thing.id = json.at("id");
  thing.title = json.at("title");
  thing.url = json.at("url");
  thing.confidence = json.at("confidence");
  thing.events = json.at("events").get<std::vector<std::string>>();
  return thing;
}

Json written_ticket(const HandOver& ticket) {
  Json json;
  for (const auto& [key, text] : kTicketTexts) json[key] = ticket.*text;
  json["opened"] = to_rfc3339(ticket.opened);
  return json;
}

void read_ticket(const Json& json, HandOver& ticket) {
  for (const auto& [key, text] : kTicketTexts) ticket.*text = json.at(key);
  const auto opened = parse_rfc3339(json.at("opened").get<std::string>());
  if (!opened) refuse();
  ticket.opened = *opened;
}

}  // namespace

std::string to_payload(const NoticeMail& notice) {
  Json json;
  json["kind"] = static_cast<int>(notice.kind);
  for (const auto& [key, text] : kNoticeTexts) json[key] = notice.*text;
  json["minutes"] = notice.minutes;
  json["percent"] = notice.percent;
  if (!notice.files.empty()) json["files"] = notice.files;
  return json.dump();
}

NoticeMail notice_from(const std::string& payload) try {
  const Json json = Json::parse(payload);
  NoticeMail notice;
  notice.kind = static_cast<NoticeKind>(json.at("kind").get<int>());
  for (const auto& [key, text] : kNoticeTexts) notice.*text = json.at(key);
  notice.minutes = json.at("minutes");
  notice.percent = json.at("percent");
  if (json.contains("files")) notice.files = json.at("files").get<std::vector<std::string>>();
  return notice;
} catch (const Json::exception&) {
  refuse();
}

std::string to_payload(const HandOver& ticket) {
  Json things = Json::array();
  for (const auto& thing : ticket.seen) things.push_back(seen(thing));
  return Json{{"event", "ticket.created"},
              {"version", kVersion},
              {"ticket", written_ticket(ticket)},
              {"area", named(ticket.area)},
              {"account", named(ticket.account)},
              {"requester", {{"name", ticket.requester_name}, {"email", ticket.requester_email}}},
              {"suggestions", {{"held_out", ticket.held_out}, {"seen", std::move(things)}}}}
      .dump();
}

HandOver hand_over_from(const std::string& payload) try {
  const Json json = Json::parse(payload);
  HandOver ticket;
  read_ticket(json.at("ticket"), ticket);
  ticket.area = {json.at("area").at("id"), json.at("area").at("name")};
  ticket.account = {json.at("account").at("id"), json.at("account").at("name")};
  ticket.requester_name = json.at("requester").at("name");
  ticket.requester_email = json.at("requester").at("email");
  ticket.held_out = json.at("suggestions").at("held_out");
  for (const auto& thing : json.at("suggestions").at("seen"))
    ticket.seen.push_back(seen_from(thing));
  return ticket;
} catch (const Json::exception&) {
  refuse();
}

}  // namespace kb::server
