// SPDX-License-Identifier: MIT
#include "search/correction.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "search/analysis.h"
#include "search/edit_cost.h"
#include "search/query_synonyms.h"
#include "search/query_words.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

constexpr size_t kMinLetters = 4;      // shorter words have too many neighbours
constexpr size_t kTwoSlipLetters = 8;  // from here on two slips are allowed
constexpr size_t kMinHalf = 3;         // of a word that was two
constexpr int kMaxCorrections = 8;     // in one query: a text in another language is left alone
// Ten times as frequent makes up for this much cost.
constexpr double kFrequencyWorth = 2.0;

struct Suggestion {
  std::string folded, written;
  double score = 0;  // cost less what frequency is worth; smaller is better
};

// The first place where `word` stands by itself, or two words one after the other.
size_t find_word(std::string_view text, std::string_view word) {
  if (word.find(' ') != std::string_view::npos) return text.find(word);
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  for (const auto& token : tokens)
    if (text.substr(token.begin, token.end - token.begin) == word) return token.begin;
  return std::string_view::npos;
}

bool replace_word(std::string& text, const WordChange& change) {
  const size_t at = find_word(text, change.typed);
  if (at == std::string::npos) return false;
  text.replace(at, change.typed.size(), change.searched);
  return true;
}

class Corrector {
 public:
  Corrector(const OpenIndex& index, const ReadableWords& readable, std::string_view typed,
            QueryText& text)
      : index_(index), readable_(readable), shown_(typed), text_(text) {}

  std::optional<std::string> run() {
    auto& words = text_.words;
    for (size_t i = 0; i < words.size() && corrected_ < kMaxCorrections; ++i) {
      if (!may_be_wrong(words[i])) continue;
      refresh_once();
      if (join_with_next(i) || (i > 0 && join_with_next(i - 1)) || replace(i) || split(i))
        ++corrected_;
    }
    if (corrected_ == 0) return std::nullopt;
    correct_phrases();
    correct_title_words();
    return shown_;
  }

 private:
  bool is_known(std::string_view word) const { return frequency(word) > 0; }

  Xapian::doccount frequency(std::string_view word) const {
    Xapian::doccount most = 0;
    for (const auto& term : terms_of_word({std::string(word)}, index_.languages))
      most = std::max(most, readable_.frequency(term));
    return most;
  }

  static bool is_letters(std::string_view folded) {
    return std::ranges::all_of(folded, [](char c) {
      return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
    });
  }

  bool is_stop_word_somewhere(std::string_view folded) const {
    return std::ranges::any_of(index_.languages, [&](const Language* language) {
      return is_stop_word(*language, folded);
    });
  }

  // A word that no document has and that is not left out on purpose.
  bool may_be_wrong(const QueryWord& word) const {
    if (word.kind != text::TokenKind::Word) return false;
    const std::string folded = text::fold(word.written);
    return folded.size() >= 2 && is_letters(folded) && !is_stop_word_somewhere(folded) &&
           !is_known(word.written) && !has_synonym(index_, word);
  }

  void refresh_once() {
    if (refreshed_) return;
    for (const auto& part : index_.readable_whole) part.vocabulary->refresh(part.database);
    refreshed_ = true;
  }

  std::optional<Suggestion> best_near(const std::string& folded) const {
    const int slips = folded.size() >= kTwoSlipLetters ? 2 : 1;
    const int limit = slips * kPlainSlip;
    std::optional<Suggestion> best;
    for (const auto& part : index_.readable_whole)
      part.vocabulary->for_each_near(folded, slips, [&](const Vocabulary::Word& word) {
        const int cost = edit_cost(folded, word.folded, limit);
        if (cost > limit || cost == 0) return;
        const auto found = frequency(word.written);
        if (found == 0 && !is_stop_word_somewhere(word.folded))
          return;  // no document has it any more
        const double score = cost - kFrequencyWorth * std::log10(1.0 + found);
        if (!best || score < best->score) best = {word.folded, word.written, score};
      });
    return best;
  }

  bool replace(size_t i) {
    const std::string folded = text::fold(text_.words[i].written);
    if (folded.size() < kMinLetters) return false;
    const auto best = best_near(folded);
    if (!best) return false;
    show(text_.words[i].written, best->written);
    text_.words[i].written = best->written;
    return true;
  }

  // "contrase ña": the two together are a word, and not both of them alone.
  bool join_with_next(size_t i) {
    auto& words = text_.words;
    if (i + 1 >= words.size() || words[i].kind != text::TokenKind::Word ||
        words[i + 1].kind != text::TokenKind::Word)
      return false;
    const std::string joined = words[i].written + words[i + 1].written;
    if (joined.size() < kMinLetters || !is_letters(text::fold(joined)) || !is_known(joined))
      return false;
    show(words[i].written + " " + words[i + 1].written, joined);
    words[i].written = joined;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return true;
  }

  // "correoelectronico": both halves are words.
  bool split(size_t i) {
    auto& words = text_.words;
    const std::string written = words[i].written;
    size_t best_at = 0;
    Xapian::doccount best_frequency = 0;
    for (size_t at = kMinHalf; at + kMinHalf <= written.size(); ++at) {
      if ((static_cast<unsigned char>(written[at]) & 0xC0) == 0x80) continue;
      const auto both = std::min(frequency(written.substr(0, at)), frequency(written.substr(at)));
      if (both > best_frequency) {
        best_frequency = both;
        best_at = at;
      }
    }
    if (best_at == 0) return false;
    const std::string left = written.substr(0, best_at), right = written.substr(best_at);
    show(written, left + " " + right);
    words[i].written = left;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                 {right, text::TokenKind::Word});
    return true;
  }

  void show(const std::string& wrong, const std::string& right) {
    text_.corrected.push_back({wrong, right});
    replace_word(shown_, text_.corrected.back());
  }

  // A phrase is looked for as it is searched, not as it was typed.
  void correct_phrases() {
    bool changed = false;
    for (auto& phrase : text_.phrases)
      for (const auto& change : text_.corrected) changed |= replace_word(phrase, change);
    if (!changed) return;
    text_.phrase_words.clear();
    for (const auto& phrase : text_.phrases)
      std::ranges::move(words_of(phrase), std::back_inserter(text_.phrase_words));
  }

  void correct_title_words() {
    std::vector<QueryWord> words;
    for (auto& word : text_.title_words) {
      const auto change = std::ranges::find(text_.corrected, word.written, &WordChange::typed);
      if (change == text_.corrected.end())
        words.push_back(std::move(word));
      else
        std::ranges::move(words_of(change->searched), std::back_inserter(words));
    }
    text_.title_words = std::move(words);
  }

  const OpenIndex& index_;
  const ReadableWords& readable_;
  std::string shown_;
  QueryText& text_;
  int corrected_ = 0;
  bool refreshed_ = false;
};

}  // namespace

std::optional<std::string> correct(const OpenIndex& index, const ReadableWords& readable,
                                   std::string_view typed, QueryText& text) {
  return Corrector(index, readable, typed, text).run();
}

}  // namespace kb::search
