// SPDX-License-Identifier: MIT
#include "server/figures_period.h"

#include <algorithm>
#include <charconv>

#include "server/view/languages.h"
#include "store/suggestions.h"

namespace kb::server {
namespace {

int weeks_in(const Request& request) {
  const auto text = request.query_value(view::kWeeksParameter);
  int weeks = 0;
  std::from_chars(text.data(), text.data() + text.size(), weeks);
  const bool is_choice =
      std::ranges::find(view::kFigureSpans, weeks) != std::end(view::kFigureSpans);
  return is_choice ? weeks : view::FiguresAddress{}.weeks;
}

std::string language_in(const Request& request) {
  const auto wanted = request.query_value(view::kLangParameter);
  for (const auto& language : view::interface_languages())
    if (language.code == wanted) return wanted;
  return "";
}

}  // namespace

view::FiguresPeriod figures_period(const Request& request, std::string_view path,
                                   const AreaNames& areas, Instant now) {
  view::FiguresPeriod period;
  period.address.path = path;
  period.address.weeks = weeks_in(request);
  period.until = store::week_of(now) + 1;
  period.from = period.until - period.address.weeks;
  const auto area = request.query_value(view::kAreaParameter);
  if (areas.contains(area)) period.address.area = area;
  period.address.lang = language_in(request);
  for (const auto& [id, name] : areas) period.areas.emplace_back(id, name);
  std::ranges::sort(period.areas, {}, &std::pair<std::string, std::string>::second);
  return period;
}

std::string figure_area_name(const view::Catalogue& words, const AreaNames& areas,
                             const std::string& id) {
  if (id.empty() || id == store::kUnknownArea) return words.text("figures.area.none");
  const auto area = areas.find(id);
  return area == areas.end() ? id : area->second;
}

std::string wanted_table(const Request& request) {
  if (request.query_value(view::kFormatParameter) != "csv") return "";
  return request.query_value(view::kTableParameter);
}

Response csv_response(const std::string& name, const view::FigureTable& table) {
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.body = view::figure_csv(table);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"resuelve-" + name + ".csv\"");
  return response;
}

}  // namespace kb::server
