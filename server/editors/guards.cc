// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "server/editors/article_choice.h"
#include "server/editors/pages.h"
#include "server/guard_check.h"
#include "server/index_calls.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/remembered.h"
#include "server/view/guards_page.h"
#include "server/view/links.h"
#include "text/query_key.h"

namespace kb::server {
namespace {

constexpr std::string_view kPut = "puesta", kRemoved = "quitada";
constexpr std::string_view kWithinParameter = "entre", kOfParameter = "de";
constexpr std::string_view kDoneQuery = "texto", kDoneLanguage = "codigo";

int within_in(const std::string& text) {
  int within = store::kUsualWithin;
  std::from_chars(text.data(), text.data() + text.size(), within);
  return std::clamp(within, 1, store::kMostWithin);
}

view::GuardRow row_of(const CheckedGuard& checked, Names& names) {
  const auto& guard = checked.guard;
  return {guard.query,
          guard.lang,
          checked.article,
          checked.title,
          guard.within,
          checked.rank,
          checked.holds(),
          checked.is_published,
          guard.author.empty() ? "" : names.name(guard.author),
          guard.created};
}

void add_rows(view::GuardsPage& page, Services& services) {
  std::vector<CheckedGuard> checked;
  {
    auto tx = services.store.read();
    checked = known_guards(tx, page.article.empty() ? store::guards(tx)
                                                    : store::guards_of(tx, page.article));
  }
  page.is_down = !when_index_answers([&] {
    services.remembered.guards.check(services.index, checked, services.clock.now());
    return true;
  });
  std::ranges::stable_sort(checked, {}, [](const CheckedGuard& each) { return each.holds(); });
  auto tx = services.store.read();
  Names names(tx);
  for (const auto& each : checked) page.rows.push_back(row_of(each, names));
}

// What was just removed stands in the address, to be put back.
void add_done(view::GuardsPage& page, const Request& request) {
  const auto done = request.query_value(view::kDoneParameter);
  page.is_kept = done == kPut;
  if (done != kRemoved) return;
  view::GuardRow removed;
  removed.query = one_line(request.query_value(kDoneQuery), store::kMaxGuardBytes);
  removed.lang = request.query_value(kDoneLanguage);
  removed.article = request.query_value(view::kOneParameter);
  removed.within = within_in(request.query_value(kWithinParameter));
  page.removed = removed;
}

view::GuardsPage page_of(const Request& request, const Visitor& visitor, Services& services) {
  view::GuardsPage page;
  page.choice = choice_in(request, visitor, services);
  page.article = request.method == Method::Post ? request.form_value(kOfParameter)
                                                : page.choice.fixed;
  page.title = page.choice.title;
  add_rows(page, services);
  return page;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::GuardsPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_guards(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

std::string done_path(std::string_view done, const Request& request, const store::Guard& guard) {
  return view::with_parameters(view::guards_path(request.form_value(kOfParameter)),
                               {{view::kDoneParameter, std::string(done)},
                                {view::kOneParameter, guard.article},
                                {kDoneQuery, guard.query},
                                {kDoneLanguage, guard.lang},
                                {kWithinParameter, std::to_string(guard.within)}});
}

// The guard that the form says; its problems, if it has any.
std::vector<view::GuardProblem> put(const Request& request, const Visitor& visitor,
                                    Services& services, const view::ArticleChoice& choice,
                                    store::Guard& guard) {
  std::vector<view::GuardProblem> problems;
  auto tx = services.store.write();
  guard = {choice.query,
           choice.lang.empty() ? visitor.language : choice.lang,
           chosen_article(tx, choice),
           within_in(request.form_value(kWithinParameter)),
           visitor.person->email,
           services.clock.now()};
  if (text::query_key(guard.query).empty()) problems.push_back(view::GuardProblem::Query);
  if (guard.article.empty()) problems.push_back(view::GuardProblem::Article);
  if (!problems.empty()) return problems;
  store::put_guard(tx, guard);
  tx.commit();
  return problems;
}

Response remove(const Request& request, Services& services) {
  auto tx = services.store.write();
  const auto removed =
      store::remove_guard(tx, request.form_value(view::kQueryParameter),
                          request.form_value(view::kLangParameter),
                          request.form_value(view::kArticleParameter));
  tx.commit();
  if (removed.empty()) return redirect(view::guards_path(request.form_value(kOfParameter)));
  return redirect(done_path(kRemoved, request, removed.front()));
}

}  // namespace

// All, those of one article (?articulo=), or the form for a query (?busqueda=).
Response show_guards(const Request& request, const Visitor& visitor, Services& services) {
  auto page = page_of(request, visitor, services);
  add_done(page, request);
  page.is_choosing = !page.choice.query.empty() || !page.choice.fixed.empty();
  return respond(request, visitor, services, page);
}

Response change_guards(const Request& request, const Visitor& visitor, Services& services) {
  if (request.form_value("accion") == "quitar") return remove(request, services);
  const auto choice = choice_in(request, visitor, services);
  store::Guard guard;
  const auto problems = put(request, visitor, services, choice, guard);
  if (problems.empty()) return redirect(done_path(kPut, request, guard));
  auto page = page_of(request, visitor, services);
  page.problems = problems;
  page.is_choosing = true;
  page.within = guard.within;
  return respond(request, visitor, services, page);
}

}  // namespace kb::server
