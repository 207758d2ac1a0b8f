// SPDX-License-Identifier: MIT
#include "text/redaction.h"

#include <array>
#include <map>
#include <set>

#include "core/utf8.h"

namespace kb::text {
namespace {

struct MarkWord {
  std::string_view spanish, english;
};
constexpr auto kMarkWords = std::to_array<MarkWord>({{"contraseña", "password"},
                                                     {"clave privada", "private key"},
                                                     {"token", "token"},
                                                     {"tarjeta", "card"},
                                                     {"IBAN", "IBAN"},
                                                     {"documento", "ID number"},
                                                     {"correo", "email"},
                                                     {"teléfono", "phone"},
                                                     {"IP", "IP"},
                                                     {"dominio", "domain"},
                                                     {"persona", "person"},
                                                     {"empresa", "company"}});
static_assert(kMarkWords.size() == static_cast<size_t>(PrivateKind::Firm) + 1);

constexpr size_t kMostMark = 40;  // bytes

// Gives each value its mark.
class Marks {
 public:
  Marks(std::string_view text, MarkLanguage language) : language_(language) {
    for (size_t open = 0; (open = text.find('[', open)) != std::string_view::npos; ++open)
      if (const auto close = text.substr(open, kMostMark).find(']'); close != text.npos)
        taken_.insert(text.substr(open, close + 1));
  }

  const std::string& of(const PrivateValue& value) {
    auto& mark = given_[{value.kind, value.identity}];
    if (mark.empty()) mark = next(value.kind);
    return mark;
  }

 private:
  std::string next(PrivateKind kind) {
    const auto& words = kMarkWords[static_cast<size_t>(kind)];
    const auto word = language_ == MarkLanguage::Spanish ? words.spanish : words.english;
    std::string mark;
    do {
      mark = "[" + std::string(word) + " " + std::to_string(++last_[kind]) + "]";
    } while (taken_.contains(mark));
    return mark;
  }

  MarkLanguage language_;
  std::set<std::string_view> taken_;  // marks that the text had before
  std::map<std::pair<PrivateKind, std::string>, std::string> given_;
  std::map<PrivateKind, int> last_;
};

size_t end_of_mark(std::string_view text, size_t open) {
  for (const auto& words : kMarkWords)
    for (const auto word : {words.spanish, words.english}) {
      const auto rest = text.substr(open + 1, word.size() + 1);
      if (!rest.starts_with(word) || !rest.ends_with(' ')) continue;
      const size_t digits = open + word.size() + 2;
      const size_t close = text.find_first_not_of("0123456789", digits);
      if (close != text.npos && close > digits && text[close] == ']') return close + 1;
    }
  return open;
}

// With dots in place of the marks that it has, which all finders take for something covered.
std::string with_covered_marks(std::string_view text) {
  constexpr std::string_view kDot = "•";
  std::string out(text);
  for (size_t at = 0; (at = text.find('[', at)) != text.npos;) {
    const size_t end = end_of_mark(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    for (; at + kDot.size() <= end; at += kDot.size()) out.replace(at, kDot.size(), kDot);
    for (; at < end; ++at) out[at] = ' ';
  }
  return out;
}

}  // namespace

MarkLanguage mark_language(std::string_view lang) {
  return lang == "en" ? MarkLanguage::English : MarkLanguage::Spanish;
}

Redacted redact(std::string_view text, const KnownNames& names, MarkLanguage language) {
  Redacted redacted;
  Marks marks(text, language);
  size_t at = 0;
  for (const auto& value : find_private_values(with_covered_marks(text), names)) {
    redacted.text += text.substr(at, value.begin - at);
    redacted.replaced.push_back({redacted.text.size(), value.kind, marks.of(value),
                                 std::string(text.substr(value.begin, value.end - value.begin))});
    redacted.text += redacted.replaced.back().mark;
    at = value.end;
  }
  redacted.text += text.substr(at);
  return redacted;
}

std::string redacted_words(std::string_view message) {
  return redact(to_clean_utf8(message), {}, MarkLanguage::English).text;
}

Redacted restore(const Redacted& redacted,
                 const std::function<bool(const Redaction&)>& is_restored) {
  Redacted out;
  size_t at = 0;
  for (const auto& one : redacted.replaced) {
    out.text.append(redacted.text, at, one.begin - at);
    const bool back = is_restored(one);
    if (!back) out.replaced.push_back({out.text.size(), one.kind, one.mark, one.original});
    out.text += back ? one.original : one.mark;
    at = one.begin + one.mark.size();
  }
  out.text.append(redacted.text, at);
  return out;
}

}  // namespace kb::text
