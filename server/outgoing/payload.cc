// SPDX-License-Identifier: MIT
#include "server/outgoing/payload.h"

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace kb::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

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

void read_ticket(const Json& json, HandOver& ticket) {
  ticket.ticket = json.at("id");
  ticket.url = json.at("url");
  ticket.subject = json.at("subject");
  ticket.body = json.at("body");
  ticket.lang = json.at("lang");
  ticket.type = json.at("type");
  ticket.priority = json.at("priority");
  const auto opened = parse_rfc3339(json.at("opened").get<std::string>());
  if (!opened) refuse();
  ticket.opened = *opened;
}

}  // namespace

std::string to_payload(const NoticeMail& notice) {
  return Json{{"kind", static_cast<int>(notice.kind)},
              {"lang", notice.lang},
              {"to", notice.to_name},
              {"ticket", notice.ticket},
              {"subject", notice.subject},
              {"who", notice.who},
              {"words", notice.words},
              {"status", notice.status},
              {"path", notice.path},
              {"minutes", notice.minutes},
              {"percent", notice.percent}}
      .dump();
}

NoticeMail notice_from(const std::string& payload) try {
  const Json json = Json::parse(payload);
  NoticeMail notice;
  notice.kind = static_cast<NoticeKind>(json.at("kind").get<int>());
  notice.lang = json.at("lang");
  notice.to_name = json.at("to");
  notice.ticket = json.at("ticket");
  notice.subject = json.at("subject");
  notice.who = json.at("who");
  notice.words = json.at("words");
  notice.status = json.at("status");
  notice.path = json.at("path");
  notice.minutes = json.at("minutes");
  notice.percent = json.at("percent");
  return notice;
} catch (const Json::exception&) {
  refuse();
}

std::string to_payload(const HandOver& ticket) {
  Json things = Json::array();
  for (const auto& thing : ticket.seen) things.push_back(seen(thing));
  return Json{{"event", "ticket.created"},
              {"version", kVersion},
              {"ticket",
               {{"id", ticket.ticket},
                {"url", ticket.url},
                {"subject", ticket.subject},
                {"body", ticket.body},
                {"lang", ticket.lang},
                {"type", ticket.type},
                {"priority", ticket.priority},
                {"opened", to_rfc3339(ticket.opened)}}},
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
