// SPDX-License-Identifier: MIT
#include "text/private_names.h"

#include <algorithm>

#include "text/fold.h"
#include "text/private_name_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostWord = 60, kMostGap = 3;

bool is_word_letter(char32_t c) {
  return is_letter(c) || is_digit(c);
}

NameIndex::Words words_of(const Letters& text) {
  NameIndex::Words words;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_word_letter(text[at])) continue;
    size_t end = at;
    while (is_word_letter(text[end])) ++end;
    words.push_back({{at, end}, end - at > kMostWord ? "" : text.folded(at, end)});
    at = end - 1;
  }
  return words;
}

std::vector<std::string> name_words(const std::string& name) {
  const Letters letters(name);
  std::vector<std::string> words;
  for (auto& word : words_of(letters)) words.push_back(std::move(word.folded));
  return words;
}

// Whether two words stand beside each other: "Rosa Marín", "Marín, Rosa", "A&B".
bool are_joined(const Letters& text, const Span& left, const Span& right) {
  if (right.begin - left.end > kMostGap) return false;
  for (size_t i = left.end; i < right.begin; ++i)
    if (!is_any_of(text[i], U" \u00A0-,.&'’+·_")) return false;
  return true;
}

bool is_capital_letter(const Letters& text, size_t at) {
  if (text[at] < 0x80) return is_capital(text[at]);
  const auto letter = text.utf8(at, at + 1);
  return to_lower(letter) != letter;
}

bool is_all_capital(const Letters& text, const Span& span) {
  for (size_t at = span.begin; at < span.end; ++at)
    if (is_letter(text[at]) && !is_capital_letter(text, at)) return false;
  return true;
}

// Inside of an address, a path or a name of a file: "/rosa/", "rosa.png", "rosa_2".
bool is_in_code(const Letters& text, const Span& span) {
  const auto joins = [](char32_t c) { return is_any_of(c, U"/\\_@=&#"); };
  if (span.begin > 0 && joins(text[span.begin - 1])) return true;
  if (joins(text[span.end])) return text[span.end] != '/' || is_word_letter(text[span.end + 1]);
  const bool dot_before = span.begin > 1 && text[span.begin - 1] == '.' &&
                          is_word_letter(text[span.begin - 2]) && !is_capital(text[span.begin - 2]);
  return dot_before || (text[span.end] == '.' && is_word_letter(text[span.end + 1]));
}

bool begins_sentence(const Letters& text, size_t at) {
  while (at > 0 && (is_blank(text[at - 1]) || is_any_of(text[at - 1], U"\"'«“‘*([-–—>"))) --at;
  return at == 0 || is_any_of(text[at - 1], U".!?:\n¿¡…|");
}

bool ends_line(const Letters& text, size_t at) {
  while (is_blank(text[at]) || is_any_of(text[at], U".!")) ++at;
  return at >= text.size() || text[at] == '\n';
}

// In "Mark will do it" of Mark Will only the first word is his name.
bool is_written_alike(const Letters& text, const NameIndex::Word& first,
                      const NameIndex::Word& next) {
  return !is_ordinary_word(next.folded) || is_particle(next.folded) ||
         is_capital_letter(text, first.span.begin) == is_capital_letter(text, next.span.begin);
}

std::string folded(const Letters& text, const Span& span) {
  return text.folded(span.begin, span.end);
}

// A name alone on its line, before a comma, a colon, a slash: what calls somebody or signs.
bool stands_apart(const Letters& text, const Span& span) {
  return is_any_of(text[span.end], U",:;)/|<?") || text.has(span.end, " /") ||
         text.has(span.end, " (") || text.has(span.end, " <") || ends_line(text, span.end);
}

// "Santa Cruz", "Frost Warning", "Mark Johnson": part of another name.
bool is_of_other_name(const Letters& text, const Span& span, const Span& before,
                      const Span& after) {
  if (after.begin == span.end + 1 && text[span.end] == ' ' && !after.is_empty() &&
      is_capital_letter(text, after.begin) && !is_all_capital(text, after))
    return true;
  return before.end + 1 == span.begin && text[before.end] == ' ' && !before.is_empty() &&
         is_capital_letter(text, before.begin) && !begins_sentence(text, before.begin) &&
         !is_all_capital(text, before) && !introduces_person(folded(text, before));
}

bool is_ordinary_name(const Letters& text, const Span& span, const std::string& word) {
  const Span before = word_before(text, span.begin), after = word_after(text, span.end);
  const auto last = folded(text, before), next = folded(text, after);
  if (is_no_name_beside(word, last, next) || is_of_other_name(text, span, before, after))
    return false;
  if (!before.is_empty() && introduces_person(last)) return true;
  const bool is_quoted = span.begin > 0 && is_any_of(text[span.begin - 1], U"\"“«*'");
  if (!begins_sentence(text, span.begin) && !is_quoted) return true;
  if (text.has(span.end, "'s") || text.has(span.end, "’s") || is_act_of_person(next)) return true;
  return stands_apart(text, span) && !is_quoted;
}

bool is_small_name(const Letters& text, const Span& span, const std::string& word) {
  const Span before = word_before(text, span.begin);
  const auto last = folded(text, before);
  if (is_article_of_things(last)) return false;
  if (!is_ordinary_word(word)) return word.size() > 2;
  const auto next = folded(text, word_after(text, span.end));
  if (is_no_name_beside(word, last, next)) return false;
  if (is_said_of_persons_alone(last)) return true;
  // "a" is an article in English: "a page called …".
  const bool follows = stands_apart(text, span) || (last != "a" && is_act_of_person(next));
  return introduces_small_name(last) && follows;
}

bool is_one_word_name(const Letters& text, const Span& span, const std::string& word) {
  if (word.size() < 2 || is_in_code(text, span)) return false;
  if (!is_capital_letter(text, span.begin)) return is_small_name(text, span, word);
  return !is_ordinary_word(word) || is_ordinary_name(text, span, word);
}

bool is_email_part(const Letters& text, const Span& span) {
  return text[span.end] == '@' || (span.begin > 0 && text[span.begin - 1] == '@');
}

}  // namespace

bool NameIndex::Name::has(const std::string& word) const {
  return std::ranges::find(words, word) != words.end() ||
         std::ranges::any_of(words, [&](const auto& one) { return is_short_for(word, one); });
}

NameIndex::NameIndex(const KnownNames& names) {
  for (const auto& person : names.people) {
    people_.push_back({name_words(person)});
    for (const auto& word : people_.back().words) {
      if (is_particle(word) || word.size() < 2) continue;
      people_by_word_[word].push_back(people_.size() - 1);
      for (const auto shorter : short_forms(word))
        people_by_word_[std::string(shorter)].push_back(people_.size() - 1);
    }
  }
  for (const auto& firm : names.firms) {
    auto words = name_words(firm);
    for (size_t form; (form = legal_form_words(words)) > 0;) words.resize(words.size() - form);
    firms_.push_back({words});
    if (!words.empty()) firms_by_word_[words[0]].push_back(firms_.size() - 1);
  }
}

// How many words from `at` on are of the name that has most of them; 0 when none is meant.
size_t NameIndex::person_at(const Letters& text, const Words& words, size_t at, size_t& who) const {
  const auto known = people_by_word_.find(words[at].folded);
  if (known == people_by_word_.end()) return 0;
  size_t most = 0;
  for (const size_t person : known->second) {
    size_t last = at;
    for (size_t i = at + 1;
         i < words.size() && i < at + people_[person].words.size() &&
         people_[person].has(words[i].folded) && is_written_alike(text, words[at], words[i]) &&
         are_joined(text, words[i - 1].span, words[i].span);
         ++i)
      if (!is_particle(words[i].folded)) last = i;
    if (last - at + 1 <= most) continue;
    most = last - at + 1;
    who = person;
  }
  if (most > 1) return is_email_part(text, words[at + most - 1].span) ? 0 : most;
  return is_one_word_name(text, words[at].span, words[at].folded) ? 1 : 0;
}

size_t NameIndex::firm_at(const Letters& text, const Words& words, size_t at, size_t& who) const {
  const auto known = firms_by_word_.find(words[at].folded);
  if (known == firms_by_word_.end()) return 0;
  size_t most = 0;
  for (const size_t firm : known->second) {
    const auto& name = firms_[firm].words;
    size_t count = 1;
    while (count < name.size() && at + count < words.size() &&
           words[at + count].folded == name[count] &&
           are_joined(text, words[at + count - 1].span, words[at + count].span))
      ++count;
    if (count < name.size() || count <= most) continue;
    const bool is_name = count > 1 || is_capital_letter(text, words[at].span.begin);
    if (!is_name || is_in_code(text, {words[at].span.begin, words[at + count - 1].span.end}))
      continue;
    most = count;
    who = firm;
  }
  return most;
}

void NameIndex::find_people(const Letters& text, FoundList& found) const {
  if (people_.empty()) return;
  const Words words = words_of(text);
  for (size_t at = 0; at < words.size(); ++at) {
    size_t who = 0;
    const size_t count = person_at(text, words, at, who);
    if (count == 0) continue;
    found.push_back(
        {PrivateKind::Person, words[at].span.begin, words[at + count - 1].span.end, who});
    at += count - 1;
  }
}

void NameIndex::find_firms(const Letters& text, FoundList& found) const {
  if (firms_.empty()) return;
  const Words words = words_of(text);
  for (size_t at = 0; at < words.size(); ++at) {
    size_t who = 0;
    const size_t count = firm_at(text, words, at, who);
    if (count == 0) continue;
    const size_t name_end = words[at + count - 1].span.end;
    found.push_back(
        {PrivateKind::Firm, words[at].span.begin, end_of_legal_form(text, name_end), who});
    at += count - 1;
  }
}

}  // namespace kb::text::secrets
