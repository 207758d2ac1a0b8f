// SPDX-License-Identifier: MIT
#include "search/ranking_weight.h"

#include <algorithm>

#include "search/weights.h"

namespace kb::search {

double ranking_part(Xapian::termcount count, Xapian::termcount length, double mean_length) {
  constexpr double kFixed = weights::kK1 * (1 - weights::kB);
  const double by_length = weights::kK1 * weights::kB / mean_length;
  const double least = weights::kMinNormalisedLength * mean_length;
  const double times = std::max(count, 1u);  // a mark stands once
  return times * (weights::kK1 + 1) /
         (times + kFixed + by_length * std::max<double>(length, least));
}

RankingWeight::RankingWeight(double mean_length) : mean_length_(std::max(mean_length, 1.0)) {
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
}

std::string RankingWeight::name() const {
  return "kb::search::RankingWeight";
}

RankingWeight* RankingWeight::clone() const {
  return new RankingWeight(mean_length_);
}

void RankingWeight::init(double factor) {
  factor_ = factor;
}

double RankingWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                                  Xapian::termcount) const {
  return factor_ * ranking_part(wdf, length, mean_length_);
}

double RankingWeight::get_maxpart() const {
  return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
}

}  // namespace kb::search
