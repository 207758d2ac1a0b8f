// SPDX-License-Identifier: MIT
#include "search/synonym_proposals.h"

#include <gmock/gmock.h>

namespace kb::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

KnownSynonyms known(std::string_view lines) {
  return {std::make_shared<const Synonyms>(lines, language_or_default("es"))};
}

std::vector<std::string> lines(const std::vector<SynonymProposal>& proposals) {
  std::vector<std::string> told;
  for (const auto& proposal : proposals) told.push_back(proposal.line());
  return told;
}

// The same change of words by so many askers.
std::vector<Reworded> reworded(const std::string& before, const std::string& after, int times,
                               int askers) {
  std::vector<Reworded> searches;
  for (int i = 0; i < times; ++i)
    searches.push_back({"asker " + std::to_string(i % askers), "es", before, after});
  return searches;
}

TEST(SynonymProposals, OfSearchesAreWhatWasSaidOtherwise) {
  const struct {
    const char *before, *after;
    std::vector<std::string> lines;
  } cases[] = {
      {"se llena la casilla", "se llena el buzón", {"casilla => buzón"}},
      {"casilla de correo", "buzón de correo", {"casilla => buzón"}},
      {"hacer backup", "hacer copia de seguridad", {"backup => copia seguridad"}},
      {"buzon lleno", "buzón lleno", {}},
      {"buson lleno", "buzón lleno", {}},                // a slip of the keys
      {"correo", "correo en el móvil", {}},              // only narrower
      {"correo en el móvil", "correo", {}},              // only wider
      {"una cosa muy rara azul", "factura mensual", {}}  // another question
  };
  for (const auto& [before, after, expected] : cases)
    EXPECT_EQ(lines(propose_from_searches(reworded(before, after, 4, 2), {})), expected) << before;
}

TEST(SynonymProposals, NeedEnoughSearchesOfSeveralAskers) {
  const std::tuple<int, int, bool> cases[] = {
      {3, 2, true}, {2, 2, false}, {9, 1, false}, {3, 3, true}};
  for (const auto& [times, askers, proposed] : cases) {
    const auto found = propose_from_searches(reworded("casilla", "buzón", times, askers), {});
    ASSERT_EQ(found.size(), proposed ? 1u : 0u) << times << " of " << askers;
    if (!proposed) continue;
    EXPECT_EQ(found[0].times, times);
    EXPECT_EQ(found[0].askers, askers);
    EXPECT_EQ(found[0].examples.size(), 3u);
  }
}

TEST(SynonymProposals, LeaveOutWhatIsKnown) {
  const auto searches = reworded("casillas", "buzón", 4, 2);
  EXPECT_THAT(propose_from_searches(searches, known("casilla => buzón\n")), IsEmpty());
  EXPECT_THAT(propose_from_searches(searches, known("casilla = buzones = cajón\n")), IsEmpty());
  EXPECT_THAT(lines(propose_from_searches(searches, known("buzón => casilla\n"))),
              ElementsAre("casillas => buzón"));
}

TEST(SynonymProposals, TakeEndingsForOneAndTheSpellingWithAccents) {
  auto searches = reworded("casilla llena", "buzon lleno", 2, 2);
  for (const auto& search : reworded("casillas llenas", "buzón lleno", 2, 2))
    searches.push_back(search);
  EXPECT_THAT(lines(propose_from_searches(searches, {})), ElementsAre("casillas => buzón"));
}

class TicketProposals : public testing::Test {
 protected:
  TicketProposals() {
    for (int i = 0; i < 30; ++i) add("factura", "No entiendo el recibo de este mes", i);
  }
  void add(const std::string& article, const std::string& text, int account) {
    tickets_.push_back({"account " + std::to_string(account), "es", article, text});
  }
  std::vector<SynonymProposal> found(const KnownSynonyms& known = {}) {
    const AnsweringArticle articles[] = {
        {"buzon", "es", "El buzón está lleno", "Vacía la papelera."},
        {"factura", "es", "La factura del mes", "Quien no entienda el recibo."}};
    return propose_from_tickets(tickets_, articles, known);
  }
  std::vector<AnsweredText> tickets_;
};

TEST_F(TicketProposals, AreWordsOfAnArticlesTicketsThatItDoesNotHave) {
  for (int i = 0; i < 6; ++i) add("buzon", "Mi casilla no admite nada", i);
  const auto proposals = found();
  ASSERT_THAT(lines(proposals), testing::Contains("casilla => buzón"));
  const auto& casilla = *std::ranges::find(proposals, "casilla", &SynonymProposal::typed);
  EXPECT_EQ(casilla.article, "buzon");
  EXPECT_EQ(casilla.times, 6);
  EXPECT_EQ(casilla.askers, 6);
  EXPECT_GE(casilla.surprise, kLeastSurprise);
  EXPECT_THAT(found(known("casilla => buzón")),
              testing::Not(testing::Contains(testing::Field(&SynonymProposal::typed, "casilla"))));
}

TEST_F(TicketProposals, AreNotOfOneAccountNorOfWordsThatAllTicketsHold) {
  for (int i = 0; i < 6; ++i) add("buzon", "Mi casilla no admite nada", 1);
  EXPECT_THAT(found(), IsEmpty()) << "one account";
  tickets_.clear();
  for (int i = 0; i < 6; ++i) add("buzon", "Hola cacharro", i);
  for (int i = 0; i < 30; ++i) add("factura", "Hola cacharro", i);
  EXPECT_THAT(found(), IsEmpty()) << "everywhere";
}

TEST_F(TicketProposals, AreNotForAWordThatTheTicketsSayToo) {
  for (int i = 0; i < 6; ++i) add("buzon", "La casilla, o sea el buzón lleno", i);
  EXPECT_THAT(found(), IsEmpty());
}

// Dunning's own example: what a corpus of 31,777 pairs says of "the swiss", about 270.72.
TEST(Surprise, IsTheLogLikelihoodRatio) {
  EXPECT_NEAR(surprise(110, 2442, 111, 29114), 270.72, .01);
  EXPECT_NEAR(surprise(10, 90, 100, 900), 0, 1e-9);
}

}  // namespace
}  // namespace kb::search
