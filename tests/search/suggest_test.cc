// SPDX-License-Identifier: MIT
#include "search/suggest.h"

#include <gmock/gmock.h>

#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using test::contact_of;
using test::TestIndex;
using testing::Contains;
using testing::IsEmpty;

std::vector<Document> documents() {
  return {article("buzon", "El buzón está lleno", "Vacía la papelera. Borra los adjuntos grandes."),
          article("mailbox", "The mailbox is full", "Empty the trash.", "en"),
          article("candado", "El candado sale tachado", "Renueva el certificado."),
          article("lenta", "La web va lenta", "Comprime las imágenes."),
          test::ticket("T-1", "acme", "ana@acme.example", "Buzón lleno otra vez", "La papelera.")};
}

SuggestRequest request(const std::string& subject, const std::string& body = "") {
  SuggestRequest r;
  r.subject = subject;
  r.body = body;
  r.language = "es";
  return r;
}

TEST(Suggest, GivesThePassageTheReasonAndHowSureItIs) {
  TestIndex index(documents());
  const auto result = suggest(index.reader(), request("buzón lleno", "¿cómo vacío la papelera?"));
  ASSERT_FALSE(result.abstained);
  const auto& best = result.suggestions.front();
  EXPECT_EQ(best.hit.id, "buzon");
  EXPECT_THAT(best.why, Contains("papelera"));
  EXPECT_THAT(best.hit.passage.text, testing::HasSubstr("papelera"));
  EXPECT_GT(best.confidence, 0.5);
  EXPECT_LE(best.confidence, 1);
}

TEST(Suggest, SaysNothingWhenItDoesNotKnow) {
  TestIndex index(documents());
  for (const char* subject :
       {"", " ", "receta de tortilla", "¿Quién ganó el partido?", "🙂", "el"}) {
    const auto result = suggest(index.reader(), request(subject));
    EXPECT_TRUE(result.abstained) << subject;
    EXPECT_THAT(result.suggestions, IsEmpty()) << subject;
  }
}

TEST(Suggest, KeepsToTheWritersLanguageWhenItCan) {
  TestIndex index(documents());
  auto in_english = request("mailbox full", "trash");
  in_english.language = "en";
  EXPECT_EQ(suggest(index.reader(), in_english).suggestions.front().hit.id, "mailbox");
  for (const auto& s : suggest(index.reader(), request("buzón lleno papelera")).suggestions)
    EXPECT_EQ(s.hit.lang, "es");
}

// What tickets say is no reason to think that a word is common: staff get what the client gets.
TEST(Suggest, GivesStaffTheArticlesThatClientsGet) {
  auto all = documents();
  for (int i = 0; i < 40; ++i)
    all.push_back(test::ticket("T-" + std::to_string(i + 2), "acme", "ana@acme.example",
                               "Papelera y adjuntos", "La papelera, el buzón y los adjuntos."));
  TestIndex index(all);
  auto asked = request("buzón lleno", "borra los adjuntos de la papelera");
  const auto of_client = suggest(index.reader(), asked);
  asked.scope.clients = asked.scope.internal = true;
  asked.scope.tickets = Scope::Tickets::All;
  const auto of_staff = suggest(index.reader(), asked);
  ASSERT_FALSE(of_client.suggestions.empty());
  ASSERT_EQ(of_staff.suggestions.size(), of_client.suggestions.size());
  for (size_t i = 0; i < of_client.suggestions.size(); ++i) {
    EXPECT_EQ(of_staff.suggestions[i].hit.id, of_client.suggestions[i].hit.id);
    EXPECT_DOUBLE_EQ(of_staff.suggestions[i].confidence, of_client.suggestions[i].confidence);
  }
}

TEST(Suggest, ShowsOnesOwnTicketsApart) {
  TestIndex index(documents());
  auto own = request("buzón lleno", "papelera");
  own.scope = contact_of("acme");
  const auto result = suggest(index.reader(), own);
  ASSERT_EQ(result.own_tickets.size(), 1);
  EXPECT_EQ(result.own_tickets.front().hit.id, "T-1");
  own.scope = contact_of("other");
  EXPECT_THAT(suggest(index.reader(), own).own_tickets, IsEmpty());
  EXPECT_THAT(suggest(index.reader(), request("buzón lleno")).own_tickets, IsEmpty());
}

// Xapian's OP_MAX crashed where one of several databases had no word of a synonym.
TEST(Suggest, SynonymsGoThroughSeveralDatabases) {
  auto all = documents();
  all.push_back(article("correo", "No recibo correos", "No llega, no entra ningún correo."));
  TestIndex index(all);
  index.write_synonyms("no entra correo = no llega correo = no recibo correo\n");
  auto own = request("No recibo correos");
  for (const auto& scope : {contact_of("acme"), test::staff(), test::anyone()}) {
    own.scope = scope;
    EXPECT_FALSE(suggest(index.reader(), own).abstained);
  }
}

TEST(Suggest, StandsStrangeTexts) {
  TestIndex index(documents());
  std::string wall, blob(200'000, 'A'), log;
  for (int i = 0; i < 50'000; ++i) wall += "papelera ";
  for (int i = 0; i < 2'000; ++i) log += "2026-11-22 10:00:00 ERROR connection refused\n";
  for (const auto& body : {wall, blob, log, std::string("<script>alert(1)</script>"),
                           std::string("\"-area: kind:x -- \"\" (((")}) {
    const auto result = suggest(index.reader(), request("buzón lleno papelera", body));
    ASSERT_FALSE(result.suggestions.empty()) << body.substr(0, 40);
    EXPECT_EQ(result.suggestions.front().hit.id, "buzon") << body.substr(0, 40);
  }
}

}  // namespace
}  // namespace kb::search
