// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "search/answer_training.h"
#include "store/store.h"
#include "store/taught_texts.h"

// Teaches the search which articles answer which texts, from the links and solved drafts of the
// store.
//
// Throws:  teach(): Error IndexUnavailable, StoreUnavailable. A Teacher logs a failure and tries
//          again at the next request.
namespace kb::indexer {

// All that the store teaches, from one snapshot.
struct TeachingMaterial {
  std::vector<store::TaughtText> texts;
  std::vector<search::Lesson> lessons;  // one of each text, in their order
  std::vector<search::TaughtArticle> articles;
};
TeachingMaterial teaching_material(store::Transaction& tx);

// From a snapshot of the store. False, and nothing done, when the model knows all of it already.
bool teach(store::Store& store, const std::filesystem::path& index_folder);

// Does so in a thread of its own, so that changes are indexed meanwhile: small models are taught
// within a second, large ones take seconds (indexer/training_time.h). Once a week it checks how
// sure suggestions are and how often right (indexer/own_history.h), when no link waits. Threads:
// request() from any; make and end it in one.
class Teacher {
 public:
  Teacher(store::Store& store, std::filesystem::path index_folder);
  ~Teacher();  // waits for the training under way
  Teacher(const Teacher&) = delete;
  Teacher& operator=(const Teacher&) = delete;

  void request();

 private:
  void run();
  bool has_other_work();

  store::Store& store_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool wanted_ = true, stop_ = false;
  std::thread thread_;
};

}  // namespace kb::indexer
