// SPDX-License-Identifier: MIT
#pragma once
#include <cstdlib>
#include <ctime>

namespace kb::test {

// Pages show the time of the zone in which the program runs: here that of Greenwich.
struct InUtc {
  InUtc() {
    setenv("TZ", "UTC0", 1);
    tzset();
  }
};

}  // namespace kb::test
