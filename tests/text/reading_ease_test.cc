// SPDX-License-Identifier: MIT
#include "text/reading_ease.h"

#include <gtest/gtest.h>

#include <string>

namespace kb::text {
namespace {

std::string times(std::string_view text, int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += text;
  return out;
}

TEST(ReadingEase, IsFernandezHuertaForSpanish) {
  // 4 words of 2 syllables a sentence: 206.84 − 60·2 − 1.02·4.
  const auto ease = reading_ease(times("La casa roja grande. ", 12), "es");  // 1+2+2+2
  ASSERT_TRUE(ease);
  EXPECT_NEAR(*ease, 206.84 - 60 * 7 / 4.0 - 1.02 * 4, 1e-9);
}

TEST(ReadingEase, IsFleschForEnglish) {
  const auto ease = reading_ease(times("The mailbox is full. ", 12), "en");  // 1+2+1+1
  ASSERT_TRUE(ease);
  EXPECT_NEAR(*ease, 206.835 - 84.6 * 5 / 4.0 - 1.015 * 4, 1e-9);
}

TEST(ReadingEase, FallsWithLongerWordsAndSentences) {
  const auto easy = reading_ease(times("Abre el correo. Mira si hay sitio. ", 10), "es");
  const auto hard = reading_ease(
      times("La configuración administrativa del almacenamiento correspondiente requiere una "
            "comprobación pormenorizada de las especificaciones anteriormente establecidas ",
            5) +
          ".",
      "es");
  ASSERT_TRUE(easy && hard);
  EXPECT_GT(*easy, 80);
  EXPECT_LT(*hard, 30);
}

TEST(ReadingEase, CountsNoNumbersAndAddresses) {
  const std::string plain = times("Pon el servidor de salida. ", 12);
  const std::string technical = times("Pon el servidor smtp.tudominio.example:465 de salida. ", 12);
  EXPECT_NEAR(*reading_ease(plain, "es"), *reading_ease(technical, "es"), 1e-9);
}

TEST(ReadingEase, EndsASentenceAtALineToo) {
  EXPECT_NEAR(*reading_ease(times("Abre el correo\n", 20), "es"),
              *reading_ease(times("Abre el correo. ", 20), "es"), 1e-9);
}

TEST(ReadingEase, SaysNothingOfShortTextsAndOtherLanguages) {
  EXPECT_FALSE(reading_ease("Abre el correo.", "es"));
  EXPECT_FALSE(reading_ease("", "en"));
  EXPECT_FALSE(reading_ease(times("Ouvre la boîte. ", 30), "fr"));
}

}  // namespace
}  // namespace kb::text
