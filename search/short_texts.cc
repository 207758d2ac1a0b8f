// SPDX-License-Identifier: MIT
#include "search/short_texts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "core/utf8.h"
#include "search/word_term.h"

namespace kb::search {
namespace {

constexpr float kTitleWeight = 2;
constexpr size_t kReadBytes = 600;  // of each body: what it is about stands first
constexpr size_t kMostKept = 1500;  // texts, some 3 KB each

// What a text says and how often, by the numbers of its terms.
struct Counted {
  size_t term = 0;
  float count = 0;
};
using Counts = std::vector<Counted>;

// The same texts are compared again and again, so what each says is kept for a thread.
class ReadTexts {
 public:
  static ReadTexts& of_this_thread() {
    thread_local ReadTexts read;
    return read;
  }

  // To be called before a comparison: nothing is forgotten during one.
  void make_room() {
    if (texts_.size() < kMostKept) return;
    texts_.clear();
    numbers_.clear();
  }

  const Counts& counts_of(Analyzer& analyzer, const ShortText& text) {
    const auto body = utf8_prefix(text.body, kReadBytes);
    std::string key(analyzer.language().code);
    key.append("\n").append(text.title).append("\n").append(body);
    const auto [place, is_new] = texts_.try_emplace(std::move(key));
    if (is_new) {
      add(place->second, analyzer, text.title, kTitleWeight);
      add(place->second, analyzer, body, 1);
    }
    return place->second;
  }

  // Absent: no text has it.
  std::optional<size_t> number_of(const std::string& term) const {
    const auto known = numbers_.find(term);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
  }
  size_t terms() const { return numbers_.size(); }

 private:
  void add(Counts& counts, Analyzer& analyzer, std::string_view text, float weight) {
    for_each_whole_word(text, [&](std::string_view written, text::TokenKind kind) {
      with_term(analyzer, written, kind, [&](const std::string& term) {
        const size_t number = numbers_.try_emplace(term, numbers_.size()).first->second;
        const auto known = std::ranges::find(counts, number, &Counted::term);
        if (known == counts.end())
          counts.push_back({number, weight});
        else
          known->count += weight;
      });
      return true;
    });
  }

  std::unordered_map<std::string, size_t> numbers_;  // of terms
  std::unordered_map<std::string, Counts> texts_;
};

// The place of each telling word of what is compared with, by the number of its term; kNoPlace of
// all others.
constexpr size_t kNoPlace = static_cast<size_t>(-1);

std::vector<size_t> places_of(Analyzer& analyzer, const ReadTexts& read, std::string_view text) {
  std::vector<size_t> places(read.terms(), kNoPlace);
  std::unordered_set<std::string> terms;
  for (const auto& word : whole_words(text)) {
    if (terms.size() >= kMaxQueryWords) break;
    auto term = term_of(analyzer, word);
    if (term.is_stop) continue;
    const auto number = read.number_of(term.text);
    const size_t place = terms.size();
    if (terms.insert(std::move(term.text)).second && number) places[*number] = place;
  }
  return places;
}

// What the texts have of those terms, by their places, in their order.
std::vector<Counts> shared_with(const std::vector<ShortText>& texts, Analyzer& analyzer,
                                std::string_view to) {
  auto& read = ReadTexts::of_this_thread();
  read.make_room();
  std::vector<const Counts*> said;
  for (const auto& text : texts) said.push_back(&read.counts_of(analyzer, text));
  const auto places = places_of(analyzer, read, to);
  std::vector<Counts> shared(texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    for (const auto& [term, count] : *said[i])
      if (places[term] != kNoPlace) shared[i].push_back({places[term], count});
    std::ranges::sort(shared[i], {}, &Counted::term);
  }
  return shared;
}

}  // namespace

std::vector<double> relevance_of(const std::vector<ShortText>& texts, std::string_view to,
                                 std::string_view language) {
  const auto shared = shared_with(texts, analyzer_for(language), to);
  std::vector<double> texts_with(kMaxQueryWords, 0);
  for (const auto& counts : shared)
    for (const auto& one : counts) ++texts_with[one.term];
  std::vector<double> scores(texts.size(), 0);
  for (size_t i = 0; i < texts.size(); ++i)
    for (const auto& one : shared[i]) {
      const double count = one.count;
      const double rare = std::log(1 + static_cast<double>(texts.size()) / texts_with[one.term]);
      scores[i] += rare * count / (count + 1);  // the second mention says less
    }
  return scores;
}

}  // namespace kb::search
