// SPDX-License-Identifier: MIT
#include "search/title_index.h"

#include <algorithm>

#include "search/fields.h"

namespace kb::search {
namespace {

constexpr int kShareOfTime = 20;
constexpr size_t kFewDocuments = 5000;  // read in a few milliseconds, so after every change

}  // namespace

std::uint64_t TitleIndex::letters_of(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
  return letters;
}

TitleIndex::TitleIndex(const Xapian::Database& database) {
  read_documents(database);
  read_words(database);
}

void TitleIndex::read_documents(const Xapian::Database& database) {
  const auto slot = static_cast<Xapian::valueno>(field(FieldId::Solved).slot);
  documents_.reserve(database.get_doccount());
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id)
    documents_.push_back({*id, 0});
  auto document = documents_.begin();
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    document =
        std::ranges::lower_bound(document, documents_.end(), value.get_docid(), {}, &Document::id);
    document->solved = Xapian::sortable_unserialise(*value);
  }
  std::ranges::stable_sort(documents_, std::greater{}, &Document::solved);
}

void TitleIndex::read_words(const Xapian::Database& database) {
  std::vector<std::uint32_t> rank_of(database.get_lastdocid() + 1);
  for (std::uint32_t rank = 0; rank < documents_.size(); ++rank)
    rank_of[documents_[rank].id] = rank;
  const std::string prefix(field(FieldId::TitleWord).prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto first = static_cast<std::uint32_t>(ranks_.size());
    for (auto id = database.postlist_begin(*term); id != database.postlist_end(*term); ++id)
      ranks_.push_back(rank_of[*id]);
    std::sort(ranks_.begin() + first, ranks_.end());
    std::string folded = (*term).substr(prefix.size());
    const auto letters = letters_of(folded);
    words_.push_back(
        {std::move(folded), letters, first, static_cast<std::uint32_t>(ranks_.size()) - first});
  }
}

std::span<const TitleIndex::Word> TitleIndex::words_beginning_with(std::string_view folded) const {
  const auto start = [&](const Word& word) {
    return std::string_view(word.folded).substr(0, folded.size());
  };
  const auto found = std::ranges::equal_range(words_, folded, {}, start);
  return {found.begin(), found.end()};
}

std::shared_ptr<const TitleIndex> TitleCache::current(const Xapian::Database& database) {
  const auto revision = database.get_revision();
  if (auto index = held(revision)) return index;
  std::unique_lock reading(reading_, std::try_to_lock);
  if (!reading) {
    {
      const std::lock_guard lock(mutex_);
      if (index_) return index_;
    }
    reading.lock();  // the first one: there is none to go on with
    if (auto index = held(revision)) return index;
  }
  return read(database, revision);
}

std::shared_ptr<const TitleIndex> TitleCache::held(Xapian::rev revision) {
  const std::lock_guard lock(mutex_);
  const bool is_good = revision <= revision_ || std::chrono::steady_clock::now() < next_;
  return is_good ? index_ : nullptr;
}

// A writer may overtake the reading again and again; what was true before is good enough then.
std::shared_ptr<const TitleIndex> TitleCache::read(const Xapian::Database& database,
                                                   Xapian::rev revision) try {
  const auto begin = std::chrono::steady_clock::now();
  auto index = std::make_shared<const TitleIndex>(database);
  const auto end = std::chrono::steady_clock::now();
  const std::lock_guard lock(mutex_);
  index_ = std::move(index);
  revision_ = revision;
  next_ = index_->documents() <= kFewDocuments ? end : end + kShareOfTime * (end - begin);
  return index_;
} catch (const Xapian::DatabaseModifiedError&) {
  const std::lock_guard lock(mutex_);
  if (!index_) throw;
  return index_;
}

}  // namespace kb::search
