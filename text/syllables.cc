// SPDX-License-Identifier: MIT
#include "text/syllables.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::text {
namespace {

enum class Sound { Consonant, Open, Closed, Accented };  // Accented: a closed vowel with its accent

std::u32string letters_of(std::string_view word) {
  const std::string lower = to_lower(word);
  std::u32string letters;
  for (size_t at = 0; at < lower.size();) letters += next_code_point(lower, at);
  return letters;
}

Sound sound_of(char32_t letter) {
  static constexpr std::u32string_view kOpen = U"aeoáéóàèòâêô", kClosed = U"iuü", kAccented = U"íú";
  if (kOpen.find(letter) != kOpen.npos) return Sound::Open;
  if (kClosed.find(letter) != kClosed.npos) return Sound::Closed;
  return kAccented.find(letter) != kAccented.npos ? Sound::Accented : Sound::Consonant;
}

bool is_silent_u(const std::u32string& letters, size_t at) {
  if (letters[at] != U'u' || at == 0 || at + 1 >= letters.size()) return false;
  const bool after = letters[at - 1] == U'q' || letters[at - 1] == U'g';
  static constexpr std::u32string_view kFront = U"eiéí";
  return after && kFront.find(letters[at + 1]) != kFront.npos;
}

// A y sounds as a vowel where none follows it: "rey", "y".
bool is_vowel_y(const std::u32string& letters, size_t at) {
  if (letters[at] != U'y') return false;
  return at + 1 == letters.size() || sound_of(letters[at + 1]) == Sound::Consonant;
}

bool are_apart(char32_t before, char32_t letter, bool has_open) {
  const Sound first = sound_of(before), second = sound_of(letter);
  if (second == Sound::Open && (has_open || first == Sound::Accented)) return true;
  if (first == Sound::Open && second == Sound::Accented) return true;
  return before == letter;  // "chiita"
}

struct Syllables {
  int count = 0;
  bool inside = false, has_open = false;
  char32_t before = 0;

  void add(char32_t letter) {
    if (!inside || are_apart(before, letter, has_open)) {
      ++count;
      has_open = false;
    }
    has_open = has_open || sound_of(letter) == Sound::Open;
    inside = true;
    before = letter;
  }
};

constexpr auto kEnglishExceptions = std::to_array<std::pair<std::string_view, int>>({
    {"business", 2},
    {"every", 2},
    {"everything", 3},
    {"evening", 2},
    {"different", 2},
    {"people", 2},
    {"create", 2},
    {"created", 3},
    {"area", 3},
    {"idea", 3},
    {"being", 2},
    {"website", 2},
    {"something", 2},
    {"sometimes", 2},
    {"someone", 2},
    {"somewhere", 2},
    {"therefore", 2},
    {"whereas", 2},
});

bool is_english_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

int groups_of_vowels(std::string_view word) {
  int groups = 0;
  for (size_t i = 0; i < word.size(); ++i)
    if (is_english_vowel(word[i]) && (i == 0 || !is_english_vowel(word[i - 1]))) ++groups;
  return groups;
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

// The e of "make", "makes", "saved" is silent; that of "table", "boxes", "added" is not.
bool has_silent_ending(std::string_view word) {
  const auto before = [&](size_t count) {
    return word.size() > count ? word[word.size() - count - 1] : 'a';
  };
  if (word.ends_with("e")) {
    const bool sounds_l = word.ends_with("le") && word.size() > 2 && !is_english_vowel(before(2));
    return !is_english_vowel(before(1)) && !sounds_l;
  }
  if (word.ends_with("es"))
    return !is_english_vowel(before(2)) &&
           !ends_in_any(word, {"ses", "xes", "zes", "ches", "shes", "ces", "ges"}) &&
           !(word.ends_with("les") && !is_english_vowel(before(3)));
  if (word.ends_with("ed"))
    return !is_english_vowel(before(2)) && !ends_in_any(word, {"ted", "ded"});
  return false;
}

// Two vowels written together that are said apart: "client", "radio", "museum", "actual".
int vowels_said_apart(std::string_view word) {
  int count = 0;
  for (const std::string_view pair : {"ia", "io", "ie", "eo", "iu", "ua", "uou", "eum", "yi"})
    for (size_t at = word.find(pair, 1); at != word.npos; at = word.find(pair, at + 1)) {
      const std::string_view rest = word.substr(at), before = word.substr(0, at);
      const bool is_soft = ends_in_any(before, {"t", "s", "c", "g", "x"}) &&
                           (pair == "ia" || pair == "io" || pair == "iu");
      const bool is_ending_ie = pair == "ie" && !rest.starts_with("ient") &&
                                !rest.starts_with("iet") && !rest.starts_with("ience");
      const bool is_glided = pair == "ua" && ends_in_any(before, {"q", "g"});
      const bool is_people = pair == "eo" && before.ends_with("p");
      if (!is_soft && !is_ending_ie && !is_glided && !is_people) ++count;
    }
  return count;
}

}  // namespace

int spanish_syllables(std::string_view word) {
  const std::u32string letters = letters_of(word);
  Syllables syllables;
  for (size_t at = 0; at < letters.size(); ++at) {
    if (is_silent_u(letters, at)) continue;
    if (is_vowel_y(letters, at)) {
      syllables.add(U'i');
    } else if (sound_of(letters[at]) != Sound::Consonant) {
      syllables.add(letters[at]);
    } else if (letters[at] != U'h') {
      syllables.inside = false;
    }
  }
  return std::max(syllables.count, 1);
}

int english_syllables(std::string_view word) {
  const std::string lower = fold(word);
  const auto known = std::ranges::find(kEnglishExceptions, std::string_view(lower),
                                       &std::pair<std::string_view, int>::first);
  if (known != kEnglishExceptions.end()) return known->second;
  int count = groups_of_vowels(lower) + vowels_said_apart(lower);
  if (has_silent_ending(lower)) --count;
  return std::max(count, 1);
}

}  // namespace kb::text
