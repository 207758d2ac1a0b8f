// SPDX-License-Identifier: MIT
#include "server/technicians/estimate_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/utf8.h"
#include "server/view/amounts.h"
#include "text/markdown_anchor.h"

namespace kb::server {
namespace {

using view::DeskProblem;

constexpr size_t kMostTextBytes = 20'000, kMostLineBytes = 300, kMostAmountBytes = 20;
constexpr size_t kLeastRows = 6, kFreeRows = 3;
constexpr int kUsualValidity = 14;  // days

std::string field(const Request& request, const std::string& name, size_t most) {
  return std::string(utf8_prefix(text::trimmed(request.form_value(name)), most));
}

bool is_empty(const view::EstimateLine& line) {
  return line.text.empty() && line.minutes.empty() && line.price.empty();
}

void add_rows(view::EstimateForm& form) {
  const auto filled = static_cast<size_t>(
      form.lines.rend() -
      std::ranges::find_if_not(form.lines.rbegin(), form.lines.rend(), is_empty));
  form.lines.resize(std::min(std::max(filled + kFreeRows, kLeastRows), store::kMostLines));
}

std::string day_field(const std::optional<Day>& day) {
  return day ? day_text(*day) : "";
}

int price_of(int minutes, int rate_cents) {
  return static_cast<int>((static_cast<long long>(minutes) * rate_cents + 30) / 60);
}

void read_line(ReadEstimate& read, const view::EstimateLine& typed, int number, int rate_cents) {
  const auto refuse = [&](DeskProblem problem) { read.problems.push_back({problem, number}); };
  store::OrderLine line{typed.text, 0, 0};
  if (typed.text.empty()) refuse(DeskProblem::LineText);
  const auto minutes =
      typed.minutes.empty() ? 0 : view::parse_minutes(typed.minutes, store::kMostLineMinutes);
  if (!minutes || (*minutes == 0 && typed.price.empty())) refuse(DeskProblem::LineMinutes);
  line.minutes = minutes.value_or(0);
  const auto price = typed.price.empty() ? price_of(line.minutes, rate_cents)
                                         : view::parse_cents(typed.price, store::kMostLineCents);
  if (!price || *price > store::kMostLineCents) refuse(DeskProblem::LinePrice);
  line.cents = price.value_or(0);
  read.version.lines.push_back(std::move(line));
}

void read_days(ReadEstimate& read, const view::EstimateForm& form, Instant now) {
  const auto refuse = [&](DeskProblem problem) { read.problems.push_back({problem, 0}); };
  auto& version = read.version;
  const auto valid = parse_day(form.valid_until);
  if (!valid || *valid < local_day(now)) refuse(DeskProblem::ValidUntil);
  version.valid_until = valid.value_or(local_day(now));
  version.starts = parse_day(form.starts);
  version.delivers = parse_day(form.delivers);
  if (!form.starts.empty() && !version.starts) refuse(DeskProblem::Starts);
  const bool too_early = version.starts && version.delivers && *version.delivers < *version.starts;
  if ((!form.delivers.empty() && !version.delivers) || too_early) refuse(DeskProblem::Delivers);
}

}  // namespace

view::EstimateForm estimate_form_in(const Request& request) {
  view::EstimateForm form;
  for (size_t i = 1; i <= store::kMostLines; ++i) {
    const auto n = std::to_string(i);
    form.lines.push_back({field(request, "trabajo" + n, kMostLineBytes),
                          field(request, "tiempo" + n, kMostAmountBytes),
                          field(request, "precio" + n, kMostAmountBytes)});
  }
  add_rows(form);
  form.scope = field(request, "alcance", kMostTextBytes);
  form.excluded = field(request, "fuera", kMostTextBytes);
  form.valid_until = field(request, "vale", kMostAmountBytes);
  form.starts = field(request, "empieza", kMostAmountBytes);
  form.delivers = field(request, "entrega", kMostAmountBytes);
  return form;
}

view::EstimateForm estimate_form_of(const store::WorkOrder& order, Instant now) {
  view::EstimateForm form;
  form.valid_until = day_text(next_day(local_day(now), kUsualValidity));
  if (!order.versions.empty()) {
    const auto& newest = order.versions.back();
    for (const auto& line : newest.lines)
      form.lines.push_back({line.text, line.minutes > 0 ? std::to_string(line.minutes) : "",
                            view::plain_cents(line.cents)});
    form.scope = newest.scope;
    form.excluded = newest.excluded;
    form.starts = day_field(newest.starts);
    form.delivers = day_field(newest.delivers);
  }
  add_rows(form);
  return form;
}

ReadEstimate read_estimate(const view::EstimateForm& form, int rate_cents, Instant now) {
  ReadEstimate read;
  read.version.scope = form.scope;
  read.version.excluded = form.excluded;
  int number = 0;
  for (const auto& line : form.lines) {
    if (!is_empty(line)) read_line(read, line, number, rate_cents);
    ++number;
  }
  if (read.version.lines.empty()) read.problems.push_back({DeskProblem::NoLines, 0});
  read_days(read, form, now);
  return read;
}

}  // namespace kb::server
