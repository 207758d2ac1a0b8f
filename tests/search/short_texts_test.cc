// SPDX-License-Identifier: MIT
#include "search/short_texts.h"

#include <gtest/gtest.h>

namespace kb::search {
namespace {

const std::vector<ShortText> kPhrases{
    {"Pedir captura", "¿Nos mandas una captura del error?"},
    {"Buzón lleno", "El buzón está lleno: vacía la papelera."},
    {"Certificado", "Renovamos el certificado hoy. El error desaparece solo."},
    {"Gracias", "Gracias por avisar."},
};

TEST(ShortTexts, ScoreByTheirRareWordsInAnyForm) {
  const auto scores = relevance_of(kPhrases, "Los buzones se han llenado y sale un error", "es");
  EXPECT_GT(scores[1], scores[0]);
  EXPECT_GT(scores[0], 0) << "error";
  EXPECT_GT(scores[2], 0) << "error";
  EXPECT_EQ(scores[3], 0);
}

TEST(ShortTexts, ScoreNothingForWordsThatSayNothing) {
  for (const auto score : relevance_of(kPhrases, "el la de que", "es")) EXPECT_EQ(score, 0);
  EXPECT_TRUE(relevance_of({}, "buzón", "es").empty());
}

TEST(ShortTexts, ScoreTheSameWhenTheyAreComparedAgainAndAnewWhenTheyChange) {
  auto texts = kPhrases;
  const auto first = relevance_of(texts, "el buzón está lleno", "es");
  EXPECT_EQ(relevance_of(texts, "el buzón está lleno", "es"), first);
  texts[1].body = "Otra cosa";
  EXPECT_LT(relevance_of(texts, "el buzón y la papelera", "es")[1],
            relevance_of(kPhrases, "el buzón y la papelera", "es")[1]);
}

TEST(ShortTexts, CountAWordOfTheTitleMore) {
  const std::vector<ShortText> texts{{"Captura", "Otra cosa"}, {"Otra cosa", "captura"}};
  const auto scores = relevance_of(texts, "captura", "es");
  EXPECT_GT(scores[0], scores[1]);
}

}  // namespace
}  // namespace kb::search
