// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "search/search.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::anyone;
using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;

SearchResult run(TestIndex& index, const std::string& text, Scope scope = anyone(),
                 bool as_typed = false) {
  SearchRequest request;
  request.text = text;
  request.scope = std::move(scope);
  request.as_typed = as_typed;
  return search(index.reader(), request);
}

std::vector<std::string> ids(const SearchResult& result) {
  std::vector<std::string> out;
  for (const auto& hit : result.hits) out.push_back(hit.id);
  return out;
}

class Correction : public testing::Test {
 protected:
  TestIndex index_{
      {article("correo", "Correo electrónico",
               "Los mensajes no llegan al servidor con esa contraseña."),
       article("wifi", "La red wifi", "Configurar la conexión. Mira wp-config.php también.")}};
};

TEST_F(Correction, MendsSlipsAndSaysSo) {
  const std::pair<const char*, const char*> cases[] = {{"serbidor", "servidor"},
                                                       {"corero", "Correo"},
                                                       {"contraseñya", "contraseña"},
                                                       {"mensages", "mensajes"},
                                                       {"contrase ña", "contraseña"},
                                                       {"wi fi", "wifi"},
                                                       {"conecsion", "conexión"},
                                                       {"electronicco", "electrónico"},
                                                       {"correoservidor", "correo servidor"}};
  for (const auto& [typed, searched] : cases) {
    const auto result = run(index_, typed);
    EXPECT_EQ(result.hits.size(), 1u) << typed;
    ASSERT_TRUE(result.corrected) << typed;
    EXPECT_THAT(*result.corrected, testing::StrCaseEq(searched)) << typed;
  }
}

TEST_F(Correction, KeepsTheRestOfTheQueryAsTyped) {
  EXPECT_EQ(run(index_, "no yegan los MENSAJES").corrected, "no llegan los MENSAJES");
}

TEST_F(Correction, LeavesKnownWordsCodesAndShortWordsAlone) {
  for (const char* typed :
       {"correo", "mensaje", "CORREOS", "wp-confg.php", "550 5.7.1", "php8x", "xy", "red"})
    EXPECT_FALSE(run(index_, typed).corrected) << typed;
}

TEST_F(Correction, ReachesPhrasesAndTitleWords) {
  const struct {
    const char *typed, *searched, *found;
  } cases[] = {{"\"correo electronicco\"", "\"correo electrónico\"", "correo"},
               {"«los mensages» contraseña", "«los mensajes» contraseña", "correo"},
               {"servidor \"al serbidor\"", "servidor \"al servidor\"", "correo"},
               {"\"redd wifi\" conecsion", "\"red wifi\" conexión", "wifi"},
               {"title:electronicco", "title:electrónico", "correo"},
               {"\"servidor mensages\"", "\"servidor mensajes\"", nullptr}};
  for (const auto& [typed, searched, found] : cases) {
    const auto result = run(index_, typed);
    EXPECT_EQ(result.corrected, searched) << typed;
    EXPECT_EQ(ids(result), found ? std::vector<std::string>{found} : std::vector<std::string>{})
        << typed;
    EXPECT_THAT(run(index_, typed, anyone(), true).hits, IsEmpty()) << typed;
  }
}

TEST_F(Correction, IsNotMadeWhenAskedToSearchAsTyped) {
  const auto result = run(index_, "serbidor", anyone(), true);
  EXPECT_FALSE(result.corrected);
  EXPECT_THAT(result.hits, IsEmpty());
}

TEST(CorrectionHints, NeverTellWordsOfOthers) {
  auto internal = article("internal", "Guardia", "zafirosecreto");
  internal.audience = Audience::Internal;
  TestIndex index({article("a", "Correo", "servidor"), internal,
                   test::ticket("T-1", "acme", "ana@acme.example", "Asunto", "esmeraldaoculta")});
  for (const auto& scope : {anyone(), test::contact_of("otra"), test::contact_of("acme")})
    for (const char* typed : {"zafirosecrezo", "esmeraldaocunta"})
      EXPECT_FALSE(run(index, typed, scope).corrected) << typed;
  EXPECT_EQ(run(index, "zafirosecrezo", test::staff()).corrected, "zafirosecreto");
}

TEST(CorrectionHints, LearnNewWordsAtOnceAndForgetRemovedOnes) {
  TestIndex index({article("a", "Correo", "servidor")});
  EXPECT_FALSE(run(index, "esmeralta").corrected);
  index.put(article("b", "Piedras", "esmeralda"));
  EXPECT_EQ(run(index, "esmeralta").corrected, "esmeralda");
  index.remove("article", "b");
  EXPECT_FALSE(run(index, "esmeralta").corrected);
}

}  // namespace
}  // namespace kb::search
