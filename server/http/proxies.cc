// SPDX-License-Identifier: MIT
#include "server/http/proxies.h"

#include <algorithm>

#include "core/error.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr std::string_view kBetween = " \t\r\n,";
constexpr std::string_view kForwardedFor = "x-forwarded-for", kForwarded = "forwarded";

// "192.0.2.7:4711", "[2001:db8::1]:4711" and both without a port.
std::optional<AddressBytes> address_in(std::string_view node) {
  if (node.starts_with('[')) return parse_address(node.substr(1, node.find(']') - 1));
  const auto colon = node.find(':');
  const bool has_port = colon != std::string_view::npos && node.find(':', colon + 1) == node.npos;
  return parse_address(has_port ? node.substr(0, colon) : node);
}

// Of `by=…;for="[2001:db8::1]:4711"` what stands behind "for="; empty when nothing does.
std::string_view for_in(std::string_view element) {
  while (!element.empty()) {
    const auto end = std::min(element.find(';'), element.size());
    auto pair = trimmed(element.substr(0, end));
    element.remove_prefix(std::min(end + 1, element.size()));
    const auto equals = pair.find('=');
    if (equals == pair.npos || !equal_ignoring_case(pair.substr(0, equals), "for")) continue;
    pair.remove_prefix(equals + 1);
    if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"')
      pair = pair.substr(1, pair.size() - 2);
    return pair;
  }
  return {};
}

}  // namespace

TrustedProxies::TrustedProxies(std::string_view networks, std::string_view header)
    : header_(lower_case(header)) {
  if (header_ != kForwardedFor && header_ != kForwarded)
    throw Error(ErrorCode::BadInput, "proxy-header: " + header_ + " is not known",
                "Write x-forwarded-for or forwarded.");
  for (auto at = networks.find_first_not_of(kBetween); at != networks.npos;) {
    const auto end = std::min(networks.find_first_of(kBetween, at), networks.size());
    const auto text = networks.substr(at, end - at);
    const auto network = parse_network(text);
    if (!network)
      throw Error(ErrorCode::BadInput,
                  "trusted-proxies: " + std::string(text) + " is no network address",
                  "Write addresses and blocks: 127.0.0.1 10.0.0.0/8 2001:db8::/32.");
    networks_.push_back(*network);
    at = networks.find_first_not_of(kBetween, end);
  }
}

bool TrustedProxies::trusts(const AddressBytes& address) const {
  return std::ranges::any_of(networks_, [&](const Network& n) { return n.contains(address); });
}

std::string TrustedProxies::client_of(
    const std::string& peer,
    const std::map<std::string, std::string, std::less<>>& headers) const {
  if (networks_.empty()) return peer;
  auto address = parse_address(peer);
  const auto found = headers.find(header_);
  if (!address || found == headers.end()) return peer;
  std::string_view left = found->second;
  while (trusts(*address) && !left.empty()) {
    const auto comma = left.rfind(',');
    const auto element = trimmed(comma == left.npos ? left : left.substr(comma + 1));
    left = comma == left.npos ? std::string_view{} : left.substr(0, comma);
    const auto next = address_in(header_ == kForwarded ? for_in(element) : element);
    if (!next) break;  // "unknown", or nonsense: the nearest that is known stands for it
    address = next;
  }
  return address_text(*address);
}

}  // namespace kb::server
