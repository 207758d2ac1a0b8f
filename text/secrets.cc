// SPDX-License-Identifier: MIT
#include "text/secrets.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "text/fold.h"
#include "text/secret_parts.h"

namespace kb::text {
namespace secrets {

Letters::Letters(std::string_view text) : text_(text) {
  letters_.reserve(text.size());
  bytes_.reserve(text.size() + 1);
  for (size_t at = 0; at < text.size();) {
    bytes_.push_back(at);
    letters_.push_back(next_code_point(text, at));
  }
  bytes_.push_back(text.size());
}

std::string Letters::utf8(size_t begin, size_t end) const {
  return std::string(text_.substr(bytes_[begin], bytes_[end] - bytes_[begin]));
}

std::string Letters::folded(size_t begin, size_t end) const {
  return fold(utf8(begin, end));
}

bool Letters::has(size_t at, std::string_view ascii) const {
  return bytes_[std::min(at, size())] + ascii.size() <= text_.size() &&
         text_.substr(bytes_[std::min(at, size())]).starts_with(ascii);
}

namespace {

// The first found wins: what is known for certain is looked for first.
void add_apart(FoundByBegin& all, const FoundList& more) {
  for (const Found& one : more) {
    const auto next = all.lower_bound(one.begin);
    if (next != all.end() && next->second.begin < one.end) continue;
    if (next != all.begin() && std::prev(next)->second.end > one.begin) continue;
    all.emplace_hint(next, one.begin, one);
  }
}

}  // namespace

FoundByBegin find_all(const Letters& letters, const std::vector<Finder>& finders) {
  FoundByBegin all;
  for (const auto& find : finders) {
    FoundList more;
    find(letters, more);
    add_apart(all, more);
  }
  return all;
}

std::vector<Finder> secret_finders() {
  return {find_private_keys, find_tokens, find_numbers, find_passwords};
}

}  // namespace secrets

namespace {

constexpr size_t kLeastToShowEnds = 8;  // letters
constexpr int kWordsBefore = 4;
constexpr size_t kMostPlaceBytes = 400;

// Where the last words of `before` begin, on its last line and within kMostPlaceBytes.
size_t begin_of_place(std::string_view before) {
  const size_t first = before.size() - std::min(before.size(), kMostPlaceBytes);
  const size_t line = before.substr(first).find_last_of("\r\n");
  size_t begin = 0;
  if (line != std::string_view::npos)
    begin = first + line + 1;
  else if (first > 0)
    begin = std::min(before.find_first_of(" \t", first), before.size());
  const auto last_line = before.substr(begin);
  size_t word = last_line.size();
  for (int words = 0; words <= kWordsBefore && word > 0; ++words) {
    const auto blank = last_line.find_last_of(" \t", word - 1);
    word = blank == std::string_view::npos ? 0 : blank;
  }
  while (word < last_line.size() && last_line[word] == ' ') ++word;
  return begin + word;
}

}  // namespace

std::vector<Secret> find_secrets(std::string_view text) {
  const secrets::Letters letters(text);
  const auto all = secrets::find_all(letters, secrets::secret_finders());
  std::vector<Secret> found;
  for (const auto& [begin, one] : all)
    found.push_back({one.kind, letters.byte(one.begin), letters.byte(one.end)});
  return found;
}

std::string covered(std::string_view text, const Secret& secret) {
  const secrets::Letters letters(text.substr(secret.begin, secret.end - secret.begin));
  const size_t size = letters.size();
  if (secret.kind == SecretKind::PrivateKey || size < kLeastToShowEnds) return std::string(kCover);
  return letters.utf8(0, 1) + std::string(kCover) + letters.utf8(size - 1, size);
}

std::string place_of(std::string_view text, const Secret& secret) {
  const auto before = text.substr(0, secret.begin);
  const auto place = before.substr(begin_of_place(before));
  return without_secrets(place, find_secrets(place)) + covered(text, secret);
}

std::string without_secrets(std::string_view text, const std::vector<Secret>& secrets) {
  std::string out;
  size_t at = 0;
  for (const Secret& secret : secrets) {
    out += text.substr(at, secret.begin - at);
    out += kCover;
    at = secret.end;
  }
  return out += text.substr(at);
}

std::string without_secrets(std::string_view text) {
  return without_secrets(text, find_secrets(text));
}

}  // namespace kb::text
