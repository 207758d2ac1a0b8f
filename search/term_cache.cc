// SPDX-License-Identifier: MIT
#include "search/term_cache.h"

#include <functional>
#include <utility>

namespace kb::search {
namespace {

// Bounds the memory of a thread: about 10 MB a language when full of distinct words.
constexpr size_t kMaxCachedWords = 60000;

std::uint32_t hash_of(std::string_view written) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(written));
}

}  // namespace

// Where the word is, else the free place where it would be.
size_t TermCache::slot_of(std::string_view written, std::uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.entry == kFree) return at;
    if (slot.hash == hash && entries_[slot.entry].written == written) return at;
  }
}

const Term* TermCache::find(std::string_view written) const {
  const Slot& slot = slots_[slot_of(written, hash_of(written))];
  return slot.entry == kFree ? nullptr : &entries_[slot.entry].term;
}

const Term& TermCache::add(std::string_view written, Term term) {
  if (entries_.size() >= kMaxCachedWords) *this = TermCache();
  if (2 * (entries_.size() + 1) > slots_.size()) grow();
  const auto hash = hash_of(written);
  slots_[slot_of(written, hash)] = {hash, static_cast<std::uint32_t>(entries_.size())};
  entries_.push_back({std::string(written), std::move(term)});
  return entries_.back().term;
}

void TermCache::grow() {
  std::vector<Slot> former(2 * slots_.size());
  former.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : former) {
    if (slot.entry == kFree) continue;
    size_t at = slot.hash & mask;
    while (slots_[at].entry != kFree) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace kb::search
