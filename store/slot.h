// SPDX-License-Identifier: MIT
#pragma once
#include <soci/into.h>
#include <soci/statement.h>
#include <soci/use.h>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/time.h"
#include "store/names.h"

// How our types lie in SQL: text as text; numbers, truths and times (milliseconds since 1970, UTC)
// as 64-bit integers, which both backends read alike; named enumerations as their words; an
// absent optional as NULL.
namespace kb::store {

template <typename T>
struct Codec;

template <>
struct Codec<std::string> {
  using Raw = std::string;
  static void write(std::string_view value, Raw& raw) {
    // SOCI would cut it there on PostgreSQL, and find or write another text.
    if (value.find('\0') != std::string_view::npos) {
      throw Error(ErrorCode::BadInput, "a text for the store holds a NUL");
    }
    raw.assign(value);
  }
  static std::string read(Raw& raw) { return std::move(raw); }
};

template <std::integral T>
struct Codec<T> {
  using Raw = long long;
  static void write(T value, Raw& raw) { raw = value; }
  static T read(Raw raw) { return static_cast<T>(raw); }
};

template <>
struct Codec<Instant> {
  using Raw = long long;
  static void write(Instant value, Raw& raw) { raw = value.time_since_epoch().count(); }
  static Instant read(Raw raw) { return Instant{std::chrono::milliseconds{raw}}; }
};

template <Named E>
struct Codec<E> {
  using Raw = std::string;
  static void write(E value, Raw& raw) { raw.assign(name_of(value)); }
  static E read(const Raw& raw) {
    if (auto value = value_named<E>(raw)) return *value;
    throw Error(ErrorCode::Internal, "the store holds a word that this program does not know");
  }
};

// The variable that a prepared statement reads a parameter from, or leaves a column in.
template <typename T>
class Slot {
 public:
  void bind(soci::statement& statement) { statement.exchange(soci::use(raw_, indicator_)); }
  void define(soci::statement& statement) { statement.exchange(soci::into(raw_, indicator_)); }
  void set(const auto& value) { Codec<T>::write(value, raw_); }
  T get() {
    if (indicator_ != soci::i_ok)
      throw Error(ErrorCode::Internal, "the store holds an unexpected NULL");
    return Codec<T>::read(raw_);
  }

 private:
  typename Codec<T>::Raw raw_{};
  soci::indicator indicator_ = soci::i_ok;
};

template <typename T>
class Slot<std::optional<T>> {
 public:
  void bind(soci::statement& statement) { statement.exchange(soci::use(raw_, indicator_)); }
  void define(soci::statement& statement) { statement.exchange(soci::into(raw_, indicator_)); }
  void set(const std::optional<T>& value) {
    indicator_ = value ? soci::i_ok : soci::i_null;
    if (value) Codec<T>::write(*value, raw_);
  }
  std::optional<T> get() {
    if (indicator_ != soci::i_ok) return std::nullopt;
    return Codec<T>::read(raw_);
  }

 private:
  typename Codec<T>::Raw raw_{};
  soci::indicator indicator_ = soci::i_ok;
};

// The type under which a parameter is bound: string literals and views are text.
template <typename T>
struct Bound {
  using type = T;
};
template <typename T>
requires std::convertible_to<T, std::string_view>
struct Bound<T> {
  using type = std::string;
};
template <typename T>
using BoundType = typename Bound<std::decay_t<T>>::type;

}  // namespace kb::store
