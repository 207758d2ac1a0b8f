// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::HasSubstr;

class TimePages : public test::OrderPortal {
 protected:
  TimePages() { put_ticket("T-1", "rosa@a.example"); }
  static Form work(const std::string& minutes, const std::string& key = "k") {
    return {{"clave", key}, {"clase", "work"}, {"minutos", minutes}, {"nota", "Límite subido"}};
  }
  static constexpr const char* kPage = "/mesa/consultas/T-1/tiempo";
  int left() {
    auto tx = store().read();
    return store::balance_of(tx, *store::find_plan(tx, "p"), clock().now()).left();
  }
};

TEST_F(TimePages, NoteTimeOnceAForm) {
  for (int i = 0; i < 2; ++i) EXPECT_EQ(as("marta@f.example", kPage, work("34")).status, 303);
  EXPECT_EQ(left(), 865);
}

TEST_F(TimePages, ShowWhatWouldBeChargedBefore) {
  auto form = work("34");
  form.emplace("paso", "calcular");
  const auto page = html_probe(as("marta@f.example", kPage, form).body);
  EXPECT_THAT(page.text("[role=status]"), HasSubstr("Se anotan 34 min y se cobran 35 min."));
  EXPECT_THAT(page.text("[role=status]"), HasSubstr("le quedarían 14 h 25 min"));
  EXPECT_EQ(page.attribute("#minutos", "value"), "34");
  EXPECT_EQ(left(), 900);
}

TEST_F(TimePages, KeepWhatWasTypedWhenSomethingIsWrong) {
  auto form = work("mucho");
  form.emplace("interna", "para nosotros");
  const auto refused = as("marta@f.example", kPage, form);
  EXPECT_EQ(refused.status, 422);
  const auto page = html_probe(refused.body);
  EXPECT_TRUE(page.has(".summary a[href=#minutos]"));
  EXPECT_EQ(page.attribute("#minutos", "value"), "mucho");
  EXPECT_EQ(page.attribute("#interna", "value"), "para nosotros");
  EXPECT_EQ(page.attribute("[name=clave]", "value"), "k");
}

TEST_F(TimePages, RefuseAMomentThatCannotBeRead) {
  for (const char* step : {"", "calcular"}) {
    auto form = work("34");
    form.emplace("cuando", "ayer por la tarde");
    form.emplace("paso", step);
    const auto refused = as("marta@f.example", kPage, form);
    EXPECT_EQ(refused.status, 422);
    const auto page = html_probe(refused.body);
    EXPECT_TRUE(page.has(".summary a[href=#cuando]"));
    EXPECT_EQ(page.attribute("#cuando", "value"), "ayer por la tarde");
    EXPECT_EQ(left(), 900);
  }
  auto form = work("34");
  form.emplace("cuando", "");
  EXPECT_EQ(as("marta@f.example", kPage, form).status, 303) << "none is now";
}

TEST_F(TimePages, TakeAnEntryBackByACounterEntry) {
  as("marta@f.example", kPage, work("34"));
  EXPECT_EQ(as("marta@f.example", kPage, {{"anular", "k"}, {"motivo", "Era de otra"}}).status, 303);
  EXPECT_EQ(as("marta@f.example", kPage, {{"anular", "k"}, {"motivo", "Otra vez"}}).status, 303);
  EXPECT_EQ(left(), 900);
  EXPECT_THAT(html_probe(see("marta@f.example", kPage).body).text("main"),
              HasSubstr("Era de otra"));
}

TEST_F(TimePages, AreForTechnicians) {
  for (const char* target : {kPage, "/mesa/encargos", "/mesa/encargos/E-1"}) {
    EXPECT_EQ(see("marta@f.example", target).status, 200) << target;
    EXPECT_EQ(see("jefa@f.example", target).status, 403) << target;
    EXPECT_EQ(see("rosa@a.example", target).status, 403) << target;
  }
  EXPECT_EQ(as("rosa@a.example", kPage, work("34")).status, 403);
  EXPECT_EQ(see("marta@f.example", "/mesa/consultas/T-9/tiempo").status, 404);
}

TEST_F(TimePages, MakeAnOrderOfATicketOnce) {
  const auto first = as("marta@f.example", "/mesa/consultas/T-1/encargo", {});
  EXPECT_EQ(test::header(first, "Location"), "/mesa/encargos/E-2");
  EXPECT_EQ(test::header(as("marta@f.example", "/mesa/consultas/T-1/encargo", {}), "Location"),
            "/mesa/encargos/E-2");
}

TEST_F(TimePages, MakeAnOrderForAContactOfTheAccount) {
  Form form{{"cuenta", "arcos"}, {"pide", "otro@b.example"}, {"titulo", "Página nueva"}};
  const auto refused = as("marta@f.example", "/mesa/encargos", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html_probe(refused.body).attribute("#titulo", "value"), "Página nueva");
  form.find("pide")->second = "rosa@a.example";
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(test::header(as("marta@f.example", "/mesa/encargos", form), "Location"),
              "/mesa/encargos/E-2");
}

TEST_F(TimePages, RefuseAnEstimateWithItsRowNamed) {
  auto form = estimate_form("pronto");
  form.emplace("trabajo3", "Pruebas");
  const auto refused = as("marta@f.example", desk(), form);
  EXPECT_EQ(refused.status, 422);
  const auto page = html_probe(refused.body);
  EXPECT_TRUE(page.has(".summary a[href=#tiempo1]"));
  EXPECT_TRUE(page.has(".summary a[href=#tiempo3]"));
  EXPECT_EQ(page.attribute("#tiempo1", "value"), "pronto");
  EXPECT_TRUE(order().versions.empty());
}

TEST_F(TimePages, SendTheSameEstimateOnce) {
  estimate();
  estimate();
  EXPECT_EQ(order().versions.size(), 1u);
  EXPECT_EQ(order().versions[0].cents(), 29250);
}

}  // namespace
}  // namespace kb::server
