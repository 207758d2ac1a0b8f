// SPDX-License-Identifier: MIT
#include "text/private_name_signs.h"

#include <algorithm>

#include "text/fold.h"
#include "text/private_name_beside.h"
#include "text/private_name_words.h"
#include "text/private_person_words.h"

namespace kb::text::secrets {
namespace {

bool is_all_capital(const Letters& text, const Span& span) {
  for (size_t at = span.begin; at < span.end; ++at)
    if (is_letter(text[at]) && !is_capital_letter(text, at)) return false;
  return true;
}

bool begins_sentence(const Letters& text, size_t at) {
  while (at > 0 && (is_blank(text[at - 1]) || is_any_of(text[at - 1], U"\"'«“‘*([-–—>"))) --at;
  return at == 0 || is_any_of(text[at - 1], U".!?:\n¿¡…|");
}

bool ends_line(const Letters& text, size_t at) {
  while (is_blank(text[at]) || is_any_of(text[at], U".!")) ++at;
  return at >= text.size() || text[at] == '\n';
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

// "Paz y Rosa", "Mark and I", not "Paz y amor".
bool joins_person(const Letters& text, const Span& joint) {
  const Span other = word_after(text, joint.end);
  const auto word = folded(text, other);
  return is_capital_letter(text, other.begin) || word == "yo" || word == "i" || word == "mi";
}

// "@marina".
bool is_called(const Letters& text, const Span& span) {
  return span.begin > 0 && text[span.begin - 1] == '@' &&
         (span.begin == 1 || !is_word_letter(text[span.begin - 2]));
}

// "Price: 12.50".
bool is_price(const Letters& text, const Span& span) {
  return (text.has(span.end, ": ") && is_any_of(text[span.end + 2], U"0123456789€$£")) ||
         (text.has(span.end, ":") && is_digit(text[span.end + 1]));
}

// "Pilar/Blas": no path.
bool is_pair_of_names(const Letters& text, const Span& span) {
  const Span run = run_around(text, span.begin);
  size_t slashes = 0;
  for (size_t at = run.begin; at < run.end; ++at) {
    slashes += text[at] == '/';
    if (!is_letter(text[at]) && !is_any_of(text[at], U"/,:;.?!()")) return false;
    if (text[at] == '/' && !is_capital_letter(text, at + 1)) return false;
  }
  return slashes == 1 && is_capital_letter(text, run.begin);
}

bool is_ordinary_name(const Letters& text, const Span& span, const std::string& word) {
  const Span before = word_before(text, span.begin), after = word_after(text, span.end);
  const auto last = folded(text, before), next = folded(text, after);
  if (stands_before_address(text, span) || is_called(text, span) ||
      stands_under_closing(text, span))
    return true;
  if (is_price(text, span) || is_town(text, span, word)) return false;
  if (is_day(text, span, word) || is_no_name_beside(word, last, next) ||
      is_of_other_name(text, span, before, after))
    return false;
  if (last == "las" || last == "los" || last == "the" || last == "una" || last == "un")
    return false;
  if (!before.is_empty() && introduces_person(last)) return true;
  const bool is_quoted = span.begin > 0 && is_any_of(text[span.begin - 1], U"\"“«*'");
  if (!begins_sentence(text, span.begin) && !is_quoted) return true;
  if (text.has(span.end, "'s") || text.has(span.end, "’s")) return true;
  if (next == "y" || next == "and") return joins_person(text, after);
  if (text.has(span.end, " & ") && is_capital_letter(text, span.end + 3)) return true;
  if (stands_before_time(text, span)) return true;
  if (text[span.end] == '!' && !is_opener(word)) return true;
  if (is_opener(word) && is_any_of(text[span.end], U",:!")) return false;
  if (is_act_of_person(next) || is_act_of_person_alone(next)) return true;
  return stands_apart(text, span) && !is_quoted;
}

struct Beside {
  Span before, far;  // the word before, and the one before that
  std::string last, earlier, next;
};
Beside beside(const Letters& text, const Span& span) {
  Beside words;
  words.before = word_before(text, span.begin);
  words.far = word_before(text, words.before.begin);
  words.last = folded(text, words.before);
  words.earlier = words.before.is_empty() ? "" : folded(text, words.far);
  words.next = folded(text, word_after(text, span.end));
  return words;
}

// "its dean,", "this is dean from", "it's dean": somebody says who writes.
bool is_told_who(const Letters& text, const Span& span, const Beside& words) {
  const bool is_said = words.last == "its" || words.last == "aqui" || words.last == "am" ||
                       (words.last == "s" && words.earlier == "it") ||
                       (words.last == "is" && (words.earlier == "this" || words.earlier == "it"));
  if (!is_said) return false;
  const Span first = words.last == "s" || words.last == "is" ? words.far : words.before;
  const Span greeting = word_before(text, first.begin);
  const bool begins = begins_sentence(text, first.begin) ||
                      introduces_small_name(folded(text, greeting)) ||
                      is_any_of(text[first.begin - std::min<size_t>(2, first.begin)], U",");
  return (begins || words.last == "am") &&
         (stands_apart(text, span) || goes_on_about_person(words.next) ||
          is_act_of_person(words.next));
}

// "lo ha visto mercedes", "lo lleva mercedes".
bool is_who_did(const Letters& text, const Span& span, const Beside& words) {
  if (is_pronoun(words.earlier) && is_act_of_person_alone(words.last)) return true;
  if (!is_participle(words.last) || !stands_apart(text, span)) return false;
  if (words.earlier != "ha" && words.earlier != "han" && words.earlier != "habia") return false;
  return is_pronoun(folded(text, word_before(text, words.far.begin)));
}

// The last line of a text, alone on it.
bool is_signature(const Letters& text, const Span& span) {
  if (!ends_line(text, span.end)) return false;
  size_t at = span.begin;
  while (at > 0 && (is_blank(text[at - 1]) || is_any_of(text[at - 1], U"-–—"))) --at;
  size_t end = span.end;
  while (end < text.size() && (is_space(text[end]) || text[end] == '.')) ++end;
  return at > 0 && text[at - 1] == '\n' && end >= text.size();
}

// What is an ordinary word too, without a capital.
bool is_small_ordinary_name(const Letters& text, const Span& span, const std::string& word) {
  const Beside words = beside(text, span);
  if (is_day(text, span, word) || is_no_name_beside(word, words.last, words.next)) return false;
  if (is_said_of_persons_alone(words.last)) return true;
  const bool is_owner = (words.last == "de" && is_thing_of_person(words.earlier)) ||
                        ((text.has(span.end, "'s ") || text.has(span.end, "’s ")) &&
                         is_thing_of_person(folded(text, word_after(text, span.end + 2))));
  if (is_owner || (is_before_spoken_to(words.last) && is_speaking(words.earlier))) return true;
  if (is_told_who(text, span, words) || is_who_did(text, span, words)) return true;
  if (is_asking(words.last) || is_signature(text, span)) return true;
  const bool begins = begins_sentence(text, span.begin) || begins_clause(words.last);
  if (begins && (is_act_of_person_alone(words.next) || goes_on_as_of_person(text, span)))
    return true;
  // "a" is an article in English: "a page called …".
  const bool follows = stands_apart(text, span) ||
                       (words.last != "a" && words.next != "y" && is_act_of_person(words.next));
  return introduces_small_name(words.last) && follows;
}

bool is_small_name(const Letters& text, const Span& span, const std::string& word,
                   bool follows_person) {
  if (is_called(text, span)) return true;
  const Span before = word_before(text, span.begin), after = word_after(text, span.end);
  const auto last = folded(text, before), next = folded(text, after);
  if (is_article_of_things(last)) {
    const bool may_have_article = last == "la" || last == "el" || last == "al" || last == "del";
    if (may_have_article && is_who_said(text, span)) return true;
    return may_have_article && !is_ordinary_word(word) && word.size() > 3 &&
           (is_act_of_person(next) || stands_apart(text, span));
  }
  if (!is_ordinary_word(word)) return word.size() > 2;
  if (follows_person && !is_article_of_things(next) && next != "it") return true;
  return is_small_ordinary_name(text, span, word);
}

// "acme-support.info": goes on to a dot that ends no sentence.
bool is_in_host(const Letters& text, const Span& span) {
  constexpr size_t kMost = 60;
  if (text[span.end] != '-' || !is_word_letter(text[span.end + 1])) return false;
  size_t at = span.end;
  while (at < span.end + kMost && is_name_letter(text[at])) ++at;
  return text[at] == '.' && is_word_letter(text[at + 1]);
}

}  // namespace

bool is_capital_letter(const Letters& text, size_t at) {
  if (text[at] < 0x80) return is_capital(text[at]);
  const auto letter = text.utf8(at, at + 1);
  return to_lower(letter) != letter;
}

bool is_in_code(const Letters& text, const Span& span) {
  const auto joins = [](char32_t c) { return is_any_of(c, U"/\\_@=&#"); };
  const bool is_joined = span.begin > 0 && joins(text[span.begin - 1]);
  if (is_joined && !is_called(text, span) && !is_pair_of_names(text, span)) return true;
  if (text[span.end] == '/' && is_pair_of_names(text, span)) return false;
  if (joins(text[span.end])) return text[span.end] != '/' || is_word_letter(text[span.end + 1]);
  if (is_in_host(text, span)) return true;
  const bool dot_before = span.begin > 1 && text[span.begin - 1] == '.' &&
                          is_word_letter(text[span.begin - 2]) && !is_capital(text[span.begin - 2]);
  return dot_before || (text[span.end] == '.' && is_word_letter(text[span.end + 1]));
}

bool is_one_word_name(const Letters& text, const Span& span, const std::string& word,
                      bool follows_person) {
  // "Mª" is one with another name only.
  if (word.size() < 2 || word == "ma" || is_in_code(text, span)) return false;
  if (!is_capital_letter(text, span.begin)) return is_small_name(text, span, word, follows_person);
  return !is_ordinary_word(word) || is_ordinary_name(text, span, word);
}

}  // namespace kb::text::secrets
