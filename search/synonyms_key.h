// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// Where in the metadata of the database "public" the synonyms of a language lie: their lines.
namespace kb::search {

inline std::string synonyms_key(std::string_view lang) {
  return "synonyms." + std::string(lang);
}

}  // namespace kb::search
