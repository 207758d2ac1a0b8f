// SPDX-License-Identifier: MIT
#include "search/term_cache.h"

#include <gtest/gtest.h>

namespace kb::search {
namespace {

std::string word(int number) {
  return "palabra" + std::to_string(number);
}

Term term(int number) {
  Term term;
  term.text = "término" + std::to_string(number);
  return term;
}

TEST(TermCache, KnowsAWordOnceItWasAdded) {
  TermCache cache;
  EXPECT_EQ(cache.find("buzón"), nullptr);
  EXPECT_EQ(cache.add("buzón", term(1)).text, "término1");
  ASSERT_NE(cache.find("buzón"), nullptr);
  EXPECT_EQ(cache.find("buzón")->text, "término1");
  EXPECT_EQ(cache.find("Buzón"), nullptr) << "as it is written";
  EXPECT_EQ(cache.find(""), nullptr);
}

TEST(TermCache, KnowsEachOfThousands) {
  TermCache cache;
  for (int i = 0; i < 20'000; ++i) cache.add(word(i), term(i));
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_NE(cache.find(word(i)), nullptr) << i;
    EXPECT_EQ(cache.find(word(i))->text, term(i).text);
  }
  EXPECT_EQ(cache.find(word(20'000)), nullptr);
}

TEST(TermCache, ForgetsRatherThanGrowWithoutBound) {
  TermCache cache;
  for (int i = 0; i < 60'001; ++i) cache.add(word(i), term(i));
  EXPECT_EQ(cache.find(word(0)), nullptr);
  EXPECT_NE(cache.find(word(60'000)), nullptr);
}

}  // namespace
}  // namespace kb::search
