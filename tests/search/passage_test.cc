// SPDX-License-Identifier: MIT
#include "search/passage.h"

#include <gtest/gtest.h>

#include "core/utf8.h"

namespace kb::search {
namespace {

TEST(CutAround, TakesAWholeShortText) {
  const auto cut = cut_around("Una frase corta.", 4, 9);
  EXPECT_EQ(cut.from, 0u);
  EXPECT_EQ(cut.to, 16u);
}

TEST(CutAround, BeginsAtTheSentence) {
  const std::string before(400, 'x');
  const std::string text =
      before + ". Aquí empieza la frase que responde. " + std::string(400, 'y');
  const size_t match = text.find("responde");
  const auto cut = cut_around(text, match, match + 8);
  EXPECT_EQ(text.substr(cut.from, 5), "Aquí");
}

TEST(CutAround, NeverCutsACharacterAndKeepsTheMatch) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 7 == 0 ? "ñandú " : "ñññ";
  for (size_t begin = 0; begin + 2 <= text.size(); begin += 2) {
    size_t at = begin;
    while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    const auto cut = cut_around(text, at, at + 2);
    EXPECT_LE(cut.from, at) << begin;
    EXPECT_GE(cut.to, std::min(at + 2, text.size())) << begin;
    EXPECT_TRUE(is_clean_utf8(text.substr(cut.from, cut.to - cut.from))) << begin;
  }
}

TEST(CutAround, OfAnEmptyTextIsEmpty) {
  const auto cut = cut_around("", 0, 0);
  EXPECT_EQ(cut.from, 0u);
  EXPECT_EQ(cut.to, 0u);
}

}  // namespace
}  // namespace kb::search
