// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "store/store.h"

// Applies the change log to the index while the program serves, so that a saved change is found
// within a second.
//
// It looks for changes every kPollInterval (another process or node may have made them). A failure
// is logged and tried again; a damaged or outdated index is rebuilt. Threads: owns one; start and
// stop from the thread that made it. The store must outlive it.
namespace kb::indexer {

inline constexpr std::chrono::milliseconds kPollInterval{200};
inline constexpr std::chrono::seconds kRetryInterval{2};

class IndexThread {
 public:
  IndexThread(store::Store& store, std::filesystem::path index_folder);
  ~IndexThread();  // stops after the batch under way
  IndexThread(const IndexThread&) = delete;
  IndexThread& operator=(const IndexThread&) = delete;

 private:
  void run();
  void follow();
  bool wait(std::chrono::milliseconds time);  // false when asked to stop

  store::Store& store_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::condition_variable stop_wanted_;
  bool stop_ = false;
  std::thread thread_;
};

// Makes sure that there is an index that can be opened: builds it when it is missing, damaged or of
// another schema, and logs why.
void ensure_index(store::Store& store, const std::filesystem::path& index_folder);

}  // namespace kb::indexer
