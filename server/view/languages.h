// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string>
#include <string_view>

// Languages of the interface, the default first. Another one is a line in languages.cc and a file
// templates/texts/<code>.json.
namespace kb::server::view {

struct InterfaceLanguage {
  std::string_view code;            // ISO 639-1
  std::string_view own_name;        // "English"
  std::string_view written_in_key;  // of the text "En inglés"
};

std::span<const InterfaceLanguage> interface_languages();
const InterfaceLanguage* find_language(std::string_view code);  // nullptr when there is none

// The best of ours for an Accept-Language header; `usual` when none fits, or the default.
std::string_view negotiate_language(std::string_view accept_language, std::string_view usual = {});

}  // namespace kb::server::view
