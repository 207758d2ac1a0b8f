// SPDX-License-Identifier: MIT
#include "search/article_profile.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "search/analysis.h"
#include "search/weights.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

constexpr size_t kTelling = 20;
constexpr int kTitleTimes = 3, kHeadingTimes = 2;
constexpr std::uint64_t kPrime = 1099511628211ULL;

std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return (hash ^ 0xff) * kPrime;
}

double cosine(const std::vector<ArticleProfile::Weighted>& a,
              const std::vector<ArticleProfile::Weighted>& b) {
  double sum = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].term == b[j].term)
      sum += static_cast<double>(a[i++].weight) * static_cast<double>(b[j++].weight);
    else
      (a[i].term < b[j].term ? i : j) += 1;
  }
  return sum;
}

size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++count, ++i, ++j;
    } else {
      (a[i] < b[j] ? i : j) += 1;
    }
  }
  return count;
}

void to_length_one(std::vector<ArticleProfile::Weighted>& words) {
  double squares = 0;
  for (const auto& word : words) squares += static_cast<double>(word.weight * word.weight);
  if (squares <= 0) return;
  for (auto& word : words) word.weight /= static_cast<float>(std::sqrt(squares));
}

void add_shingles(const std::vector<PlacedTerm>& terms, std::vector<std::uint64_t>& out) {
  for (size_t i = 0; i + 2 < terms.size(); ++i)
    out.push_back(shingle_of(terms[i].term, terms[i + 1].term, terms[i + 2].term));
}

std::vector<std::uint32_t> heaviest(std::vector<ArticleProfile::Weighted> words) {
  std::ranges::sort(words, std::ranges::greater{}, &ArticleProfile::Weighted::weight);
  if (words.size() > kTelling) words.resize(kTelling);
  std::vector<std::uint32_t> terms;
  for (const auto& word : words) terms.push_back(word.term);
  return terms;
}

}  // namespace

std::uint64_t shingle_of(std::string_view a, std::string_view b, std::string_view c) {
  constexpr std::uint64_t kBasis = 14695981039346656037ULL;
  return hashed(hashed(hashed(kBasis, a), b), c);
}

std::vector<PlacedTerm> placed_terms(std::string_view text, std::string_view lang) {
  Analyzer& analyzer = analyzer_for(lang);
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::vector<PlacedTerm> terms;
  for (const auto& [begin, end, kind] : tokens) {
    if (kind == text::TokenKind::Part) continue;
    const auto written = text.substr(begin, end - begin);
    if (kind == text::TokenKind::Technical) {
      terms.push_back({Analyzer::technical(written), begin, end});
    } else if (const Term& term = analyzer.word(written); !term.is_stop) {
      terms.push_back({term.text, begin, end});
    }
  }
  return terms;
}

std::uint32_t ProfileMaker::id_of(const std::string& term) {
  const auto [known, is_new] = ids_.emplace(term, static_cast<std::uint32_t>(terms_.size()));
  // A word that no other document has still tells: it counts as the rarest.
  if (is_new)
    terms_.push_back({&known->first, readable_.inverse_document_frequency(
                                         std::max(1U, readable_.frequency(term)))});
  return known->second;
}

void ProfileMaker::add(const std::vector<PlacedTerm>& placed, int times,
                       std::vector<std::uint32_t>& out) {
  for (const auto& one : placed) out.insert(out.end(), static_cast<size_t>(times), id_of(one.term));
}

std::vector<ArticleProfile::Weighted> ProfileMaker::weighted(
    const std::vector<std::uint32_t>& terms) const {
  std::map<std::uint32_t, int> counts;
  for (const auto term : terms) ++counts[term];
  std::vector<ArticleProfile::Weighted> words;
  for (const auto& [term, count] : counts)
    words.push_back({term, static_cast<float>((1 + std::log(count)) * terms_[term].rarity)});
  to_length_one(words);
  return words;
}

ArticleProfile ProfileMaker::profile_of(const StoredDocument& document) {
  ArticleProfile profile;
  profile.id = document.id;
  profile.lang = document.lang;
  profile.title = document.title;
  profile.area = document.area;
  profile.solved = document.solved;
  const auto terms_of = [&](std::string_view text) { return placed_terms(text, document.lang); };
  std::vector<std::uint32_t> terms;
  const auto title = terms_of(document.title);
  add(title, 1, terms);
  profile.title_words = weighted(terms);
  add(title, kTitleTimes - 1, terms);
  add(terms_of(document.summary), 1, terms);
  for (const auto& section : document.sections) {
    add(terms_of(section.heading), kHeadingTimes, terms);
    const auto placed = terms_of(section.text);
    add(placed, 1, terms);
    add_shingles(placed, profile.shingles);
  }
  profile.words = weighted(terms);
  profile.telling = heaviest(profile.words);
  std::ranges::sort(profile.shingles);
  profile.shingles.erase(std::unique(profile.shingles.begin(), profile.shingles.end()),
                         profile.shingles.end());
  return profile;
}

Likeness compare(const ArticleProfile& a, const ArticleProfile& b) {
  Likeness likeness;
  const auto both = static_cast<double>(common(a.shingles, b.shingles));
  const auto shorter = static_cast<double>(std::min(a.shingles.size(), b.shingles.size()));
  const auto all = static_cast<double>(a.shingles.size() + b.shingles.size()) - both;
  if (shorter > 0) {
    likeness.resemblance = both / all;
    likeness.containment = both / shorter;
  }
  likeness.words = cosine(a.words, b.words);
  likeness.titles = cosine(a.title_words, b.title_words);
  const auto& w = weights::kSameArticle;
  likeness.likelihood =
      1 / (1 + std::exp(-(w.constant + w.containment * std::sqrt(likeness.containment) +
                          w.words * likeness.words + w.titles * likeness.titles)));
  return likeness;
}

}  // namespace kb::search
