// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>

// Shows how far long work is: a bar on a terminal, a plain line every ten seconds elsewhere.
// Writes to standard error. Threads: one.
namespace kb::cli {

class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();  // clears the bar
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(long long done, long long total);  // total 0: not known

 private:
  std::string what_;
  bool is_terminal_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace kb::cli
