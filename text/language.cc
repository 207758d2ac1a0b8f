// SPDX-License-Identifier: MIT
#include "text/language.h"

#include <cstdio>  // compact_lang_det.h names FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"

namespace kb::text {
namespace {

constexpr size_t kEnoughBytes = 16 * 1024;  // more text does not make the answer surer
constexpr int kFewLetters = 20;
constexpr int kMostOfText = 50;  // per cent

struct Known {
  std::string_view code;
  CLD2::Language language;
};
constexpr std::array<Known, 7> kLanguages{{{"es", CLD2::SPANISH},
                                           {"en", CLD2::ENGLISH},
                                           {"pt", CLD2::PORTUGUESE},
                                           {"fr", CLD2::FRENCH},
                                           {"de", CLD2::GERMAN},
                                           {"it", CLD2::ITALIAN},
                                           {"ca", CLD2::CATALAN}}};

CLD2::Language language_of(std::string_view code) {
  const auto found = std::ranges::find(kLanguages, code, &Known::code);
  return found == kLanguages.end() ? CLD2::UNKNOWN_LANGUAGE : found->language;
}

struct Guess {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
  bool is_sure = false;
};

// The fallback is what is expected of a text. As a hint it wins the close cases: half as many short
// Spanish titles are missed, and English ones are told as before.
Guess guess(std::string_view text, std::string_view expected) {
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, language_of(expected)};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int letters = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                 languages.data(), percents.data(), scores.data(), nullptr,
                                 &letters, &is_reliable);
  return {languages.front(),
          is_reliable || (letters >= kFewLetters && percents.front() >= kMostOfText)};
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view fallback) {
  const Guess found = guess(utf8_prefix(text, kEnoughBytes), fallback);
  const auto known = std::ranges::find(kLanguages, found.language, &Known::language);
  return std::string(found.is_sure && known != kLanguages.end() ? known->code : fallback);
}

}  // namespace kb::text
