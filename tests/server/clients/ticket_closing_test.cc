// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;

class ClosingATicket : public test::TestPortal {
 protected:
  ClosingATicket() {
    put(test::an_article("buzon", "El buzón está lleno"));
    put(test::a_contact("ana@x.example", "arcos"));
    auto rosa = test::a_contact("rosa@x.example", "arcos");
    rosa.rights.see_all = true;
    put(rosa);
    put(test::a_technician("marta@f.example"));
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "No llegan";
    ticket.links = {{"buzon", false, store::LinkStrength::Weak}};
    put(ticket);
  }
  Response close(Form form = {}) { return post("/consultas/T-1/cerrar", std::move(form), "/"); }
  store::Ticket ticket() {
    auto tx = store().read();
    return store::find_ticket(tx, "T-1").value();
  }
};

TEST_F(ClosingATicket, SaysWhichArticleHelped) {
  be("ana@x.example");
  const auto page = html_probe(get("/consultas/T-1").body);
  EXPECT_EQ(page.texts("[name=articulo]").size(), 2u);
  EXPECT_EQ(close({{"articulo", "buzon"}, {"como", "Vacié la papelera"}}).status, 303);
  EXPECT_EQ(ticket().status, store::TicketStatus::Closed);
  EXPECT_EQ(ticket().resolution, "Vacié la papelera");
  EXPECT_EQ(ticket().resolved, clock().now());
  EXPECT_TRUE(ticket().links[0].solved);
  EXPECT_EQ(ticket().links[0].strength, store::LinkStrength::Strong);
  EXPECT_FALSE(html_probe(get("/consultas/T-1").body).form("/consultas/T-1/cerrar"));
  EXPECT_EQ(html_probe(get("/consultas/T-1").body).text(".linked h3"), "El buzón está lleno");
}

TEST_F(ClosingATicket, LeavesLinksAloneWhenNothingHelped) {
  be("ana@x.example");
  close({{"articulo", "otro"}});
  EXPECT_EQ(ticket().status, store::TicketStatus::Closed);
  ASSERT_EQ(ticket().links.size(), 1u);
  EXPECT_FALSE(ticket().links[0].solved);
}

TEST_F(ClosingATicket, IsForWhoAskedAlone) {
  for (const char* email : {"rosa@x.example", "marta@f.example"}) {
    be(email);
    EXPECT_FALSE(html_probe(get("/consultas/T-1").body).form("/consultas/T-1/cerrar")) << email;
    close();
    EXPECT_EQ(ticket().status, store::TicketStatus::Open) << email;
  }
  auto eva = test::a_contact("eva@y.example", "beta");
  put(eva);
  be("eva@y.example");
  EXPECT_EQ(close().status, 404);
}

}  // namespace
}  // namespace kb::server
