// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "search/similar.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::contact_of;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;

class SimilarTickets : public testing::Test {
 protected:
  std::vector<std::string> ids(const Scope& scope, const std::string& except = "") {
    SuggestRequest request;
    request.subject = "Buzón lleno";
    request.body = "Hola:\n\nLa papelera está llena y no entra nada.\n\nUn saludo";
    request.language = "es";
    request.scope = scope;
    request.except = except;
    std::vector<std::string> out;
    for (const auto& one : similar_tickets(index_.reader(), request)) out.push_back(one.hit.id);
    return out;
  }

  TestIndex index_{
      {test::ticket("T-1", "acme", "ana@acme.example", "Buzón lleno otra vez",
                    "La papelera está llena."),
       test::ticket("T-2", "beta", "eva@beta.example", "El buzón, lleno", "La papelera no vacía."),
       test::ticket("T-3", "beta", "eva@beta.example", "La factura", "Falta el NIF."),
       test::article("buzon", "El buzón está lleno", "Vacía la papelera.")}};
};

TEST_F(SimilarTickets, AreSolvedTicketsAboutTheSameForWhoMayReadThem) {
  EXPECT_THAT(ids(test::staff()), testing::UnorderedElementsAre("T-1", "T-2"));
  EXPECT_THAT(ids(test::staff(), "T-1"), ElementsAre("T-2"));
  EXPECT_THAT(ids(contact_of("acme")), ElementsAre("T-1"));
  EXPECT_THAT(ids(contact_of("other")), IsEmpty());
  EXPECT_THAT(ids(test::anyone()), IsEmpty());
}

TEST_F(SimilarTickets, SayWhyInTheWordsOfWhoAsks) {
  SuggestRequest request;
  request.subject = "mi buzón lleno, la papelera";
  request.scope = contact_of("acme");
  const auto found = similar_tickets(index_.reader(), request);
  ASSERT_EQ(found.size(), 1);
  EXPECT_THAT(found[0].why, testing::IsSupersetOf({"lleno", "papelera"}));
  EXPECT_GE(found[0].confidence, kLeastSimilar);
}

}  // namespace
}  // namespace kb::search
