// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "search/suggest.h"
#include "server/admin/pages.h"
#include "server/admin/settings.h"
#include "server/lists.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/thresholds_page.h"
#include "store/suggest_thresholds.h"

namespace kb::server {
namespace {

constexpr size_t kMostTypedBytes = 20;

// "0,7" in Spanish, "0.7" in English; both are read.
std::string written(double threshold, const std::string& language) {
  std::string text = fmt::format("{:g}", threshold);
  if (language != "en") std::ranges::replace(text, '.', ',');
  return text;
}

std::optional<double> read(std::string text) {
  std::ranges::replace(text, ',', '.');
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !(number >= 0 && number <= 1))
    return std::nullopt;
  return number;
}

// Every area, and first what counts for those without a threshold of their own.
std::vector<view::ThresholdRow> area_rows(store::Transaction& tx, const Services& services,
                                          const std::string& language) {
  std::vector<view::ThresholdRow> rows;
  rows.push_back({"", services.renderer.words(language).text("thresholds.others"), "", false});
  for (const auto& area : store::areas(tx))
    rows.push_back({area.id, area_item(area, language).name, "", false});
  return rows;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::ThresholdsPage page) {
  page.usual = written(search::kDefaultThreshold, visitor.language);
  const bool is_refused = std::ranges::any_of(page.rows, &view::ThresholdRow::is_wrong);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_thresholds(services.renderer, frame, page),
                       is_refused ? 422 : 200);
}

void put(store::Transaction& tx, const Request& request, const Visitor& visitor,
         const Services& services, const view::ThresholdRow& row) {
  const auto threshold = read(row.typed);
  const bool changed = threshold ? store::put_suggest_threshold(tx, {row.area, *threshold}) !=
                                       store::PutResult::Unchanged
                                 : store::remove_suggest_threshold(tx, row.area);
  if (changed)
    note_setting(tx, request, visitor, services, "threshold",
                 fmt::format("{} {}", row.area.empty() ? "*" : row.area,
                             row.typed.empty() ? "-" : row.typed));
}

}  // namespace

Response show_thresholds(const Request& request, const Visitor& visitor, Services& services) {
  view::ThresholdsPage page;
  {
    auto tx = services.store.read();
    page.rows = area_rows(tx, services, visitor.language);
    const auto known = store::suggest_thresholds(tx);
    for (auto& row : page.rows)
      for (const auto& [area, threshold] : known)
        if (area == row.area) row.typed = written(threshold, visitor.language);
  }
  page.is_kept = !request.query_value(view::kDoneParameter).empty();
  return respond(request, visitor, services, std::move(page));
}

Response change_thresholds(const Request& request, const Visitor& visitor, Services& services) {
  view::ThresholdsPage page;
  {
    auto tx = services.store.write();
    page.rows = area_rows(tx, services, visitor.language);
    for (auto& row : page.rows) {
      const auto field = row.area.empty() ? "umbral" : "umbral." + row.area;
      row.typed = one_line(request.form_value(field), kMostTypedBytes);
      row.is_wrong = !row.typed.empty() && !read(row.typed);
    }
    if (std::ranges::none_of(page.rows, &view::ThresholdRow::is_wrong)) {
      for (const auto& row : page.rows) put(tx, request, visitor, services, row);
      tx.commit();
      return redirect(std::string(view::kThresholdsPath) + "?" + std::string(view::kDoneParameter) +
                      "=guardado#hecho");
    }
  }
  return respond(request, visitor, services, std::move(page));
}

}  // namespace kb::server
