// SPDX-License-Identifier: MIT
#include "search/duplicates.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "search/article_profile.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kFull =
    "Vacía la papelera del buzón y borra los adjuntos grandes de la carpeta Enviados. Ordena por "
    "tamaño y guarda antes los planos en tu ordenador.\n\nEl indicador de espacio baja al momento.";
constexpr const char* kCopied =
    "Vacía la papelera del buzón y borra los adjuntos grandes de la carpeta Enviados. Ordena por "
    "tamaño.";

std::vector<Document> documents() {
  auto internal = article("interno", "Nota del buzón", kFull);
  internal.audience = Audience::Internal;
  return {article("buzon", "El buzón está lleno", kFull),
          article("sitio", "Hacer sitio en el buzón", kCopied),
          article("mailbox", "El buzón está lleno", kFull, "en"),
          article("candado", "El candado sale tachado", "Renueva el certificado del dominio."),
          article("lenta", "La web va lenta", "Comprime las imágenes y activa la caché."),
          internal,
          test::ticket("T-1", "acme", "ana@acme.example", "El buzón está lleno", kFull)};
}

std::vector<std::string> ids(const std::vector<NearDuplicate>& pairs) {
  std::vector<std::string> out;
  for (const auto& pair : pairs) out.push_back(pair.first.id + " " + pair.second.id);
  return out;
}

TEST(Duplicates, ArePairsOfOneLanguageThatTheEditorMayRead) {
  TestIndex index(documents());
  EXPECT_THAT(ids(near_duplicates(index.reader(), {}, 10)), ElementsAre("buzon sitio"));
  EXPECT_THAT(ids(near_duplicates(index.reader(), test::staff(), 10)),
              testing::UnorderedElementsAre("buzon sitio", "buzon interno", "interno sitio"));
  EXPECT_EQ(near_duplicates(index.reader(), test::staff(), 2).size(), 2);
}

TEST(Duplicates, ShowWholeWordsOfALongPassage) {
  for (int shift = 0; shift < 8; ++shift) {
    std::string text = "Empieza" + std::string(static_cast<size_t>(shift), 'a');
    for (int i = 0; i < 90; ++i) text += fmt::format(" mañaná{}ñó", i);
    TestIndex index({article("uno", "Primero de todos", text), article("dos", "Otro más", text),
                     article("lenta", "La web va lenta", "Comprime las imágenes.")});
    const auto pairs = near_duplicates(index.reader(), {}, 10);
    ASSERT_EQ(pairs.size(), 1u) << shift;
    ASSERT_FALSE(pairs[0].passages.empty());
    for (const auto& passage : pairs[0].passages) {
      EXPECT_NE((" " + text + " ").find(" " + passage + " "), std::string::npos) << passage;
      EXPECT_LE(passage.size(), 400u);
    }
  }
}

TEST(Duplicates, SayWhatBothHoldAndPutTheOneThatSolvedMoreFirst) {
  auto all = documents();
  all[1].solved = 3;
  TestIndex index(all);
  const auto pairs = near_duplicates(index.reader(), {}, 10);
  ASSERT_EQ(pairs.size(), 1);
  const auto& pair = pairs.front();
  EXPECT_EQ(pair.first.id, "sitio");
  EXPECT_EQ(pair.first_solved, 3);
  EXPECT_GT(pair.likelihood, 0.7);
  EXPECT_THAT(pair.passages,
              ElementsAre("Vacía la papelera del buzón y borra los adjuntos grandes de la carpeta "
                          "Enviados. Ordena por tamaño"));
  EXPECT_THAT(pair.words, testing::Contains("papelera"));
}

TEST(Duplicates, AreFoundForADraftWithoutItself) {
  TestIndex index(documents());
  auto draft = article("borrador", "Sin espacio en el buzón", kCopied);
  EXPECT_THAT(ids(near_duplicates_of(index.reader(), draft, {}, 10)),
              testing::UnorderedElementsAre("borrador sitio", "borrador buzon"));
  draft.id = "sitio";
  EXPECT_THAT(ids(near_duplicates_of(index.reader(), draft, {}, 10)), ElementsAre("sitio buzon"));
  for (const char* text : {"", "🙂", "de la que", "xilofón"})
    EXPECT_THAT(near_duplicates_of(index.reader(), article("x", text, text), {}, 10), IsEmpty())
        << text;
}

TEST(Duplicates, StandAnIndexOfOneArticle) {
  TestIndex index({article("x", "Uno", "Texto.")});
  EXPECT_THAT(near_duplicates(index.reader(), test::staff(), 10), IsEmpty());
}

TEST(Duplicates, TermsStandWhereTheirWordsDo) {
  const std::string text = "Renueva el wp-config.php ya";
  std::vector<std::string> written;
  for (const auto& term : placed_terms(text, "es"))
    written.push_back(text.substr(term.begin, term.end - term.begin));
  EXPECT_THAT(written, ElementsAre("Renueva", "wp-config.php"));
}

}  // namespace
}  // namespace kb::search
