// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include <gtest/gtest.h>

namespace kb::text {
namespace {

TEST(Fold, LowersAndDropsMarks) {
  const std::pair<const char*, const char*> cases[] = {{"CONTRASEÑA", "contrasena"},
                                                       {"Teléfono", "telefono"},
                                                       {"plain ASCII 12", "plain ascii 12"},
                                                       {"ﬁn", "fin"},
                                                       {"Straße", "strasse"},
                                                       {"ÀÉÎÕÜ", "aeiou"},
                                                       {"n\xCC\x83", "n"},
                                                       {"Ç", "c"},
                                                       {"", ""}};
  for (const auto& [input, expected] : cases) EXPECT_EQ(fold(input), expected) << input;
}

TEST(Fold, OfFoldedTextIsItself) {
  for (const char* text : {"Configuración Año", "ẞtraße", "ǅ"})
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
}

TEST(ToLower, KeepsMarks) {
  EXPECT_EQ(to_lower("CONTRASEÑA"), "contraseña");
  EXPECT_EQ(to_lower("n\xCC\x83"), "ñ");
}

TEST(ToUpper, KeepsMarks) {
  EXPECT_EQ(to_upper("contraseña del año"), "CONTRASEÑA DEL AÑO");
}

TEST(WithoutMarks, KeepsTheCase) {
  EXPECT_EQ(without_marks("¿Contraseña del BUZÓN?"), "¿Contrasena del BUZON?");
  EXPECT_EQ(without_marks("plain"), "plain");
}

}  // namespace
}  // namespace kb::text
