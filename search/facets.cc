// SPDX-License-Identifier: MIT
#include "search/facets.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "search/fields.h"

namespace kb::search {
namespace {

using Counts = std::map<std::string, int, std::less<>>;

void add(Counts& counts, std::string_view value, int count) {
  if (!value.empty()) counts[std::string(value)] += count;
}

std::vector<FacetValue> to_values(const Counts& counts, double scale) {
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts)
    values.push_back({value, std::max(1, static_cast<int>(std::lround(count * scale)))});
  std::ranges::stable_sort(values, std::ranges::greater{}, &FacetValue::count);
  return values;
}

}  // namespace

void FacetSpy::operator()(const Xapian::Document& document, double) {
  if (counted_ == kMostCounted) return;
  ++counted_;
  ++counts_[document.get_value(static_cast<Xapian::valueno>(field(FieldId::Facets).slot))];
}

Facets FacetSpy::facets(int total) const {
  const double scale = total > counted_ && counted_ > 0 ? static_cast<double>(total) / counted_ : 1;
  Counts kinds, areas, languages;
  for (const auto& [slot, count] : counts_) {
    const std::string_view value(slot);
    const auto first = value.find('\t'), second = value.find('\t', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) continue;
    add(kinds, value.substr(0, first), count);
    add(areas, value.substr(first + 1, second - first - 1), count);
    add(languages, value.substr(second + 1), count);
  }
  Facets facets;
  facets.kind = to_values(kinds, scale);
  facets.area = to_values(areas, scale);
  facets.lang = to_values(languages, scale);
  facets.estimated = scale > 1;
  return facets;
}

}  // namespace kb::search
