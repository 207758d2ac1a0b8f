// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/threshold_proposal.h"
#include "server/view/thresholds_page.h"
#include "store/store.h"
#include "store/suggest_checks.h"

// What thresholds do: to texts whose answer is known, and to what people were shown in the last
// month.
//
// Throws:  Error StoreUnavailable. Threads: any, once read.
namespace kb::server {

// By area; "" is what counts for those without one of their own.
using Thresholds = std::map<std::string, double>;

class ThresholdEvidence {
 public:
  ThresholdEvidence(store::Transaction& tx, Instant now);

  bool empty() const { return texts_.empty(); }
  // Of an area, or of all for "".
  search::ShownAt shown(const std::string& area, double threshold) const;
  // What is proposed for an area and is not what counts there already.
  const search::ThresholdProposal* proposal(const std::string& area, double now) const;
  // What would be otherwise in an area; "" are the texts without an area.
  view::ThresholdLook look(const std::string& area, double before, double after) const;

 private:
  std::vector<search::AskedText> of(const std::string& area) const;

  std::vector<search::AskedText> texts_;
  std::vector<search::ThresholdProposal> proposals_;
  std::vector<store::ShownSuggestion> shown_;
};

double counts_for(const std::string& area, const Thresholds& thresholds);

}  // namespace kb::server
