// SPDX-License-Identifier: MIT
// Telephone numbers. Spanish ones have nine digits and begin with 6 to 9; those of other countries
// are told by "+" or "00", by the way they are written, or by the words before ("llamadme al …").
// The words before also say what is no telephone: "pedido 612345678".
#include <algorithm>
#include <optional>

#include "text/private_phone_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kSpanish = 9, kBritishMobile = 11, kMostDigits = 15;
constexpr int kWordsBefore = 5;

// The digits from a place on, with how they are put together.
struct Digits {
  std::string all;
  std::vector<size_t> groups, ends;  // of each group: its length, and where it ends
  bool has_dot = false;
  bool has_brackets = false, has_hyphen = false, has_slash = false, has_blank = false;
};

constexpr bool is_gap(char32_t c) {
  return is_any_of(c, U" .-()/·–\u00A0\u2009\u202F\u2011");
}

// Up to three marks between two groups: ") ", " - ".
size_t skip_gap(const Letters& text, size_t at, Digits& digits) {
  size_t next = at;
  // "… 0958 (3)" is an extension.
  if (digits.groups.size() > 2 && (text[at] == '(' || text[at + 1] == '(')) return at;
  while (next - at < 3 && is_gap(text[next])) ++next;
  if (next == at || !is_digit(text[next])) return at;
  for (size_t i = at; i < next; ++i) {
    digits.has_brackets |= is_any_of(text[i], U"()");
    digits.has_hyphen |= is_any_of(text[i], U"-–\u2011");
    digits.has_slash |= text[i] == '/';
    digits.has_dot |= text[i] == '.';
    digits.has_blank |= is_blank(text[i]);
  }
  return next;
}

Digits digits_at(const Letters& text, size_t at) {
  Digits digits;
  digits.has_brackets = at > 0 && text[at - 1] == '(';
  while (digits.all.size() <= kMostDigits + 4) {
    const size_t begin = at;
    for (; is_digit(text[at]) && at - begin <= kMostDigits; ++at)
      digits.all += static_cast<char>(text[at]);
    if (at == begin) break;
    digits.groups.push_back(at - begin);
    digits.ends.push_back(at);
    const size_t next = skip_gap(text, at, digits);
    if (next == at) break;
    at = next;
  }
  return digits;
}

// Where the groups from `first` on come to just so many digits in two to five groups, or in one.
std::optional<size_t> end_of_sum(const Digits& digits, size_t first, size_t wanted) {
  size_t sum = 0;
  for (size_t i = first; i < digits.groups.size() && i < first + 5; ++i) {
    sum += digits.groups[i];
    if (digits.groups[i] < 2) return std::nullopt;
    if (sum == wanted) return digits.ends[i];
  }
  return std::nullopt;
}

// "6 2 8 4 1 9 0 3 7": one by one.
std::optional<size_t> end_of_single(const Digits& digits, size_t first, size_t wanted) {
  size_t sum = 0;
  for (size_t i = first; i < digits.groups.size() && digits.groups[i] == 1; ++i) ++sum;
  return sum == wanted ? std::optional(digits.ends[first + sum - 1]) : std::nullopt;
}

// "6 12 34 56 78".
std::optional<size_t> end_after_single(const Digits& digits) {
  const auto& groups = digits.groups;
  const bool fits = groups.size() == 5 && groups[0] == 1 && digits.all.size() == kSpanish &&
                    std::ranges::all_of(groups.begin() + 1, groups.end(),
                                        [](size_t group) { return group == 2; });
  return fits ? std::optional(digits.ends.back()) : std::nullopt;
}

std::optional<size_t> spanish_at(const Digits& digits, size_t first, size_t digit) {
  if (digit >= digits.all.size() || digits.all[digit] < '6') return std::nullopt;
  if (const auto end = end_of_sum(digits, first, kSpanish)) return end;
  const auto end = end_of_single(digits, first, kSpanish);
  return end || first > 0 ? end : end_after_single(digits);
}

// "34 612 345 678", "34612345678".
std::optional<size_t> with_country_at(const Digits& digits) {
  if (!digits.all.starts_with("34")) return std::nullopt;
  if (digits.groups[0] == 2) return spanish_at(digits, 1, 2);
  if (digits.groups[0] == kSpanish + 2 && digits.all[2] >= '6') return digits.ends[0];
  return std::nullopt;
}

// Behind "+" or "00".
std::optional<size_t> international_at(const Digits& digits, size_t zeros) {
  const auto number = std::string_view(digits.all).substr(std::min(zeros, digits.all.size()));
  const Country country = country_of(number);
  const size_t shown = zeros + country.code.size();
  // "(0)" is dialled at home only.
  const size_t home = digits.has_brackets && number.substr(country.code.size()).starts_with('0');
  size_t sum = 0;
  std::optional<size_t> end;
  for (size_t i = 0; i < digits.groups.size(); ++i) {
    sum += digits.groups[i];
    if (sum >= shown + country.least && sum <= shown + home + country.most) end = digits.ends[i];
  }
  return end;
}

bool is_three_three_four(const Digits& digits, size_t first) {
  return digits.groups.size() >= first + 3 && digits.groups[first] == 3 &&
         digits.groups[first + 1] == 3 && digits.groups[first + 2] == 4;
}

// As numbers of other countries are written at home: "(415) 555-0136", "07700 900 461".
std::optional<size_t> foreign_at(const Digits& digits) {
  const bool is_split = digits.has_hyphen || digits.has_brackets || digits.has_dot;
  if (digits.groups.size() == 1 && digits.all.size() == kBritishMobile &&
      digits.all.starts_with("07"))
    return digits.ends[0];
  if (is_three_three_four(digits, 0) && is_split) return digits.ends[2];
  if (digits.groups[0] == 1 && digits.all[0] == '1' && is_three_three_four(digits, 1) && is_split)
    return digits.ends[3];
  if (digits.all[0] != '0' || digits.all.starts_with("00")) return std::nullopt;
  if (digits.groups.size() < 2 || digits.groups.size() > 5) return std::nullopt;
  const bool is_mobile = digits.all.starts_with("07") && digits.groups[0] == 5;
  if (digits.has_hyphen && !digits.has_blank && !is_mobile) return std::nullopt;
  const bool fits = digits.all.size() == 10 || digits.all.size() == 11;
  return fits ? std::optional(digits.ends.back()) : std::nullopt;
}

// "12-05-2026", "2026.05.12".
bool is_date(const Digits& digits) {
  const auto& groups = digits.groups;
  if (groups.size() < 3) return false;
  return (groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4) ||
         (groups[0] == 4 && groups[1] == 2 && groups[2] == 2);
}

// Whatever stands behind "llamadme al": seven digits or more.
std::optional<size_t> told_at(const Digits& digits) {
  if (digits.has_slash || is_date(digits)) return std::nullopt;
  const bool fits = digits.all.size() >= kLeastForeign && digits.all.size() <= kMostDigits;
  const bool are_few =
      digits.groups.size() <= 6 || (digits.all.size() > 8 && digits.all.size() < 12);
  return fits && are_few ? std::optional(digits.ends.back()) : std::nullopt;
}

bool is_in_address(const Letters& text, size_t at) {
  const Span run = run_around(text, at);
  const auto before = text.utf8(run.begin, at);
  if (before.ends_with("wa.me/") || before.ends_with("tel:") || before.ends_with("phone="))
    return false;
  return before.find("://") != std::string::npos || before.find("www.") != std::string::npos;
}

// Behind another group of a long number: "ES26 0049 1500 …".
bool goes_on_number(const Letters& text, size_t at) {
  constexpr size_t kLeastGroup = 4;
  if (at < 2 || !is_blank(text[at - 1])) return false;
  size_t begin = at - 1;
  while (begin > 0 && at - begin <= kMostDigits && is_alnum(text[begin - 1])) --begin;
  return at - 1 - begin >= kLeastGroup && is_digit(text[at - 2]);
}

bool begins_phone(const Letters& text, size_t at) {
  if (at == 0) return true;
  const char32_t c = text[at - 1];
  if (c == '.' && hint_before(text, at - 1, phone_hints(), 1) == Hint::For) return true;
  if (is_letter(c) || is_digit(c) || is_any_of(c, U"_#.,+$€@%&")) return false;
  const bool joined = at > 1 && (is_name_letter(text[at - 2]) || text[at - 2] == '/');
  return !(is_any_of(c, U"-/=\\") && joined) || !is_in_address(text, at);
}

// "+1 234" goes on, "612345678." does not.
bool ends_phone(const Letters& text, size_t at) {
  if (is_any_of(text[at], U"xX") && is_digit(text[at + 1])) return true;
  if (is_letter(text[at]) && text.folded(at, at + 3) == "ext") return true;
  if (is_letter(text[at]) || is_digit(text[at]) || is_any_of(text[at], U"_€$%@")) return false;
  if (text[at] == '-' && digits_at(text, at + 1).groups == std::vector{kSpanish}) return true;
  if (is_any_of(text[at], U".,-:") && is_digit(text[at + 1])) return false;
  if (text[at] == '-' && is_letter(text[at + 1])) return false;
  const Span unit = word_after(text, at);
  if (unit.begin > at + 1) return true;
  return !is_any_of(text[at + 1], U"€$%") && !is_unit(folded(text, unit));
}

Hint hint_of(const Letters& text, size_t at) {
  return hint_before(text, at, phone_hints(), kWordsBefore);
}

std::optional<size_t> end_of_national(const Letters& text, size_t at, Hint hint) {
  const Digits digits = digits_at(text, at);
  if (hint == Hint::Against) return std::nullopt;
  auto end = spanish_at(digits, 0, 0);
  if (!end) end = with_country_at(digits);
  if (!end) end = foreign_at(digits);
  if (!end && hint == Hint::For) end = told_at(digits);
  return end;
}

// "+34 …", "(+34) …", "0034 …"; where it begins, its first digit is.
struct Phone {
  size_t begin, end;
};
bool is_behind_zeros(const Letters& text, size_t at) {
  const size_t code = at + (is_blank(text[at + 2]) ? 3 : 2);
  return text.has(at, "00") && is_digit(text[code]) && text[code] != '0';
}

std::optional<Phone> phone_at(const Letters& text, size_t at, Hint hint) {
  size_t digit = at;
  if (text[digit] == '(') ++digit;
  const bool plus = text[digit] == '+';
  if (plus) digit += is_any_of(text[digit + 1], U" (") ? 2 : 1;
  if (!is_digit(text[digit])) return std::nullopt;
  std::optional<size_t> end;
  if (plus) {
    end = international_at(digits_at(text, digit), 0);
  } else if (is_behind_zeros(text, digit)) {
    const Digits digits = digits_at(text, digit);
    if (digits.all.size() > 10 && hint != Hint::Against) end = international_at(digits, 2);
  }
  if (!end && !plus) end = end_of_national(text, digit, hint);
  if (!end || !ends_phone(text, *end)) return std::nullopt;
  bool closes = false;
  for (size_t i = digit; i < *end; ++i) closes |= text[i] == ')';
  const size_t begin = text[at] == '(' && !closes ? at + 1 : at;
  return Phone{begin, *end};
}

// "los pedidos 612345678 y 612345679", "el albarán 0045-1 no, y el 0045-2 sí".
class Refused {
 public:
  Hint hint(const Letters& text, size_t at) {
    Hint hint = hint_of(text, at);
    const size_t digits = digits_at(text, at).all.size();
    const bool is_like_last = digits > 0 && digits == digits_ && at - at_ < kMostBetween;
    if (hint == Hint::None && is_like_last) hint = Hint::Against;
    if (hint == Hint::Against && digits >= kLeastForeign) {
      at_ = at;
      digits_ = digits;
    }
    return hint;
  }

 private:
  static constexpr size_t kMostBetween = 80;
  size_t at_ = 0, digits_ = 0;
};

}  // namespace

void find_phones(const Letters& text, FoundList& found) {
  size_t last = 0;
  Refused refused;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) && !is_any_of(text[at], U"(+")) continue;
    if (!begins_phone(text, at)) continue;
    if (const auto phone = phone_at(text, at, refused.hint(text, at));
        phone && !(goes_on_number(text, at) && at > last + 1)) {
      last = phone->end;
      found.push_back({PrivateKind::Phone, phone->begin, phone->end});
      at = phone->end - 1;
      continue;
    }
    while (is_digit(text[at]) && is_digit(text[at + 1])) ++at;
  }
}

}  // namespace kb::text::secrets
