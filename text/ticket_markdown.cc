// SPDX-License-Identifier: MIT
#include "text/ticket_markdown.h"

#include <algorithm>

#include "text/ticket_lines.h"

namespace kb::text {
namespace {

bool is_fence(std::string_view line) {
  line = trimmed_view(line);
  return line.starts_with("```") || line.starts_with("~~~");
}

}  // namespace

std::string as_part(std::string_view markdown) {
  std::string out;
  bool in_code = false;
  for (size_t at = 0; at < markdown.size();) {
    const size_t end = std::min(markdown.find('\n', at), markdown.size());
    auto line = markdown.substr(at, end - at);
    if (is_fence(line)) in_code = !in_code;
    const size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (!in_code && (level == 1 || level == 2) && level < line.size() && line[level] == ' ')
      out += std::string(3 - level, '#');
    out += line;
    out += '\n';
    at = end + 1;
  }
  if (in_code) out += "```\n";
  return out;
}

std::string as_quote(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const bool goes_on = end + 1 < text.size() && text[end + 1] != '\n' && !line.empty();
    out += line.empty() ? ">" : "> ";
    if (line.starts_with('#')) out += '\\';
    out += line;
    out += goes_on ? "  \n" : "\n";
    at = end + 1;
  }
  return out;
}

std::string as_code(const std::string& message) {
  return message.find('`') == std::string::npos ? "`" + message + "`" : "«" + message + "»";
}

}  // namespace kb::text
