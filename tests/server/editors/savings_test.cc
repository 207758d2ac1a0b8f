// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/suggestions.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using test::html_probe;

class Savings : public test::TestPortal {
 protected:
  Savings() : TestPortal({{"minutes-per-ticket", "30"}}) {
    put(test::an_area("correo", "Correo"));
    put(test::an_article("buzon", "El buzón está lleno"));
    put(test::a_contact("ana@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    be("marta@f.example");
  }
  void put_draft(const std::string& area, AskingOutcome outcome, bool held_out = false,
                 std::chrono::days ago = {}) {
    store::Asking asking;
    asking.id = "d" + std::to_string(++drafts_);
    asking.person = "p";
    asking.account = "arcos";
    asking.area = area;
    asking.lang = "es";
    asking.held_out = held_out;
    asking.outcome = outcome;
    asking.subject = "No llegan";
    asking.started = asking.updated = clock().now() - ago;
    auto tx = store().write();
    store::put_asking(tx, asking);
    store::note_suggestion(tx, {asking.id, store::Suggested::Article, "buzon",
                                store::SuggestionEvent::Shown, asking.started, 1, 0.8});
    if (outcome == AskingOutcome::Solved)
      store::note_suggestion(tx, {asking.id, store::Suggested::Article, "buzon",
                                  store::SuggestionEvent::Solved, asking.started});
    tx.commit();
  }

 private:
  int drafts_ = 0;
};

TEST_F(Savings, CompareWithTheGroupThatSawNone) {
  for (int i = 0; i < 3; ++i) put_draft("correo", AskingOutcome::Solved);
  put_draft("correo", AskingOutcome::Sent);
  put_draft("correo", AskingOutcome::Sent, true);
  put_draft("correo", AskingOutcome::Withdrawn, true);
  put_draft("hosting", AskingOutcome::Sent);
  const auto page = html_probe(get("/edicion/ahorro").body);
  EXPECT_THAT(page.text(".figure"),
              testing::HasSubstr("75\u00a0%+25 puntos frente al grupo sin sugerencias"));
  EXPECT_THAT(page.texts(".figure")[1],
              testing::HasSubstr("Minutos de plan ahorrados901\u00a0h\u00a030\u00a0min. A 30"));
  EXPECT_THAT(page.texts(".figure")[1], testing::HasSubstr("min por consulta: es un ajuste"));
  EXPECT_EQ(page.text("main .callout"), "Aún hay pocos datos para ver una tendencia.");
  EXPECT_THAT(page.texts("th[scope=row]"),
              testing::IsSupersetOf({"Correo", "El buzón está lleno", "Cuenta arcos", "hosting"}));
}

TEST_F(Savings, SpeakOfTrendsFromFourWeeksOn) {
  for (int week = 0; week < 4; ++week)
    put_draft("correo", AskingOutcome::Sent, false, std::chrono::days{7 * week});
  EXPECT_FALSE(html_probe(get("/edicion/ahorro").body).has("main .callout"));
  EXPECT_TRUE(html_probe(get("/edicion/ahorro?semanas=4").body).has("th[scope=row]"));
}

TEST_F(Savings, SayWhenThereIsNothingToCount) {
  const auto page = html_probe(get("/edicion/ahorro?semanas=x").body);
  EXPECT_EQ(page.text(".empty strong"), "Aún no hay borradores en este periodo");
  EXPECT_THAT(page.text(".figure"), testing::HasSubstr("aún no hay grupo"));
}

}  // namespace
}  // namespace kb::server
