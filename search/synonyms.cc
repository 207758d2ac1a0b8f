// SPDX-License-Identifier: MIT
#include "search/synonyms.h"

#include <algorithm>

#include "search/analysis.h"

namespace kb::search {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<Synonyms::Phrase> phrases(std::string_view text, std::string_view separator) {
  std::vector<Synonyms::Phrase> out;
  for (const auto piece : split(text, separator)) out.push_back(whole_words(piece));
  return out;
}

bool has_empty(const std::vector<Synonyms::Phrase>& phrases) {
  return std::ranges::any_of(phrases, &Synonyms::Phrase::empty);
}

}  // namespace

Synonyms::Synonyms(std::string_view text, const Language& language) : language_(&language) {
  int number = 0;
  for (auto line : split(text, "\n")) {
    ++number;
    const size_t known = problems_.size();
    read_line(line.substr(0, line.find('#')));
    if (problems_.size() > known) problems_.back() = {number, std::string(line)};
  }
}

void Synonyms::read_line(std::string_view line) {
  if (whole_words(line).empty()) return;
  if (const auto arrow = line.find("=>"); arrow != std::string_view::npos) {
    const Phrase typed = whole_words(line.substr(0, arrow));
    const auto others = phrases(line.substr(arrow + 2), "|");
    if (typed.empty() || has_empty(others)) return problems_.push_back({});
    for (const auto& other : others) add(typed, other);
    return;
  }
  const auto equals = phrases(line, "=");
  if (equals.size() < 2 || has_empty(equals)) return problems_.push_back({});
  for (size_t i = 0; i < equals.size(); ++i)
    for (size_t j = 0; j < equals.size(); ++j)
      if (i != j) add(equals[i], equals[j]);
}

void Synonyms::add(const Phrase& typed, const Phrase& other) {
  auto keys = keys_of(typed);
  if (keys == keys_of(other)) return;  // differ by an accent or an ending alone
  auto& entries = entries_[keys.front()];
  const auto same = std::ranges::find(entries, keys, &Entry::keys);
  if (same != entries.end())
    same->others.push_back(other);
  else
    entries.push_back({std::move(keys), {other}});
}

std::string Synonyms::key_of(const QueryWord& word) const {
  if (word.kind == text::TokenKind::Technical) return Analyzer::technical(word.written);
  return analyzer_for(language_->code).word(word.written).text;
}

std::vector<std::string> Synonyms::keys_of(const Phrase& phrase) const {
  std::vector<std::string> keys;
  for (const auto& word : phrase) keys.push_back(key_of(word));
  return keys;
}

std::optional<Synonyms::Match> Synonyms::longest_at(std::span<const std::string> keys,
                                                    size_t at) const {
  const auto found = entries_.find(keys[at]);
  if (found == entries_.end()) return std::nullopt;
  std::optional<Match> best;
  for (const auto& entry : found->second) {
    if (best && entry.keys.size() <= best->length) continue;
    const auto rest = keys.subspan(at);
    if (rest.size() >= entry.keys.size() &&
        std::ranges::equal(rest.first(entry.keys.size()), entry.keys))
      best = {entry.keys.size(), &entry.others};
  }
  return best;
}

bool Synonyms::leads(std::string_view typed, std::string_view other) const {
  const auto keys = keys_of(whole_words(typed)), wanted = keys_of(whole_words(other));
  if (keys.empty()) return false;
  const auto match = longest_at(keys, 0);
  return match && match->length == keys.size() &&
         std::ranges::any_of(*match->others,
                             [&](const Phrase& phrase) { return keys_of(phrase) == wanted; });
}

bool is_synonym_line(std::string_view line, const Language& language) {
  const Synonyms read(line, language);
  return line.find('\n') == std::string_view::npos && read.problems().empty() && !read.empty();
}

}  // namespace kb::search
