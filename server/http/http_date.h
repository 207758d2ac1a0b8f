// SPDX-License-Identifier: MIT
#pragma once
#include <ctime>
#include <string>

// The Date header, written anew once a second. Threads: one each.
namespace kb::server {

std::string http_date(std::time_t time);  // "Sun, 06 Nov 1994 08:49:37 GMT", whatever the locale

class DateHeader {
 public:
  const std::string& now();

 private:
  std::time_t second_ = 0;
  std::string text_;
};

}  // namespace kb::server
