// SPDX-License-Identifier: MIT
#include "search/promotions.h"

#include <gmock/gmock.h>

#include <set>

#include "search/search.h"
#include "search/suggest.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::days kDay{1};

TEST(Promotions, AreReadAsTheyAreWritten) {
  const std::vector<Promotion> all{{"buzon lleno", "es", "a", kMay, kMay + kDay},
                                   {"buzon lleno", "", "b", kMay - kDay, kMay + 3 * kDay}};
  const Promotions read(to_lines(all) + "una línea rota\na\tb\tc\td\n");
  const struct {
    const char *typed, *lang;
    Instant now;
    std::vector<std::string> articles;
  } cases[] = {
      {"¿Buzón   LLENO?", "es", kMay, {"b", "a"}},  // who began first stands first
      {"buzon lleno", "en", kMay, {"b"}},
      {"buzon lleno", "es", kMay + kDay, {"b"}},  // the end is not part of it
      {"buzon lleno", "es", kMay - 2 * kDay, {}},
      {"buzon lleno", "es", kMay + 3 * kDay, {}},
      {"buzon", "es", kMay, {}},
      {"", "es", kMay, {}},
  };
  for (const auto& [typed, lang, now, articles] : cases)
    EXPECT_EQ(read.of(typed, lang, now), articles) << typed << lang;
}

class PromotedSearch : public testing::Test {
 protected:
  PromotedSearch() {
    for (int i = 0; i < 45; ++i) {
      auto document = test::article("a" + std::to_string(i), "Correo " + std::to_string(i),
                                    "Correo y más correo.");
      document.area = i % 2 == 0 ? "correo" : "web";
      index_.put(document);
    }
    auto secret = test::article("interno", "Nada que ver", "Solo para el equipo.");
    secret.audience = Audience::Internal;
    index_.put(secret);
    promote({"a40", "interno"});
  }
  void promote(const std::vector<std::string>& articles) {
    std::vector<Promotion> all;
    for (const auto& each : articles) all.push_back({"correo", "", each, kMay, kMay + kDay});
    index_.promote(all);
  }
  SearchResult search(int page = 0, const Scope& scope = test::anyone(), Instant now = kMay) {
    SearchRequest request;
    request.text = "correo";
    request.scope = scope;
    request.page = page;
    request.promoted = true;
    request.now = now;
    return kb::search::search(index_.reader(), request);
  }
  test::TestIndex index_;
};

TEST_F(PromotedSearch, StandsFirstForWhoMayReadIt) {
  const auto found = search();
  EXPECT_EQ(found.hits.at(0).id, "a40");
  EXPECT_TRUE(found.hits.at(0).promoted);
  EXPECT_FALSE(found.hits.at(1).promoted);
  EXPECT_EQ(found.hits.size(), 10u);
  EXPECT_EQ(found.total, 45);
  EXPECT_FALSE(found.confident);
  EXPECT_GE(found.hits[0].score, found.hits[1].score);
  const auto staff = search(0, test::staff());
  EXPECT_THAT((std::vector{staff.hits.at(0).id, staff.hits.at(1).id}), ElementsAre("a40", "interno"));
  EXPECT_EQ(staff.total, 46);
}

TEST_F(PromotedSearch, IsGoneAfterItsEnd) {
  const auto found = search(0, test::anyone(), kMay + kDay);
  EXPECT_FALSE(found.hits.at(0).promoted);
  EXPECT_EQ(found.total, 45);
}

TEST_F(PromotedSearch, ShowsEachArticleOnceOverAllPages) {
  std::multiset<std::string> seen;
  for (int page = 0; page < 5; ++page)
    for (const auto& hit : search(page, test::staff()).hits) seen.insert(hit.id);
  EXPECT_EQ(seen.size(), 46u);
  EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), 46u);
}

TEST_F(PromotedSearch, IsCountedInFacetsAndNotPutIntoFilteredResults) {
  EXPECT_EQ(search().facets.area.at(0).count, 23);
  SearchRequest request;
  request.text = "correo";
  request.promoted = true;
  request.now = kMay;
  request.filters.area = "web";
  const auto filtered = kb::search::search(index_.reader(), request);
  EXPECT_FALSE(filtered.hits.at(0).promoted);
  EXPECT_EQ(filtered.total, 22);
}

TEST_F(PromotedSearch, AnswersAQueryOfWhichNoDocumentHasAWord) {
  index_.promote({{"zurbalote", "", "a3", kMay, kMay + kDay}});
  SearchRequest request;
  request.text = "zurbalote";
  request.promoted = true;
  request.now = kMay;
  const auto found = kb::search::search(index_.reader(), request);
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].id, "a3");
  EXPECT_EQ(found.total, 1);
}

TEST_F(PromotedSearch, IsNoSuggestionOfADraft) {
  SuggestRequest request;
  request.subject = "correo";
  request.threshold = 0;
  request.scope = test::staff();
  const auto before = suggest(index_.reader(), request);
  index_.promote({});
  const auto after = suggest(index_.reader(), request);
  ASSERT_EQ(before.suggestions.size(), after.suggestions.size());
  for (size_t i = 0; i < before.suggestions.size(); ++i) {
    EXPECT_EQ(before.suggestions[i].hit.id, after.suggestions[i].hit.id);
    EXPECT_EQ(before.suggestions[i].confidence, after.suggestions[i].confidence);
  }
}

}  // namespace
}  // namespace kb::search
