// SPDX-License-Identifier: MIT
#include "store/promoted.h"

#include <algorithm>
#include <chrono>

#include "core/calendar.h"
#include "core/error.h"
#include "server/editors/article_choice.h"
#include "server/editors/pages.h"
#include "server/effect_rows.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/promoted_page.h"
#include "text/query_key.h"

namespace kb::server {
namespace {

constexpr std::string_view kPut = "puesta", kRemoved = "quitada";
constexpr std::string_view kOfParameter = "de", kFrom = "desde", kUntil = "hasta";
constexpr std::string_view kDoneQuery = "texto", kDoneLanguage = "codigo";
constexpr int kUsualDays = 30, kMostYears = 3;

view::PromotedState state_of(const store::Promoted& promoted, Instant now) {
  if (now < promoted.starts) return view::PromotedState::Waiting;
  return now < promoted.ends ? view::PromotedState::Running : view::PromotedState::Ended;
}

// `ends` is the moment after the last day; the page names that day.
view::PromotedRow row_of(store::Transaction& tx, const store::Promoted& promoted, Names& names,
                         Instant now) {
  view::PromotedRow row;
  row.query = promoted.query;
  row.lang = promoted.lang;
  row.article = promoted.article;
  if (const auto article = store::find_article(tx, promoted.article)) {
    row.title = article->title;
    row.is_published = article->state == store::ArticleState::Published;
  }
  row.state = state_of(promoted, now);
  row.starts = promoted.starts;
  row.ends = promoted.ends - std::chrono::milliseconds(1);
  row.author = promoted.author.empty() ? "" : names.name(promoted.author);
  return row;
}

view::PromotedPage page_of(const Request& request, const Visitor& visitor, Services& services) {
  view::PromotedPage page;
  page.choice = choice_in(request, visitor, services);
  page.article = request.method == Method::Post ? request.form_value(kOfParameter)
                                                : page.choice.fixed;
  page.title = page.choice.title;
  const Instant now = services.clock.now();
  auto tx = services.store.read();
  Names names(tx);
  for (const auto& each : store::all_promoted(tx))
    if (page.article.empty() || each.article == page.article)
      page.rows.push_back(row_of(tx, each, names, now));
  std::ranges::stable_sort(page.rows, {}, [](const view::PromotedRow& row) {
    return row.state == view::PromotedState::Running   ? 0
           : row.state == view::PromotedState::Waiting ? 1
                                                       : 2;
  });
  return page;
}

void add_done(view::PromotedPage& page, const Request& request) {
  const auto done = request.query_value(view::kDoneParameter);
  page.is_kept = done == kPut;
  if (done != kRemoved) return;
  view::PromotedRow removed;
  removed.query = one_line(request.query_value(kDoneQuery), store::kMaxPromotedBytes);
  removed.lang = request.query_value(kDoneLanguage);
  removed.article = request.query_value(view::kOneParameter);
  const auto day_in = [&](std::string_view name) {
    const auto day = parse_day(request.query_value(name));
    return day ? start_of(*day) : Instant{};
  };
  removed.starts = day_in(kFrom);
  removed.ends = day_in(kUntil);
  page.removed = removed;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::PromotedPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_promoted(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

std::string done_path(std::string_view done, const Request& request,
                      const store::Promoted& promoted) {
  return view::with_parameters(
      view::promoted_path(request.form_value(kOfParameter)),
      {{view::kDoneParameter, std::string(done)},
       {view::kOneParameter, promoted.article},
       {kDoneQuery, promoted.query},
       {kDoneLanguage, promoted.lang},
       {kFrom, view::iso_date(promoted.starts)},
       {kUntil, view::iso_date(promoted.ends - std::chrono::milliseconds(1))}});
}

// The days as typed: from the beginning of the first (today, unless it says another) to the end of
// the last. No end: ends before it starts, which is a problem.
void take_days(const Request& request, Instant now, store::Promoted& promoted) {
  const auto from = parse_day(request.form_value(kFrom));
  const auto until = parse_day(request.form_value(kUntil));
  promoted.starts = start_of(from.value_or(local_day(now)));
  if (until) promoted.ends = start_of(next_day(*until));
}

std::vector<view::PromotedProblem> problems_of(const store::Promoted& promoted, Instant now) {
  std::vector<view::PromotedProblem> problems;
  if (text::query_key(promoted.query).empty()) problems.push_back(view::PromotedProblem::Query);
  if (promoted.article.empty()) problems.push_back(view::PromotedProblem::Article);
  const bool is_too_long = promoted.ends > now + std::chrono::days(366 * kMostYears);
  if (promoted.ends <= promoted.starts || promoted.ends <= now || is_too_long)
    problems.push_back(view::PromotedProblem::Days);
  return problems;
}

store::Promoted promoted_in(const Request& request, const Visitor& visitor, Services& services,
                            const view::ArticleChoice& choice) {
  store::Promoted promoted;
  promoted.query = choice.query;
  promoted.lang = choice.lang;
  {
    auto tx = services.store.read();
    promoted.article = chosen_article(tx, choice);
  }
  promoted.author = visitor.person->email;
  promoted.created = services.clock.now();
  take_days(request, promoted.created, promoted);
  return promoted;
}

// All that are there with this one; seen as of its beginning, it runs already.
search::Change change_of(Services& services, const store::Promoted& added) {
  std::vector<search::Promotion> all;
  {
    auto tx = services.store.read();
    for (const auto& each : store::all_promoted(tx))
      if (key_of(each) != key_of(added) || each.lang != added.lang ||
          each.article != added.article)
        all.push_back({key_of(each), each.lang, each.article, each.starts, each.ends});
  }
  all.push_back({key_of(added), added.lang, added.article, Instant{}, added.ends});
  return {{}, {}, std::move(all)};
}

Response remove(const Request& request, Services& services) {
  auto tx = services.store.write();
  const auto removed =
      store::remove_promoted(tx, request.form_value(view::kQueryParameter),
                             request.form_value(view::kLangParameter),
                             request.form_value(view::kArticleParameter));
  tx.commit();
  if (removed.empty()) return redirect(view::promoted_path(request.form_value(kOfParameter)));
  return redirect(done_path(kRemoved, request, removed.front()));
}

}  // namespace

// All, those of one article (?articulo=), or the form for a query (?busqueda=).
Response show_promoted(const Request& request, const Visitor& visitor, Services& services) {
  auto page = page_of(request, visitor, services);
  add_done(page, request);
  page.is_choosing = !page.choice.query.empty() || !page.choice.fixed.empty();
  const Instant now = services.clock.now();
  page.from = view::iso_date(now);
  page.until = view::iso_date(now + std::chrono::days(kUsualDays));
  return respond(request, visitor, services, page);
}

// One more, what it would change, or one less.
Response change_promoted(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = request.form_value("accion");
  if (action == "quitar") return remove(request, services);
  const auto choice = choice_in(request, visitor, services);
  const auto promoted = promoted_in(request, visitor, services, choice);
  const auto problems = problems_of(promoted, services.clock.now());
  if (problems.empty() && action != "ver") {
    auto tx = services.store.write();
    store::put_promoted(tx, promoted);
    tx.commit();
    return redirect(done_path(kPut, request, promoted));
  }
  auto page = page_of(request, visitor, services);
  page.is_choosing = true;
  page.from = request.form_value(kFrom);
  page.until = request.form_value(kUntil);
  page.problems = problems;
  if (problems.empty()) page.effect = effect_block(services, change_of(services, promoted));
  return respond(request, visitor, services, page);
}

}  // namespace kb::server
