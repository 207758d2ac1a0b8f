// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/error.h"
#include "search/suggest.h"
#include "server/admin/pages.h"
#include "server/admin/settings.h"
#include "server/admin/threshold_effect.h"
#include "server/lists.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/thresholds_page.h"
#include "store/suggest_thresholds.h"

namespace kb::server {
namespace {

constexpr size_t kMostTypedBytes = 20;
constexpr double kSame = .0005;  // thresholds have three decimals

std::string kept_path() {
  return std::string(view::kThresholdsPath) + "?" + std::string(view::kDoneParameter) +
         "=guardado#hecho";
}

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
  const auto add = [&](const std::string& area, std::string name) {
    auto& row = rows.emplace_back();
    row.area = area;
    row.name = std::move(name);
  };
  add("", services.renderer.words(language).text("thresholds.others"));
  for (const auto& area : store::areas(tx)) add(area.id, area_item(area, language).name);
  return rows;
}

Thresholds known_thresholds(store::Transaction& tx) {
  Thresholds known;
  for (const auto& [area, threshold] : store::suggest_thresholds(tx)) known[area] = threshold;
  return known;
}

// What the firm's own tickets say of each row, with what counts now.
void add_evidence(store::Transaction& tx, view::ThresholdsPage& page,
                  const ThresholdEvidence& evidence, const std::string& language) {
  page.checked = store::suggest_checks_made(tx);
  const auto known = known_thresholds(tx);
  for (auto& row : page.rows) {
    const double now = counts_for(row.area, known);
    row.shown = evidence.shown(row.area, now);
    if (const auto* proposal = evidence.proposal(row.area, now))
      row.proposal = {written(*proposal->threshold, language),
                      {proposal->asked, proposal->shown, proposal->right}};
  }
}

// Of each area in which something else would count; texts without an area follow the others.
std::vector<view::ThresholdLook> looks_of(store::Transaction& tx, const view::ThresholdsPage& page,
                                          const ThresholdEvidence& evidence,
                                          const std::string& language) {
  const auto before = known_thresholds(tx);
  Thresholds after;
  for (const auto& row : page.rows)
    if (const auto typed = read(row.typed)) after[row.area] = *typed;
  std::vector<view::ThresholdLook> looks;
  for (const auto& row : page.rows) {
    const double from = counts_for(row.area, before), to = counts_for(row.area, after);
    if (std::abs(from - to) < kSame) continue;
    auto look = evidence.look(row.area, from, to);
    look.name = row.name;
    look.from = written(from, language);
    look.to = written(to, language);
    looks.push_back(std::move(look));
  }
  return looks;
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

// "correo 0,62": what a proposal's button sends.
std::optional<view::ThresholdRow> accepted(const std::vector<view::ThresholdRow>& rows,
                                           const std::string& sent) {
  const auto space = std::min(sent.rfind(' '), sent.size());
  auto row = std::ranges::find(rows, sent.substr(0, space), &view::ThresholdRow::area);
  if (row == rows.end()) return std::nullopt;
  auto chosen = *row;
  chosen.typed = one_line(sent.substr(space), kMostTypedBytes);
  if (!read(chosen.typed)) return std::nullopt;
  return chosen;
}

Response accept(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const auto row = accepted(area_rows(tx, services, visitor.language), request.form_value("usar"));
  if (!row) throw Error(ErrorCode::BadInput, "usar is no area with a threshold");
  put(tx, request, visitor, services, *row);
  tx.commit();
  return redirect(kept_path());
}

}  // namespace

Response show_thresholds(const Request& request, const Visitor& visitor, Services& services) {
  view::ThresholdsPage page;
  {
    auto tx = services.store.read();
    page.rows = area_rows(tx, services, visitor.language);
    const auto known = known_thresholds(tx);
    for (auto& row : page.rows)
      if (const auto own = known.find(row.area); own != known.end())
        row.typed = written(own->second, visitor.language);
    add_evidence(tx, page, {tx, services.clock.now()}, visitor.language);
  }
  page.is_kept = !request.query_value(view::kDoneParameter).empty();
  return respond(request, visitor, services, std::move(page));
}

// Keeps what was typed or proposed, or shows what that would change.
Response change_thresholds(const Request& request, const Visitor& visitor, Services& services) {
  if (!request.form_value("usar").empty()) return accept(request, visitor, services);
  view::ThresholdsPage page;
  {
    auto tx = services.store.write();
    page.rows = area_rows(tx, services, visitor.language);
    for (auto& row : page.rows) {
      const auto field = row.area.empty() ? "umbral" : "umbral." + row.area;
      row.typed = one_line(request.form_value(field), kMostTypedBytes);
      row.is_wrong = !row.typed.empty() && !read(row.typed);
    }
    const bool is_fit = std::ranges::none_of(page.rows, &view::ThresholdRow::is_wrong);
    if (is_fit && request.form_value("accion") != "ver") {
      for (const auto& row : page.rows) put(tx, request, visitor, services, row);
      tx.commit();
      return redirect(kept_path());
    }
    const ThresholdEvidence evidence(tx, services.clock.now());
    add_evidence(tx, page, evidence, visitor.language);
    if (is_fit) page.look = looks_of(tx, page, evidence, visitor.language);
  }
  return respond(request, visitor, services, std::move(page));
}

}  // namespace kb::server
