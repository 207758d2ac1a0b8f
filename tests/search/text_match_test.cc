// SPDX-License-Identifier: MIT
#include "search/text_match.h"

#include <gtest/gtest.h>

namespace kb::search {
namespace {

TEST(TextMatch, FindsAllWordsInWhateverForm) {
  struct Case {
    const char *query, *text;
    bool is_in;
  };
  const Case cases[] = {
      {"papeleras", "La papelera del correo está llena", true},
      {"CONTRASEÑA", "no recuerdo mi contrasena", true},
      {"correo papelera", "La papelera del correo", true},
      {"correo buzón", "La papelera del correo", false},
      {"el correo", "Correo lleno", true},  // stop words are not asked
      {"de", "La papelera del correo", false},
      {"0x80070005", "sale el error 0x80070005 al abrir", true},
      {"0x80070005", "sale el error 0x80070006 al abrir", false},
      {"", "La papelera", true},
      {"papelera", "", false},
  };
  for (const auto& [query, text, is_in] : cases)
    EXPECT_EQ(TextMatch(query, "es").is_in(text), is_in) << query << " in " << text;
}

TEST(TextMatch, FindsItsWordsInWhicheverPieceOfATextTheyStand) {
  const TextMatch match("buzón lleno", "es");
  using Pieces = std::vector<std::string_view>;
  EXPECT_TRUE(match.is_in(Pieces{"Los buzones", "", "están llenos"}));
  EXPECT_FALSE(match.is_in(Pieces{"Los buzones", "están vacíos"}));
  EXPECT_FALSE(match.is_in(Pieces{"bu", "zón lleno"}));
  EXPECT_FALSE(match.is_in(Pieces{}));
}

}  // namespace
}  // namespace kb::search
