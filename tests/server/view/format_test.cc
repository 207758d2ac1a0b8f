// SPDX-License-Identifier: MIT
#include "server/view/format.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "server/view/renderer.h"

namespace kb::server::view {
namespace {

// Shows no-break spaces as '_'.
std::string visible(std::string text) {
  for (size_t at = 0; (at = text.find("\u00a0", at)) != std::string::npos;)
    text.replace(at, 2, "_");
  return text;
}

class Format : public testing::Test {
 protected:
  Format() {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
  }
  const Catalogue& es() const { return renderer().words("es"); }
  const Catalogue& en() const { return renderer().words("en"); }
  static Instant at(const char* text) { return *parse_rfc3339(text); }

 private:
  static const Renderer& renderer() {
    static const Renderer made;
    return made;
  }
};

TEST_F(Format, WritesNumbersAsEachLanguageDoes) {
  const struct {
    long long number;
    const char *es, *en;
  } cases[] = {{0, "0", "0"},
               {999, "999", "999"},
               {1234, "1234", "1,234"},
               {12500, "12_500", "12,500"},
               {1234567, "1_234_567", "1,234,567"},
               {-7, "−7", "−7"}};
  for (const auto& c : cases) {
    EXPECT_EQ(visible(format_number(es(), c.number)), c.es) << c.number;
    EXPECT_EQ(format_number(en(), c.number), c.en) << c.number;
  }
}

TEST_F(Format, WritesDatesInLocalTime) {
  const auto late = at("2026-11-02T23:30:00Z");  // already the 3rd in Spain
  EXPECT_EQ(visible(format_date(es(), late)), "3_nov_2026");
  EXPECT_EQ(visible(format_date(en(), late)), "3_Nov_2026");
  EXPECT_EQ(visible(format_long_date(es(), late)), "3_de_noviembre_de_2026");
  EXPECT_EQ(visible(format_long_date(en(), at("2026-09-30T10:00:00Z"))), "30_September_2026");
  EXPECT_EQ(iso_date(late), "2026-11-03");
  EXPECT_EQ(visible(format_moment(es(), at("2026-11-17T09:05:00Z"))), "mar_17_nov_2026,_10:05");
}

TEST_F(Format, SaysHowLongAgoUnderADay) {
  const auto now = at("2026-11-20T12:00:00Z");
  const struct {
    const char *then, *es;
  } cases[] = {{"2026-11-20T11:59:50Z", "hace_1_min"},
               {"2026-11-20T11:52:00Z", "hace_8_min"},
               {"2026-11-20T09:00:00Z", "hace_3_h"},
               {"2026-11-20T12:00:30Z", "hace_1_min"},
               {"2026-11-19T11:00:00Z", "jue_19_nov_2026,_12:00"}};
  for (const auto& c : cases) EXPECT_EQ(visible(format_ago(es(), at(c.then), now)), c.es) << c.then;
}

TEST_F(Format, WritesDurations) {
  EXPECT_EQ(visible(format_duration(es(), std::chrono::minutes{225})), "3_h_45_min");
  EXPECT_EQ(visible(format_duration(es(), std::chrono::minutes{45})), "45_min");
  EXPECT_EQ(visible(format_duration(en(), std::chrono::minutes{120})), "2_h");
}

TEST_F(Format, ReadsAtLeastAMinute) {
  EXPECT_EQ(reading_minutes(""), 1);
  EXPECT_EQ(reading_minutes("una dos"), 1);
  std::string long_text;
  for (int i = 0; i < 630; ++i) long_text += "palabra ";
  EXPECT_EQ(reading_minutes(long_text), 3);
}

}  // namespace
}  // namespace kb::server::view
