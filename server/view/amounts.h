// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/calendar.h"
#include "server/view/catalogue.h"

// Money, minutes and days as a reader of one language writes them, made of integers alone; spaces
// inside do not break.
//
// Threads: any.
namespace kb::server::view {

std::string format_cents(const Catalogue& words, long long cents);      // "67,50 €", "€67.50"
std::string format_rate(const Catalogue& words, int cents);             // "45 €", "45,50 €"
std::string format_minutes(const Catalogue& words, long long minutes);  // "3 h 45 min", "−15 min"

std::string format_day(const Catalogue& words, Day day);             // "3 nov 2026"
std::string format_long_day(const Catalogue& words, Day day);        // "3 de noviembre de 2026"
std::string format_weekday(const Catalogue& words, Day day);         // "lunes 23 de noviembre"
std::string format_month_name(const Catalogue& words, Month month);  // "noviembre de 2026"
std::string format_part_of_month(const Catalogue& words, Day day);   // "mediados de enero"

// What people type: "67,50", "67.5", "67"; absent when it is no amount of at most `most` cents.
std::optional<int> parse_cents(std::string_view text, int most);
// "3 h 45 min", "3:45", "3h", "90"; absent when it is no time of at most `most` minutes.
std::optional<int> parse_minutes(std::string_view text, int most);
std::string plain_cents(int cents);  // "67.50", for files that programs read

}  // namespace kb::server::view
