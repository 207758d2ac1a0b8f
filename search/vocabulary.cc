// SPDX-License-Identifier: MIT
#include "search/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <mutex>

#include "search/fields.h"
#include "text/fold.h"

namespace kb::search {
namespace {

constexpr size_t kMinLetters = 3, kMaxLetters = 30;
constexpr size_t kChunkBytes = 64 * 1024;

std::string chunk_key(unsigned number) {
  return fmt::format("{}{:06}", kVocabularyKey, number);
}

// Numbers, codes and mixtures are never offered as corrections.
bool is_plain_word(std::string_view folded) {
  return folded.size() >= kMinLetters && folded.size() <= kMaxLetters &&
         std::ranges::all_of(folded, [](char c) {
           return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
         });
}

std::uint64_t letters_of(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
  return letters;
}

void for_each_line(
    std::string_view chunk,
    const std::function<void(std::string_view folded, std::string_view written)>& take) {
  while (!chunk.empty()) {
    const auto end = chunk.find('\n'), tab = chunk.find('\t');
    if (end == std::string_view::npos || tab > end) return;
    take(chunk.substr(0, tab), chunk.substr(tab + 1, end - tab - 1));
    chunk.remove_prefix(end + 1);
  }
}

}  // namespace

void VocabularyWriter::load(const Xapian::Database& database) {
  for (std::string chunk; !(chunk = database.get_metadata(chunk_key(chunks_))).empty(); ++chunks_)
    for_each_line(chunk,
                  [&](std::string_view folded, std::string_view) { known_.emplace(folded); });
}

void VocabularyWriter::note(std::string_view folded, std::string_view written) {
  if (!is_plain_word(folded) || !known_.emplace(folded).second) return;
  fresh_.append(folded).append("\t").append(text::to_lower(written)).append("\n");
}

void VocabularyWriter::flush(Xapian::WritableDatabase& database) {
  while (!fresh_.empty()) {
    size_t end = fresh_.size();
    if (end > kChunkBytes) end = fresh_.rfind('\n', kChunkBytes) + 1;
    database.set_metadata(chunk_key(chunks_++), fresh_.substr(0, end));
    fresh_.erase(0, end);
  }
}

void Vocabulary::refresh(const Xapian::Database& database) {
  const std::unique_lock lock(mutex_);
  for (std::string chunk; !(chunk = database.get_metadata(chunk_key(chunks_))).empty(); ++chunks_)
    for_each_line(chunk, [&](std::string_view folded, std::string_view written) {
      words_.push_back({std::string(folded), std::string(written), letters_of(folded)});
    });
}

void Vocabulary::for_each_near(std::string_view folded, int slips,
                               const std::function<void(const Word&)>& take) const {
  const std::uint64_t letters = letters_of(folded);
  const std::shared_lock lock(mutex_);
  for (const auto& word : words_) {
    // One slip changes the length by one at most, and takes away or brings in one letter each.
    const auto difference = std::ssize(word.folded) - std::ssize(folded);
    if (difference > slips || difference < -slips) continue;
    if (std::popcount(word.letters & ~letters) > slips ||
        std::popcount(letters & ~word.letters) > slips)
      continue;
    take(word);
  }
}

}  // namespace kb::search
