// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string_view>

// Enumerations as words: in SQL, in files and in addresses they are the same.
namespace kb::store {

// The words of E's enumerators, in their order; specialised beside each use.
template <typename E>
inline constexpr std::array<std::string_view, 0> kNames{};

template <typename E>
concept Named = kNames<E>
.size() > 0;

template <Named E>
constexpr std::string_view name_of(E value) {
  return kNames<E>.at(static_cast<size_t>(value));
}

template <Named E>
constexpr std::optional<E> value_named(std::string_view name) {
  for (size_t i = 0; i < kNames<E>.size(); ++i) {
    if (kNames<E>[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace kb::store
