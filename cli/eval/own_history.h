// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <vector>

#include "cli/eval/confidence.h"
#include "store/store.h"

// How well suggestions would have served the tickets of a store: each fifth of what links taught is
// asked of a model that learned the other four.
//
// In:      the index is read and stays as it is; the models lie in a scratch folder.
// Out:     one outcome for each ticket or solved draft with a link; right when the first suggestion
//          is one of its articles. A ticket that was solved without an article is not asked: nobody
//          knows whether one would have answered it.
// Throws:  Error IndexUnavailable, IndexStale, StoreUnavailable.
namespace kb::cli {

std::vector<Outcome> ask_own_history(store::Store& store,
                                     const std::filesystem::path& index_folder);

}  // namespace kb::cli
