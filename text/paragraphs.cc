// SPDX-License-Identifier: MIT
#include "text/paragraphs.h"

namespace kb::text {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view without_indent(std::string_view line) {
  const size_t indent = line.find_first_not_of(' ');
  return indent == std::string_view::npos || indent > 3 ? std::string_view() : line.substr(indent);
}

size_t run_of(std::string_view line, char c) {
  const size_t end = line.find_first_not_of(c);
  return end == std::string_view::npos ? line.size() : end;
}

// Whether the lines are inside something that its own mark ends, blank lines or not.
class Fence {
 public:
  void see(std::string_view line) {
    line = without_indent(line);
    if (line.empty()) return;
    const char mark = line.front();
    if (mark != '`' && mark != '~' && mark != ':') return;
    const size_t length = run_of(line, mark);
    if (length < 3) return;
    const bool has_words = !is_blank(line.substr(length));
    if (!mark_ && (has_words || mark != ':')) {
      mark_ = mark;
      length_ = length;
    } else if (mark_ == mark && length >= length_ && !has_words) {
      mark_ = '\0';
    }
  }
  bool is_open() const { return mark_ != '\0'; }

 private:
  char mark_ = '\0';
  size_t length_ = 0;
};

std::string_view without_end(std::string_view whole) {
  const size_t last = whole.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? std::string_view() : whole.substr(0, last + 1);
}

}  // namespace

std::vector<Paragraph> paragraphs_of(std::string_view markdown) {
  std::vector<Paragraph> paragraphs;
  Fence fence;
  size_t start = 0;
  bool has_text = false, ended = false;
  for (size_t at = 0; at < markdown.size();) {
    const size_t newline = markdown.find('\n', at);
    const size_t next = newline == std::string_view::npos ? markdown.size() : newline + 1;
    const std::string_view line = markdown.substr(at, next - at);
    const bool blank = is_blank(line);
    if (!blank && ended) {
      const std::string_view whole = markdown.substr(start, at - start);
      paragraphs.push_back({whole, without_end(whole)});
      start = at;
      ended = false;
    }
    if (!blank) {
      fence.see(line);
      has_text = true;
    } else if (has_text && !fence.is_open()) {
      ended = true;
    }
    at = next;
  }
  if (start < markdown.size()) {
    const std::string_view whole = markdown.substr(start);
    paragraphs.push_back({whole, without_end(whole)});
  }
  return paragraphs;
}

}  // namespace kb::text
