// SPDX-License-Identifier: MIT
#include "search/standing.h"

#include <algorithm>
#include <cmath>

#include "search/document.h"
#include "search/fields.h"
#include "search/weights.h"

namespace kb::search {
namespace {

double of_ticket(Instant updated, Instant now) {
  const std::chrono::duration<double, std::ratio<86400>> age = now - updated;
  const double freshness = std::exp2(-std::max(0.0, age.count()) / weights::kHalfLifeDays);
  return 1 - weights::kAgeShare * (1 - freshness);
}

double of_article(const Xapian::Document& document) {
  const auto slot = static_cast<Xapian::valueno>(field(FieldId::Solved).slot);
  const std::string solved = document.get_value(slot);
  if (solved.empty()) return 1;
  // The first account is none yet: no account alone moves an article for others.
  const double others = Xapian::sortable_unserialise(solved) - 1;
  const double share = std::log1p(std::max(0.0, others)) / std::log1p(weights::kManySolved);
  return 1 + weights::kSolvedShare * std::min(1.0, share);
}

}  // namespace

double standing_of(const Hit& hit, const Xapian::Document& document, Instant now) {
  return hit.kind == kTicket ? of_ticket(hit.updated, now) : of_article(document);
}

}  // namespace kb::search
