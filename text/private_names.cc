// SPDX-License-Identifier: MIT
#include "text/private_names.h"

#include <algorithm>

#include "text/fold.h"
#include "text/private_name_signs.h"
#include "text/private_name_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostWord = 60, kMostGap = 3;

// "O'Brien", for which people write "OBrien" too.
bool begins_irish_name(const Letters& text, size_t at) {
  return is_any_of(text[at], U"oO") && is_any_of(text[at + 1], U"'’") && is_capital(text[at + 2]);
}

// "Kühn" as "Kuehn".
std::string with_spelled_umlauts(std::string name) {
  constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
      {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"ß", "ss"}};
  for (const auto& [umlaut, spelled] : kSpellings)
    for (size_t at; (at = name.find(umlaut)) != std::string::npos;)
      name.replace(at, umlaut.size(), spelled);
  return name;
}

NameIndex::Words words_of(const Letters& text) {
  NameIndex::Words words;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_word_letter(text[at])) continue;
    size_t end = at;
    const bool is_irish = begins_irish_name(text, at);
    if (is_irish) end += 2;
    while (is_word_letter(text[end])) ++end;
    auto word = end - at > kMostWord ? "" : text.folded(at, end);
    if (is_irish && word.size() > 2) word = "o" + text.folded(at + 2, end);
    words.push_back({{at, end}, word});
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

// In "Mark will do it" of Mark Will only the first word is his name.
bool is_written_alike(const Letters& text, const NameIndex::Word& first,
                      const NameIndex::Word& next) {
  return !is_ordinary_word(next.folded) || is_particle(next.folded) ||
         is_capital_letter(text, first.span.begin) == is_capital_letter(text, next.span.begin);
}

// "Dra. Pilar Montes", as some write their contacts.
bool is_title(const std::string& word) {
  return word == "dr" || word == "dra" || word == "sr" || word == "sra" || word == "dna" ||
         word == "mr" || word == "mrs" || word == "ms";
}

// Between two people, and between the words of a firm's name.
bool is_joint(const std::string& word) {
  return word == "y" || word == "e" || word == "i" || word == "and" || word == "o" || word == "or";
}

bool is_telling_of_firm(const std::string& word) {
  constexpr size_t kLeast = 4;
  return word.size() >= kLeast && !is_word_of_trade(word);
}

// "Northgate Road" is another name.
bool goes_on_as_name(const Letters& text, const NameIndex::Words& words, size_t at) {
  return at + 1 < words.size() && words[at].span.end + 1 == words[at + 1].span.begin &&
         text[words[at].span.end] == ' ' && is_capital_letter(text, words[at + 1].span.begin);
}

bool is_email_part(const Letters& text, const Span& span) {
  return text[span.end] == '@' || (span.begin > 0 && text[span.begin - 1] == '@');
}

// "de ferrolan", not "la tramontana".
bool is_one_word_firm(const Letters& text, const Span& span, const std::string& word) {
  constexpr size_t kLeast = 4;
  if (is_capital_letter(text, span.begin)) return true;
  const Span before = word_before(text, span.begin);
  return word.size() >= kLeast && !is_ordinary_word(word) &&
         !is_article_of_things(folded(text, before));
}

}  // namespace

bool NameIndex::Name::has(const std::string& word) const {
  return std::ranges::find(words, word) != words.end() ||
         std::ranges::any_of(words, [&](const auto& one) { return is_short_for(word, one); });
}

NameIndex::NameIndex(const KnownNames& names) {
  for (const auto& person : names.people) {
    people_.push_back({name_words(person)});
    for (auto& word : name_words(with_spelled_umlauts(person)))
      if (!people_.back().has(word)) people_.back().words.push_back(std::move(word));
    for (const auto& word : people_.back().words) {
      if (is_particle(word) || is_title(word) || word.size() < 2) continue;
      people_by_word_[word].push_back(people_.size() - 1);
      for (const auto shorter : short_forms(word))
        people_by_word_[std::string(shorter)].push_back(people_.size() - 1);
    }
  }
  for (const auto& firm : names.firms) {
    auto words = name_words(firm);
    for (size_t form; (form = legal_form_words(words)) > 0;) words.resize(words.size() - form);
    if (words.size() > 1)
      words.erase(std::remove_if(words.begin() + 1, words.end(), is_joint), words.end());
    firms_.push_back({words});
    if (!words.empty()) firms_by_word_[words[0]].push_back(firms_.size() - 1);
  }
}

// How many words from `at` on, where the last person ends at the word `after`, are of the name that
// has most of them; 0 when none is meant.
size_t NameIndex::person_at(const Letters& text, const Words& words, size_t at, size_t after,
                            size_t& who) const {
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
  const bool is_next = after > 0 && after == at && text[words[at - 1].span.end] == ',';
  const bool follows = is_next || (after > 0 && after + 1 == at && is_joint(words[after].folded));
  return is_one_word_name(text, words[at].span, words[at].folded, follows) ? 1 : 0;
}

// How many words from `at` on are the name: "&" and "y" may stand for each other.
size_t NameIndex::firm_words_at(const Letters& text, const Words& words, size_t at,
                                const std::vector<std::string>& name) const {
  size_t count = 1;
  for (size_t known = 1; known < name.size(); ++known, ++count) {
    const auto goes_on = [&](size_t i) {
      return i < words.size() && are_joined(text, words[i - 1].span, words[i].span);
    };
    if (goes_on(at + count) && words[at + count].folded != name[known] &&
        is_joint(words[at + count].folded))
      ++count;
    if (!goes_on(at + count) || words[at + count].folded != name[known]) return 0;
  }
  return count;
}

// "Ferretería Soler" of Soler i Fills, "Northgate": how many words of the beginning of a name; one
// alone only with a capital and when it is no word of a trade.
size_t NameIndex::short_firm_at(const Letters& text, const Words& words, size_t at,
                                const std::vector<std::string>& name) const {
  size_t count = 0;
  bool is_telling = false;
  const bool is_small = !is_capital_letter(text, words[at].span.begin);
  const auto before = folded(text, word_before(text, words[at].span.begin));
  if (is_small && (is_article_of_things(before) || before == "a")) return 0;
  while (count + 1 < name.size() && at + count < words.size() &&
         words[at + count].folded == name[count] &&
         (count == 0 || (are_joined(text, words[at + count - 1].span, words[at + count].span) &&
                         text[words[at + count - 1].span.end] != ','))) {
    is_telling =
        is_telling || (is_telling_of_firm(name[count]) &&
                       (!is_small || is_word_of_trade(name[0]) || !is_ordinary_word(name[count])));
    ++count;
  }
  if (count != 1) return is_telling ? count : 0;
  const bool is_other = !is_capital_letter(text, words[at].span.begin) ||
                        is_ordinary_word(name[0]) || people_by_word_.contains(name[0]) ||
                        !short_forms(name[0]).empty() || goes_on_as_name(text, words, at);
  return is_telling && !is_other ? 1 : 0;
}

size_t NameIndex::firm_at(const Letters& text, const Words& words, size_t at, size_t& who) const {
  const auto known = firms_by_word_.find(words[at].folded);
  if (known == firms_by_word_.end()) return 0;
  size_t most = 0;
  for (const size_t firm : known->second) {
    size_t count = firm_words_at(text, words, at, firms_[firm].words);
    if (count == 0) count = short_firm_at(text, words, at, firms_[firm].words);
    if (count <= most) continue;
    const Span whole{words[at].span.begin, words[at + count - 1].span.end};
    if (is_in_code(text, whole) || (count == 1 && !is_one_word_firm(text, whole, words[at].folded)))
      continue;
    most = count;
    who = firm;
  }
  return most;
}

void NameIndex::find_people(const Letters& text, FoundList& found) const {
  if (people_.empty()) return;
  const Words words = words_of(text);
  size_t after = 0;
  for (size_t at = 0; at < words.size(); ++at) {
    size_t who = 0;
    const size_t count = person_at(text, words, at, after, who);
    if (count == 0) continue;
    after = at + count;
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
