// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/order_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::HasSubstr;

class PlansAdmin : public test::OrderPortal {
 protected:
  static Form plan_form() {
    return {{"cuenta", "otra"},
            {"nombre", "Soporte"},
            {"tiempo", "10 h"},
            {"empieza", "2026-01-01"},
            {"termina", "2026-12-31"},
            {"precio", "45,50"},
            {"paso", "15"},
            {"redondeo", "nearest"},
            {"minimo", "30"}};
  }
  std::vector<store::SupportPlan> plans(const std::string& account) {
    auto tx = store().read();
    return store::plans_of(tx, account);
  }
  static constexpr const char* kPage = "/administrar/planes";
};

TEST_F(PlansAdmin, GivesAnAccountAPlanOnceAForm) {
  for (int i = 0; i < 2; ++i) EXPECT_EQ(as("jefa@f.example", kPage, plan_form()).status, 303);
  ASSERT_EQ(plans("otra").size(), 1u);
  const auto plan = plans("otra")[0];
  EXPECT_EQ(plan.prepaid_minutes, 600);
  EXPECT_EQ(plan.rate_cents, 4550);
  EXPECT_EQ(plan.rule, (store::RoundingRule{15, store::Rounding::Nearest, 30}));
  EXPECT_THAT(see("jefa@f.example", kPage).body, HasSubstr("Soporte 15"));
}

TEST_F(PlansAdmin, RefusesWithWordsBesideTheField) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"cuenta", "", "cuenta"},
      {"nombre", "", "nombre"},
      {"tiempo", "mucho", "tiempo"},
      {"precio", "x", "precio"},
      {"paso", "7", "paso"},
      {"minimo", "900", "minimo"},
      {"termina", "2025-01-01", "termina"},
      {"cuenta", "arcos", "empieza"}};  // has one on those days
  for (const auto& [field, value, at] : cases) {
    auto form = plan_form();
    form.find(field)->second = value;
    const auto refused = as("jefa@f.example", kPage, form);
    EXPECT_EQ(refused.status, 422) << field;
    EXPECT_TRUE(html_probe(refused.body).has(std::string(".summary a[href=#") + at + "]")) << field;
    EXPECT_TRUE(plans("otra").empty());
  }
}

TEST_F(PlansAdmin, KeepsTheCurrencyThatTheFormDoesNotAsk) {
  {
    auto tx = store().write();
    auto plan = store::find_plan(tx, "p").value();
    plan.currency = "USD";
    store::put_plan(tx, plan);
    tx.commit();
  }
  auto form = plan_form();
  form.emplace("id", "p");
  form.find("cuenta")->second = "arcos";
  EXPECT_EQ(as("jefa@f.example", kPage, form).status, 303);
  auto tx = store().read();
  EXPECT_EQ(store::find_plan(tx, "p")->name, "Soporte");
  EXPECT_EQ(store::find_plan(tx, "p")->currency, "USD");
}

TEST_F(PlansAdmin, OffersTheRenewalFilledIn) {
  const auto page = html_probe(see("jefa@f.example", std::string(kPage) + "?renueva=p").body);
  EXPECT_EQ(page.attribute("#empieza", "value"), "2027-04-01");
  EXPECT_EQ(page.attribute("#termina", "value"), "2028-03-31");
  EXPECT_EQ(page.attribute("#tiempo", "value"), "15:00");
  EXPECT_EQ(page.attribute("[name=renueva]", "value"), "p");
}

TEST_F(PlansAdmin, IsForAdministrators) {
  for (const char* email : {"marta@f.example", "rosa@a.example"}) {
    EXPECT_EQ(see(email, kPage).status, 403) << email;
    EXPECT_EQ(as(email, kPage, plan_form()).status, 403) << email;
  }
}

}  // namespace
}  // namespace kb::server
