// SPDX-License-Identifier: MIT
#include "server/one_line.h"

#include "core/utf8.h"

namespace kb::server {

std::string one_line(std::string_view typed, size_t most_bytes) {
  std::string text = to_clean_utf8(typed);
  for (char& c : text)
    if ((c >= 0 && c < ' ') || c == 127) c = ' ';
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  text = utf8_prefix(std::string_view(text).substr(first), most_bytes);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace kb::server
