// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/merging.h"
#include "tests/server/thread_portal.h"

// Two tickets about the same, at the desk and for their clients.
namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using test::kTicketPath;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kDuplicate = "/mesa/consultas/T-2";

class MergeTest : public test::ThreadPortal {
 protected:
  MergeTest() {
    put(ticket_of_ana("T-2", "Sigue sin llegar nada", "Nada de nada."));
    auto of_luis = ticket_of_ana("T-3", "A mí tampoco", "Nada.");
    of_luis.requester = "luis@x.example";
    put(of_luis);
    be(kMarta);
  }
  server::Response merge(const std::string& from, const std::string& into) {
    return post("/mesa/consultas/" + from + "/unir", {{"con", into}}, kDeskTicketPath);
  }
};

TEST_F(MergeTest, OffersOpenTicketsOfTheAccountAndMerges) {
  const auto shown = page(kDuplicate);
  EXPECT_TRUE(shown.has("#con [value=T-1]"));
  EXPECT_FALSE(shown.has("#con [value=T-2]"));
  EXPECT_EQ(header(merge("T-2", "T-1"), "Location"),
            std::string(kDuplicate) + "?hecho=unida&otro=T-1#hecho");
  EXPECT_EQ(ticket("T-2").status, store::TicketStatus::Closed);
  EXPECT_THAT(page(kDuplicate).text(".on-the-way[role=note]"), HasSubstr("T-1"));
  EXPECT_THAT(page(kDeskTicketPath).text("[aria-labelledby=p-unidas]"), HasSubstr("T-2"));
  EXPECT_THAT(page(kDeskTicketPath).text(".thread"), HasSubstr("une T-2 a esta"));
}

TEST_F(MergeTest, SaysBesideTheFieldWhatCannotBeMerged) {
  for (const char* other : {"T-2", "T-9", ""}) {
    const auto refused = merge("T-2", other);
    EXPECT_EQ(refused.status, 422) << other;
    EXPECT_TRUE(html_probe(refused.body).has("#con[aria-invalid=true]")) << other;
  }
  EXPECT_EQ(ticket("T-2").status, store::TicketStatus::Open);
}

TEST_F(MergeTest, LeadsItsClientToTheOtherOne) {
  merge("T-2", "T-1");
  be(kAna);
  EXPECT_EQ(header(get("/consultas/T-2"), "Location"), kTicketPath + "?unida=T-2");
  const auto shown = page(kTicketPath + "?unida=T-2");
  EXPECT_THAT(shown.text(".on-the-way"), HasSubstr("T-2 es la misma que esta"));
  const auto original = page("/consultas/T-2?original=1");
  EXPECT_THAT(original.text(".thread"), HasSubstr("Nada de nada."));
  EXPECT_THAT(original.text(".on-the-way"), HasSubstr("Sigue en otra consulta"));
}

TEST_F(MergeTest, LeadsNobodyToWhatTheyMayNotRead) {
  merge("T-3", "T-1");
  be("luis@x.example");
  EXPECT_EQ(get("/consultas/T-3").status, 200);
  const auto shown = get("/consultas/T-3").body;
  EXPECT_THAT(html_probe(shown).text(".thread"), HasSubstr("otra de tu cuenta"));
  EXPECT_THAT(shown, Not(HasSubstr("T-1")));
  EXPECT_THAT(shown, Not(HasSubstr("No llegan correos")));
}

TEST_F(MergeTest, IsTakenBackAtOnce) {
  merge("T-2", "T-1");
  const auto key = page("/mesa").attribute("[name=deshacer]", "value").value_or("");
  post("/mesa/deshacer", {{"deshacer", key}}, "/mesa");
  EXPECT_EQ(ticket("T-2").status, store::TicketStatus::Open);
  EXPECT_FALSE(page(kDeskTicketPath).has("[aria-labelledby=p-unidas]"));
  be(kAna);
  EXPECT_EQ(get("/consultas/T-2").status, 200);
}

}  // namespace
}  // namespace kb::server
