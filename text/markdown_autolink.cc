// SPDX-License-Identifier: MIT
#include "text/markdown_autolink.h"

#include <algorithm>
#include <utility>

namespace kb::text {
namespace {

constexpr size_t kMaxAddressBytes = 2048;
constexpr size_t kMaxLocalPartBytes = 64;

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
bool is_domain_char(char c) {
  return is_alnum(c) || c == '-' || c == '.' || is_beyond_ascii(c);
}
bool is_local_char(char c) {
  return is_alnum(c) || std::string_view("._+-").find(c) != std::string_view::npos;
}
bool begins_domain(char c) {
  return is_alnum(c) || c == '[' || is_beyond_ascii(c);
}
bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '<';
}

// An address begins where no word goes on.
bool may_begin_at(std::string_view run, size_t position) {
  return position == 0 || !is_alnum(run[position - 1]);
}

// Bytes of the sentence's own mark that `address` ends with, 0 when it ends with none.
size_t closing_mark(std::string_view address) {
  static constexpr std::string_view kMarks[] = {"?", "!", ".",  ",", ":", ";", "*", "_",
                                                "~", "'", "\"", "]", "»", "”", "’", "…"};
  const auto found =
      std::ranges::find_if(kMarks, [&](auto mark) { return address.ends_with(mark); });
  return found == std::end(kMarks) ? 0 : found->size();
}

// What closes the sentence around an address stays outside of it.
std::string_view without_closing_marks(std::string_view address) {
  auto closes = std::ranges::count(address, ')') - std::ranges::count(address, '(');
  while (!address.empty()) {
    const bool is_closing = address.back() == ')';
    if (is_closing && closes-- <= 0) break;
    const size_t bytes = is_closing ? 1 : closing_mark(address);
    if (bytes == 0) break;
    address.remove_suffix(bytes);
  }
  return address;
}

std::optional<Autolink> web_link_at(std::string_view run, size_t begin, std::string_view opening,
                                    std::string_view scheme) {
  if (!run.substr(begin).starts_with(opening) || !may_begin_at(run, begin)) return std::nullopt;
  const std::string_view address = without_closing_marks(run.substr(begin));
  if (address.size() <= opening.size() || !begins_domain(address[opening.size()])) {
    return std::nullopt;
  }
  return Autolink{begin, begin + address.size(), std::string(scheme).append(address)};
}

std::optional<Autolink> mail_link_around(std::string_view run, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < kMaxLocalPartBytes && is_local_char(run[begin - 1])) --begin;
  if (begin == at || !may_begin_at(run, begin)) return std::nullopt;
  std::string_view domain = run.substr(at + 1);
  domain = {domain.begin(), std::ranges::find_if_not(domain, is_domain_char)};
  while (!domain.empty() && !is_alnum(domain.back())) domain.remove_suffix(1);
  if (domain.empty() || domain.find('.', 1) == domain.npos) return std::nullopt;
  const size_t end = at + 1 + domain.size();
  return Autolink{begin, end, "mailto:" + std::string(run.substr(begin, end - begin))};
}

std::optional<Autolink> link_at(std::string_view run, size_t position) {
  switch (run[position]) {
    case '@':
      return mail_link_around(run, position);
    case 'w':
      return web_link_at(run, position, "www.", "http://");
    default: {
      const auto plain = web_link_at(run, position, "http://", "");
      return plain ? plain : web_link_at(run, position, "https://", "");
    }
  }
}

std::optional<Autolink> first_in(std::string_view run) {
  for (size_t i = run.find_first_of("hw@"); i < run.size(); i = run.find_first_of("hw@", i + 1))
    if (auto link = link_at(run, i)) return link;
  return std::nullopt;
}

}  // namespace

// Looks run by run, which are parted by white space; a longer one than any address is passed over,
// so no byte is read often.
std::optional<Autolink> next_autolink(std::string_view text, size_t from) {
  while (from < text.size()) {
    const std::string_view rest = text.substr(from);
    const std::string_view run(rest.begin(), std::ranges::find_if(rest, ends_address));
    auto link = run.size() <= kMaxAddressBytes ? first_in(run) : std::nullopt;
    if (link) return Autolink{from + link->begin, from + link->end, std::move(link->address)};
    from += run.size() + 1;
  }
  return std::nullopt;
}

}  // namespace kb::text
