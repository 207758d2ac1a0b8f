// SPDX-License-Identifier: MIT
#include "text/diff_words.h"

#include <algorithm>

#include "text/sequence_diff.h"

namespace kb::text {
namespace {

constexpr size_t kMostEdits = 600;  // of words, blanks and signs in one paragraph

enum class Sort { Word, Blank, Sign };

Sort sort_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
    return Sort::Word;
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' ? Sort::Blank : Sort::Sign;
}

// Of pieces between two changes that hold no word: they would only break up what changed.
class Pieces {
 public:
  void same(const std::string& text, bool has_word) {
    if (text.empty()) return;
    if (has_word) {
      flush();
      add(DiffMark::Same, pending_);
      add(DiffMark::Same, text);
      pending_.clear();
    } else {
      pending_ += text;
    }
  }
  void changed(std::string_view removed, std::string_view added) {
    if (removed.empty() && added.empty()) return;
    const bool is_between = !removed_.empty() || !added_.empty();
    if (is_between) {
      removed_ += pending_;
      added_ += pending_;
    } else {
      add(DiffMark::Same, pending_);
    }
    pending_.clear();
    removed_ += removed;
    added_ += added;
  }
  std::vector<DiffPiece> take() {
    flush();
    add(DiffMark::Same, pending_);
    return std::move(pieces_);
  }

 private:
  void flush() {
    add(DiffMark::Removed, removed_);
    add(DiffMark::Added, added_);
    removed_.clear();
    added_.clear();
  }
  void add(DiffMark mark, const std::string& text) {
    if (text.empty()) return;
    if (!pieces_.empty() && pieces_.back().mark == mark)
      pieces_.back().text += text;
    else
      pieces_.push_back({mark, text});
  }

  std::vector<DiffPiece> pieces_;
  std::string pending_, removed_, added_;
};

using Tokens = std::vector<std::string_view>;

std::string joined(const Tokens& tokens, size_t from, size_t to) {
  std::string text;
  for (size_t i = from; i < to; ++i) text += tokens[i];
  return text;
}

bool have_word(const Tokens& tokens, size_t from, size_t length) {
  for (size_t i = from; i < from + length; ++i)
    if (is_word(tokens[i])) return true;
  return false;
}

std::vector<std::uint32_t> sorted_words(std::string_view text, Numbers& numbers) {
  std::vector<std::uint32_t> words;
  for (const auto token : tokens_of_paragraph(text))
    if (is_word(token)) words.push_back(numbers.of(token));
  std::ranges::sort(words);
  return words;
}

}  // namespace

std::vector<std::string_view> tokens_of_paragraph(std::string_view paragraph) {
  Tokens tokens;
  for (size_t at = 0; at < paragraph.size();) {
    const Sort sort = sort_of(paragraph[at]);
    size_t end = at + 1;
    while (sort != Sort::Sign && end < paragraph.size() && sort_of(paragraph[end]) == sort) ++end;
    tokens.push_back(paragraph.substr(at, end - at));
    at = end;
  }
  return tokens;
}

bool is_word(std::string_view token) {
  return !token.empty() && sort_of(token.front()) == Sort::Word;
}

size_t count_words(std::string_view text) {
  return static_cast<size_t>(std::ranges::count_if(tokens_of_paragraph(text), is_word));
}

std::vector<DiffPiece> diff_paragraph(std::string_view before, std::string_view after) {
  const Tokens old_tokens = tokens_of_paragraph(before), new_tokens = tokens_of_paragraph(after);
  Numbers numbers;
  Pieces pieces;
  size_t old_at = 0, new_at = 0;
  for (const CommonRun& run :
       common_runs(numbers.of(old_tokens), numbers.of(new_tokens), kMostEdits)) {
    pieces.changed(joined(old_tokens, old_at, run.before), joined(new_tokens, new_at, run.after));
    old_at = run.before + run.length;
    new_at = run.after + run.length;
    pieces.same(joined(old_tokens, run.before, old_at),
                have_word(old_tokens, run.before, run.length));
  }
  pieces.changed(joined(old_tokens, old_at, old_tokens.size()),
                 joined(new_tokens, new_at, new_tokens.size()));
  return pieces.take();
}

double likeness(std::string_view before, std::string_view after) {
  Numbers numbers;
  const auto a = sorted_words(before, numbers), b = sorted_words(after, numbers);
  if (a.empty() && b.empty()) return 0;
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

}  // namespace kb::text
