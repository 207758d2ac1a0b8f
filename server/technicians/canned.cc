// SPDX-License-Identifier: MIT
#include "server/technicians/canned.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "search/short_texts.h"
#include "server/lists.h"
#include "server/view/canned_fields.h"
#include "text/fields.h"

namespace kb::server {
namespace {

constexpr size_t kMostOffered = 40;
constexpr double kOwnArea = 1.5;  // a phrase of the ticket's area counts so much more

std::string asked_text(const store::Ticket& ticket) {
  std::string text = ticket.subject + "\n" + ticket.body;
  for (const auto& message : ticket.messages)
    if (!message.internal) text += "\n" + message.body;
  return text;
}

struct Ranked {
  const store::CannedReply* reply;
  bool is_in_language, fits_area;
  double score;
};

std::vector<Ranked> ranked(const std::vector<store::CannedReply>& replies,
                           const store::Ticket& ticket) {
  std::vector<search::ShortText> texts;
  for (const auto& reply : replies) texts.push_back({reply.title, reply.body});
  const auto scores = search::relevance_of(texts, asked_text(ticket), ticket.lang);
  std::vector<Ranked> order;
  for (size_t i = 0; i < replies.size(); ++i) {
    const auto& reply = replies[i];
    const bool is_own_area = !reply.area.empty() && reply.area == ticket.area;
    order.push_back({&reply, reply.lang == ticket.lang, is_own_area || reply.area.empty(),
                     scores[i] * (is_own_area ? kOwnArea : 1)});
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, [](const Ranked& one) {
    return std::tuple(one.is_in_language, one.score, one.fits_area);
  });
  if (order.size() > kMostOffered) order.resize(kMostOffered);
  return order;
}

view::CannedFacts facts_of(const TicketReading& page, const store::Ticket& ticket,
                           const std::string& lang) {
  view::CannedFacts facts;
  facts.requester = page.writers.name(ticket.requester);
  facts.ticket = ticket.id;
  facts.subject = ticket.subject;
  const auto areas = area_names(page.tx, lang);
  if (const auto name = areas.find(ticket.area); name != areas.end()) facts.area = name->second;
  if (!ticket.account.empty()) facts.account = page.writers.account(ticket.account);
  facts.writer = display_name(*page.visitor.person);
  facts.firm = page.services.config.text("firm");
  facts.promised = ticket.promised;
  return facts;
}

std::string filled(const std::string& body, const view::CannedFacts& facts,
                   const view::Catalogue& words) {
  return text::fill_fields(
      body, [&](std::string_view field) { return view::canned_value(field, facts, words); });
}

}  // namespace

std::string filled_canned(const TicketReading& page, const store::Ticket& ticket,
                          const store::CannedReply& reply) {
  return filled(reply.body, facts_of(page, ticket, reply.lang),
                page.services.renderer.words(reply.lang));
}

bool may_use(const Visitor& visitor, const store::CannedReply& reply) {
  return !reply.removed && (reply.owner.empty() || reply.owner == visitor.person->id);
}

std::vector<view::CannedItem> canned_for(const TicketReading& page, const store::Ticket& ticket) {
  const auto replies = store::canned_replies_for(page.tx, page.visitor.person->id);
  const auto areas = area_names(page.tx, page.visitor.language);
  std::map<std::string, view::CannedFacts> facts;  // by language
  std::vector<view::CannedItem> items;
  for (const auto& one : ranked(replies, ticket)) {
    const auto& reply = *one.reply;
    if (!facts.contains(reply.lang)) facts.emplace(reply.lang, facts_of(page, ticket, reply.lang));
    view::CannedItem item;
    item.id = reply.id;
    item.title = reply.title;
    if (reply.lang != page.visitor.language) item.lang = reply.lang;
    if (const auto name = areas.find(reply.area); name != areas.end()) item.area = name->second;
    item.is_own = !reply.owner.empty();
    item.text = filled(reply.body, facts.at(reply.lang), page.services.renderer.words(reply.lang));
    item.open = text::open_fields(item.text);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace kb::server
