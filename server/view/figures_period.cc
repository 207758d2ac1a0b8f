// SPDX-License-Identifier: MIT
#include "server/view/figures_period.h"

#include <fmt/format.h>

#include <cstdlib>

#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr int kTenth = 10;

// As ISO 8601 numbers it: that of the week's Thursday.
int number_in_year(store::Week week) {
  using namespace std::chrono;
  const auto thursday = floor<days>(store::start_of_week(week)) + days{3};
  const auto first = sys_days{year_month_day{thursday}.year() / January / 1};
  return static_cast<int>((thursday - first) / days{7}) + 1;
}

Data option(const std::string& value, const std::string& label, bool chosen) {
  Data data;
  put(data, "value", value);
  put(data, "label", label);
  put(data, "chosen", chosen);
  return data;
}

}  // namespace

std::string week_label(const Catalogue& words, store::Week week) {
  return words.text("figures.week.short", {{"n", std::to_string(number_in_year(week))}});
}

std::string week_name(const Catalogue& words, store::Week week) {
  // At noon, so that no time zone makes another day of it.
  const auto monday = store::start_of_week(week) + std::chrono::hours{12};
  return week_label(words, week) + ", " + format_date(words, monday);
}

void put_period(Data& data, const Catalogue& words, const FiguresPeriod& period) {
  constexpr auto kNoon = std::chrono::hours{12};
  const auto last = store::start_of_week(period.until) - kNoon;
  put(data, "span",
      words.text("figures.span",
                 {{"from", format_long_date(words, store::start_of_week(period.from) + kNoon)},
                  {"until", format_long_date(words, last)}}));
  put(data, "period_path", period.address.path);
  put(data, "only_article", period.address.article);
  put_list(data, "spans", kFigureSpans, [&](int weeks) {
    return option(std::to_string(weeks),
                  words.text("figures.weeks", {{"n", std::to_string(weeks)}}),
                  weeks == period.address.weeks);
  });
  put(data, "has_areas", !period.areas.empty());
  put_list(data, "areas", period.areas, [&](const auto& area) {
    return option(area.first, area.second, area.first == period.address.area);
  });
  put(data, "has_languages", period.has_languages);
  put_list(data, "languages", interface_languages(), [&](const auto& language) {
    const std::string code(language.code);
    return option(code, std::string(language.own_name), code == period.address.lang);
  });
}

std::string csv_path(const FiguresPeriod& period, std::string_view table) {
  auto address = period.address;
  address.csv_table = table;
  return figures_path(address);
}

void put_key_figures(Data& data, const std::vector<KeyFigure>& figures) {
  put_list(data, "key_figures", figures, [](const KeyFigure& figure) {
    Data row;
    put(row, "label", figure.label);
    put(row, "value", figure.value);
    put(row, "change", figure.change);
    put(row, "is_good", figure.tone == Tone::Good);
    put(row, "is_bad", figure.tone == Tone::Bad);
    put(row, "note", figure.note);
    return row;
  });
}

void put_change(KeyFigure& figure, const Catalogue& words, long long now, long long before,
                Wanted wanted) {
  const long long change = now - before;
  if (change == 0) {
    figure.change = words.text("figures.unchanged");
    return;
  }
  const bool rises = change > 0;
  const long long size = std::llabs(change);
  std::string number = fmt::format("{}.{}", size / kTenth, size % kTenth);
  number.replace(number.size() - 2, 1, words.text("number.decimal"));
  figure.change = words.text(rises ? "figures.rises" : "figures.falls", {{"n", number}});
  figure.tone = rises == (wanted == Wanted::More) ? Tone::Good : Tone::Bad;
}

std::string points_text(const Catalogue& words, long long points) {
  const auto number = (points > 0 ? "+" : "") + format_number(words, points);
  return words.text(std::llabs(points) == 1 ? "figures.point" : "figures.points", {{"n", number}});
}

}  // namespace kb::server::view
