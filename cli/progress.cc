// SPDX-License-Identifier: MIT
#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace kb::cli {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::chrono::seconds kPlainLine{10};
constexpr int kBarWidth = 30;

std::string bar(long long done, long long total) {
  const auto filled = static_cast<int>(kBarWidth * done / total);
  std::string out;
  for (int i = 0; i < kBarWidth; ++i) out += i < filled ? "█" : "░";
  return out;
}

}  // namespace

Progress::Progress(std::string what)
    : what_(std::move(what)),
      is_terminal_(::isatty(STDERR_FILENO) == 1),
      next_(Steady::now() +
            (is_terminal_ ? Steady::duration(kRedraw) : Steady::duration(kPlainLine))) {}

Progress::~Progress() {
  if (is_terminal_) fmt::print(stderr, "\r\033[K");
}

void Progress::show(long long done, long long total) {
  const auto now = Steady::now();
  if (now < next_) return;
  if (is_terminal_) {
    if (total > 0)
      fmt::print(stderr, "\r\033[K{} {} {} %", what_, bar(done, total), 100 * done / total);
    else
      fmt::print(stderr, "\r\033[K{} {}", what_, done);
    next_ = now + kRedraw;
  } else {
    fmt::print(stderr, "{} {}{}\n", what_, done, total > 0 ? fmt::format(" / {}", total) : "");
    next_ = now + kPlainLine;
  }
  std::fflush(stderr);
}

}  // namespace kb::cli
