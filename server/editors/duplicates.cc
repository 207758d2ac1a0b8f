// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "server/editors/draft_rights.h"
#include "server/editors/merging.h"
#include "server/editors/pages.h"
#include "server/effect_rows.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/duplicates_page.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "server/who_wrote.h"
#include "store/dismissed_pairs.h"

namespace kb::server {
namespace {

constexpr size_t kMostPairs = 100, kMostDismissed = 50;  // shown
constexpr double kPerMille = 1000;
constexpr std::string_view kMerged = "unido";

store::Article article_named(store::Transaction& tx, const std::string& id) {
  auto article = store::find_article(tx, id);
  if (!article) throw Error(ErrorCode::NotFound, "no such article");
  return std::move(*article);
}

bool concerns(const view::DuplicatesPage& page, const std::string& one, const std::string& other) {
  return page.id.empty() || page.id == one || page.id == other;
}

// The list is of the index, which follows what was archived or merged a moment later.
bool is_published(store::Transaction& tx, const std::string& id) {
  const auto article = store::find_article(tx, id);
  return article && article->state == store::ArticleState::Published;
}

void add_pairs(store::Transaction& tx, view::DuplicatesPage& page,
               const search::DuplicateList::Latest& latest, const store::Dismissals& dismissals) {
  page.age = view::age_of(latest, page.age.now);
  if (!latest.list) return;
  for (const auto& pair : latest.list->pairs) {
    const auto &one = pair.first.id, &other = pair.second.id;
    if (!concerns(page, one, other) || dismissals.standing(one, other, pair.likelihood)) continue;
    if (!is_published(tx, one) || !is_published(tx, other)) continue;
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

view::DismissedRow::Side side_of(const store::Article& article) {
  return {article.id, article.title};
}

void add_merged(store::Transaction& tx, view::DuplicatesPage& page, const Request& request) {
  if (request.query_value(view::kDoneParameter) != kMerged) return;
  const auto gone = store::find_article(tx, request.query_value(view::kOneParameter));
  if (!gone || gone->state != store::ArticleState::Archived) return;
  const auto kept = store::find_article(tx, gone->successor);
  if (kept) page.just_merged = {side_of(*kept), side_of(*gone)};
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

struct Pair {
  store::Article kept, gone;
};

// Of the two that the form names, the one that it says stays.
Pair pair_in(store::Transaction& tx, const Request& request) {
  const auto kept = request.form_value("queda");
  auto gone = request.form_value("sobra");
  if (gone.empty())
    gone =
        kept == request.form_value("uno") ? request.form_value("otro") : request.form_value("uno");
  if (kept == gone) throw Error(ErrorCode::BadInput, "an article is not merged with itself");
  return {article_named(tx, kept), article_named(tx, gone)};
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::DuplicatesPage page) {
  page.age.now = services.clock.now();
  page.may_merge = may_publish(visitor);
  const auto latest = services.duplicates.latest();
  {
    auto tx = services.store.read();
    if (!page.id.empty()) page.article = article_named(tx, page.id).title;
    const store::Dismissals dismissals(tx);
    Writers writers(tx, services.config);
    add_merged(tx, page, request);
    if (!page.look) add_pairs(tx, page, latest, dismissals);
    if (!page.look) add_dismissed(page, dismissals, request, writers);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_duplicates(services.renderer, frame, page),
                       page.is_refused ? 422 : 200);
}

// What would change when the other of the two is not found any more.
Response look_at_merging(const Request& request, const Visitor& visitor, Services& services) {
  view::DuplicatesPage page;
  page.id = request.form_value("articulo");
  search::Change change;
  view::MergeLook look;
  {
    auto tx = services.store.read();
    const auto pair = pair_in(tx, request);
    look.kept = side_of(pair.kept);
    look.gone = side_of(pair.gone);
    change.articles.push_back({pair.gone.id, std::nullopt});
  }
  look.effect = effect_block(services, change);
  page.look = std::move(look);
  return respond(request, visitor, services, std::move(page));
}

Response merge(const Request& request, const Visitor& visitor, Services& services) {
  const auto article = request.form_value("articulo");
  {
    auto tx = services.store.write();
    tx.lock_changes();
    const auto pair = pair_in(tx, request);
    const auto outcome = merge_articles(tx, visitor, services, pair.gone.id, pair.kept.id);
    if (outcome == store::MoveOutcome::Done) {
      tx.commit();
      services.work.has_changed();
      return redirect(view::with_notice(
          view::dismissed_path(article == pair.gone.id ? "" : article, pair.gone.id, ""), kMerged));
    }
  }
  view::DuplicatesPage page;
  page.id = article;
  page.is_refused = true;
  return respond(request, visitor, services, std::move(page));
}

}  // namespace

// Every pair, or those of one article: /edicion/duplicados?articulo=ID.
Response show_duplicates(const Request& request, const Visitor& visitor, Services& services) {
  view::DuplicatesPage page;
  page.id = request.query_value(view::kArticleParameter);
  return respond(request, visitor, services, std::move(page));
}

// «No son lo mismo» of a pair, or taking that back; or making one of the two.
Response change_duplicates(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = request.form_value("accion");
  if (action == "unir" || action == "ver-unir") {
    require_publisher(visitor);
    return action == "unir" ? merge(request, visitor, services)
                            : look_at_merging(request, visitor, services);
  }
  const auto article = request.form_value("articulo");
  const auto one = request.form_value("uno"), other = request.form_value("otro");
  auto tx = services.store.write();
  const bool is_undone = action == "recuperar";
  if (is_undone)
    store::remove_dismissed_pair(tx, one, other);
  else
    dismiss(request, visitor, services, tx);
  tx.commit();
  return redirect(is_undone ? view::duplicates_path(article)
                            : view::dismissed_path(article, one, other));
}

}  // namespace kb::server
