// SPDX-License-Identifier: MIT
#include "search/title_match.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "search/analysis.h"
#include "search/edit_cost.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

constexpr size_t kSlipLetters = 4;     // shorter beginnings have too many neighbours
constexpr size_t kTwoSlipLetters = 8;  // as in correction.cc
constexpr double kFrequencyWorth = 2.0;
constexpr size_t kStemEnding = 1;  // letters at the end of a stem that its words may lack
constexpr size_t kBits = 64;

bool is_empty(const auto& words) {
  return std::ranges::all_of(words, [](const auto& part) { return part.empty(); });
}

// What all words of a stem begin with: stemmers change the end of a word alone.
std::string_view common_start(std::string_view stem) {
  return stem.substr(0, std::max<size_t>(kStemEnding + 1, stem.size()) - kStemEnding);
}

}  // namespace

TypedWords typed_words(std::string_view typed) {
  std::vector<text::Token> tokens;
  text::tokenize(typed, tokens);
  TypedWords words;
  size_t end = 0;
  for (const auto& token : tokens) {
    if (token.kind == text::TokenKind::Technical) continue;
    words.finished.push_back(text::fold(typed.substr(token.begin, token.end - token.begin)));
    end = token.end;
  }
  if (!words.finished.empty() && end == typed.size()) {
    words.unfinished = std::move(words.finished.back());
    words.finished.pop_back();
  }
  return words;
}

bool begins_with_one_slip(std::string_view word, std::string_view typed) {
  const auto end = std::ranges::mismatch(word, typed).in2;
  const auto at = static_cast<size_t>(end - typed.begin());
  if (at == typed.size()) return true;
  const auto goes_on = [&](size_t in_word, size_t in_typed) {
    return in_word <= word.size() && word.substr(in_word).starts_with(typed.substr(in_typed));
  };
  const bool swapped = at + 1 < typed.size() && at + 1 < word.size() && typed[at] == word[at + 1] &&
                       typed[at + 1] == word[at];
  return goes_on(at + 1, at + 1) || goes_on(at + 1, at) || goes_on(at, at + 1) ||
         (swapped && goes_on(at + 2, at + 2));
}

TitleMatch::TitleMatch(const OpenIndex& index, const ReadableWords& readable)
    : index_(index), readable_(readable) {
  for (const auto& part : index.readable_whole)
    parts_.push_back(part.vocabulary->titles().current(part.database));
}

TitleMatch::Words TitleMatch::with_beginning(std::string_view folded) const {
  Words found(parts_.size());
  for (size_t i = 0; i < parts_.size(); ++i)
    for (const auto& word : parts_[i]->words_beginning_with(folded)) found[i].push_back(&word);
  return found;
}

// Itself, and its other forms in each language.
TitleMatch::Words TitleMatch::with_stem(std::string_view folded) const {
  Words found(parts_.size());
  for (const Language* language : index_.languages) {
    Analyzer& analyzer = analyzer_for(language->code);
    const Term& term = analyzer.word(folded);
    const std::string stem = term.is_stop ? "" : term.text;
    const auto start = stem.empty() ? folded : common_start(stem);
    for (size_t i = 0; i < parts_.size(); ++i)
      for (const auto& word : parts_[i]->words_beginning_with(start))
        if (word.folded == folded || (!stem.empty() && analyzer.word(word.folded).text == stem))
          found[i].push_back(&word);
  }
  return found;
}

TitleMatch::Words TitleMatch::near_beginning(std::string_view folded) const {
  Words found(parts_.size());
  const auto letters = TitleIndex::letters_of(folded);
  for (size_t i = 0; i < parts_.size(); ++i)
    for (const auto& word : parts_[i]->words())
      if (std::popcount(letters & ~word.letters) <= 1 && begins_with_one_slip(word.folded, folded))
        found[i].push_back(&word);
  return found;
}

// All forms of the likeliest title word within reach of a correction.
TitleMatch::Words TitleMatch::near(std::string_view folded) const {
  const int slips = folded.size() >= kTwoSlipLetters ? 2 : 1;
  const int limit = slips * kPlainSlip;
  const auto letters = TitleIndex::letters_of(folded);
  const TitleIndex::Word* best = nullptr;
  double best_score = 0;
  for (const auto& part : parts_)
    for (const auto& word : part->words()) {
      if (std::abs(std::ssize(folded) - std::ssize(word.folded)) > slips ||
          std::popcount(letters & ~word.letters) > slips ||
          std::popcount(word.letters & ~letters) > slips)
        continue;
      const int cost = edit_cost(folded, word.folded, limit);
      const double score = cost - kFrequencyWorth * std::log10(1.0 + word.count);
      if (cost > limit || (best != nullptr && score >= best_score)) continue;
      best = &word;
      best_score = score;
    }
  return best == nullptr ? Words(parts_.size()) : with_stem(best->folded);
}

bool TitleMatch::is_stop_word(std::string_view folded) const {
  return std::ranges::any_of(index_.languages, [&](const Language* language) {
    return search::is_stop_word(*language, folded);
  });
}

bool TitleMatch::is_in_documents(std::string_view folded) const {
  return std::ranges::any_of(index_.languages, [&](const Language* language) {
    const Term& term = analyzer_for(language->code).word(folded);
    return !term.is_stop && readable_.frequency(term.text) > 0;
  });
}

TitleMatch::Words TitleMatch::of_finished(std::string_view folded) const {
  Words found = with_stem(folded);
  if (is_empty(found)) found = with_beginning(folded);
  if (is_empty(found) && folded.size() >= kSlipLetters && !is_in_documents(folded))
    found = near(folded);
  return found;
}

TitleMatch::Words TitleMatch::of_unfinished(std::string_view folded) const {
  Words found = with_beginning(folded);
  if (folded.size() < kSlipLetters) return found;
  const Words forms = with_stem(folded);
  for (size_t i = 0; i < found.size(); ++i)
    found[i].insert(found[i].end(), forms[i].begin(), forms[i].end());
  if (!is_empty(found) || is_in_documents(folded)) return found;
  found = near_beginning(folded);
  return is_empty(found) ? near(folded) : found;
}

// The title words for each word that counts.
std::vector<TitleMatch::Words> TitleMatch::words_of(const TypedWords& typed) const {
  std::vector<Words> all;
  for (const auto& word : typed.finished)
    if (!is_stop_word(word)) all.push_back(of_finished(word));
  if (!typed.unfinished.empty()) all.push_back(of_unfinished(typed.unfinished));
  if (all.empty() && !typed.finished.empty()) all.push_back(of_finished(typed.finished.back()));
  return all;
}

std::vector<ArticleTitle> TitleMatch::titles(const TypedWords& typed, size_t limit) const {
  auto all = words_of(typed);
  const auto typed_count = std::ssize(all);
  const bool may_drop_last =
      all.size() > 1 && !typed.unfinished.empty() && is_stop_word(typed.unfinished);
  Words last = may_drop_last ? all.back() : Words{};
  std::erase_if(all, [](const Words& words) { return is_empty(words); });
  if (all.empty() || std::ssize(all) * 2 < typed_count) return {};
  auto found = with_all(all, limit);
  if (found.empty() && may_drop_last && !is_empty(last)) {
    all.pop_back();
    found = with_all(all, limit);
  }
  return found;
}

// The documents of one database whose titles hold a word of each.
TitleMatch::Bits TitleMatch::holders(size_t part, const std::vector<Words>& all) const {
  const TitleIndex& titles = *parts_[part];
  Bits holders((titles.documents() + kBits - 1) / kBits, ~std::uint64_t{0});
  for (const auto& words : all) {
    Bits some(holders.size());
    for (const auto* word : words[part])
      for (const auto rank : titles.ranks_of(*word))
        some[rank / kBits] |= std::uint64_t{1} << (rank % kBits);
    for (size_t i = 0; i < holders.size(); ++i) holders[i] &= some[i];
  }
  return holders;
}

std::vector<ArticleTitle> TitleMatch::with_all(const std::vector<Words>& all, size_t limit) const {
  struct Found {
    double solved = 0;
    size_t part = 0;
    Xapian::docid document = 0;
  };
  std::vector<Found> best;
  for (size_t part = 0; part < parts_.size(); ++part) {
    const Bits bits = holders(part, all);
    size_t taken = 0;
    for (size_t i = 0; i < bits.size() && taken < limit; ++i)
      for (auto left = bits[i]; left != 0 && taken < limit; left &= left - 1, ++taken) {
        const size_t rank = i * kBits + static_cast<size_t>(std::countr_zero(left));
        best.push_back({parts_[part]->solved(rank), part, parts_[part]->document(rank)});
      }
  }
  std::ranges::stable_sort(best, std::greater{}, &Found::solved);
  if (best.size() > limit) best.resize(limit);
  std::vector<ArticleTitle> titles;
  for (const auto& each : best) try {
      titles.push_back(
          article_title(index_.readable_whole[each.part].database.get_document(each.document)));
    } catch (const Xapian::DocNotFoundError&) {  // it went after the titles were read
    }
  return titles;
}

}  // namespace kb::search
