// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "search/search.h"
#include "search/weights.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Instant kNow{std::chrono::days{20'000}};

SearchResult run(TestIndex& index, const std::string& text, const Scope& scope = test::staff()) {
  SearchRequest request;
  request.text = text;
  request.scope = scope;
  request.now = kNow;
  return search(index.reader(), request);
}

std::vector<std::string> found(TestIndex& index, const std::string& text) {
  std::vector<std::string> ids;
  for (const auto& hit : run(index, text).hits) ids.push_back(hit.id);
  return ids;
}

// Articles that all hold the same frequent words, and beside them those given.
std::vector<Document> among_others(std::vector<Document> documents) {
  for (int i = 0; i < 30; ++i)
    documents.push_back(article(fmt::format("other{}", i), fmt::format("Asunto {}", i),
                                "Esto es de lo que se habla en la casa."));
  return documents;
}

TEST(StopWords, AreFoundWhenTheyAreRare) {
  TestIndex index(among_others({article("name", "Tu nombre", "Cómo te llamas y quién eres tú."),
                                article("where", "Sitio", "Dónde estás ahora.")}));
  const std::pair<const char*, const char*> cases[] = {
      {"quién eres tú", "name"}, {"dónde estás", "where"}, {"¿DONDE ESTAS?", "where"}};
  for (const auto& [typed, first] : cases) {
    const auto ids = found(index, typed);
    ASSERT_FALSE(ids.empty()) << typed;
    EXPECT_EQ(ids[0], first) << typed;
    EXPECT_LE(ids.size(), 2u) << typed;
  }
}

TEST(StopWords, MayBeAWholeTitle) {
  TestIndex index(among_others({article("who", "¿Quién eres?", "Nadie.")}));
  const auto hits = run(index, "quién eres").hits;
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_GT(hits[0].score, 0);  // false for what is no number
}

TEST(StopWords, NeverGiveAllDocuments) {
  TestIndex index(among_others({article("a", "Correo", "El servidor.")}));
  for (const char* typed : {"de", "la", "de la que", "en la", "es lo que se", "el"})
    EXPECT_LT(run(index, typed).total, 10) << typed;
}

TEST(StopWords, SayThatAQuestionOfNothingElseAsksNothing) {
  TestIndex index(among_others({article("a", "Correo", "El servidor.")}));
  const std::pair<const char*, NothingAsked> cases[] = {
      {"de la que", NothingAsked::StopWordsAlone},
      {"¿y?", NothingAsked::StopWordsAlone},
      {"area:correo", NothingAsked::FiltersAlone},
      {"updated:2026", NothingAsked::FiltersAlone},
      {"-correo", NothingAsked::FiltersAlone},
      {"xilofono", NothingAsked::No},
      {"de xilofono", NothingAsked::No},
      {"correo", NothingAsked::No},
      {"", NothingAsked::No},
      {"¿?", NothingAsked::No}};
  for (const auto& [typed, expected] : cases)
    EXPECT_EQ(run(index, typed).nothing_asked, expected) << typed;
}

TEST(Ranking, TakesHyphenatedWordsBothWays) {
  TestIndex index({article("hyphen", "Clave", "La wi-fi de la oficina y el e-mail."),
                   article("joined", "Otra", "La wifi de casa y el email."),
                   article("none", "Factura", "El recibo.")});
  for (const char* typed : {"wi-fi", "wifi", "WIFI", "Wi-Fi", "e-mail", "email", "E-Mail"})
    EXPECT_THAT(found(index, typed), testing::UnorderedElementsAre("hyphen", "joined")) << typed;
}

TEST(Ranking, PutsTheArticleOfThatTitleFirst) {
  TestIndex index(
      {article("part", "Cambiar la contraseña del correo en el móvil",
               "Cambiar contraseña correo."),
       article("words", "Correo", "Cambiar la contraseña. Cambiar el correo. La contraseña."),
       article("title", "Cambiar la contraseña", "Entra en tu cuenta y sigue los pasos.")});
  for (const char* typed : {"cambiar la contraseña", "Cambiar contraseña", "CAMBIAR LA CONTRASENA"})
    EXPECT_EQ(found(index, typed).front(), "title") << typed;
}

TEST(Ranking, PutsAnExactErrorMessageAboveItsScatteredWords) {
  TestIndex index(
      {article("scattered", "Conexión",
               "La base falla. Hay error. Establecer datos. Una conexión."),
       article("exact", "Aviso", "Sale: error al establecer una conexión con la base de datos."),
       article("more", "Datos", "La base de datos y la conexión; error al final de establecer.")});
  EXPECT_EQ(found(index, "Error al establecer una conexión con la base de datos").front(), "exact");
}

Document ticket_of(const std::string& id, std::chrono::days age) {
  auto ticket = test::ticket(id, "acme", "ana@acme.example", "Buzón", "El buzón está lleno.");
  ticket.updated = kNow - age;
  return ticket;
}

TEST(Ranking, PutsAnOlderTicketBelowAnEqualNewerOne) {
  using std::chrono::days;
  TestIndex index({ticket_of("old", days{1000}), ticket_of("new", days{10}),
                   ticket_of("older", days{3000}), ticket_of("future", days{-10})});
  EXPECT_THAT(found(index, "buzón lleno"), ElementsAre("future", "new", "old", "older"));
}

TEST(Ranking, PutsAnArticleThatSolvedTicketsAboveAnEqualOne) {
  std::vector<Document> documents;
  for (const int solved : {0, 3, 40, 5000}) {
    auto same = article(fmt::format("solved{}", solved), "Buzón", "El buzón está lleno.");
    same.solved_accounts = solved;
    documents.push_back(same);
  }
  TestIndex index(documents);
  EXPECT_THAT(found(index, "buzón lleno"),
              ElementsAre("solved5000", "solved40", "solved3", "solved0"));
}

TEST(Ranking, CountsAWordAtMostFiveTimes) {
  TestIndex index({article("mail", "Correo", "El correo y el servidor."),
                   article("bill", "Factura", "La factura del servidor.")});
  const auto repeated = [&](int times) {
    std::string text = "factura servidor";
    for (int i = 0; i < times; ++i) text += " correo";
    return run(index, text);
  };
  const auto some = repeated(5), many = repeated(300);
  ASSERT_EQ(some.hits.size(), many.hits.size());
  for (size_t i = 0; i < some.hits.size(); ++i) {
    EXPECT_EQ(some.hits[i].id, many.hits[i].id);
    EXPECT_DOUBLE_EQ(some.hits[i].score, many.hits[i].score);
  }
  EXPECT_LT(repeated(1).hits[0].score, some.hits[0].score);
}

TEST(Ranking, KeepsTheRareWordsOfALongText) {
  std::vector<Document> documents;
  std::string all;
  for (int i = 0; i < 60; ++i) all += fmt::format("pal{:c}{:c}zt ", 'a' + i / 26, 'a' + i % 26);
  for (int i = 0; i < 8; ++i)
    documents.push_back(article(fmt::format("common{}", i), "Varios", all));
  documents.push_back(article("rare", "Zafiro", "Lo raro."));
  TestIndex index(documents);
  EXPECT_THAT(found(index, all + "zafiro " + all), testing::Contains("rare"));
}

}  // namespace
}  // namespace kb::search
