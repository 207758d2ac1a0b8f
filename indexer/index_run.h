// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <memory>

#include "store/store.h"

// Keeps the index in step with the store.
//
// catch_up() applies the change log after the last number that the index holds, batch by batch.
// rebuild() writes a new generation beside the live one from a snapshot of the store and swaps it
// in; searches go on all the while. Both may be stopped at any moment, by a kill too: what is
// applied is on disk with its number, and applying a change again changes nothing.
//
// Throws:  Error Busy (another writer), IndexStale, IndexUnavailable, StoreUnavailable.
// Threads: one IndexRun at a time on a folder.
namespace kb::indexer {

struct IndexProgress {
  long long done = 0, total = 0;
};
using OnIndexProgress = std::function<void(const IndexProgress&)>;

struct IndexSummary {
  long long documents = 0;  // added, replaced or removed
  long long applied = 0;    // number of the last change applied
};

IndexSummary rebuild(store::Store& store, const std::filesystem::path& index_folder,
                     const OnIndexProgress& on_progress);

class IndexRun {
 public:
  // Opens the live generation for writing; throws IndexUnavailable when there is none.
  IndexRun(store::Store& store, std::filesystem::path index_folder);
  ~IndexRun();
  IndexRun(const IndexRun&) = delete;
  IndexRun& operator=(const IndexRun&) = delete;

  // Applies everything up to now. Follows a swap made by another process.
  IndexSummary catch_up(const OnIndexProgress& on_progress = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::indexer
