// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/time.h"
#include "search/threshold_proposal.h"
#include "store/store.h"

// How well suggestions would have served the tickets of a store: each fifth of what links taught is
// asked of a model that learned the other four.
//
// In:      the index is read and stays as it is; the models lie in a scratch folder.
// Out:     one for each ticket or solved draft with a link, of at most `most` that are chosen by
//          their ids; right when the first suggestion is one of its articles. A ticket that was
//          solved without an article is not asked: nobody knows whether one would have answered it.
// Throws:  Error IndexUnavailable, IndexStale, StoreUnavailable.
namespace kb::indexer {

struct HistoryLimits {
  size_t most = static_cast<size_t>(-1);
  std::function<bool()> is_over = [] { return false; };  // then it returns early, with nothing
};

std::vector<search::AskedText> ask_own_history(store::Store& store,
                                               const std::filesystem::path& index_folder,
                                               const HistoryLimits& limits = {});

// The same, kept in the store for the page of thresholds (store/suggest_checks.h). Nothing is
// asked, and false returned, when there are too few to propose anything, or what is there is
// younger than kCheckedAgain.
inline constexpr std::chrono::days kCheckedAgain{7};
inline constexpr size_t kMostChecked = 1000;
bool check_suggestions(store::Store& store, const std::filesystem::path& index_folder, Instant now,
                       const std::function<bool()>& is_over);

}  // namespace kb::indexer
