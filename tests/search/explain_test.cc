// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "search/search.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using test::TestIndex;

SearchResult explained(TestIndex& index, const std::string& text,
                       const Scope& scope = test::anyone()) {
  SearchRequest request;
  request.text = text;
  request.scope = scope;
  request.explain = true;
  return search(index.reader(), request);
}

const ExplainedWord* word_of(const SearchResult& result, const std::string& written) {
  for (const auto& word : result.explanation->words)
    if (word.written == written) return &word;
  return nullptr;
}

std::vector<Document> some_documents() {
  auto solved = article("solved", "Correo lleno", "El correo de la empresa. Vacía el buzón.");
  solved.solved = 12;
  solved.tags = {"correo", "buzón"};
  auto year = article("year", "El año", "## El año nuevo\n\nEl correo del año que viene.");
  auto english =
      article("english", "Mailbox full", "The e-mail of the year is on the server.", "en");
  auto ticket =
      test::ticket("T-1", "acme", "ana@acme.example", "Mi correo", "correo lleno otra vez");
  ticket.updated = Instant{std::chrono::days{19'000}};
  std::vector<Document> documents = {solved, year, english, ticket};
  for (int i = 0; i < 12; ++i)
    documents.push_back(article(fmt::format("other{}", i), "Factura", "El recibo de la empresa."));
  return documents;
}

TEST(Explanation, IsLeftOutUnlessAsked) {
  TestIndex index({article("a", "Correo", "servidor")});
  SearchRequest request;
  request.text = "correo";
  const auto result = search(index.reader(), request);
  EXPECT_FALSE(result.explanation);
  EXPECT_FALSE(result.hits[0].explanation);
}

// Whatever the query is made of, the parts told give the score that ordered the hits.
TEST(Explanation, AddsUpToTheScore) {
  TestIndex index(some_documents());
  index.write_synonyms("casilla = buzón\ncuenta llena => correo lleno\n");
  for (const char* text :
       {"correo", "correo lleno", "casilla", "la casilla del correo", "cuenta llena", "año", "ano",
        "correo correo correo año", "e-mail year", "de la que", "quién otra vez", "correoo",
        "\"correo lleno\"", "correo -factura", "title:correo buzón"}) {
    const auto result = explained(index, text, test::staff());
    ASSERT_TRUE(result.explanation) << text;
    for (const auto& hit : result.hits) {
      ASSERT_TRUE(hit.explanation) << text;
      const auto& why = *hit.explanation;
      double words = 0;
      for (const auto& match : why.matches) words += match.weight;
      EXPECT_NEAR(words, why.words, 1e-9) << text;
      const double around = (1 + why.passage + why.pairs + why.title) * why.standing;
      EXPECT_NEAR(why.words * around, hit.score, 1e-6) << text << " " << hit.id;
      EXPECT_EQ(why.score, hit.score);
    }
  }
}

TEST(Explanation, TellsHowEachWordWasRead) {
  TestIndex index(some_documents());
  index.write_synonyms("casilla => buzón\n");
  const auto result = explained(index, "coreo casilla otra xilofono de");
  ASSERT_TRUE(word_of(result, "correo"));
  EXPECT_EQ(word_of(result, "correo")->typed, "coreo");
  EXPECT_EQ(word_of(result, "correo")->documents, 2);
  EXPECT_EQ(word_of(result, "casilla")->use, WordUse::BySynonyms);
  ASSERT_EQ(word_of(result, "casilla")->synonyms.size(), 1u);
  EXPECT_EQ(word_of(result, "casilla")->synonyms[0].written, "buzón");
  EXPECT_EQ(word_of(result, "xilofono")->use, WordUse::Unknown);
  EXPECT_EQ(word_of(result, "de")->use, WordUse::TooCommon);
  EXPECT_GT(word_of(result, "de")->documents, 10);
}

TEST(Explanation, NamesTheFieldsThatHoldAWord) {
  TestIndex index(some_documents());
  for (const auto& hit : explained(index, "correo").hits) {
    const auto& fields = hit.explanation->matches.at(0).fields;
    if (hit.id != "solved") continue;
    EXPECT_EQ(fields.title, 1);
    EXPECT_EQ(fields.body, 1);
    EXPECT_EQ(fields.tags, 1);
    EXPECT_EQ(fields.heading, 0);
  }
}

TEST(Explanation, SaysWhatALongTextLeavesOut) {
  std::string all;
  for (int i = 0; i < 60; ++i) all += fmt::format("pal{:c}{:c}zt ", 'a' + i / 26, 'a' + i % 26);
  TestIndex index({article("a", "Varios", all), article("b", "Otra", "nada")});
  const auto result = explained(index, all);
  const auto left_out =
      std::ranges::count(result.explanation->words, WordUse::LeftOut, &ExplainedWord::use);
  EXPECT_EQ(left_out, 24);
  EXPECT_EQ(result.explanation->words.size(), 60u);
}

TEST(Explanation, CountsOnlyWhatTheVisitorMayRead) {
  auto internal = article("internal", "Guardia", "zafiro correo");
  internal.audience = Audience::Internal;
  TestIndex index({article("a", "Correo", "servidor"), internal,
                   test::ticket("T-1", "otra", "luis@otra.example", "Correo", "zafiro")});
  for (const auto& scope : {test::anyone(), test::contact_of("acme")}) {
    const auto result = explained(index, "correo zafiro", scope);
    EXPECT_EQ(word_of(result, "correo")->documents, 1);
    EXPECT_EQ(word_of(result, "zafiro")->use, WordUse::Unknown);
  }
}

}  // namespace
}  // namespace kb::search
