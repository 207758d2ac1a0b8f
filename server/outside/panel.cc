// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "server/index_calls.h"
#include "server/outside/pages.h"
#include "server/outside/reader.h"
#include "server/outside/signature.h"
#include "server/pages.h"
#include "server/similar.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/outside_panel_page.h"
#include "store/outside_links.h"
#include "text/language.h"

namespace kb::server {
namespace {

constexpr int kArticles = 5, kTickets = 3;
constexpr size_t kMostSubjectBytes = 2000, kMostBodyBytes = 64 * 1024, kMostNameBytes = 200;

// As it came: what is cut would not fit its signature.
std::string field(const Request& request, std::string_view name, size_t most) {
  auto value = request.method == Method::Get ? request.query_value(name) : request.form_value(name);
  if (value.size() > most) throw Error(ErrorCode::TooLarge, std::string(name) + " is too long");
  return value;
}

PanelAsked asked_in(const Request& request) {
  return {
      field(request, "ticket", kMostNameBytes),     field(request, "lang", kMostNameBytes),
      field(request, "subject", kMostSubjectBytes), field(request, "body", kMostBodyBytes),
      field(request, "expires", kMostNameBytes),    field(request, "signature", kMostNameBytes)};
}

std::string language_of(const PanelAsked& asked, const Request& request) {
  if (view::find_language(asked.lang)) return asked.lang;
  return std::string(view::negotiate_language(request.header("accept-language")));
}

SimilarAsked similar_asked(const PanelAsked& asked, const std::string& language) {
  SimilarAsked similar;
  similar.subject = asked.subject;
  similar.body = asked.body;
  similar.language = text::detect_language(asked.subject + " " + asked.body, language);
  return similar;
}

view::Said said_of(const std::vector<store::OutsideLink>& links, const std::string& article) {
  const auto link = std::ranges::find(links, article, &store::OutsideLink::article);
  if (link == links.end()) return view::Said::Nothing;
  switch (link->saying) {
    case store::OutsideSaying::Solved:
      return view::Said::Solved;
    case store::OutsideSaying::Related:
      return view::Said::Related;
    case store::OutsideSaying::NotIt:
      break;
  }
  return view::Said::NotIt;
}

void add_articles(view::OutsidePanelPage& page, const PanelAsked& asked, const Visitor& reader,
                  Services& services) {
  auto similar = similar_asked(asked, reader.language);
  auto request = suggest_request(similar, reader);
  request.threshold = 0;  // who reads them knows
  request.size = kArticles;
  auto found = when_index_answers([&] { return articles_beside(request, services); });
  page.is_down = !found;
  if (!found) return;
  auto tx = services.store.read();
  const auto links = store::outside_links_of(tx, asked.ticket);
  for (auto& one : *found) {
    const auto article = store::find_article(tx, one.hit.id);
    if (!article || !reader.may_read(*article)) continue;
    view::OutsideArticle row;
    row.article.id = article->id;
    row.article.title = article->title;
    if (article->lang != reader.language) row.article.lang = article->lang;
    row.is_internal = article->audience == store::ArticleAudience::Internal;
    row.said = said_of(links, article->id);
    row.found = std::move(one);
    page.articles.push_back(std::move(row));
  }
  std::ranges::stable_partition(page.articles,
                                [](const auto& row) { return row.said != view::Said::NotIt; });
}

// No cookie comes or goes: browsers keep those of another site's frames from us anyway.
view::Frame frame_of(const Visitor& reader, const Config& config) {
  view::Frame frame;
  frame.language = reader.language;
  frame.firm = config.text("firm");
  return frame;
}

// Pages of the sites that are listed may hold it, and no other.
void let_in_frames(Response& response, const Config& config) {
  std::string origins = config.text("panel-origins");
  std::ranges::replace(origins, ',', ' ');
  if (origins.empty()) origins = "'none'";
  response.headers.emplace_back(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " +
          origins);
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
}

Response answer(const Request& request, const PanelAsked& asked, Services& services,
                const std::string& said) {
  const auto reader = panel_reader(services, language_of(asked, request));
  view::OutsidePanelPage page;
  page.now = services.clock.now();
  page.ticket = asked.ticket;
  page.said = said;
  page.fields = {{"ticket", asked.ticket},   {"lang", asked.lang},
                 {"subject", asked.subject}, {"body", asked.body},
                 {"expires", asked.expires}, {"signature", asked.signature}};
  add_articles(page, asked, reader, services);
  auto similar = similar_asked(asked, reader.language);
  similar.size = kTickets;
  page.shows_tickets = reader.is_staff();
  if (page.shows_tickets) page.similar = similar_block(similar, reader, services);
  Response response;
  response.body =
      view::render_outside_panel(services.renderer, frame_of(reader, services.config), page);
  let_in_frames(response, services.config);
  return response;
}

}  // namespace

Response show_panel(const Request& request, const Visitor&, Services& services) {
  const auto asked = asked_in(request);
  require_signed(asked, services);
  return answer(request, asked, services, "");
}

Response use_panel(const Request& request, const Visitor&, Services& services) {
  const auto asked = asked_in(request);
  require_signed(asked, services);
  std::string said;
  for (const char* saying : {"solved", "related", "not_it"}) {
    const auto article = request.form_value(saying);
    if (article.empty()) continue;
    note_outside(services, {asked.ticket, article, saying, asked.lang, asked.subject, asked.body});
    said = saying;
  }
  return answer(request, asked, services, said);
}

}  // namespace kb::server
