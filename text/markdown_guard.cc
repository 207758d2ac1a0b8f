// SPDX-License-Identifier: MIT
#include "text/markdown_guard.h"

#include <algorithm>
#include <cstddef>

namespace kb::text {
namespace {

// Each limit is far above what people write and keeps 1 MiB of the worst text below a second.
constexpr size_t kMaxMarkersInLine = 256;       // `> - 1.` before the words of a line
constexpr size_t kMaxNestingWork = 50'000'000;  // deepest nesting × (lines + special characters)
constexpr size_t kMaxSpecialsInBlock = 50'000;
constexpr size_t kMaxDeclarationWork = 200'000'000;  // `<?` and `<!` × bytes of their block
constexpr size_t kMaxReferenceWork = 64u << 20;      // bytes of a reference × its possible uses
constexpr size_t kMaxColumns = 128;
constexpr size_t kMaxBytesBeforeTable = 8 * 1024;  // in the same block as its row of dashes
constexpr size_t kSpareCells = 1024;               // besides one a byte

struct Prefix {  // of a line: its white space and container markers
  size_t length = 0, columns = 0, markers = 0;
};

constexpr std::string_view kSpecials = "*_[]!<&`~\\:|";

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_special(char c) {
  return kSpecials.find(c) != kSpecials.npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool ends_marker(std::string_view line, size_t position) {
  return position >= line.size() || is_blank(line[position]);
}

// Bytes of the container marker that opens `line`, 0 when there is none.
size_t marker_length(std::string_view line) {
  if (line.front() == '>') return 1;
  if (std::string_view("-+*").find(line.front()) != line.npos) return ends_marker(line, 1) ? 1 : 0;
  const auto digits = static_cast<size_t>(std::ranges::find_if_not(line, is_digit) - line.begin());
  if (digits == 0 || digits >= line.size()) return 0;
  const bool closes = line[digits] == '.' || line[digits] == ')';
  return closes && ends_marker(line, digits + 1) ? digits + 1 : 0;
}

Prefix prefix_of(std::string_view line) {
  Prefix prefix;
  while (prefix.length < line.size()) {
    const char c = line[prefix.length];
    if (is_blank(c)) {
      prefix.columns += c == '\t' ? 4 : 1;
      ++prefix.length;
      continue;
    }
    const size_t marker = marker_length(line.substr(prefix.length));
    if (marker == 0) break;
    ++prefix.markers;
    prefix.length += marker;
  }
  return prefix;
}

// Columns of the row of dashes that `line` may be, 0 when it cannot be one.
size_t dashes_columns(std::string_view line) {
  if (line.find_first_not_of("|:- \t") != line.npos) return 0;
  if (line.find('-') == line.npos || line.find_first_of("|:") == line.npos) return 0;
  return static_cast<size_t>(std::ranges::count(line, '|')) + 1;
}

size_t declarations_in(std::string_view line) {
  size_t count = 0;
  for (size_t i = 0; i + 1 < line.size(); ++i)
    count += line[i] == '<' && (line[i + 1] == '?' || line[i + 1] == '!');
  return count;
}

// Takes the first line off `text`, without its end ("\n", "\r\n" or "\r").
std::string_view take_line(std::string_view& text) {
  const size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  if (text.starts_with("\r\n"))
    text.remove_prefix(2);
  else if (!text.empty())
    text.remove_prefix(1);
  return line;
}

struct Block {  // lines up to a blank one
  size_t bytes = 0, specials = 0, declarations = 0, columns = 0;
};

class Estimate {
 public:
  explicit Estimate(std::string_view markdown) : size_(markdown.size()) {
    while (!markdown.empty()) add_line(take_line(markdown));
    end_block();
  }

  Parsing parsing() const {
    const bool bearable = markers_ <= kMaxMarkersInLine &&
                          specials_in_block_ <= kMaxSpecialsInBlock &&
                          nesting_ * (lines_ + specials_) <= kMaxNestingWork &&
                          declaration_work_ <= kMaxDeclarationWork &&
                          longest_reference_ * brackets_ <= kMaxReferenceWork;
    if (!bearable) return Parsing::AsText;
    return tables_ && cells_ <= size_ + kSpareCells ? Parsing::Full : Parsing::WithoutTables;
  }

 private:
  void add_line(std::string_view line) {
    const Prefix prefix = prefix_of(line);
    ++lines_;
    markers_ = std::max(markers_, prefix.markers);
    nesting_ = std::max(nesting_, prefix.markers + prefix.columns / 2);
    const std::string_view words = line.substr(prefix.length);
    if (words.empty() && prefix.markers == 0) return end_block();
    add_words(words, line.size());
    add_row(words);
  }

  void add_words(std::string_view words, size_t bytes) {
    block_.bytes += bytes + 1;
    block_.specials += static_cast<size_t>(std::ranges::count_if(words, is_special));
    block_.declarations += declarations_in(words);
    brackets_ += static_cast<size_t>(std::ranges::count(words, ']'));
    if (in_reference_ || words.find("]:") != words.npos) {
      in_reference_ = true;
      reference_bytes_ += bytes + 1;
    }
  }

  void add_row(std::string_view words) {
    cells_ += block_.columns;
    const size_t columns = dashes_columns(words);
    if (columns == 0) return;
    block_.columns = std::max(block_.columns, columns);
    if (columns > kMaxColumns || block_.bytes > kMaxBytesBeforeTable) tables_ = false;
  }

  void end_block() {
    specials_ += block_.specials;
    specials_in_block_ = std::max(specials_in_block_, block_.specials);
    declaration_work_ += block_.declarations * block_.bytes;
    longest_reference_ = std::max(longest_reference_, reference_bytes_);
    reference_bytes_ = 0;
    in_reference_ = false;
    block_ = {};
  }

  size_t size_, lines_ = 0, markers_ = 0, nesting_ = 0, specials_ = 0, specials_in_block_ = 0;
  size_t declaration_work_ = 0, cells_ = 0, brackets_ = 0, reference_bytes_ = 0,
         longest_reference_ = 0;
  bool tables_ = true, in_reference_ = false;
  Block block_;
};

}  // namespace

Parsing bearable_parsing(std::string_view markdown) {
  return Estimate(markdown).parsing();
}

}  // namespace kb::text
