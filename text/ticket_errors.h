// SPDX-License-Identifier: MIT
#pragma once
#include "text/ticket_lines.h"

// Pasted logs and stack traces, reduced to the lines that name the error.
// Threads: any.
namespace kb::text {

// "Connection refused", "NullPointerException", "… HTTP/1.1\" 502 …", "550 5.7.1 …".
bool names_error(std::string_view line);

// Without the frames of Java, C#, Python, PHP and JavaScript ("at com.foo…", "#0 /var/www/…").
Lines without_frames(const Lines& lines);

// Of more than kMostLogLines lines with a time or a level in front, the first kErrorLines different
// ones that name an error, without their time.
inline constexpr size_t kMostLogLines = 8, kErrorLines = 3;
Lines without_log_noise(const Lines& lines);

}  // namespace kb::text
