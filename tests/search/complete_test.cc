// SPDX-License-Identifier: MIT
#include "search/complete.h"

#include <gmock/gmock.h>

#include <thread>

#include "search/similar.h"
#include "search/title_match.h"
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

std::vector<std::string> titles(TestIndex& index, std::string_view typed,
                                const Scope& scope = anyone()) {
  return ids(complete(index.reader(), {typed, scope}).titles);
}

// The likely query that is offered, or "-".
std::string query(TestIndex& index, std::string_view typed, const std::vector<std::string>& asked,
                  const Scope& scope = anyone()) {
  std::vector<LikelyQuery> likely;
  for (const auto& text : asked) likely.push_back(likely_query(text));
  return complete(index.reader(), {typed, scope, 5, likely}).query.value_or("-");
}

TEST(Complete, FitsTheUnfinishedWordToTitles) {
  TestIndex index({article("movil", "Configurar tu correo en el móvil", "x"),
                   article("web", "La web va lenta", "correo móvil")});
  for (const char* typed : {"con", "correo mov", "MÓVIL", "mo co", "configurar tu corre"})
    EXPECT_THAT(titles(index, typed), ElementsAre("movil")) << typed;
  EXPECT_THAT(titles(index, "correo lenta"), IsEmpty());
}

TEST(Complete, WaitsForTwoLetters) {
  TestIndex index({article("a", "Correo", "x")});
  for (const char* typed : {"", "c", " ", "¿", "!"})
    EXPECT_THAT(titles(index, typed), IsEmpty()) << typed;
}

TEST(Complete, PutsWhatSolvedMoreFirst) {
  auto useful = article("useful", "Correo en el móvil", "x");
  useful.solved_accounts = 12;
  TestIndex index({article("other", "Correo en el ordenador", "x"), useful});
  EXPECT_THAT(titles(index, "correo"), ElementsAre("useful", "other"));
}

TEST(Complete, NeverTellsOfTicketsNorOfOtherAudiences) {
  auto internal = article("internal", "Zafiro interno", "x");
  internal.audience = Audience::Internal;
  TestIndex index({internal, test::ticket("T-1", "acme", "ana@acme.example", "Zafiro roto", "x")});
  EXPECT_THAT(titles(index, "zaf"), IsEmpty());
  EXPECT_THAT(titles(index, "zaf", test::contact_of("acme")), IsEmpty());
  EXPECT_THAT(titles(index, "zaf", test::staff()), ElementsAre("internal"));
}

TEST(Complete, UnderstandsWhatIsTypedInOtherFormsAndWithSlips) {
  TestIndex index({article("outlook", "Configurar el correo en Outlook", "Contraseña y puerto."),
                   article("mx", "Cómo cambiar los registros MX", "x"),
                   article("copias", "Restaurar una copia de seguridad", "x")});
  const std::pair<const char*, const char*> cases[] = {
      {"como configuro el cor", "outlook"},  // stop words, another form
      {"configuro", "outlook"},              // another form, unfinished
      {"el correo en el out", "outlook"},    //
      {"correo ", "outlook"},                // finished
      {"corr out", "outlook"},               // the beginnings of both
      {"configurra el cor", "outlook"},      // a finished word corrected
      {"confg", "outlook"},                  // one letter too few
      {"oulto", "outlook"},                  // swapped
      {"configurar el", "outlook"},          // the last is a stop word, and a beginning of none
      {"contraseña corr", "outlook"},        // in the text, in no title: passed over
      {"como", "mx"},                        // nothing but a stop word
      {"copia de s", "copias"},              //
      {"restarar copis", "copias"},          // both
      {"zafiro correo", "outlook"}};         // no word at all
  for (const auto& [typed, expected] : cases)
    EXPECT_THAT(titles(index, typed), ElementsAre(expected)) << typed;
  for (const char* typed : {"zafiro", "zafiro esmeralda cor", "cox", "contraseña", "correo mx"})
    EXPECT_THAT(titles(index, typed), IsEmpty()) << typed;
}

TEST(Complete, FollowsTheIndex) {
  TestIndex index({article("a", "Correo lleno", "x")});
  EXPECT_THAT(titles(index, "corr"), ElementsAre("a"));
  index.put(article("b", "Correo vacío", "x"));
  EXPECT_THAT(titles(index, "corr"), ElementsAre("a", "b"));
  index.remove("article", "a");
  EXPECT_THAT(titles(index, "corr"), ElementsAre("b"));
}

TEST(Complete, GoesOnWhileTheIndexIsWritten) {
  TestIndex index({article("first", "Correo lleno", "x")});
  constexpr int kWritten = 20;
  std::atomic<bool> is_written = false;
  std::atomic<int> calls[3] = {};
  std::vector<std::thread> typing;
  for (auto& own : calls)
    typing.emplace_back([&] {
      for (; !is_written; ++own, own.notify_all()) EXPECT_FALSE(titles(index, "corr").empty());
    });
  for (int i = 0; i < kWritten; ++i) {
    index.put(article("a" + std::to_string(i), "Correo " + std::to_string(i), "x"));
    for (auto& own : calls) own.wait(own.load());
  }
  is_written = true;
  for (auto& thread : typing) thread.join();
  EXPECT_EQ(titles(index, "corr 19"), std::vector<std::string>{"a19"});
}

TEST(Complete, GoesThroughAllDatabasesThatMayBeRead) {
  auto internal = article("internal", "Correo interno", "x");
  internal.audience = Audience::Internal;
  internal.solved_accounts = 3;
  auto clients = article("clients", "Correo de clientes", "x");
  clients.audience = Audience::Clients;
  TestIndex index({article("public", "Correo público", "x"), internal, clients});
  EXPECT_THAT(titles(index, "corr"), ElementsAre("public"));
  EXPECT_THAT(titles(index, "corr", test::contact_of("acme")), ElementsAre("public", "clients"));
  EXPECT_THAT(titles(index, "corr", test::staff()), ElementsAre("internal", "public", "clients"));
}

TEST(Complete, OffersALikelyQuery) {
  TestIndex index({article("a", "Correo lleno", "Papelera del buzón, host srv-4.acme.example."),
                   article("b", "Papelera vacía", "x")});
  const std::vector<std::string> asked = {"zafiro del buzón", "buzón lleno", "buzón y papelera",
                                          "papelera vacía"};
  const std::pair<const char*, const char*> cases[] = {{"buz", "buzón lleno"},
                                                       {"BUZON P", "buzón y papelera"},
                                                       {"buzón ", "buzón lleno"},
                                                       {"buzon lleno", "-"},  // typed already
                                                       {"lleno bu", "-"},     // another order
                                                       {"papelera v", "-"},   // a title already
                                                       {"zaf", "-"}};         // in no document
  for (const auto& [typed, expected] : cases)
    EXPECT_EQ(query(index, typed, asked), expected) << typed;
}

TEST(Complete, OffersNoQueryWithWordsOfWhatMayNotBeRead) {
  auto internal = article("internal", "Migración", "El zafiro de srv-9.acme.example.");
  internal.audience = Audience::Internal;
  TestIndex index({article("a", "Correo", "buzón srv 9 acme example"), internal,
                   test::ticket("T-1", "acme", "ana@acme.example", "Esmeralda rota", "x")});
  for (const char* asked : {"correo zafiro", "correo esmeralda", "correo srv-9.acme.example"}) {
    EXPECT_EQ(query(index, "corr", {asked}), "-") << asked;
    EXPECT_EQ(query(index, "corr", {asked}, test::contact_of("acme")), "-") << asked;
  }
  EXPECT_EQ(query(index, "corr", {"correo zafiro"}, test::staff()), "correo zafiro");
  EXPECT_EQ(query(index, "corr", {"correo esmeralda"}, test::staff()), "-");
}

TEST(BeginsWithOneSlip, IsForOneSlipAlone) {
  const struct {
    const char *word, *typed;
    bool expected;
  } cases[] = {{"correo", "corr", true},
               {"correo", "corro", true},
               {"correo", "coreo", true},
               {"correo", "corrreo", true},
               {"correo", "cprreo", true},
               {"correo", "ocrreo", true},
               {"correo", "orreo", true},
               {"correo", "correos", true},
               {"correo", "corxeoo", false},
               {"correo", "coeor", false},
               {"correo", "servi", false},
               {"co", "corre", false},
               {"", "ab", false},
               {"", "", true}};
  for (const auto& [word, typed, expected] : cases)
    EXPECT_EQ(begins_with_one_slip(word, typed), expected) << word << " " << typed;
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
