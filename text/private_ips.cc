// SPDX-License-Identifier: MIT
// IP addresses. Four numbers with dots are a version as often as an address; the words before say
// which.
#include <algorithm>
#include <array>
#include <optional>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostGroups = 8, kMostPiece = 4;
constexpr int kWordsBefore = 4, kFarWords = 10;

constexpr auto kAddressWords = std::to_array<std::string_view>(
    {"ip",       "ips",    "ipv4",    "ip4",  "servidor", "servidores", "server",  "host",
     "dns",      "vpn",    "ssh",     "ftp",  "sftp",     "desde",      "from",    "router",
     "gateway",  "puerta", "nas",     "ping", "address",  "direccion",  "red",     "network",
     "subnet",   "subred", "lan",     "wan",  "registro", "record",     "mx",      "nat",
     "firewall", "client", "cliente", "http", "https",    "rdp",        "maquina", "machine"});
constexpr auto kVersionWords = std::to_array<std::string_view>(
    {"version*",  "ver",        "v",           "release*",  "build",      "compilacion",
     "apartado*", "seccion*",   "section*",    "punto*",    "capitulo*",  "chapter*",
     "clausula*", "clause*",    "articulo*",   "epigrafe*", "paragraph*", "parrafo*",
     "figura*",   "figure*",    "tabla",       "table",     "anexo",      "annex",
     "appendix",  "norma",      "paso",        "step",      "revision",   "edicion",
     "edition",   "subseccion", "subapartado", "ejercicio", "requisito"});
constexpr auto kUpdateWords = std::to_array<std::string_view>(
    {"version*",  "ver",     "v",        "release*", "build",       "actualiz*",
     "updat*",    "upgrad*", "firmware", "driver",   "controlador", "parche",
     "patch",     "plugin",  "plugins",  "modulo",   "module",      "actualic*",
     "extension", "instal*", "baj*",     "sub*",     "downgrad*"});
// Behind a version: "1.7.8.9 o superior", "3.2.1.4 beta".
constexpr auto kAfterVersion = std::to_array<std::string_view>(
    {"superior", "posterior", "anterior", "inferior", "mayor", "later",   "newer", "higher",
     "above",    "older",     "beta",     "alpha",    "rc",    "rc1",     "rc2",   "build",
     "release",  "lts",       "estable",  "stable",   "patch", "version", "update"});
constexpr auto kProducts = std::to_array<std::string_view>(
    {"prestashop",  "wordpress",  "woocommerce", "magento", "joomla",   "drupal",  "elementor",
     "chrome",      "firefox",    "edge",        "safari",  "chromium", "outlook", "office",
     "java",        "jre",        "jdk",         "openssl", "php",      "mysql",   "mariadb",
     "nginx",       "apache",     "plesk",       "cpanel",  "kernel",   "bios",    "uefi",
     "thunderbird", "teamviewer", "anydesk",     "reader",  "acrobat",  "dsm",     "routeros",
     "fortios",     "docker",     "node",        "python",  "ruby",     "vlc",     "zoom",
     "teams",       "skype",      "slack",       "opera",   "vivaldi",  "brave",   "libreoffice",
     "autocad",     "sage",       "contaplus",   "app",     "software", "programa"});
// Networks of the machine itself, masks, and name servers that everybody knows.
constexpr auto kNobodys = std::to_array<std::string_view>(
    {"0.0.0.0", "1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9"});

struct Address {
  std::array<int, 4> parts{};
  size_t end = 0;
};

// Of a network that nobody reaches from outside: no version begins so.
bool is_local(const Address& address) {
  return address.parts[0] == 10 || address.parts[0] >= 100;
}

// "192.168.1.10-192.168.1.50".
bool ends_address(const Letters& text, size_t at) {
  size_t dots = 0, begin = at;
  for (; begin > 0 && at - begin < 15 && (is_digit(text[begin - 1]) || text[begin - 1] == '.');
       --begin)
    dots += text[begin - 1] == '.';
  return dots == 3 && begin < at;
}

bool begins_address(const Letters& text, size_t at) {
  if (at == 0) return true;
  if (is_letter(text[at - 1]) || is_digit(text[at - 1])) return false;
  return !is_any_of(text[at - 1], U"._#") &&
         !(text[at - 1] == '-' && at > 1 && text[at - 2] != ' ' && !ends_address(text, at - 1));
}

std::optional<int> part_at(const Letters& text, size_t& at) {
  int number = 0;
  const size_t begin = at;
  for (; is_digit(text[at]) && at - begin < 3; ++at)
    number = number * 10 + static_cast<int>(text[at] - '0');
  if (at == begin || is_digit(text[at]) || number > 255) return std::nullopt;
  return text[begin] == '0' && at - begin > 1 ? std::nullopt : std::optional(number);
}

std::optional<Address> address_at(const Letters& text, size_t at) {
  Address address;
  for (size_t i = 0; i < address.parts.size(); ++i) {
    const auto part = part_at(text, at);
    if (!part) return std::nullopt;
    address.parts[i] = *part;
    if (i + 1 < address.parts.size() && text[at++] != '.') return std::nullopt;
  }
  address.end = at;
  const bool is_range = text[at] == '-' && is_digit(text[at + 1]) && is_local(address);
  const bool goes_on = is_letter(text[at]) || text[at] == '_' ||
                       (!is_range && is_any_of(text[at], U".-") && is_digit(text[at + 1]));
  return goes_on ? std::nullopt : std::optional(address);
}

// Of this machine, a mask, or one that everybody knows.
bool is_nobodys(const Letters& text, size_t begin, const Address& address) {
  if (address.parts[0] == 127 || address.parts[0] == 255) return true;
  for (const auto known : kNobodys)
    if (text.has(begin, known) && address.end - begin == known.size()) return true;
  return false;
}

// "1.7.8.9 o superior".
bool is_version_behind(const Letters& text, size_t end) {
  Span word = word_after(text, end);
  if (word.begin > end + 2) return false;
  const auto first = folded(text, word);
  if (first == "o" || first == "or" || first == "y" || first == "and")
    word = word_after(text, word.end);
  return is_among(kAfterVersion, folded(text, word));
}

// "Nextcloud 28.0.4.1": all numbers are small, and a name stands before.
bool is_small_behind_name(const Letters& text, const Span& word, size_t begin,
                          const Address& address) {
  constexpr int kMostPart = 99;
  if (!std::ranges::all_of(address.parts, [](int part) { return part <= kMostPart; })) return false;
  return is_capital(text[word.begin]) && !word.is_empty() && word.end + 1 == begin &&
         text[begin - 1] == ' ' && !is_among(kAddressWords, folded(text, word));
}

// "Chrome/120.0.0.0".
bool is_of_agent(const Letters& text, size_t begin) {
  if (begin == 0 || text[begin - 1] != '/') return false;
  constexpr std::string_view kAgents =
      " applewebkit chrome crios edg edga edge firefox fxios gecko opr safari trident version ";
  return is_listed(kAgents, folded(text, word_before(text, begin)));
}

// "PrestaShop 1.7.8.10", "actualizar de la 1.7.8.9": a small number behind a name.
bool is_version(const Letters& text, size_t begin, const Address& address) {
  constexpr int kMostMajor = 30;
  if (is_of_agent(text, begin)) return true;
  if (begin > 2 && text.has(begin - 3, "/v:")) return false;  // of "xfreerdp"
  if (address.parts[0] == 192 && address.parts[1] == 168) return false;
  if (hint_before(text, begin, {kAddressWords, kVersionWords}, kWordsBefore) == Hint::Against)
    return true;
  const Span word = word_before(text, begin);
  const bool is_beside = word.end + 1 == begin && text[word.end] == ' ';
  if (is_beside && is_among(kProducts, folded(text, word))) return true;
  if (address.parts[0] >= kMostMajor || address.parts[0] == 10) return false;
  if (is_version_behind(text, address.end) || is_small_behind_name(text, word, begin, address))
    return true;
  if (is_beside && address.parts[0] < 10 && folded(text, word) == "la") return true;
  const auto hint = hint_before(text, begin, {kAddressWords, kUpdateWords}, kFarWords);
  if (hint != Hint::None) return hint == Hint::Against;
  return is_beside && word.begin > 0 && is_capital(text[word.begin]);
}

bool is_hex(char32_t c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

struct Groups {
  size_t count = 0, end = 0;
  bool has_gap = false, has_digit = false, is_wrong = false;
};

// Groups of hexadecimal digits with colons between them, one gap ("::") at most.
Groups groups_at(const Letters& text, size_t at) {
  Groups groups;
  groups.end = at;
  while (groups.count < kMostGroups) {
    size_t end = at;
    for (; is_hex(text[end]) && end - at < kMostPiece; ++end)
      groups.has_digit |= is_digit(text[end]);
    if (end > at) ++groups.count;
    groups.is_wrong |= is_hex(text[end]) || is_letter(text[end]);
    if (end > at) groups.end = end;
    if (text[end] != ':') break;
    const bool gap = text[end + 1] == ':';
    groups.is_wrong |= (gap && groups.has_gap) || (end == at && !gap);
    if (groups.is_wrong) break;
    groups.has_gap |= gap;
    if (!gap && !is_hex(text[end + 1])) break;
    at = end + (gap ? 2 : 1);
    if (gap) groups.end = at;
  }
  return groups;
}

// "::ffff:10.7.0.33": its last group is the first number of the four.
std::optional<size_t> mapped_at(const Letters& text, size_t at, const Groups& groups) {
  size_t begin = groups.end;
  while (begin > at && is_digit(text[begin - 1])) --begin;
  if (begin == groups.end || begin <= at || text[begin - 1] != ':') return std::nullopt;
  const auto address = address_at(text, begin);
  if (!address || is_nobodys(text, begin, *address)) return std::nullopt;
  return groups.has_gap || groups.count == kMostGroups - 1 ? std::optional(address->end)
                                                           : std::nullopt;
}

std::optional<size_t> ipv6_at(const Letters& text, size_t at) {
  if (!is_hex(text[at]) && !text.has(at, "::")) return std::nullopt;
  const bool is_named = at >= 4 && (text.has(at - 4, "ip6:") || text.has(at - 4, "IP6:"));
  if (at > 0 && !is_named && (is_name_letter(text[at - 1]) || is_any_of(text[at - 1], U".:")))
    return std::nullopt;
  const Groups groups = groups_at(text, at);
  if (groups.is_wrong || is_name_letter(text[groups.end]) || text[groups.end] == ':') {
    const bool is_mark = text[groups.end] == ':' && !is_hex(text[groups.end + 1]);
    if (groups.is_wrong || !is_mark) return std::nullopt;
  }
  if (text[groups.end] == '.' && is_digit(text[groups.end + 1])) return mapped_at(text, at, groups);
  const bool whole = groups.has_gap ? groups.count >= 2 && groups.count < kMostGroups
                                    : groups.count == kMostGroups;
  return whole && groups.has_digit ? std::optional(groups.end) : std::nullopt;
}

std::optional<size_t> ipv4_at(const Letters& text, size_t at) {
  const auto address = address_at(text, at);
  if (!address || is_nobodys(text, at, *address) || is_version(text, at, *address))
    return std::nullopt;
  return address->end;
}

}  // namespace

void find_ip_addresses(const Letters& text, FoundList& found) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_hex(text[at]) && text[at] != ':') continue;
    auto end = ipv6_at(text, at);
    if (!end && is_digit(text[at]) && begins_address(text, at)) end = ipv4_at(text, at);
    if (!end) continue;
    found.push_back({PrivateKind::IpAddress, at, *end});
    at = *end;
  }
}

}  // namespace kb::text::secrets
