// SPDX-License-Identifier: MIT
#include "server/http/network.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace kb::server {
namespace {

constexpr std::array<unsigned char, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int kMappedBits = 96, kAllBits = 128;

bool is_mapped(const AddressBytes& address) {
  return std::equal(kMapped.begin(), kMapped.end(), address.begin());
}

}  // namespace

std::optional<AddressBytes> parse_address(std::string_view text) {
  std::string written(text.substr(0, text.find('%')));
  if (written.find(':') == std::string::npos) written = "::ffff:" + written;
  AddressBytes bytes{};
  if (::inet_pton(AF_INET6, written.c_str(), bytes.data()) != 1) return std::nullopt;
  return bytes;
}

std::string address_text(const AddressBytes& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (is_mapped(address))
    ::inet_ntop(AF_INET, address.data() + kMapped.size(), text.data(), text.size());
  else
    ::inet_ntop(AF_INET6, address.data(), text.data(), text.size());
  return text.data();
}

bool Network::contains(const AddressBytes& address) const {
  for (int bit = 0; bit < bits; ++bit) {
    const auto byte = static_cast<size_t>(bit) / 8;
    const int mask = 0x80 >> (bit % 8);
    if (((address[byte] ^ prefix[byte]) & mask) != 0) return false;
  }
  return true;
}

std::optional<Network> parse_network(std::string_view text) {
  const auto slash = text.find('/');
  const auto address = parse_address(text.substr(0, slash));
  if (!address) return std::nullopt;
  if (slash == std::string_view::npos) return Network{*address, kAllBits};
  const int before = text.find(':') == std::string_view::npos ? kMappedBits : 0;
  const auto length = text.substr(slash + 1);
  int bits = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), bits);
  if (error != std::errc{} || end != length.data() + length.size()) return std::nullopt;
  if (bits < 0 || bits > kAllBits - before) return std::nullopt;
  return Network{*address, before + bits};
}

}  // namespace kb::server
