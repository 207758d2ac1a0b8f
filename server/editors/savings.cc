// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <map>

#include "server/editors/pages.h"
#include "server/pages.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/savings_page.h"
#include "store/accounts.h"
#include "store/suggestion_figures.h"
#include "store/suggestions.h"

namespace kb::server {
namespace {

using store::FiguresBy;

constexpr std::string_view kHosting = "hosting";
constexpr std::chrono::days kLeftAlone{1};  // then an open draft counts as ended
constexpr size_t kMostRows = 30;

int weeks_in(const Request& request) {
  const auto text = request.query_value("semanas");
  int weeks = 0;
  std::from_chars(text.data(), text.data() + text.size(), weeks);
  constexpr int kDefault = 12;
  return std::ranges::find(view::kSpans, weeks) == std::end(view::kSpans) ? kDefault : weeks;
}

view::DraftCounts counts_of(const store::SuggestionFigures& figures) {
  return {figures.drafts, figures.shown,    figures.opened,
          figures.solved, figures.rejected, figures.sent};
}

// What a key is called, and where it leads.
class Names {
 public:
  Names(store::Transaction& tx, const view::Catalogue& words) : tx_(tx), words_(words) {}

  view::SavingsRow row(FiguresBy by, const std::string& key) {
    view::SavingsRow row;
    row.name = key;
    switch (by) {
      case FiguresBy::Article:
        add_article(row, key);
        break;
      case FiguresBy::Area:
        row.name = area_name(key);
        break;
      case FiguresBy::Account:
        if (const auto account = store::find_account(tx_, key); account && !account->name.empty())
          row.name = account->name;
        break;
      case FiguresBy::Week:
        row.name = view::format_date(words_, store::first_day_of_week(key));
    }
    return row;
  }

 private:
  void add_article(view::SavingsRow& row, const std::string& id) {
    const auto article = store::find_article(tx_, id);
    if (!article) return;
    row.name = article->title;
    row.lang = article->lang;
    row.href = view::article_path(id);
  }
  std::string area_name(const std::string& id) {
    if (id.empty() || id == store::kUnknownArea) return words_.text("ask.area.unknown");
    if (areas_.empty()) areas_ = store::areas(tx_);
    const auto area = std::ranges::find(areas_, id, &store::Area::id);
    if (area == areas_.end()) return id;
    return words_.language() == "en" && !area->name_en.empty() ? area->name_en : area->name_es;
  }

  store::Transaction& tx_;
  const view::Catalogue& words_;
  std::vector<store::Area> areas_;
};

std::vector<view::SavingsRow> rows_of(const std::vector<store::SuggestionFigures>& figures,
                                      FiguresBy by, Names& names) {
  std::vector<view::SavingsRow> rows;
  std::map<std::string, size_t> places;
  for (const auto& one : figures) {
    const auto [place, is_new] = places.emplace(one.key, rows.size());
    if (is_new) rows.push_back(names.row(by, one.key));
    auto& row = rows[place->second];
    (one.held_out ? row.held_out : row.suggested) += counts_of(one);
  }
  return rows;
}

view::SavingsTable table(store::Transaction& tx, Names& names, const store::FiguresSpan& span,
                         FiguresBy by, const char* title_key, const char* head_key) {
  view::SavingsTable table{title_key, head_key,
                           rows_of(store::suggestion_figures(tx, by, span), by, names)};
  if (by == FiguresBy::Week) {
    std::ranges::reverse(table.rows);
    return table;
  }
  std::ranges::stable_sort(table.rows, std::greater{}, [](const view::SavingsRow& row) {
    return std::pair(row.suggested.solved, row.suggested.drafts);
  });
  if (table.rows.size() > kMostRows) table.rows.resize(kMostRows);
  return table;
}

void add_totals(view::SavingsPage& page, store::Transaction& tx, const store::FiguresSpan& span) {
  for (const auto& figures : store::suggestion_figures(tx, FiguresBy::Area, span)) {
    page.solved += figures.held_out ? 0 : figures.solved;
    if (figures.key == kHosting) continue;
    (figures.held_out ? page.held_out : page.suggested) += counts_of(figures);
  }
}

view::SavingsPage savings_page(Services& services, const view::Catalogue& words, int weeks) {
  const Instant now = services.clock.now();
  view::SavingsPage page;
  page.weeks = weeks;
  page.from = now - std::chrono::weeks{weeks};
  page.until = now;
  page.minutes_per_ticket = services.config.number("minutes-per-ticket");
  page.holdout_share = services.config.share("holdout-share");
  const store::FiguresSpan span{page.from, now + std::chrono::milliseconds{1}, now - kLeftAlone};
  auto tx = services.store.read();
  Names names(tx, words);
  add_totals(page, tx, span);
  page.tables = {
      table(tx, names, span, FiguresBy::Week, "savings.by_week", "savings.week"),
      table(tx, names, span, FiguresBy::Article, "savings.by_article", "savings.article"),
      table(tx, names, span, FiguresBy::Area, "savings.by_area", "savings.area"),
      table(tx, names, span, FiguresBy::Account, "savings.by_account", "savings.account")};
  page.weeks_with_drafts = static_cast<int>(page.tables.front().rows.size());
  return page;
}

}  // namespace

Response show_savings(const Request& request, const Visitor& visitor, Services& services) {
  const auto page =
      savings_page(services, services.renderer.words(visitor.language), weeks_in(request));
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_savings(services.renderer, frame, page));
}

}  // namespace kb::server
