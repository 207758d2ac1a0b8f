// SPDX-License-Identifier: MIT
#include "search/ticket_groups.h"

#include <gmock/gmock.h>

#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class TicketGroups : public testing::Test {
 protected:
  void add(const std::string& id, const std::string& subject, const std::string& body) {
    index_.put(test::ticket(id, "acme", "ana@acme.example", subject, body));
    tickets_.push_back({id, subject, body, "es"});
  }
  std::vector<std::vector<std::string>> groups() {
    std::vector<std::vector<std::string>> named;
    for (const auto& group : group_tickets(index_.reader(), tickets_)) {
      auto& ids = named.emplace_back();
      for (const size_t place : group) ids.push_back(tickets_[place].id);
    }
    return named;
  }

  test::TestIndex index_;
  std::vector<TicketText> tickets_;
};

TEST_F(TicketGroups, PutTogetherWhatAsksTheSame) {
  add("T-1", "La factura de mayo", "Falta el NIF en la factura.");
  add("T-2", "Se ha borrado mi firma en Outlook", "Al actualizar Outlook se borró la firma.");
  add("T-3", "Firma borrada en Outlook", "Outlook se actualizó y la firma se ha borrado.");
  add("T-4", "No sale la firma de Outlook", "La firma se borró al actualizar Outlook.");
  const auto found = groups();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_THAT(found[0], UnorderedElementsAre("T-2", "T-3", "T-4"));
  EXPECT_THAT(found[1], ElementsAre("T-1"));
}

TEST_F(TicketGroups, KeepEachTicketOnceWhateverTheIndexHolds) {
  EXPECT_THAT(groups(), IsEmpty());
  add("T-1", "La firma de Outlook", "Se borró la firma.");
  index_.remove("ticket", "T-1");
  EXPECT_THAT(groups(), ElementsAre(ElementsAre("T-1")));
}

}  // namespace
}  // namespace kb::search
