// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::HasSubstr;
using testing::Not;

class PlanPages : public test::OrderPortal {
 protected:
  PlanPages() {
    put_ticket("T-1", "rosa@a.example");
    put_ticket("T-2", "pepe@a.example");
  }
};

TEST_F(PlanPages, SayWhatIsLeftAndHowFarItLasts) {
  note_time("k", 675, "2026-11-10T10:00:00Z");
  const auto page = html_probe(see("ana@a.example", "/cuenta/plan").body);
  EXPECT_THAT(page.text(".plan .left"), HasSubstr("3 h 45 min de 15 h"));
  EXPECT_EQ(page.attribute("#plan-m", "low"), "674");
  EXPECT_EQ(page.attribute("#plan-m", "high"), "809");
  EXPECT_EQ(page.attribute("#plan-m", "value"), "675");
  EXPECT_EQ(page.attribute("#plan-m", "aria-label"),
            "Tiempo gastado: 11 h 15 min de 15 h, el 75 por ciento");
  EXPECT_THAT(page.text(".plan"), HasSubstr("Has gastado el 75 %."));
  EXPECT_THAT(page.text(".plan"), HasSubstr("llega hasta principios de febrero"));
  EXPECT_THAT(page.text("main"), HasSubstr("Pasó del 75 % el 20 de noviembre de 2026"));
}

TEST_F(PlanPages, AreForWhoMaySeeTime) {
  for (const char* target : {"/cuenta/plan", "/cuenta/plan/2026-11", "/cuenta/plan/2026-11.csv"}) {
    EXPECT_EQ(see("pepe@a.example", target).status, 403) << target;
    EXPECT_EQ(see("marta@f.example", target).status, 403) << target;
    EXPECT_EQ(see("rosa@a.example", target).status, 200) << target;
  }
}

TEST_F(PlanPages, HaveNoStatementOfWhatIsNoMonthOrStillToCome) {
  for (const char* month : {"2026-13", "hoy", "2026-12", "2026-11-01", "2026-11.xml"})
    EXPECT_EQ(see("rosa@a.example", std::string("/cuenta/plan/") + month).status, 404) << month;
}

TEST_F(PlanPages, CountEachMonthByItself) {
  note_time("a", 60, "2026-10-31T22:00:00Z");
  note_time("b", 30, "2026-11-05T10:00:00Z");
  const auto october = html_probe(see("rosa@a.example", "/cuenta/plan/2026-10").body);
  const auto november = html_probe(see("rosa@a.example", "/cuenta/plan/2026-11").body);
  EXPECT_THAT(october.text("main"), HasSubstr("Nota de a"));
  EXPECT_THAT(october.text("main"), Not(HasSubstr("Nota de b")));
  EXPECT_THAT(november.text("main"), HasSubstr("Nota de b"));
  EXPECT_THAT(november.text("tbody tr"), HasSubstr("14 h− 30 min13 h 30 min"));
}

TEST_F(PlanPages, GiveTheMonthAsAFile) {
  note_time("a", 34, "2026-11-05T10:00:00Z");
  const auto file = see("rosa@a.example", "/cuenta/plan/2026-11.csv");
  EXPECT_EQ(file.content_type, "text/csv; charset=utf-8");
  EXPECT_THAT(file.body,
              HasSubstr("2026-11-05,T-1,Asunto de T-1,Trabajo,Marta Vidal,Nota de a,34,35"));
  EXPECT_THAT(test::header(file, "Content-Disposition"), HasSubstr("plan-2026-11.csv"));
}

TEST_F(PlanPages, TellNothingOfTicketsThatAreNotTheReadersToRead) {
  put_person("lola@a.example", "Lola", "arcos", {true, false, false, false, true, false});
  note_time("ajena", 30, "2026-11-05T10:00:00Z", "T-2");
  for (const char* target : {"/cuenta/plan", "/cuenta/plan/2026-11", "/cuenta/plan/2026-11.csv"}) {
    const auto body = see("lola@a.example", target).body;
    EXPECT_THAT(body, Not(HasSubstr("Nota de ajena"))) << target;
    EXPECT_THAT(body, Not(HasSubstr("Asunto de T-2"))) << target;
    EXPECT_THAT(body, HasSubstr("Consulta de otra persona")) << target;
    EXPECT_THAT(see("rosa@a.example", target).body, HasSubstr("Nota de ajena")) << target;
  }
}

TEST_F(PlanPages, NeverHoldWhatStaffRemarked) {
  note_time("a", 30, "2026-11-05T10:00:00Z");
  for (const char* target : {"/cuenta/plan", "/cuenta/plan/2026-11", "/cuenta/plan/2026-11.csv"})
    EXPECT_THAT(see("rosa@a.example", target).body, Not(HasSubstr("secreto-interno"))) << target;
  EXPECT_THAT(see("marta@f.example", "/mesa/consultas/T-1/tiempo").body,
              HasSubstr("secreto-interno"));
}

TEST_F(PlanPages, SayWhenThereIsNoPlan) {
  EXPECT_THAT(html_probe(see("otro@b.example", "/cuenta/plan").body).text(".empty"),
              HasSubstr("ningún plan"));
}

}  // namespace
}  // namespace kb::server
