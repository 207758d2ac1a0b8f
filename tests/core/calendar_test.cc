// SPDX-License-Identifier: MIT
#include "core/calendar.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "core/error.h"

namespace kb {
namespace {

// Runs in another time zone, and gives back the one that was.
class InZone {
 public:
  explicit InZone(const char* zone) : had_(std::getenv("TZ") != nullptr) {
    if (had_) before_ = std::getenv("TZ");
    set(zone);
  }
  ~InZone() {
    had_ ? set(before_.c_str()) : static_cast<void>(unsetenv("TZ"));
    tzset();
  }

 private:
  static void set(const char* zone) {
    setenv("TZ", zone, 1);
    tzset();
  }
  bool had_;
  std::string before_;
};

TEST(Calendar, LivesInTheZoneThatIsChosenByName) {
  const InZone before("UTC0");
  use_time_zone("");
  const auto late = parse_rfc3339("2026-10-31T23:30:00Z").value();
  EXPECT_EQ(day_text(local_day(late)), "2026-10-31");
  use_time_zone("Europe/Madrid");
  EXPECT_EQ(day_text(local_day(late)), "2026-11-01");
  EXPECT_EQ(local_moment_text(parse_rfc3339("2026-07-01T10:00:00Z").value()), "2026-07-01T12:00");
  for (const char* name :
       {"Europe/Nowhere", "../../../etc/passwd", "/etc/passwd", "Europe", "CET-1CEST", "."})
    EXPECT_THROW(use_time_zone(name), Error) << name;
}

TEST(Calendar, CountsDaysAndMonthsInTheZoneOfTheProcess) {
  const struct {
    const char *zone, *instant, *day, *month, *month_starts;
  } cases[] = {
      {"UTC", "2026-10-31T23:30:00Z", "2026-10-31", "2026-10", "2026-10-01T00:00:00Z"},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-31T23:30:00Z", "2026-11-01", "2026-11",
       "2026-10-31T23:00:00Z"},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-31T22:59:59Z", "2026-10-31", "2026-10",
       "2026-09-30T22:00:00Z"},
      {"EST5EDT,M3.2.0,M11.1.0", "2027-01-01T04:59:00Z", "2026-12-31", "2026-12",
       "2026-12-01T05:00:00Z"},
  };
  for (const auto& one : cases) {
    const InZone zone(one.zone);
    const auto instant = parse_rfc3339(one.instant).value();
    EXPECT_EQ(day_text(local_day(instant)), one.day) << one.zone << one.instant;
    EXPECT_EQ(month_text(local_month(instant)), one.month) << one.zone << one.instant;
    EXPECT_EQ(to_rfc3339(start_of(local_month(instant))), one.month_starts) << one.zone;
  }
}

TEST(Calendar, StartsEachDayAtItsOwnMidnightWhereClocksChange) {
  const InZone zone("CET-1CEST,M3.5.0,M10.5.0/3");
  EXPECT_EQ(to_rfc3339(start_of(parse_day("2026-03-29").value())), "2026-03-28T23:00:00Z");
  EXPECT_EQ(to_rfc3339(start_of(parse_day("2026-03-30").value())), "2026-03-29T22:00:00Z");
}

TEST(Calendar, ReadsNothingButWholeDaysAndMonths) {
  for (const char* text : {"2026-11-03", "2024-02-29"}) EXPECT_EQ(day_text(*parse_day(text)), text);
  for (const char* text : {"", "2026-11", "2026-2-3", "2026-02-30", "2026-11-03T00:00:00Z", "hoy"})
    EXPECT_FALSE(parse_day(text)) << text;
  EXPECT_EQ(month_text(*parse_month("2026-11")), "2026-11");
  for (const char* text : {"", "2026", "2026-13", "2026-11-03", "2026-1", "-026-11"})
    EXPECT_FALSE(parse_month(text)) << text;
}

TEST(Calendar, ReadsMomentsOfFormsInTheZoneOfTheProcess) {
  const InZone zone("CET-1CEST,M3.5.0,M10.5.0/3");
  for (const auto& [text, instant] : {std::pair{"2026-11-20T10:05", "2026-11-20T09:05:00Z"},
                                      std::pair{"2026-07-01T00:00", "2026-06-30T22:00:00Z"}}) {
    ASSERT_TRUE(parse_local_moment(text)) << text;
    EXPECT_EQ(to_rfc3339(*parse_local_moment(text)), instant);
    EXPECT_EQ(local_moment_text(*parse_local_moment(text)), text);
  }
  for (const char* text : {"", "2026-11-20", "2026-11-20T25:00", "2026-11-20 1005", "x"})
    EXPECT_FALSE(parse_local_moment(text)) << text;
}

TEST(Calendar, RenewsForAsLong) {
  const struct {
    const char *starts, *ends, *first, *end;
  } cases[] = {
      {"2026-04-01", "2027-03-31", "2027-04-01", "2028-03-31"},
      {"2026-01-15", "2026-02-14", "2026-02-15", "2026-03-14"},
      {"2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28"},
      {"2026-01-01", "2026-01-10", "2026-01-11", "2026-01-20"},
      {"2023-03-01", "2024-02-29", "2024-03-01", "2025-02-28"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(day_text(same_length_end(*parse_day(one.starts), *parse_day(one.ends),
                                       *parse_day(one.first))),
              one.end)
        << one.starts;
}

}  // namespace
}  // namespace kb
