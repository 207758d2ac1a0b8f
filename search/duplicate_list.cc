// SPDX-License-Identifier: MIT
#include "search/duplicate_list.h"

#include <utility>

namespace kb::search {
namespace {

constexpr int kMostPairs = 1000;  // a page shows fewer: some of these were dismissed

bool is_of(const DuplicateList::List& list, const IndexState& state) {
  return list.generation == state.generation && list.applied == state.applied;
}

// `state` was read before: what is found is of it or of a later one.
std::shared_ptr<const DuplicateList::List> find(IndexReader& index, const Clock& clock,
                                                const IndexState& state) {
  Scope everything;
  everything.clients = everything.internal = true;
  const Instant now = clock.now();
  return std::make_shared<const DuplicateList::List>(DuplicateList::List{
      near_duplicates(index, everything, kMostPairs), state.generation, state.applied, now});
}

}  // namespace

void DuplicateList::take_found() {
  if (!under_way_.valid() ||
      under_way_.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
    return;
  list_ = std::exchange(under_way_, {}).get();
}

// What is worth waiting for; nothing when the list is current.
DuplicateList::Finding DuplicateList::start(const IndexState& state) {
  const std::lock_guard lock(mutex_);
  take_found();
  if (list_ && is_of(*list_, state)) return {};
  if (!under_way_.valid())
    under_way_ = std::async(std::launch::async, [this, state] {
                   return find(index_, clock_, state);
                 }).share();
  return under_way_;
}

DuplicateList::Latest DuplicateList::latest(std::chrono::milliseconds patience) {
  const auto state = index_.state();
  if (const Finding finding = start(state); finding.valid()) finding.wait_for(patience);
  const std::lock_guard lock(mutex_);
  take_found();
  return {list_, list_ && is_of(*list_, state)};
}

DuplicateList::Latest DuplicateList::await_current() {
  while (true) {
    if (const Finding finding = start(index_.state()); finding.valid()) finding.wait();
    if (auto found = latest(); found.is_current) return found;
  }
}

}  // namespace kb::search
