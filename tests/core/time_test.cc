// SPDX-License-Identifier: MIT
#include "core/time.h"

#include <gtest/gtest.h>

namespace kb {
namespace {

TEST(Time, ReadsAndWritesTheSameInstant) {
  for (const char* text : {"2026-05-01T10:00:00Z", "1970-01-01T00:00:00Z",
                           "2026-02-28T23:59:59.250Z", "2024-02-29T12:00:00Z"}) {
    const auto instant = parse_rfc3339(text);
    ASSERT_TRUE(instant) << text;
    EXPECT_EQ(to_rfc3339(*instant), text);
  }
}

TEST(Time, TurnsOffsetsAndDatesIntoUtc) {
  const std::pair<const char*, const char*> cases[] = {
      {"2026-05-01T12:00:00+02:00", "2026-05-01T10:00:00Z"},
      {"2026-05-01T05:30:00-04:30", "2026-05-01T10:00:00Z"},
      {"2026-05-01", "2026-05-01T00:00:00Z"},
      {"2026-05-01 10:00:00.5Z", "2026-05-01T10:00:00.500Z"}};
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(to_rfc3339(parse_rfc3339(text).value()), expected) << text;
}

TEST(Time, RefusesWhatIsNoTime) {
  for (const char* text : {"", "ayer", "2026", "2026-13-01", "2026-02-30", "2026-05-01T25:00:00Z",
                           "2026-05-01T10:00:00", "2026-05-01T10:00:00Zx", "2026-05-01T10:00Z",
                           "-026-05-01", "2026-05-01T10:00:00.Z"})
    EXPECT_FALSE(parse_rfc3339(text)) << text;
}

}  // namespace
}  // namespace kb
