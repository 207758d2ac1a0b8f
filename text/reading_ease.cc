// SPDX-License-Identifier: MIT
#include "text/reading_ease.h"

#include <utf8proc.h>

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "text/syllables.h"

namespace kb::text {
namespace {

struct Counts {
  double words = 0, sentences = 0, syllables = 0;
};

bool is_letter(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
         category == UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_LM;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == 0xA0 || c == 0x202F;
}

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U':' || c == U';';
}

class Counter {
 public:
  explicit Counter(std::string_view lang) : is_spanish_(lang == "es") {}

  Counts count(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      if (is_space(c)) {
        end_word();
        if (c == U'\n') end_sentence();
      } else {
        add(c);
      }
    }
    end_word();
    end_sentence();
    return counts_;
  }

 private:
  // "correo.dominio.example" is one thing and no word; "acabar." is a word that ends a sentence.
  void add(char32_t c) {
    if (is_letter(c)) {
      if (!tail_.empty() && tail_ != U"-" && tail_ != U"'" && tail_ != U"’") is_odd_ = true;
      tail_.clear();
      append_utf8(word_, c);
    } else if (c >= U'0' && c <= U'9') {
      is_odd_ = true;
      tail_.clear();
    } else if (!word_.empty()) {
      tail_ += c;
    }
  }

  void end_word() {
    if (!word_.empty() && !is_odd_) {
      ++in_sentence_;
      ++counts_.words;
      counts_.syllables += is_spanish_ ? spanish_syllables(word_) : english_syllables(word_);
    }
    const bool ends = std::ranges::any_of(tail_, ends_sentence);
    word_.clear();
    tail_.clear();
    is_odd_ = false;
    if (ends) end_sentence();
  }

  void end_sentence() {
    if (in_sentence_ > 0) ++counts_.sentences;
    in_sentence_ = 0;
  }

  bool is_spanish_;
  Counts counts_;
  std::string word_;
  std::u32string tail_;  // what followed its letters
  bool is_odd_ = false;
  int in_sentence_ = 0;
};

}  // namespace

std::optional<double> reading_ease(std::string_view text, std::string_view lang) {
  if (lang != "es" && lang != "en") return std::nullopt;
  const Counts counts = Counter(lang).count(text);
  if (counts.words < kLeastWords) return std::nullopt;
  const double syllables = counts.syllables / counts.words;
  const double words = counts.words / counts.sentences;
  return lang == "es" ? 206.84 - 60 * syllables - 1.02 * words
                      : 206.835 - 84.6 * syllables - 1.015 * words;
}

}  // namespace kb::text
