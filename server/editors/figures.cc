// SPDX-License-Identifier: MIT
#include "server/view/figures_page.h"

#include <algorithm>
#include <map>

#include "core/error.h"
#include "server/editors/pages.h"
#include "server/figures_period.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/remembered.h"
#include "server/ticket_minutes.h"
#include "server/view/languages.h"
#include "store/desk_figures.h"

namespace kb::server {
namespace {

constexpr std::string_view kHosting = "hosting";
constexpr std::chrono::days kLeftAlone{1};  // then an open draft counts as ended
constexpr size_t kMostAccounts = 30;

using Sums = view::EditorSums;
using ByName = std::map<std::string, Sums>;

void add_drafts(Sums& sums, const store::DraftFigures& figures, bool held_out) {
  sums.solved += held_out ? 0 : figures.solved;
  (held_out ? sums.held_out : sums.suggested) += figures;
}

// Incidents of hosting always see suggestions, so they are no part of the comparison.
void add_drafts(Sums& sums, const store::SuggestionFigures& figures) {
  if (figures.area == kHosting)
    sums.solved += figures.held_out ? 0 : figures.solved;
  else
    add_drafts(sums, figures, figures.held_out);
}

store::FiguresSpan span_of(store::Week from, store::Week until, Instant now) {
  return {store::start_of_week(from), store::start_of_week(until), now - kLeftAlone};
}

// Reads each kind of figures once and sorts it into all the rows that it belongs to.
class Collection {
 public:
  Collection(store::Transaction& tx, const EditorFigures& found, view::FiguresPage& page)
      : tx_(tx), found_(found), page_(page), period_(page.period), weeks_(period_.weeks()) {}

  void read() {
    each_search(period_.from, period_.until, [&](const store::SearchFigures& figures) {
      for (Sums* sums : rows_of(figures.week, figures.area, figures.lang)) sums->add(figures);
    });
    for (const auto& figures : found_.drafts) {
      if (!is_wanted(figures.area, figures.lang)) continue;
      for (Sums* sums : rows_of(figures.week, figures.area, figures.lang))
        add_drafts(*sums, figures);
    }
    for (const auto& [week, minutes] : found_.minutes_on_answered)
      weeks_.at(period_.place_of(week)).repeated += minutes;
    page_.weeks_with_data =
        static_cast<int>(std::ranges::count_if(weeks_, &Sums::has_data));
    read_before();
  }

  std::vector<Sums> weeks_of() { return std::move(weeks_); }
  const ByName& areas() const { return areas_; }
  const ByName& languages() const { return languages_; }

 private:
  std::array<Sums*, 4> rows_of(store::Week week, const std::string& area,
                               const std::string& lang) {
    return {&page_.total, &weeks_.at(period_.place_of(week)), &areas_[area], &languages_[lang]};
  }
  bool is_wanted(const std::string& area, const std::string& lang) const {
    return period_.holds(area) && (period_.address.lang.empty() || period_.address.lang == lang);
  }
  void each_search(store::Week from, store::Week until, const auto& take) {
    for (const auto& figures : store::search_figures(tx_, from, until))
      if (is_wanted(figures.area, figures.lang)) take(figures);
  }
  // As long a time before, when both tell something.
  void read_before() {
    if (page_.weeks_with_data < view::kLeastWeeks) return;
    const auto weeks = static_cast<store::Week>(period_.weeks());
    std::vector<bool> has_data(period_.weeks());
    Sums before;
    each_search(period_.from - weeks, period_.from, [&](const store::SearchFigures& figures) {
      before.add(figures);
      has_data.at(static_cast<size_t>(figures.week - period_.from + weeks)) = true;
    });
    if (std::ranges::count(has_data, true) >= view::kLeastWeeks) page_.before = before;
  }

  store::Transaction& tx_;
  const EditorFigures& found_;
  view::FiguresPage& page_;
  const view::FiguresPeriod& period_;
  std::vector<Sums> weeks_;
  ByName areas_, languages_;
};

std::vector<view::EditorRow> busiest_first(std::vector<view::EditorRow> rows) {
  std::ranges::stable_sort(rows, std::greater{}, [](const view::EditorRow& row) {
    return std::pair(row.sums.searches, row.sums.suggested.drafts);
  });
  return rows;
}

std::vector<view::EditorRow> account_rows(store::Transaction& tx, const EditorFigures& found,
                                          const view::FiguresPage& page) {
  // What is counted by account knows neither area nor language.
  if (!page.period.address.area.empty() || !page.period.address.lang.empty()) return {};
  ByName sums;
  for (const auto& figures : found.by_account)
    add_drafts(sums[figures.account], figures, figures.held_out);
  std::vector<view::EditorRow> rows;
  for (const auto& [account, figures] : sums) rows.push_back({account, {}, {}, figures});
  rows = busiest_first(std::move(rows));
  if (rows.size() > kMostAccounts) rows.resize(kMostAccounts);
  for (auto& row : rows) row.name = account_name(tx, row.name);
  return rows;
}

EditorFigures find_figures(store::Transaction& tx, const Config& config,
                           const view::FiguresPeriod& period, Instant now) {
  const auto span = span_of(period.from, period.until, now);
  return {store::suggestion_figures(tx, span), store::suggestions_by_account(tx, span),
          store::minutes_on_answered(tx, period.from, period.until),
          ticket_minutes(tx, config, now)};
}

view::FiguresPage figures_page(const Request& request, const Visitor& visitor,
                               Services& services) {
  const Instant now = services.clock.now();
  const auto& words = services.renderer.words(visitor.language);
  auto tx = services.store.read();
  const auto names = area_names(tx, visitor.language);
  view::FiguresPage page;
  page.period = figures_period(request, view::kFiguresPath, names, now);
  page.period.has_languages = true;
  page.holdout_share = services.config.share("holdout-share");
  const auto found = services.remembered.editor_figures.get(
      {page.period.from, page.period.until},
      [&] { return find_figures(tx, services.config, page.period, now); });
  page.minutes_per_ticket = found->per_ticket.minutes;
  page.minutes_are_measured = found->per_ticket.is_measured;
  Collection collection(tx, *found, page);
  collection.read();
  auto week = page.period.from;
  for (auto& sums : collection.weeks_of())
    page.weeks.push_back({view::week_name(words, week++), {}, {}, sums});
  for (const auto& [id, sums] : collection.areas())
    page.areas.push_back({figure_area_name(words, names, id), {}, {}, sums});
  page.areas = busiest_first(std::move(page.areas));
  for (const auto& [code, sums] : collection.languages()) {
    const auto* language = view::find_language(code);
    page.languages.push_back(
        {language != nullptr ? std::string(language->own_name) : code, {}, code, sums});
  }
  page.accounts = account_rows(tx, *found, page);
  return page;
}

}  // namespace

Response show_figures(const Request& request, const Visitor& visitor, Services& services) {
  const auto page = figures_page(request, visitor, services);
  if (const auto name = wanted_table(request); !name.empty()) {
    const auto table =
        view::figures_table(services.renderer.words(visitor.language), page, name);
    if (!table) throw Error(ErrorCode::NotFound, "no such table");
    return csv_response(name, *table);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_figures(services.renderer, frame, page));
}

}  // namespace kb::server
