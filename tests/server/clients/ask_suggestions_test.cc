// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "server/clients/asking.h"
#include "server/view/likelihood.h"
#include "store/suggest_thresholds.h"
#include "tests/server/clients/ask_portal.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using test::header;
using test::html_probe;
using test::kAskPath;
using test::kBesidePath;
using testing::ElementsAre;

class AskSuggestions : public test::AskPortal {};

TEST_F(AskSuggestions, KeepsTheDraftAndSuggestsBesideIt) {
  const auto form = filled();
  const auto block = html_probe(write(form, kBesidePath).body);
  EXPECT_EQ(block.text("#sug-t"), "Puede que ya esté resuelto 2");
  EXPECT_EQ(block.attribute("section", "data-say"), "2 respuestas posibles.");
  EXPECT_EQ(block.links(".sug h3 a").front().href,
            "/articulos/buzon?borrador=" + form.find("borrador")->second);
  EXPECT_FALSE(block.has("html"));
  const auto page = html_probe(get(kAskPath).body);
  EXPECT_EQ(page.attribute("#asunto", "value"), "El buzón está lleno");
  EXPECT_EQ(page.text("#detalle"), "La papelera también.");
  EXPECT_EQ(page.text(".sug h3"), "El buzón está lleno");
  EXPECT_EQ(page.text("main .callout strong"), "Seguimos donde lo dejaste.");
}

TEST_F(AskSuggestions, SaysWhenNothingIsCertain) {
  const auto block = html_probe(write(filled("correo", "xilofón", ""), kBesidePath).body);
  EXPECT_EQ(block.text(".empty strong"), "De esto no tenemos nada seguro.");
  EXPECT_EQ(block.attribute("section", "data-jump"), "");
  const auto idle = html_probe(write(filled("correo", "x", ""), kBesidePath).body);
  EXPECT_FALSE(idle.has(".empty"));
}

TEST_F(AskSuggestions, KeepsToTheThresholdOfTheArea) {
  {
    auto tx = store().write();
    store::put_suggest_threshold(tx, {"correo", 1});
    tx.commit();
  }
  const auto block = html_probe(write(filled(), kBesidePath).body);
  EXPECT_FALSE(block.has(".sug"));
  EXPECT_EQ(block.text(".empty strong"), "De esto no tenemos nada seguro.");
}

TEST_F(AskSuggestions, EndsWithoutATicketWhenASuggestionSolvesItAndGoesOnWhenUndone) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, kBesidePath);
  const auto solved = write(with(form, "resuelto", "buzon"));
  EXPECT_EQ(header(solved, "Location"), "/pedir-ayuda/resuelta?borrador=" + id);
  const auto page = html_probe(get(header(solved, "Location")).body);
  EXPECT_EQ(page.text(".lead"), "Nos alegra. No se ha enviado nada ni se ha descontado tiempo.");
  EXPECT_EQ(page.links("main a").front().href, "/articulos/buzon");
  EXPECT_TRUE(tickets().empty());
  EXPECT_EQ(asking(id).article, "buzon");
  EXPECT_EQ(asking(id).body, "La papelera también.");
  // What a page that was left still sends does not open it again.
  write(form, kBesidePath);
  EXPECT_EQ(asking(id).outcome, AskingOutcome::Solved);
  EXPECT_EQ(header(write({{"borrador", id}, {"reabrir", "1"}}), "Location"),
            "/pedir-ayuda?borrador=" + id);
  EXPECT_NE(asking(id).outcome, AskingOutcome::Solved);
  EXPECT_EQ(html_probe(get("/pedir-ayuda?borrador=" + id).body).attribute("#asunto", "value"),
            "El buzón está lleno");
}

TEST_F(AskSuggestions, BelievesOnlyWhatWasShown) {
  const auto form = filled();
  write(with(form, "resuelto", "dns-de-otro"));
  write(with(form, "descartar", "buzon"), kBesidePath);
  EXPECT_EQ(asking(form.find("borrador")->second).outcome, AskingOutcome::Open);
}

TEST_F(AskSuggestions, FoldsWhatIsRejectedAndTellsStaffAlone) {
  const auto form = filled();
  write(form, kBesidePath);
  const auto folded = html_probe(write(with(form, "descartar", "buzon"), kBesidePath).body);
  EXPECT_TRUE(folded.has(".sug--folded"));
  EXPECT_EQ(folded.attribute(".sug--folded button", "name"), "recuperar");
  EXPECT_EQ(folded.attribute("section", "data-say"), "1 respuesta posible.");
  const auto restored = html_probe(write(with(form, "recuperar", "buzon"), kBesidePath).body);
  EXPECT_FALSE(restored.has(".sug--folded"));
  write(with(form, "descartar", "buzon"), kBesidePath);
  get("/articulos/dns?borrador=" + form.find("borrador")->second);
  write(with(form, "confirmada"));
  const auto links = ticket("T-1001").links;
  ASSERT_EQ(links.size(), 1u) << "nothing is linked that was rejected";
  EXPECT_EQ(links[0].article, "dns");
  EXPECT_FALSE(html_probe(get("/consultas/T-1001").body).has(".seen"));
  EXPECT_FALSE(html_probe(get("/consultas/T-1001").body).has(".linked"));
  be("marta@f.example");
  const auto seen = html_probe(get("/mesa/consultas/T-1001").body);
  EXPECT_EQ(seen.texts(".seen li a"),
            (std::vector<std::string>{"El buzón está lleno", "Cambiar los DNS"}));
  EXPECT_THAT(seen.texts(".seen .meta").front(), testing::HasSubstr("dijo que no era su caso"));
  EXPECT_THAT(seen.texts(".seen .meta").back(), testing::HasSubstr("lo abrió"));
}

TEST_F(AskSuggestions, ShowsEarlierTicketsOfTheirOwnApart) {
  store::Ticket before;
  before.id = "T-7";
  before.account = "arcos";
  before.requester = "ana@x.example";
  before.subject = "El buzón está lleno";
  before.body = "La papelera también.";
  before.status = store::TicketStatus::Resolved;
  put(before);
  const auto form = filled();
  const auto block = html_probe(write(form, kBesidePath).body);
  EXPECT_THAT(block.text(".sug .conf[class=conf]"), testing::StartsWith("Ya te pasó en "));
  const auto same = html_probe(write(with(form, "igual", "T-7"), kBesidePath).body);
  EXPECT_TRUE(same.has("[name=distinta]"));
  write(with(form, "confirmada"));
  be("marta@f.example");
  const auto sent = html_probe(get("/mesa/consultas/T-1001").body);
  EXPECT_THAT(sent.text(".seen"), testing::HasSubstr("dice que es lo mismo otra vez"));
}

TEST_F(AskSuggestions, LeadsBackFromTheArticleThatWasOpened) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, kBesidePath);
  const auto page = html_probe(get("/articulos/buzon?borrador=" + id).body);
  EXPECT_EQ(page.links(".on-the-way a").front().href, "/pedir-ayuda?borrador=" + id);
  EXPECT_EQ(page.form("/pedir-ayuda")->fields.at("borrador"), id);
  EXPECT_FALSE(html_probe(get("/articulos/buzon").body).has(".on-the-way"));
  be("luis@x.example");
  EXPECT_FALSE(html_probe(get("/articulos/buzon?borrador=" + id).body).has(".on-the-way"));
}

class HeldOut : public test::AskPortal {
 protected:
  HeldOut() : AskPortal("1") {}
};

TEST_F(HeldOut, LooksLikeAnOrdinaryPage) {
  const auto form = filled();
  const auto block = html_probe(write(form, kBesidePath).body);
  EXPECT_TRUE(block.attribute("section", "data-withheld").has_value());
  EXPECT_FALSE(block.has(".sug"));
  EXPECT_TRUE(html_probe(get(kAskPath).body).attribute("#respuestas", "hidden").has_value());
  write(with(form, "enviar"));
  EXPECT_THAT(tickets(), ElementsAre("T-1001"));
  EXPECT_TRUE(ticket("T-1001").links.empty()) << "it saw none";
  be("marta@f.example");
  EXPECT_THAT(html_probe(get("/mesa/consultas/T-1001").body).text(".seen"),
              testing::HasSubstr("Entró sin sugerencias"));
}

TEST_F(HeldOut, NeverHoldsOutHosting) {
  const auto block = html_probe(write(filled("hosting"), kBesidePath).body);
  EXPECT_TRUE(block.has(".sug"));
}

TEST(IsDrawn, FollowsTheShareAndNeverChanges) {
  int drawn = 0;
  for (int i = 0; i < 10000; ++i) drawn += is_drawn("draft" + std::to_string(i), 0.05) ? 1 : 0;
  EXPECT_NEAR(drawn, 500, 75);
  EXPECT_FALSE(is_drawn("x", 0));
  EXPECT_TRUE(is_drawn("x", 1));
  EXPECT_EQ(is_drawn("x", 0.5), is_drawn("x", 0.5));
}

TEST(Likelihood, HasThreeWords) {
  using view::Likelihood;
  for (const auto& [confidence, expected] : {std::pair{0.31, Likelihood::Possible},
                                             {0.49, Likelihood::Possible},
                                             {0.5, Likelihood::Likely},
                                             {0.69, Likelihood::Likely},
                                             {0.7, Likelihood::VeryLikely},
                                             {1.0, Likelihood::VeryLikely}})
    EXPECT_EQ(view::likelihood_of(confidence), expected) << confidence;
}

}  // namespace
}  // namespace kb::server
