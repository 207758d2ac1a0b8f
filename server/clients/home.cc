// SPDX-License-Identifier: MIT
#include <algorithm>

#include "server/clients/pages.h"
#include "server/lists.h"
#include "server/pages.h"
#include "server/view/home_page.h"
#include "server/view/links.h"
#include "store/ticket_lists.h"
#include "store/work_orders.h"

namespace kb::server {
namespace {

constexpr size_t kListed = 5;
constexpr int kMostOpen = 200;   // looked through for those that wait
constexpr int kCandidates = 20;  // of the newest some are translations of others
constexpr std::string_view kHostingArea = "hosting";

// Each of them once, in the visitor's language where there is one.
std::vector<view::ArticleLink> most_solved(store::Transaction& tx, const Visitor& visitor,
                                           const SolvedTickets::Counts& solved,
                                           const AreaNames& names) {
  std::vector<view::ArticleLink> links;
  for (const auto& id : solved.most_recent) {
    if (links.size() == kListed) break;
    const auto versions = store::article_versions(tx, id, visitor.widest_audience());
    const auto chosen = one_of_each(versions, visitor.language);
    if (chosen.empty()) continue;
    auto link = article_link(chosen.front(), visitor.language, names);
    if (std::ranges::find(links, link.id, &view::ArticleLink::id) != links.end()) continue;
    link.solved = solved.by_article.at(id).recent;
    links.push_back(std::move(link));
  }
  return links;
}

std::vector<view::ArticleLink> newest(store::Transaction& tx, const Visitor& visitor,
                                      const AreaNames& names) {
  std::vector<view::ArticleLink> links;
  const auto articles = store::newest_articles(tx, visitor.widest_audience(), kCandidates);
  for (const auto& article : one_of_each(articles, visitor.language))
    if (links.size() < kListed) links.push_back(article_link(article, visitor.language, names));
  return links;
}

// Tickets that wait for an answer of the visitor's account, and estimates that the visitor may
// approve.
std::vector<view::WaitingLink> waiting_for(store::Transaction& tx, const Visitor& visitor) {
  std::vector<view::WaitingLink> links;
  if (!visitor.person || visitor.person->account.empty()) return links;
  const auto& person = *visitor.person;
  const store::TicketOwner owner{person.account, person.rights.see_all ? "" : person.email};
  if (person.rights.ask)
    for (const auto& ticket : store::tickets_of(tx, owner, store::TicketStage::Open, kMostOpen))
      if (ticket.status == store::TicketStatus::Waiting)
        links.push_back({ticket.subject, ticket.lang, view::ticket_path(ticket.id) + "#responder"});
  if (person.rights.order)
    for (const auto& order : store::orders_of_account(tx, person.account))
      if (!order.is_over() && order.pending())
        links.push_back({order.title, order.lang, view::order_path(order.id)});
  return links;
}

view::HomePage home_page(Services& services, const Visitor& visitor) {
  const auto solved = services.solved.counts();
  view::HomePage page;
  auto tx = services.store.read();
  const auto names = area_names(tx, visitor.language);
  page.areas = area_items(tx, visitor);
  page.articles = most_solved(tx, visitor, *solved, names);
  page.order = page.articles.empty() ? view::ArticleOrder::Newest : view::ArticleOrder::MostSolved;
  if (page.articles.empty()) page.articles = newest(tx, visitor, names);
  page.say_it_is_empty = page.articles.empty() && visitor.is_staff();
  page.waiting = waiting_for(tx, visitor);
  page.hosting_href = view::ask_path("", kHostingArea);
  return page;
}

}  // namespace

Response show_home(const Request& request, const Visitor& visitor, Services& services) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor,
                       view::render_home(services.renderer, frame, home_page(services, visitor)));
}

}  // namespace kb::server
