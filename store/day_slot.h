// SPDX-License-Identifier: MIT
#pragma once
#include "core/calendar.h"
#include "store/slot.h"

// Days lie in SQL as their text, which sorts as they do.
namespace kb::store {

template <>
struct Codec<Day> {
  using Raw = std::string;
  static void write(Day value, Raw& raw) { raw = day_text(value); }
  static Day read(Raw& raw) {
    if (const auto day = parse_day(raw)) return *day;
    throw Error(ErrorCode::Internal, "the store holds a text that is no day");
  }
};

}  // namespace kb::store
