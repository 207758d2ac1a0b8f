// SPDX-License-Identifier: MIT
#include "search/passage.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/utf8.h"
#include "search/analysis.h"
#include "search/weights.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

size_t start_key(std::string_view folded) {
  const auto first = static_cast<unsigned char>(folded[0]);
  const auto second = static_cast<unsigned char>(folded.size() > 1 ? folded[1] : 0);
  return first * 256u + second;
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':';
}

// Where a sentence begins at or before `position`, not before `floor`; `position` when none does.
size_t sentence_begin(std::string_view text, size_t position, size_t floor) {
  for (size_t i = position; i > floor; --i)
    if (text[i - 1] == '\n' || (text[i - 1] == ' ' && i >= 2 && ends_sentence(text[i - 2])))
      return i;
  return floor == 0 ? 0 : position;
}

size_t word_begin(std::string_view text, size_t position) {
  while (position > 0 && text[position - 1] != ' ' && text[position - 1] != '\n') --position;
  return position;
}

size_t word_end_before(std::string_view text, size_t limit, size_t at_least) {
  if (limit >= text.size()) return text.size();
  for (size_t i = limit; i > at_least; --i)
    if (text[i] == ' ' || text[i] == '\n') return i;
  return at_least + utf8_prefix(text.substr(at_least), limit - at_least).size();
}

}  // namespace

PassageFinder::PassageFinder(const BuiltQuery& query) : query_(query), starts_(256 * 256) {
  for (const auto& group : query.groups) {
    const std::string folded = text::fold(group.written);
    if (!folded.empty()) starts_[start_key(folded)] = true;
  }
  for (const auto& [term, group] : query.group_of_term) starts_[start_key(term)] = true;
}

bool PassageFinder::may_match(std::string_view word) const {
  if (!is_ascii(word[0]) || (word.size() > 1 && !is_ascii(word[1]))) return true;
  const char start[] = {lower(word[0]), word.size() > 1 ? lower(word[1]) : '\0'};
  return starts_[start_key({start, 2})];
}

void PassageFinder::find_matches(std::string_view text, Analyzer& analyzer, Matches& out) const {
  thread_local std::vector<text::Token> tokens;
  out.clear();
  text::tokenize(text, tokens);
  for (const auto& token : tokens) {
    const auto word = text.substr(token.begin, token.end - token.begin);
    if (!may_match(word)) continue;
    const auto& known = query_.group_of_term;
    const auto found = token.kind == text::TokenKind::Technical
                           ? known.find(Analyzer::technical(word))
                           : known.find(analyzer.word(word).text);
    if (found == known.end()) continue;
    if (!out.empty() && out.back().end >= token.end) continue;  // a part of a whole that matched
    out.push_back({token.begin, token.end, found->second});
  }
}

double PassageFinder::weight_of(GroupSet groups) const {
  double weight = 0;
  for (size_t i = 0; i < query_.groups.size(); ++i)
    if ((groups >> i) & 1u) weight += query_.groups[i].idf;
  return weight;
}

PassageFinder::GroupSet PassageFinder::groups_in(const Matches& matches) {
  GroupSet groups = 0;
  for (const auto& match : matches) groups |= GroupSet{1} << match.group;
  return groups;
}

// 1 when the query is the title, whatever the order and the stop words.
double PassageFinder::title_fit(std::string_view title, Analyzer& analyzer, GroupSet held) const {
  if (held == 0 || query_.total_idf <= 0) return 0;
  thread_local std::vector<text::Token> tokens;
  tokens.clear();
  text::tokenize(title, tokens);
  size_t words = 0;
  for (const auto& token : tokens) {
    const auto written = title.substr(token.begin, token.end - token.begin);
    if (token.kind == text::TokenKind::Technical ||
        (token.kind == text::TokenKind::Word && !analyzer.word(written).is_stop))
      ++words;
  }
  const auto asked = static_cast<size_t>(std::popcount(held));  // stop words, when nothing else was
  return weight_of(held) / query_.total_idf * static_cast<double>(asked) /
         static_cast<double>(std::max(words, asked));
}

void PassageFinder::note_pairs(const Matches& matches, Closeness& pairs) {
  for (size_t i = 0; i + 1 < matches.size(); ++i) {
    const Match &left = matches[i], &right = matches[i + 1];
    if (right.group != left.group + 1) continue;
    const double gap = static_cast<double>(right.begin - std::min(right.begin, left.end + 1));
    pairs[left.group] = std::max(pairs[left.group], std::exp(-gap / weights::kPairGapBytes));
  }
}

double PassageFinder::weight_of(const Closeness& pairs) const {
  if (query_.groups.size() > weights::kMostPairedWords) return 0;
  double weight = 0;
  for (size_t i = 0; i + 1 < query_.groups.size(); ++i)
    weight += pairs[i] * std::min(query_.groups[i].idf, query_.groups[i + 1].idf);
  return weight;
}

PassageFinder::Window PassageFinder::window_of(const Matches& matches, size_t first,
                                               size_t last) const {
  Window window{0, 0, 0, matches[first].begin, matches[last].end};
  double repeats = 0;
  for (size_t i = first; i <= last; ++i) {
    const GroupSet group = GroupSet{1} << matches[i].group;
    if ((window.groups & group) != 0) repeats += query_.groups[matches[i].group].idf;
    window.groups |= group;
  }
  window.score = weight_of(window.groups) + weights::kRepeatShare * repeats;
  return window;
}

PassageFinder::Window PassageFinder::best_window(const Matches& matches) const {
  Window best;
  for (size_t first = 0, last = 0; first < matches.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < matches.size() &&
           matches[last + 1].end - matches[first].begin <= kWindowBytes)
      ++last;
    const Window window = window_of(matches, first, last);
    if (window.score > best.score) best = window;
  }
  return best;
}

Cut cut_around(std::string_view text, size_t begin, size_t end) {
  const size_t room = kPassageBytes > end - begin ? kPassageBytes - (end - begin) : 0;
  const size_t floor = begin > room / 2 ? word_begin(text, begin - room / 2) : 0;
  const size_t from = sentence_begin(text, word_begin(text, begin), floor);
  return {from, word_end_before(text, from + kPassageBytes, std::min(end, from + kPassageBytes))};
}

PassageFit PassageFinder::fill(Hit& hit, const StoredDocument& document) const {
  Analyzer& analyzer = analyzer_for(document.lang);
  Matches matches, best_matches;
  find_matches(document.title, analyzer, matches);
  for (const auto& match : matches) hit.title_marks.emplace_back(match.begin, match.end);
  const GroupSet in_title = groups_in(matches);
  const double title = title_fit(document.title, analyzer, in_title);
  Closeness pairs(query_.groups.size());
  note_pairs(matches, pairs);
  find_matches(document.summary, analyzer, matches);
  GroupSet held = in_title | groups_in(matches);

  Window best;
  // A title that is the query is as good as a passage that holds it.
  double best_fit = std::max(weights::kAroundShare * weight_of(in_title), title * query_.total_idf);
  for (size_t i = 0; i < document.sections.size(); ++i) {
    find_matches(document.sections[i].heading, analyzer, matches);
    const GroupSet in_heading = groups_in(matches);
    note_pairs(matches, pairs);
    find_matches(document.sections[i].text, analyzer, matches);
    note_pairs(matches, pairs);
    held |= in_heading | groups_in(matches);
    Window window = best_window(matches);
    window.section = i;
    window.score += weights::kAroundShare * weight_of(in_heading);
    const double around = weights::kAroundShare * weight_of(window.groups | in_heading | in_title);
    best_fit = std::max(best_fit, around + (1 - weights::kAroundShare) * window.score);
    if (window.score <= best.score) continue;
    best = window;
    best_matches.swap(matches);
  }
  if (!document.sections.empty()) show(hit, document.sections[best.section], best, best_matches);
  if (query_.total_idf <= 0) return {};
  return {weight_of(held) / query_.total_idf, best_fit / query_.total_idf, title,
          weight_of(pairs) / query_.total_idf};
}

void PassageFinder::show(Hit& hit, const StoredSection& section, const Window& window,
                         const Matches& matches) {
  const Cut cut = cut_around(section.text, window.begin, window.end);
  hit.heading = section.heading;
  hit.anchor = section.anchor;
  hit.passage.text = section.text.substr(cut.from, cut.to - cut.from);
  hit.passage.cut_before = cut.from > 0;
  hit.passage.cut_after = cut.to < section.text.size();
  for (const auto& match : matches)
    if (match.begin >= cut.from && match.end <= cut.to)
      hit.passage.marks.emplace_back(match.begin - cut.from, match.end - cut.from);
}

}  // namespace kb::search
