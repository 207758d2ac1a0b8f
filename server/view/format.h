// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>

#include "core/time.h"
#include "server/view/catalogue.h"

// Dates, counts and durations as a reader of one language writes them; spaces inside do not break.
// Dates are those of the time zone in which the program runs (core/calendar.h).
//
// Threads: any.
namespace kb::server::view {

std::string format_number(const Catalogue& words, long long number);  // "12 500", "12,500"
std::string format_decimal(const Catalogue& words, double number);    // "12,50", "12.50"
std::string format_date(const Catalogue& words, Instant instant);     // "3 nov 2026"
std::string format_month(const Catalogue& words, Instant instant,
                         Instant now);  // "marzo", of another year "marzo de 2025"
std::string format_long_date(const Catalogue& words, Instant instant);  // "3 de noviembre de 2026"
// "4 de diciembre", of another year than now's with it
std::string format_day(const Catalogue& words, Instant instant, Instant now);
std::string format_weekday(const Catalogue& words, Instant instant);  // "martes"
std::string format_time(Instant instant);                             // "9:20"
// Of the calendar, from `earlier` to `later`: 0 on the same day.
int days_between(Instant earlier, Instant later);
std::string format_moment(const Catalogue& words, Instant instant);  // "mar 17 nov 2026, 10:05"

// "hace 8 min", "hace 3 h" under a day; the moment before that.
std::string format_ago(const Catalogue& words, Instant instant, Instant now);

std::string format_duration(const Catalogue& words, std::chrono::minutes duration);  // "3 h 45 min"

std::string format_clock(long long seconds);  // "0:34:12"

// The names of months and weekdays stand in one text each, separated by spaces; `n` from 0.
std::string nth_word(const std::string& words, int n);

std::string iso_date(Instant instant);  // for <time datetime>

// Minutes that a reader needs for a text of so many words, at least 1.
int reading_minutes(std::string_view plain_text);

}  // namespace kb::server::view
