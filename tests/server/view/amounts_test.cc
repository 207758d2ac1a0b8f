// SPDX-License-Identifier: MIT
#include "server/view/amounts.h"

#include <gtest/gtest.h>

#include "server/view/csv.h"
#include "server/view/plan_forecast.h"
#include "server/view/renderer.h"

namespace kb::server::view {
namespace {

const Renderer& renderer() {
  static const Renderer made;
  return made;
}
const Catalogue& es() {
  return renderer().words("es");
}
const Catalogue& en() {
  return renderer().words("en");
}

TEST(Amounts, AreWrittenAsEachLanguageDoes) {
  const struct {
    long long cents;
    const char *es, *en;
  } cases[] = {{6750, "67,50\u00a0€", "€67.50"},
               {5, "0,05\u00a0€", "€0.05"},
               {0, "0,00\u00a0€", "€0.00"},
               {-6750, "−67,50\u00a0€", "−€67.50"},
               {1234567, "12\u00a0345,67\u00a0€", "€12,345.67"}};
  for (const auto& one : cases) {
    EXPECT_EQ(format_cents(es(), one.cents), one.es);
    EXPECT_EQ(format_cents(en(), one.cents), one.en);
  }
  EXPECT_EQ(format_rate(es(), 4500), "45\u00a0€");
  EXPECT_EQ(format_rate(es(), 4550), "45,50\u00a0€");
}

TEST(Amounts, SayMinutesAndDaysWithSpacesThatDoNotBreak) {
  EXPECT_EQ(format_minutes(es(), 225), "3\u00a0h\u00a045\u00a0min");
  EXPECT_EQ(format_minutes(es(), -390), "−\u00a06\u00a0h\u00a030\u00a0min");
  EXPECT_EQ(format_minutes(es(), 0), "0\u00a0min");
  const Day day = *parse_day("2026-11-23");
  EXPECT_EQ(format_weekday(es(), day), "lunes\u00a023 de\u00a0noviembre");
  EXPECT_EQ(format_weekday(en(), day), "Monday\u00a023 November");
  EXPECT_EQ(format_month_name(es(), *parse_month("2026-11")), "noviembre de 2026");
}

TEST(Amounts, SayTheDayOfAMonth) {
  const Day first = *parse_day("2026-01-01"), last = *parse_day("2027-12-31");
  EXPECT_EQ(format_day(es(), first), "1\u00a0ene\u00a02026");
  EXPECT_EQ(format_day(en(), last), "31\u00a0Dec\u00a02027");
  EXPECT_EQ(format_long_day(es(), last), "31\u00a0de\u00a0diciembre\u00a0de\u00a02027");
  EXPECT_EQ(format_long_day(en(), first), "1\u00a0January\u00a02026");
}

TEST(Amounts, AreReadAsPeopleTypeThem) {
  const std::pair<const char*, std::optional<int>> cents[] = {{"67,50", 6750},
                                                              {"67.5", 6750},
                                                              {"67", 6700},
                                                              {" 45 € ", 4500},
                                                              {"0", 0},
                                                              {"", std::nullopt},
                                                              {"x", std::nullopt},
                                                              {"-5", std::nullopt},
                                                              {"1,234", std::nullopt},
                                                              {"99999", std::nullopt},
                                                              {"5,", std::nullopt},
                                                              {"67, 5", std::nullopt},
                                                              {"67,5 ", 6750}};
  for (const auto& [typed, value] : cents) EXPECT_EQ(parse_cents(typed, 1'000'000), value) << typed;
  const std::pair<const char*, std::optional<int>> minutes[] = {
      {"90", 90},
      {"1 h 30 min", 90},
      {"1:30", 90},
      {"2h", 120},
      {"15 min", 15},
      {"1h30", 90},
      {"1:75", std::nullopt},
      {"", std::nullopt},
      {"un rato", std::nullopt},
      {"9999999", std::nullopt},
      {"99999999999999999999", std::nullopt}};
  for (const auto& [typed, value] : minutes)
    EXPECT_EQ(parse_minutes(typed, 100'000), value) << typed;
}

TEST(Forecast, SaysHowFarAPlanLasts) {
  store::SupportPlan plan;
  plan.starts = *parse_day("2026-04-01");
  plan.ends = *parse_day("2027-03-31");
  const struct {
    const char* today;
    int spent;
    Pace pace;
    const char* day;
  } cases[] = {{"2026-04-05", 300, Pace::TooEarly, ""},
               {"2026-11-20", 0, Pace::NothingSpent, ""},
               {"2026-11-20", 900, Pace::UsedUp, ""},
               {"2026-11-20", 950, Pace::UsedUp, ""},
               {"2026-11-20", 100, Pace::LastsToTheEnd, ""},
               {"2026-11-20", 675, Pace::RunsOut, "2027-02-06"},
               {"2026-11-20", 890, Pace::RunsOut, "2026-11-22"}};
  for (const auto& one : cases) {
    const auto forecast = forecast_of(plan, {900, one.spent},
                                      start_of(*parse_day(one.today)) + std::chrono::hours(10));
    EXPECT_EQ(forecast.pace, one.pace) << one.today << " " << one.spent;
    if (one.pace == Pace::RunsOut) {
      EXPECT_EQ(day_text(forecast.day), one.day) << one.spent;
    }
  }
}

TEST(Forecast, NamesThePartOfTheMonth) {
  for (const auto& [day, es_text, en_text] :
       {std::tuple{"2027-01-05", "principios de enero", "early January"},
        std::tuple{"2027-01-15", "mediados de enero", "mid-January"},
        std::tuple{"2027-01-31", "finales de enero", "late January"}}) {
    EXPECT_EQ(format_part_of_month(es(), *parse_day(day)), es_text);
    EXPECT_EQ(format_part_of_month(en(), *parse_day(day)), en_text);
  }
}

TEST(Csv, QuotesWhatNeedsItAndDisarmsFormulas) {
  const std::pair<const char*, const char*> cases[] = {{"uno", "uno"},
                                                       {"uno, dos", "\"uno, dos\""},
                                                       {"di \"hola\"", "\"di \"\"hola\"\"\""},
                                                       {"a\nb", "\"a\nb\""},
                                                       {"=1+1", "'=1+1"},
                                                       {"-35", "-35"},
                                                       {"-x", "'-x"},
                                                       {"@a", "'@a"},
                                                       {"+34 600", "'+34 600"},
                                                       {"-1+A1", "'-1+A1"},
                                                       {"\tx", "'\tx"},
                                                       {"\n=1", "\"'\n=1\""},
                                                       {"a=b", "a=b"},
                                                       {"", ""}};
  for (const auto& [text, field] : cases) EXPECT_EQ(csv_field(text), field) << text;
  EXPECT_EQ(csv_row({"a", "", "b"}), "a,,b\r\n");
  EXPECT_EQ(csv_row({"", "b", ""}), ",b,\r\n");
}

}  // namespace
}  // namespace kb::server::view
