// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>

// A number for a seed and a text together, evenly spread and the same on every machine: what
// chooses some of many by their names. FNV-1a (Fowler, Noll and Vo), then the last step of
// SplitMix64 (Steele, Lea and Flood, 2014), which spreads what differs little. Not for secrets.
//
// Threads: any.
namespace kb {

inline std::uint64_t spread_hash(std::uint64_t seed, std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u ^ seed;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9u;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebu;
  return hash ^ (hash >> 31);
}

}  // namespace kb
