// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "core/time.h"
#include "search/complete.h"
#include "search/search.h"
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/view/links.h"
#include "store/search_log.h"
#include "store/search_paths.h"

// Notes what people searched for, off the path of their requests: what is noted waits in memory and
// is written to the store's search log every kWriteEvery, and at the end.
//
// A search counts once it is settled: the first page of results that somebody asked for, not what
// is typed on the way there, not a reload, a filter or a further page within kSameSearch, and not
// what a browser fetches ahead. A text that may hold a secret is noted without it. What waits is
// lost when the program is killed or the store cannot be written; beyond kMostWaiting nothing is
// noted. The log forgets what is older than kKeep, and beyond kMostKept the oldest.
//
// Searches of one visitor on one day share a word of chance, made with a key that ends with this
// program: so the log tells which searches followed one another, and not whose they were.
//
// From the log it also knows which searches several people made, read anew every kReadEvery.
//
// Errors:  of the store are logged. Threads: any; owns one. The store must outlive it.
namespace kb::server {

class SearchNotes {
 public:
  static constexpr std::chrono::seconds kWriteEvery{5};
  static constexpr std::chrono::minutes kSameSearch{30};
  static constexpr size_t kMostWaiting = 1000;
  static constexpr std::chrono::days kKeep{400};
  static constexpr long long kMostKept = 500'000;
  static constexpr std::chrono::minutes kReadEvery{5};
  static constexpr std::chrono::days kLikelySince{90};
  static constexpr int kMostLikely = 500;

  SearchNotes(store::Store& store, const Clock& clock);
  ~SearchNotes();
  SearchNotes(const SearchNotes&) = delete;
  SearchNotes& operator=(const SearchNotes&) = delete;

  void note_search(const Request& request, const Visitor& visitor,
                   const view::SearchAddress& address, const search::SearchResult& result);
  // `request` is for the article's page; only when it was reached from a page of results.
  void note_opened(const Request& request, const Visitor& visitor, const std::string& article);
  // The visitor said that the article solved it: so did the search that led there, if one did.
  void note_solved(const Visitor& visitor, const std::string& article);

  // The visitor began a draft of a ticket: the search before it led there.
  void note_begun_draft(const Visitor& visitor, const std::string& asking);

  using LikelyQueries = std::vector<search::LikelyQuery>;
  std::shared_ptr<const LikelyQueries> likely() const;  // the most frequent first

  void write();        // what waits, now
  void read_likely();  // now

 private:
  struct Waiting {
    std::vector<store::LoggedSearch> searches;
    std::vector<store::OpenedHit> opened;
    std::vector<store::SolvedHit> solved;
    std::vector<store::BegunDraft> drafts;
    bool empty() const {
      return searches.empty() && opened.empty() && solved.empty() && drafts.empty();
    }
  };

  void run();
  void write(const Waiting& waiting);
  std::string visit_of(const Visitor& visitor, Instant at) const;
  bool is_same_search(const Visitor& visitor, const std::string& query);  // with the mutex held
  bool wait();  // false when asked to stop

  store::Store& store_;
  const Clock& clock_;
  const std::string visit_key_;
  mutable std::mutex mutex_;
  Waiting waiting_;
  std::shared_ptr<const LikelyQueries> likely_ = std::make_shared<LikelyQueries>();
  std::unordered_map<size_t, Instant> recent_;  // digest of visitor and query → when
  std::condition_variable stop_wanted_;
  bool stop_ = false;
  std::mutex store_work_;
  Instant forgot_{};  // under store_work_
  std::thread thread_;
};

}  // namespace kb::server
