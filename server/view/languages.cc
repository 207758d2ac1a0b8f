// SPDX-License-Identifier: MIT
#include "server/view/languages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kb::server::view {
namespace {

constexpr std::array kLanguages{
    InterfaceLanguage{"es", "Español", "language.written_in.es"},
    InterfaceLanguage{"en", "English", "language.written_in.en"},
};

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// "q=0.8" in thousandths; 1000 when there is no weight, 0 when it cannot be read.
int weight(std::string_view parameters) {
  const auto q = parameters.find("q=");
  if (q == std::string_view::npos) return 1000;
  const auto number = trim(parameters.substr(q + 2));
  if (number.starts_with("1")) return 1000;
  if (!number.starts_with("0.")) return 0;
  const auto digits = std::string(number.substr(2, 3)) + "00";
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 3, value);
  return error == std::errc{} && end == digits.data() + 3 ? value : 0;
}

}  // namespace

std::span<const InterfaceLanguage> interface_languages() {
  return kLanguages;
}

const InterfaceLanguage* find_language(std::string_view code) {
  const auto* found = std::ranges::find(kLanguages, code, &InterfaceLanguage::code);
  return found == kLanguages.end() ? nullptr : found;
}

std::string_view negotiate_language(std::string_view accept_language, std::string_view usual) {
  const auto* known = find_language(usual);
  std::string_view best = known != nullptr ? known->code : kLanguages.front().code;
  int best_weight = 0;
  while (!accept_language.empty()) {
    const auto comma = std::min(accept_language.find(','), accept_language.size());
    const auto item = trim(accept_language.substr(0, comma));
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    const auto code = trim(item.substr(0, item.find_first_of("-;")));
    const auto semicolon = item.find(';');
    const int w = semicolon == std::string_view::npos ? 1000 : weight(item.substr(semicolon));
    if (const auto* language = find_language(code); language && w > best_weight) {
      best = language->code;
      best_weight = w;
    }
  }
  return best;
}

}  // namespace kb::server::view
