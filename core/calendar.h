// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.h"

// Days and months as people agree on them, in the time zone in which the program runs: that of
// use_time_zone, else TZ, else the machine's.
//
// Absence: a text that is no day or month. Threads: any.
namespace kb {

using Day = std::chrono::year_month_day;
using Month = std::chrono::year_month;

// By the name that the IANA data base has, as "Europe/Madrid"; empty changes nothing. To be called
// before any thread starts. Throws Error BadInput for a name that this machine does not know.
// (std::chrono::locate_zone is not there yet in libstdc++ 12, so the C library's TZ is set.)
void use_time_zone(const std::string& name);

Day local_day(Instant instant);
Month local_month(Instant instant);
Instant start_of(Day day);      // its midnight, also where clocks change
Instant start_of(Month month);  // midnight of its first day

Day next_day(Day day, int days = 1);  // `days` may be negative

// The last day of a time that starts on `first`, as long as that from `starts` to `ends`, both
// within: a year after a year, a month after a month.
Day same_length_end(Day starts, Day ends, Day first);

// A moment as forms have it, to the minute: "2026-11-03T10:05".
std::string local_moment_text(Instant instant);
std::optional<Instant> parse_local_moment(std::string_view text);

std::string day_text(Day day);        // "2026-11-03"
std::string month_text(Month month);  // "2026-11"
std::optional<Day> parse_day(std::string_view text);
std::optional<Month> parse_month(std::string_view text);

}  // namespace kb
