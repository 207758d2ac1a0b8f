// SPDX-License-Identifier: MIT
#include "text/ticket_words.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/utf8.h"

namespace kb::text {
namespace {

constexpr size_t kMostRepeats = 5;
constexpr size_t kLongWord = 80, kLongestAddress = 1024;
constexpr size_t kHexDump = 32, kRandom = 40, kEncodedLine = 60;

constexpr auto kAddressHeads =
    std::to_array<std::string_view>({"/", "./", "../", "~/", "\\\\", "%", "mailto:", "www."});

enum class Kind : unsigned char { Other, Lower, Upper, Digit };

Kind kind_of(char c) {
  if (c >= 'a' && c <= 'z') return Kind::Lower;
  if (c >= 'A' && c <= 'Z') return Kind::Upper;
  return is_digit(c) ? Kind::Digit : Kind::Other;
}

bool is_made_of_letters(std::string_view word, std::string_view others) {
  return std::ranges::all_of(word, [&](char c) {
    return kind_of(c) != Kind::Other || others.find(c) != std::string_view::npos;
  });
}

bool is_hexadecimal(std::string_view word) {
  return std::ranges::all_of(
      word, [](char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); });
}

// Encoded bytes change between small letters, capitals and digits at every second step; words,
// names in CamelCase and paths do so far less.
bool looks_random(std::string_view word) {
  size_t changes = 0;
  for (size_t i = 1; i < word.size(); ++i)
    if (kind_of(word[i]) != kind_of(word[i - 1])) ++changes;
  return changes * 5 > word.size() * 2;
}

bool is_address(std::string_view word) {
  while (!word.empty() && std::string_view("<([{\"'").find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  const bool is_drive = word.size() > 2 && kind_of(word[0]) != Kind::Other && word[1] == ':' &&
                        (word[2] == '\\' || word[2] == '/');
  return is_drive || word.find("://") != std::string_view::npos ||
         std::ranges::any_of(kAddressHeads, [&](auto head) { return word.starts_with(head); });
}

// An answer such as {"error":"invalid_grant","error_description":"…"} written without blanks, or
// words of a language that is written so.
bool is_said_without_blanks(std::string_view word) {
  if (word.find("\":") != std::string_view::npos) {
    size_t run = 0;
    return std::ranges::all_of(word, [&](char c) {
      run = is_word_byte(c) || c == '+' || c == '/' || c == '=' ? run + 1 : 0;
      return run <= kRandom;
    });
  }
  const auto beyond_ascii = std::ranges::count_if(word, [](char c) { return (c & 0x80) != 0; });
  return 2 * static_cast<size_t>(beyond_ascii) > word.size();
}

// Lines and words in the order of their coming, up to a limit.
class Writer {
 public:
  explicit Writer(size_t max_bytes) : max_bytes_(max_bytes) { out_.reserve(max_bytes); }

  void add_line(std::string_view line) {
    separator_ = out_.empty() ? "" : was_blank_ ? "\n\n" : "\n";
    const size_t before = out_.size();
    size_t at = 0, repeats = 0;
    for (auto word = next_word(line, at); !word.empty() && !is_full_;) {
      auto next = next_word(line, at);
      for (repeats = 1; next == word; next = next_word(line, at)) ++repeats;
      add_word(word, repeats > kMostRepeats ? 1 : repeats);
      word = next;
    }
    was_blank_ = was_blank_ && out_.size() == before;
  }

  void add_blank() { was_blank_ = true; }
  bool is_full() const { return is_full_; }
  std::string take() { return std::move(out_); }

 private:
  void add_word(std::string_view word, size_t times) {
    if (is_blob(word)) return;
    for (; times > 0 && !is_full_; --times) {
      is_full_ = out_.size() + separator_.size() + word.size() > max_bytes_;
      if (is_full_ && out_.empty()) out_ = utf8_prefix(word, max_bytes_);
      if (is_full_) return;
      out_ += separator_;
      out_ += word;
      separator_ = " ";
    }
  }

  std::string out_;
  std::string_view separator_;
  size_t max_bytes_;
  bool is_full_ = false, was_blank_ = false;
};

}  // namespace

bool is_blob(std::string_view word) {
  if (word.size() < kHexDump) return false;
  if (is_hexadecimal(word)) return true;
  if (word.size() >= kRandom && is_made_of_letters(word, "+/=-_") && looks_random(word))
    return true;
  if (is_address(word)) return word.size() > kLongestAddress;
  if (word.size() >= kEncodedLine && is_made_of_letters(word, "+/=")) return true;
  return word.size() > kLongWord && !is_said_without_blanks(word);
}

std::string written(const Lines& lines, size_t max_bytes) {
  Writer writer(max_bytes);
  std::set<std::string_view> seen;
  for (const auto line : lines) {
    if (writer.is_full()) break;
    if (line.empty())
      writer.add_blank();
    else if (std::ranges::any_of(line, is_word_byte) && seen.insert(line).second)
      writer.add_line(line);
  }
  return writer.take();
}

std::string_view cut_at_word(std::string_view text, size_t max_bytes) {
  text = trimmed_view(text);
  if (text.size() <= max_bytes) return text;
  size_t end = max_bytes;
  while (end > 0 && !is_blank(text[end])) --end;
  return end == 0 ? utf8_prefix(text, max_bytes) : trimmed_view(text.substr(0, end));
}

}  // namespace kb::text
