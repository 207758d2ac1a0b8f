// SPDX-License-Identifier: MIT
// E-mail addresses, also as they are spelled to hide them from robots ("ana (arroba) x.example"),
// and the hosts of the known domains.
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

#include "text/fold.h"
#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostLocal = 64, kMostHost = 253, kLeastEnding = 2;
constexpr auto kNoEndings = std::to_array<std::string_view>(
    {"png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "mjs", "ts", "map", "ico", "php"});
constexpr auto kFileEndings = std::to_array<std::string_view>(
    {"bak",  "cer", "cfg", "conf",  "crt", "csr",  "csv", "db",  "gz",  "htm",
     "html", "ini", "key", "log",   "old", "p12",  "pdf", "pem", "pfx", "sql",
     "tar",  "tgz", "txt", "vhost", "xls", "xlsx", "xml", "zip", "zone"});

bool is_local(char32_t c) {
  return is_alnum(c) || is_letter(c) || is_any_of(c, U"._%+-'");
}
bool is_host(char32_t c) {
  return is_alnum(c) || is_letter(c) || is_any_of(c, U".-_");
}

size_t begin_of_local(const Letters& text, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < kMostLocal && is_local(text[begin - 1])) --begin;
  while (begin < at && is_any_of(text[begin], U".'-%+")) ++begin;
  return begin;
}

size_t end_of_host(const Letters& text, size_t at) {
  size_t end = at;
  while (end - at < kMostHost && is_host(text[end]) &&
         !(text[end] == '.' && !is_host(text[end + 1])))
    ++end;
  while (end > at && is_any_of(text[end - 1], U".-_")) --end;
  return end;
}

// Labels with dots between them, the last one of letters: "x.example".
bool is_host_name(const Letters& text, size_t begin, size_t end) {
  size_t dot = end;
  while (dot > begin && text[dot - 1] != '.') --dot;
  if (dot <= begin + 1 || end - dot < kLeastEnding) return false;
  for (size_t i = dot; i < end; ++i)
    if (!is_letter(text[i]) && !text.has(dot, "xn--")) return false;
  for (size_t i = begin; i + 1 < end; ++i)
    if (text[i] == '.' && text[i + 1] == '.') return false;
  return !is_among(kNoEndings, text.folded(dot, end));
}

// "x[.]example", "x,com": a dot as people write it to stop links, or amiss.
size_t end_of_written_host(const Letters& text, size_t at) {
  constexpr std::string_view kEndings = " cat com es eu eus gal net org ";
  size_t end = end_of_host(text, at);
  constexpr int kMostDots = 4;
  for (int dots = 0; dots < kMostDots && end > at; ++dots) {
    const bool goes_on = text.has(end, "[.]") || text.has(end, "(.)");
    if (!goes_on || !is_host(text[end + 3])) break;
    end = end_of_host(text, end + 3);
  }
  const size_t last = text[end] == ',' ? end_of_host(text, end + 1) : end;
  return last > end + 1 && is_listed(kEndings, text.folded(end + 1, last)) ? last : end;
}

std::optional<Span> email_around(const Letters& text, size_t sign) {
  const size_t begin = begin_of_local(text, sign), end = end_of_written_host(text, sign + 1);
  const bool is_written = end > end_of_host(text, sign + 1);
  if (begin == sign || !(is_written || is_host_name(text, sign + 1, end))) return std::nullopt;
  const bool is_of_url = begin > 1 && text[begin - 1] == '/' && text[begin - 2] == '/';
  if (is_of_url || text.folded(begin, sign) == "git") return std::nullopt;
  return Span{begin, end};
}

struct Spelling {
  std::string_view text;
  bool is_dot;
};
constexpr auto kSpellings = std::to_array<Spelling>(
    {{" (arroba) ", false}, {"(arroba)", false}, {"[arroba]", false}, {" [arroba] ", false},
     {" arroba ", false},   {" (at) ", false},   {"(at)", false},     {"[at]", false},
     {" [at] ", false},     {" (@) ", false},    {" @ ", false},      {" punto ", true},
     {" dot ", true},       {" (punto) ", true}, {"(punto)", true},   {"[punto]", true},
     {" [dot] ", true},     {"[dot]", true},     {"(dot)", true},     {" (dot) ", true},
     {"[.]", true},         {"(.)", true}});

size_t spelled_at(const Letters& text, size_t at, bool dot) {
  size_t longest = 0;
  for (const auto& spelling : kSpellings)
    if (spelling.is_dot == dot && text.has(at, spelling.text))
      longest = std::max(longest, spelling.text.size());
  return longest;
}

// "x.example", "x punto example": at most three spelled dots.
std::optional<size_t> end_of_spelled_host(const Letters& text, size_t at) {
  size_t end = end_of_host(text, at);
  bool has_dot = end > at && is_host_name(text, at, end);
  for (int dots = 0; dots < 3 && end > at; ++dots) {
    const size_t length = spelled_at(text, end, true);
    const size_t next = length == 0 ? end : end_of_host(text, end + length);
    if (next <= end + length) break;
    end = next;
    has_dot = true;
  }
  return has_dot ? std::optional(end) : std::nullopt;
}

// "ana at x dot example": a bare "at" is a word, unless the dot is spelled as well.
bool is_bare_at(const Letters& text, size_t sign) {
  constexpr std::string_view kAt = " at ";
  if (!text.has(sign, kAt)) return false;
  const size_t end = end_of_host(text, sign + kAt.size());
  return spelled_at(text, end, true) > 0;
}

std::optional<Span> spelled_email(const Letters& text, size_t sign) {
  const size_t length = is_bare_at(text, sign) ? 4 : spelled_at(text, sign, false);
  if (length == 0) return std::nullopt;
  const size_t begin = begin_of_local(text, sign);
  const auto end = end_of_spelled_host(text, sign + length);
  return end && begin < sign ? std::optional(Span{begin, *end}) : std::nullopt;
}

using Domains = std::unordered_set<std::string>;

// Where a host that lies at or below one of the domains ends within `folded`: "x.example.log"
// names a file after one.
size_t end_of_known(const std::string& folded, const Domains& domains) {
  std::string_view host = folded;
  while (!host.empty()) {
    for (size_t at = 0; at < host.size(); at = host.find('.', at)) {
      if (at > 0) ++at;
      if (domains.contains(std::string(host.substr(at)))) return host.size();
      if (host.find('.', at) == std::string_view::npos) break;
    }
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || !is_among(kFileEndings, host.substr(dot + 1))) return 0;
    host = host.substr(0, dot);
  }
  return 0;
}

// "_dmarc.x.example" is a host, "backup_x.example.sql" is named after one.
size_t begin_of_known(const std::string& folded, const Domains& domains) {
  for (const char mark : {'_', '-'})
    for (auto at = folded.find(mark); at != std::string::npos; at = folded.find(mark, at + 1))
      if (domains.contains(folded.substr(at + 1))) return at + 1;
  return 0;
}

Span known_host(const Letters& text, Span host, const Domains& domains) {
  const auto folded = to_lower(text.utf8(host.begin, host.end));
  if (const size_t bytes = end_of_known(folded, domains); bytes > 0) {
    const auto cut = folded.size() - bytes;  // an ending of a file: ASCII
    return {host.begin, host.end - cut};
  }
  const auto dot = folded.rfind('.');
  if (dot == std::string::npos || !is_among(kFileEndings, folded.substr(dot + 1))) return {};
  const auto name = folded.substr(0, dot);
  const size_t begin = begin_of_known(name, domains);
  if (begin == 0) return {};
  return {host.end - Letters(folded.substr(begin)).size(), host.end - (folded.size() - dot)};
}

// "x[.]example".
Span known_covered_host(const Letters& text, size_t at, const Domains& domains) {
  const size_t end = end_of_written_host(text, at);
  if (end == end_of_host(text, at)) return {};
  std::string host;
  for (const char c : to_lower(text.utf8(at, end)))
    if (std::string_view("[]()").find(c) == std::string_view::npos) host += c;
  return end_of_known(host, domains) == host.size() ? Span{at, end} : Span{};
}

std::string domain_of(std::string_view written) {
  auto domain = to_lower(written);
  while (domain.starts_with("*.")) domain.erase(0, 2);
  return domain.starts_with("www.") ? domain.substr(4) : domain;
}

}  // namespace

void find_emails(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_any_of(text[at], U"@([ ")) continue;
    const auto email = text[at] == '@' ? email_around(text, at) : spelled_email(text, at);
    if (!email) continue;
    found.push_back({PrivateKind::Email, email->begin, email->end});
    at = email->end - 1;
  }
}

void find_domains(const Letters& text, const std::vector<std::string>& domains, FoundList& found) {
  Domains known;
  for (const auto& domain : domains) known.insert(domain_of(domain));
  known.erase("");
  if (known.empty()) return;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_host(text[at]) || text[at] == '.') continue;
    const size_t end = end_of_host(text, at);
    Span host = known_host(text, {at, end}, known);
    if (host.is_empty()) host = known_covered_host(text, at, known);
    if (!host.is_empty()) found.push_back({PrivateKind::Domain, host.begin, host.end});
    at = std::max(at, end);
  }
}

}  // namespace kb::text::secrets
