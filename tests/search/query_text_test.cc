// SPDX-License-Identifier: MIT
#include "search/query_text.h"

#include <gmock/gmock.h>

namespace kb::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> written(const std::vector<QueryWord>& words) {
  std::vector<std::string> out;
  for (const auto& word : words) out.push_back(word.written);
  return out;
}

TEST(QueryText, ReadsPlainWords) {
  EXPECT_THAT(written(read_query("no me llegan los correos").words),
              ElementsAre("no", "me", "llegan", "los", "correos"));
}

TEST(QueryText, ReadsPhrasesInAnyQuotes) {
  for (const char* typed :
       {"\"buzón lleno\" ayuda", "«buzón lleno» ayuda", "“buzón lleno” ayuda"}) {
    const auto query = read_query(typed);
    EXPECT_THAT(query.phrases, ElementsAre("buzón lleno")) << typed;
    EXPECT_THAT(written(query.words), ElementsAre("buzón", "lleno", "ayuda")) << typed;
  }
}

TEST(QueryText, ReadsExclusions) {
  const auto query = read_query("correo -outlook");
  EXPECT_THAT(written(query.words), ElementsAre("correo"));
  EXPECT_THAT(written(query.excluded), ElementsAre("outlook"));
}

TEST(QueryText, ReadsFieldsByEitherName) {
  for (const char* typed : {"area:correo lento", "tema:correo lento", "AREA:correo lento"}) {
    const auto query = read_query(typed);
    ASSERT_EQ(query.filters.size(), 1u) << typed;
    EXPECT_EQ(query.filters[0].name, "area");
    EXPECT_EQ(query.filters[0].value, "correo");
    EXPECT_THAT(written(query.words), ElementsAre("lento"));
  }
}

TEST(QueryText, TreatsWhatCannotBeFollowedAsPlainWords) {
  const std::pair<const char*, std::vector<std::string>> cases[] = {
      {"AND OR NOT (", {"AND", "OR", "NOT"}},
      {"\"sin cerrar", {"sin", "cerrar"}},
      {"kind:banana", {"kind:banana", "kind", "banana"}},
      {"updated:ayer", {"updated:ayer", "updated", "ayer"}},
      {"error: fatal", {"error", "fatal"}},
      {"- --force", {"force"}},
      {"area:", {"area"}},
      {"hora 10:30", {"hora", "10:30", "10", "30"}},
  };
  for (const auto& [typed, words] : cases) {
    const auto query = read_query(typed);
    EXPECT_EQ(written(query.words), words) << typed;
    EXPECT_THAT(query.phrases, IsEmpty()) << typed;
    EXPECT_THAT(query.filters, IsEmpty()) << typed;
    EXPECT_THAT(query.excluded, IsEmpty()) << typed;
  }
}

TEST(QueryText, NeverTurnsPastedTextIntoSyntax) {
  const std::string log = "PHP Fatal error: \"x\" -y area:correo\nin /var/www/wp-config.php";
  const auto query = read_query(log);
  EXPECT_THAT(query.phrases, IsEmpty());
  EXPECT_THAT(query.excluded, IsEmpty());
  EXPECT_THAT(query.filters, IsEmpty());
}

TEST(QueryText, SaysWhatIsIgnoredOfAVeryLongOne) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "palabra" + std::to_string(i) + " ";
  const auto query = read_query(text);
  EXPECT_EQ(query.words.size(), kMaxQueryWords);
  EXPECT_EQ(query.ignored.size(), 1u);
}

TEST(DateRange, ReadsYearsMonthsAndDays) {
  const struct {
    const char *typed, *from, *until;
  } cases[] = {
      {"2026", "2026-01-01", "2027-01-01"},       {"2026-02", "2026-02-01", "2026-03-01"},
      {"2026-12-31", "2026-12-31", "2027-01-01"}, {"2026-01..", "2026-01-01", nullptr},
      {"..2026-01", nullptr, "2026-02-01"},       {"2026-01..2026-03", "2026-01-01", "2026-04-01"}};
  for (const auto& c : cases) {
    const auto range = read_date_range(c.typed);
    ASSERT_TRUE(range) << c.typed;
    EXPECT_EQ(range->from, c.from ? parse_rfc3339(c.from) : std::nullopt) << c.typed;
    EXPECT_EQ(range->until, c.until ? parse_rfc3339(c.until) : std::nullopt) << c.typed;
  }
  for (const char* typed : {"", "..", "ayer", "2026-13", "26", "2026-02-30"})
    EXPECT_FALSE(read_date_range(typed)) << typed;
}

}  // namespace
}  // namespace kb::search
