// SPDX-License-Identifier: MIT
#include "search/sign_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace kb::search {
namespace {

// So many ids, each so often as `count` says.
template <typename Count>
SignCounts counted(std::size_t ids, Count count, std::map<std::uint32_t, unsigned>& expected) {
  SignCounts counts;
  std::mt19937 random(7);
  for (std::size_t i = 0; i < ids; ++i) {
    const auto id = static_cast<std::uint32_t>(random());
    for (unsigned n = 0; n < count(i); ++n, ++expected[id]) counts.add(id);
  }
  return counts;
}

TEST(SignCounts, CountsAsAMapDoesThroughManyGrowths) {
  std::map<std::uint32_t, unsigned> expected, found;
  const auto counts = counted(
      20000, [](std::size_t i) { return unsigned(1 + i % 3); }, expected);
  for (const auto& [id, count] : counts.places())
    if (count != 0) found[id] = count;
  EXPECT_EQ(found, expected);
}

TEST(SignCounts, KeepsIdsApartThatBeginAtOnePlace) {
  SignCounts counts;
  for (const std::uint32_t id : {0u, 1024u, 2048u, 1023u, 0u, 0xffffffffu}) counts.add(id);
  std::map<std::uint32_t, unsigned> found;
  for (const auto& [id, count] : counts.places())
    if (count != 0) found[id] = count;
  EXPECT_EQ(found, (std::map<std::uint32_t, unsigned>{
                       {0, 2}, {1023, 1}, {1024, 1}, {2048, 1}, {0xffffffff, 1}}));
}

TEST(SignTable, FindsEachSignOfEnoughTextsAndNoOther) {
  std::map<std::uint32_t, unsigned> expected;
  const auto counts = counted(
      5000, [](std::size_t i) { return unsigned(1 + i % 2); }, expected);
  const SignTable table(counts, 10, 2);
  std::size_t known = 0;
  for (const auto& [id, count] : expected) {
    const auto position = table.find(id);
    ASSERT_EQ(position == SignTable::kNone, count < 2) << id;
    if (count < 2) continue;
    EXPECT_EQ(table.id(position), id);
    ++known;
  }
  EXPECT_EQ(table.size(), known);
}

TEST(SignTable, GivesARareSignMoreThanACommonOne) {
  SignCounts counts;
  for (int i = 0; i < 9; ++i) counts.add(3);
  counts.add(4);
  const SignTable table(counts, 10, 1);
  EXPECT_LT(table.rarity(table.find(3)), table.rarity(table.find(4)));
  EXPECT_LE(table.rarity(table.find(4)), table.unknown_rarity());
}

TEST(SignTable, KnowsNothingOfNoTexts) {
  EXPECT_EQ(SignTable().find(0), SignTable::kNone);
  EXPECT_EQ(SignTable(SignCounts(), 0, 1).find(12), SignTable::kNone);
}

}  // namespace
}  // namespace kb::search
