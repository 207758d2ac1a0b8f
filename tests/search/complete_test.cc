// SPDX-License-Identifier: MIT
#include "search/complete.h"

#include <gmock/gmock.h>

#include "search/similar.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::anyone;
using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ids(const std::vector<ArticleTitle>& titles) {
  std::vector<std::string> out;
  for (const auto& title : titles) out.push_back(title.id);
  return out;
}

TEST(Complete, FitsTheUnfinishedWordToTitles) {
  TestIndex index({article("movil", "Configurar tu correo en el móvil", "x"),
                   article("web", "La web va lenta", "correo móvil")});
  for (const char* typed : {"con", "correo mov", "MÓVIL", "mo co", "configurar tu corre"})
    EXPECT_THAT(ids(complete(index.reader(), typed, anyone(), 5)), ElementsAre("movil")) << typed;
  EXPECT_THAT(complete(index.reader(), "correo lenta", anyone(), 5), IsEmpty());
}

TEST(Complete, WaitsForTwoLetters) {
  TestIndex index({article("a", "Correo", "x")});
  for (const char* typed : {"", "c", " ", "¿", "!"})
    EXPECT_THAT(complete(index.reader(), typed, anyone(), 5), IsEmpty()) << typed;
}

TEST(Complete, PutsWhatSolvedMoreFirst) {
  auto useful = article("useful", "Correo en el móvil", "x");
  useful.solved = 12;
  TestIndex index({article("other", "Correo en el ordenador", "x"), useful});
  EXPECT_THAT(ids(complete(index.reader(), "correo", anyone(), 5)), ElementsAre("useful", "other"));
}

TEST(Complete, NeverTellsOfTicketsNorOfOtherAudiences) {
  auto internal = article("internal", "Zafiro interno", "x");
  internal.audience = Audience::Internal;
  TestIndex index({internal, test::ticket("T-1", "acme", "ana@acme.example", "Zafiro roto", "x")});
  EXPECT_THAT(complete(index.reader(), "zaf", anyone(), 5), IsEmpty());
  EXPECT_THAT(complete(index.reader(), "zaf", test::contact_of("acme"), 5), IsEmpty());
  EXPECT_THAT(ids(complete(index.reader(), "zaf", test::staff(), 5)), ElementsAre("internal"));
}

TEST(SimilarArticles, ShareTellingWordsAndLanguage) {
  TestIndex index(
      {article("dns", "Registro MX", "El registro MX del dominio dirige los correos al servidor."),
       article("dns2", "Cambiar el registro MX",
               "Con el registro MX mal puesto los correos no llegan."),
       article("iva", "Factura con IVA", "El importe y los pagos."),
       article("en", "MX record", "registro MX dominio correos", "en")});
  EXPECT_THAT(ids(similar_articles(index.reader(), "dns", anyone(), 3)), ElementsAre("dns2"));
  EXPECT_THAT(similar_articles(index.reader(), "missing", anyone(), 3), IsEmpty());
}

}  // namespace
}  // namespace kb::search
