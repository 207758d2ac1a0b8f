// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "server/editors/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/duplicates_page.h"
#include "server/view/links.h"
#include "server/who_wrote.h"
#include "store/dismissed_pairs.h"

namespace kb::server {
namespace {

constexpr size_t kMostPairs = 100, kMostDismissed = 50;  // shown
constexpr double kPerMille = 1000;

store::Article article_named(store::Transaction& tx, const std::string& id) {
  auto article = store::find_article(tx, id);
  if (!article) throw Error(ErrorCode::NotFound, "no such article");
  return std::move(*article);
}

bool concerns(const view::DuplicatesPage& page, const std::string& one, const std::string& other) {
  return page.id.empty() || page.id == one || page.id == other;
}

void add_pairs(view::DuplicatesPage& page, const search::DuplicateList::Latest& latest,
               const store::Dismissals& dismissals) {
  using enum view::DuplicatesFreshness;
  page.freshness = !latest.list ? NotYet : latest.is_current ? Current : Former;
  if (!latest.list) return;
  page.as_of = latest.list->as_of;
  for (const auto& pair : latest.list->pairs) {
    const auto &one = pair.first.id, &other = pair.second.id;
    if (!concerns(page, one, other) || dismissals.standing(one, other, pair.likelihood)) continue;
    page.is_cut = page.pairs.size() == kMostPairs;
    if (page.is_cut) return;
    view::ShownDuplicate shown{pair, {}};
    if (const auto* dismissed = dismissals.of(one, other)) shown.dismissed = dismissed->at;
    page.pairs.push_back(std::move(shown));
  }
}

view::DismissedRow row_of(const store::DismissedPair& pair, Writers& writers) {
  return {{pair.one.article, pair.one.title},
          {pair.other.article, pair.other.title},
          pair.person.empty() ? "" : writers.name(pair.person),
          pair.reason,
          pair.at};
}

bool is_shown(const view::DuplicatesPage& page, const store::DismissedPair& pair) {
  return std::ranges::any_of(page.pairs, [&](const view::ShownDuplicate& shown) {
    return std::minmax(shown.pair.first.id, shown.pair.second.id) ==
           std::minmax(pair.one.article, pair.other.article);
  });
}

void add_dismissed(view::DuplicatesPage& page, const store::Dismissals& dismissals,
                   const Request& request, Writers& writers) {
  for (const auto& pair : dismissals.newest_first())
    if (page.dismissed.size() < kMostDismissed &&
        concerns(page, pair.one.article, pair.other.article) && !is_shown(page, pair))
      page.dismissed.push_back(row_of(pair, writers));
  const auto* just = dismissals.of(request.query_value(view::kOneParameter),
                                   request.query_value(view::kOtherParameter));
  if (just != nullptr && !is_shown(page, *just)) page.just_dismissed = row_of(*just, writers);
}

// As the page said it when the editor decided.
int likelihood_in(const Request& request) {
  const std::string typed = request.form_value("parecido");
  int per_mille = -1;
  std::from_chars(typed.data(), typed.data() + typed.size(), per_mille);
  if (per_mille < 0 || per_mille > kPerMille)
    throw Error(ErrorCode::BadInput, "parecido is not from 0 to 1000");
  return per_mille;
}

void dismiss(const Request& request, const Visitor& visitor, Services& services,
             store::Transaction& tx) {
  const auto one = article_named(tx, request.form_value("uno"));
  const auto other = article_named(tx, request.form_value("otro"));
  const int per_mille = likelihood_in(request);
  const auto reason = one_line(request.form_value("motivo"), store::kMaxDismissalBytes);
  const store::Dismissals dismissals(tx);
  const auto* standing = dismissals.standing(one.id, other.id, per_mille / kPerMille);
  if (standing != nullptr && standing->reason == reason) return;  // sent twice
  store::put_dismissed_pair(tx, {{one.id, one.title, one.revision},
                                 {other.id, other.title, other.revision},
                                 per_mille,
                                 visitor.person->email,
                                 services.clock.now(),
                                 reason});
}

}  // namespace

// Every pair, or those of one article: /edicion/duplicados?articulo=ID.
Response show_duplicates(const Request& request, const Visitor& visitor, Services& services) {
  view::DuplicatesPage page;
  page.id = request.query_value(view::kArticleParameter);
  page.now = services.clock.now();
  const auto latest = services.duplicates.latest();
  {
    auto tx = services.store.read();
    if (!page.id.empty()) page.article = article_named(tx, page.id).title;
    const store::Dismissals dismissals(tx);
    Writers writers(tx, services.config);
    add_pairs(page, latest, dismissals);
    add_dismissed(page, dismissals, request, writers);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_duplicates(services.renderer, frame, page));
}

// «No son lo mismo» of a pair, or taking that back.
Response change_duplicates(const Request& request, const Visitor& visitor, Services& services) {
  const auto article = request.form_value("articulo");
  const auto one = request.form_value("uno"), other = request.form_value("otro");
  auto tx = services.store.write();
  const bool is_undone = request.form_value("accion") == "recuperar";
  if (is_undone)
    store::remove_dismissed_pair(tx, one, other);
  else
    dismiss(request, visitor, services, tx);
  tx.commit();
  return redirect(is_undone ? view::duplicates_path(article)
                            : view::dismissed_path(article, one, other));
}

}  // namespace kb::server
