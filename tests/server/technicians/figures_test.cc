// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using std::chrono::hours;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

class DeskFigures : public test::TestPortal {
 protected:
  DeskFigures() {
    put(test::an_area("correo", "Correo"));
    auto article = test::an_article("buzon", "El buzón está lleno");
    article.created = article.updated = clock().now() - std::chrono::days{200};
    put(article);
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    be("marta@f.example");
  }
  void put_solved(const std::string& id, hours took, bool linked,
                  std::chrono::days ago = std::chrono::days{0}) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.area = "correo";
    ticket.subject = "No llegan";
    ticket.status = store::TicketStatus::Resolved;
    ticket.resolved = clock().now() - ago;
    ticket.opened = *ticket.resolved - took;
    ticket.messages = {{"marta@f.example", ticket.opened + hours{1}, "Hola", false}};
    if (linked) ticket.links = {{"buzon", true}};
    put(ticket);
  }
};

TEST_F(DeskFigures, TellHowTicketsWereSolvedAndNeverByWhom) {
  put_solved("T-1", hours{2}, true);
  put_solved("T-2", hours{4}, true);
  put_solved("T-3", hours{10}, false);
  const auto body = get("/mesa/cifras").body;
  const auto page = html_probe(body);
  const auto figures = page.texts(".figure");
  EXPECT_THAT(figures[0], HasSubstr("Con artículo67\u00a0%"));
  EXPECT_THAT(figures[2], HasSubstr("Con uno nuevo0\u00a0%"));
  EXPECT_THAT(figures[3], HasSubstr("Primera respuesta1\u00a0h"));
  EXPECT_THAT(figures[4], HasSubstr("Solución4\u00a0h"));
  EXPECT_THAT(page.texts("#temas tbody tr"),
              ElementsAre("Correo367\u00a0%67\u00a0%0\u00a0%1\u00a0h4\u00a0h"));
  EXPECT_THAT(page.text("main"), testing::Not(HasSubstr("marta")));
  EXPECT_THAT(page.text("figure[data-table=tiempos] .svg-wide .lab-a"),
              "4\u00a0h hasta la solución");
}

TEST_F(DeskFigures, TakeTheMeanOfTheTwoInTheMiddle) {
  put_solved("T-1", hours{2}, false);
  put_solved("T-2", hours{5}, false);
  EXPECT_THAT(html_probe(get("/mesa/cifras").body).texts(".figure")[4],
              HasSubstr("3\u00a0h\u00a030\u00a0min"));
}

TEST_F(DeskFigures, ComeAsFilesAndByArea) {
  put_solved("T-1", hours{2}, true);
  EXPECT_THAT(get("/mesa/cifras?formato=csv&tabla=temas").body,
              HasSubstr("\r\nCorreo,1,100.0,100.0,0.0,60,120\r\n"));
  EXPECT_THAT(html_probe(get("/mesa/cifras?tema=correo").body).texts(".figure")[0],
              HasSubstr("100\u00a0%"));
}

TEST_F(DeskFigures, SayWhenNothingWasSolvedAndWhenItIsLittle) {
  EXPECT_EQ(html_probe(get("/mesa/cifras").body).text(".empty strong"),
            "Ninguna consulta resuelta en este periodo");
  for (int week = 0; week < 3; ++week)
    put_solved("T-" + std::to_string(week), hours{2}, true, std::chrono::days{7 * week});
  EXPECT_TRUE(html_probe(get("/mesa/cifras").body).has("main .callout"));
  put_solved("T-4", hours{2}, true, std::chrono::days{21});
  EXPECT_FALSE(html_probe(get("/mesa/cifras").body).has("main .callout"));
}

}  // namespace
}  // namespace kb::server
