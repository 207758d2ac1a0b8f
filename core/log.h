// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// Structured log: one JSON object a line on standard error, {"t","level","event",…fields}.
//
// Never pass what a person typed, an address, a secret or a title: ids, counts and durations only.
// A message of a library may hold some of it all the same; cover_words_with looks after that.
// Threads: any. Errors: none; a line that cannot be written is lost.
namespace kb::log {

enum class Level { Debug, Info, Warning, Error, Off };

using Value = std::variant<std::string_view, std::int64_t, double, bool>;
using Fields = std::initializer_list<std::pair<std::string_view, Value>>;

void set_level(Level level);  // Info until set
Level level_from(
    std::string_view name);  // "debug", "info", "warning", "error", "off"; Error BadInput

// What each value in words, one with a blank in it, goes through before it is written. Set before
// other threads start; text/redaction.h has what the program sets.
using CoverWords = std::string (*)(std::string_view);
void cover_words_with(CoverWords cover);

void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

}  // namespace kb::log
