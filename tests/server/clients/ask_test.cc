// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "server/clients/asking.h"
#include "server/view/likelihood.h"
#include "store/change_log.h"
#include "store/suggestions.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using test::header;
using test::html_probe;
using testing::ElementsAre;

const std::string kPath = "/pedir-ayuda";

class AskForm : public test::TestPortal {
 protected:
  explicit AskForm(const std::string& holdout = "0") : TestPortal({{"holdout-share", holdout}}) {
    put(test::an_area("correo", "Correo"));
    put(test::an_area("hosting", "Hosting", 2));
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón lleno."));
    put(test::an_article("dns", "Cambiar los DNS",
                         "Si el buzón está lleno, la papelera también hay que mirarla."));
    auto ana = test::a_contact("ana@x.example", "arcos");
    ana.rights.ask = true;
    put(ana);
    put(test::a_contact("luis@x.example", "arcos"));
    put(test::a_technician("marta@f.example"));
    be("ana@x.example");
  }

  Form filled(const std::string& area = "correo",
              const std::string& subject = "El buzón está lleno",
              const std::string& body = "La papelera también.") {
    return {{"borrador", draft_id()}, {"tema", area}, {"asunto", subject}, {"detalle", body}};
  }
  static Form with(Form form, const std::string& name, const std::string& value = "1") {
    form.emplace(name, value);
    return form;
  }
  std::string draft_id() {
    return html_probe(get(kPath).body).attribute("[name=borrador]", "value").value_or("");
  }
  Response write(Form form, const std::string& path = kPath) {
    return post(path, std::move(form), "/");
  }
  std::vector<std::string> tickets() {
    auto tx = store().read();
    return store::ticket_ids(tx);
  }
  store::Asking asking(const std::string& id) {
    auto tx = store().read();
    return store::find_asking(tx, id).value();
  }
  store::Ticket ticket(const std::string& id) {
    auto tx = store().read();
    return store::find_ticket(tx, id).value();
  }
};

TEST_F(AskForm, IsForContactsWhoMayAsk) {
  EXPECT_TRUE(html_probe(get(kPath).body).has("form#ask"));
  be("luis@x.example");
  EXPECT_EQ(html_probe(get(kPath).body).text(".callout--wait strong"),
            "Tu acceso no incluye pedir ayuda.");
  EXPECT_EQ(write({{"asunto", "x"}}).status, 403);
  EXPECT_EQ(write({{"asunto", "x"}}, "/pedir-ayuda/sugerencias").status, 403);
  be("marta@f.example");
  EXPECT_FALSE(html_probe(get(kPath).body).has("form#ask"));
  cookies().clear();
  const auto unknown = html_probe(get(kPath + "?q=no+llegan").body);
  EXPECT_FALSE(unknown.has("form#ask"));
  EXPECT_EQ(unknown.links(".ask-band a").front().href,
            "/entrar?volver=%2Fpedir-ayuda%3Fq%3Dno%2Bllegan");
  EXPECT_TRUE(unknown.attribute(".mail", "href")->starts_with("mailto:"));
}

TEST_F(AskForm, SaysWhatEachAreaIsFor) {
  auto area = test::an_area("web", "Web", 3);
  area.hint_es = "WordPress y el candado";
  put(area);
  const auto page = html_probe(get(kPath + "?tema=web").body);
  EXPECT_EQ(page.text("#tema-p"), "WordPress y el candado");
  EXPECT_EQ(page.texts("#tema option").back(), "No lo sé");
  EXPECT_THAT(page.texts(".areas-help dd"), testing::Contains("WordPress y el candado"));
}

TEST_F(AskForm, LooksOnceMoreBeforeSendingWithoutScripts) {
  const auto id = draft_id();
  const auto page = html_probe(write(with(filled(), "enviar")).body);
  EXPECT_EQ(page.text("h1"), "Antes de enviarla, mira si es esto");
  EXPECT_EQ(page.text(".sug h2"), "El buzón está lleno");
  EXPECT_FALSE(page.text(".why").empty());
  EXPECT_TRUE(tickets().empty());
  const auto sent = write({{"borrador", id}, {"confirmada", "1"}});
  EXPECT_EQ(header(sent, "Location"), "/consultas/T-1001?enviada=1");
  const auto ticket = this->ticket("T-1001");
  EXPECT_EQ(ticket.subject, "El buzón está lleno");
  EXPECT_EQ(ticket.body, "La papelera también.");
  EXPECT_EQ(ticket.account, "arcos");
  EXPECT_EQ(ticket.requester, "ana@x.example");
  EXPECT_EQ(ticket.status, store::TicketStatus::Open);
  ASSERT_FALSE(ticket.links.empty());
  EXPECT_EQ(ticket.links[0].article, "buzon");
  EXPECT_EQ(ticket.links[0].strength, store::LinkStrength::Weak);
  EXPECT_FALSE(ticket.links[0].solved);
  EXPECT_EQ(asking(id).ticket, "T-1001");
  EXPECT_EQ(html_probe(get("/consultas/T-1001?enviada=1").body).text(".callout--ok"),
            "Consulta T-1001 enviada. Contestamos de lunes a viernes de 9 a 17 h.");
}

TEST_F(AskForm, SendsOneTicketHoweverOftenTheButtonIsPressed) {
  const auto form = with(with(filled(), "enviar"), "confirmada");
  const auto first = header(write(form), "Location");
  EXPECT_EQ(header(write(form), "Location"), first);
  EXPECT_EQ(header(write(form), "Location"), first);
  EXPECT_THAT(tickets(), ElementsAre("T-1001"));
  EXPECT_NE(draft_id(), form.find("borrador")->second) << "the next one is a new draft";
}

TEST_F(AskForm, AsksForWhatIsMissingAndKeepsAllThatWasTyped) {
  const auto response = write(with(filled("", "", "Mi detalle <b>"), "enviar"));
  EXPECT_EQ(response.status, 422);
  const auto page = html_probe(response.body);
  EXPECT_EQ(page.text("title"), "Error: Pedir ayuda – Resuelve");
  EXPECT_THAT(page.texts(".summary a"), ElementsAre("Elige un tema. Si dudas, «No lo sé».",
                                                    "Escribe qué pasa, en una frase."));
  EXPECT_EQ(page.links(".summary a")[1].href, "#asunto");
  EXPECT_EQ(page.attribute("#asunto", "aria-invalid"), "true");
  EXPECT_EQ(page.text("#detalle"), "Mi detalle <b>");
  EXPECT_TRUE(tickets().empty());
  const auto longer = html_probe(write(filled("correo", std::string(151, 'x'))).body);
  EXPECT_EQ(longer.text("#asunto-e"), "Resúmelo en 150 letras. El resto va en el detalle.");
  EXPECT_EQ(longer.attribute("#asunto", "value"), std::string(151, 'x'));
}

TEST_F(AskForm, TakesNotKnowingTheAreaForAnAnswer) {
  write(with(filled("-", "xilofón"), "enviar"));
  EXPECT_EQ(ticket("T-1001").area, "");
  EXPECT_EQ(write(filled("inventado", "xilofón")).status, 422);
}

TEST_F(AskForm, SkipsTheLookForHostingAndWhereNothingIsFound) {
  write(with(filled("hosting"), "enviar"));
  write(with(filled("correo", "xilofón", ""), "enviar"));
  EXPECT_THAT(tickets(), ElementsAre("T-1001", "T-1002"));
  EXPECT_EQ(ticket("T-1001").type, store::TicketType::Incident);
}

TEST_F(AskForm, WithScriptsStopsOnlyForAVeryLikelyOneThatWasNotThere) {
  const auto unseen = with(filled(), "guion");
  EXPECT_EQ(html_probe(write(unseen).body).text("h1"), "Antes de enviarla, mira si es esto");
  const auto other = with(filled("correo", "buzón lleno papelera"), "guion");
  write(other, "/pedir-ayuda/sugerencias");
  EXPECT_EQ(header(write(other), "Location"), "/consultas/T-1001?enviada=1");
}

TEST_F(AskForm, KeepsTheDraftAndSuggestsBesideIt) {
  const auto form = filled();
  const auto block = html_probe(write(form, "/pedir-ayuda/sugerencias").body);
  EXPECT_EQ(block.text("#sug-t"), "Puede que ya esté resuelto 2");
  EXPECT_EQ(block.attribute("section", "data-say"), "2 respuestas posibles.");
  EXPECT_EQ(block.links(".sug h3 a").front().href,
            "/articulos/buzon?borrador=" + form.find("borrador")->second);
  EXPECT_FALSE(block.has("html"));
  const auto page = html_probe(get(kPath).body);
  EXPECT_EQ(page.attribute("#asunto", "value"), "El buzón está lleno");
  EXPECT_EQ(page.text("#detalle"), "La papelera también.");
  EXPECT_EQ(page.text(".sug h3"), "El buzón está lleno");
  EXPECT_EQ(page.text("main .callout strong"), "Seguimos donde lo dejaste.");
}

TEST_F(AskForm, SaysWhenNothingIsCertain) {
  const auto block =
      html_probe(write(filled("correo", "xilofón", ""), "/pedir-ayuda/sugerencias").body);
  EXPECT_EQ(block.text(".empty strong"), "De esto no tenemos nada seguro.");
  EXPECT_EQ(block.attribute("section", "data-jump"), "");
  const auto idle = html_probe(write(filled("correo", "x", ""), "/pedir-ayuda/sugerencias").body);
  EXPECT_FALSE(idle.has(".empty"));
}

TEST_F(AskForm, EndsWithoutATicketWhenASuggestionSolvesItAndGoesOnWhenUndone) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, "/pedir-ayuda/sugerencias");
  const auto solved = write(with(form, "resuelto", "buzon"));
  EXPECT_EQ(header(solved, "Location"), "/pedir-ayuda/resuelta?borrador=" + id);
  const auto page = html_probe(get(header(solved, "Location")).body);
  EXPECT_EQ(page.text(".lead"), "Nos alegra. No se ha enviado nada ni se ha descontado tiempo.");
  EXPECT_EQ(page.links("main a").front().href, "/articulos/buzon");
  EXPECT_TRUE(tickets().empty());
  {
    auto tx = store().read();
    EXPECT_EQ(store::find_solved_draft(tx, id)->article, "buzon");
    EXPECT_EQ(store::find_solved_draft(tx, id)->body, "La papelera también.");
  }
  // What a page that was left still sends does not open it again.
  write(form, "/pedir-ayuda/sugerencias");
  EXPECT_EQ(asking(id).outcome, AskingOutcome::Solved);
  EXPECT_EQ(header(write({{"borrador", id}, {"reabrir", "1"}}), "Location"),
            "/pedir-ayuda?borrador=" + id);
  auto tx = store().read();
  EXPECT_FALSE(store::find_solved_draft(tx, id));
  EXPECT_EQ(html_probe(get("/pedir-ayuda?borrador=" + id).body).attribute("#asunto", "value"),
            "El buzón está lleno");
}

TEST_F(AskForm, BelievesOnlyWhatWasShown) {
  const auto form = filled();
  write(with(form, "resuelto", "dns-de-otro"));
  write(with(form, "descartar", "buzon"), "/pedir-ayuda/sugerencias");
  EXPECT_EQ(asking(form.find("borrador")->second).outcome, AskingOutcome::Open);
}

TEST_F(AskForm, FoldsWhatIsRejectedAndTellsStaffAlone) {
  const auto form = filled();
  write(form, "/pedir-ayuda/sugerencias");
  const auto folded =
      html_probe(write(with(form, "descartar", "buzon"), "/pedir-ayuda/sugerencias").body);
  EXPECT_TRUE(folded.has(".sug--folded"));
  EXPECT_EQ(folded.attribute(".sug--folded button", "name"), "recuperar");
  EXPECT_EQ(folded.attribute("section", "data-say"), "1 respuesta posible.");
  const auto restored =
      html_probe(write(with(form, "recuperar", "buzon"), "/pedir-ayuda/sugerencias").body);
  EXPECT_FALSE(restored.has(".sug--folded"));
  write(with(form, "descartar", "buzon"), "/pedir-ayuda/sugerencias");
  get("/articulos/dns?borrador=" + form.find("borrador")->second);
  write(with(form, "confirmada"));
  const auto links = ticket("T-1001").links;
  ASSERT_EQ(links.size(), 1u) << "nothing is linked that was rejected";
  EXPECT_EQ(links[0].article, "dns");
  EXPECT_FALSE(html_probe(get("/consultas/T-1001").body).has(".seen"));
  EXPECT_FALSE(html_probe(get("/consultas/T-1001").body).has(".linked"));
  be("marta@f.example");
  const auto seen = html_probe(get("/consultas/T-1001").body);
  EXPECT_EQ(seen.texts(".seen li a"),
            (std::vector<std::string>{"El buzón está lleno", "Cambiar los DNS"}));
  EXPECT_THAT(seen.texts(".seen .meta").front(), testing::HasSubstr("dijo que no era su caso"));
  EXPECT_THAT(seen.texts(".seen .meta").back(), testing::HasSubstr("lo abrió"));
}

TEST_F(AskForm, ShowsEarlierTicketsOfTheirOwnApart) {
  store::Ticket before;
  before.id = "T-7";
  before.account = "arcos";
  before.requester = "ana@x.example";
  before.subject = "El buzón está lleno";
  before.body = "La papelera también.";
  before.status = store::TicketStatus::Resolved;
  put(before);
  const auto form = filled();
  const auto block = html_probe(write(form, "/pedir-ayuda/sugerencias").body);
  EXPECT_THAT(block.text(".sug .conf[class=conf]"), testing::StartsWith("Ya te pasó en "));
  const auto same = html_probe(write(with(form, "igual", "T-7"), "/pedir-ayuda/sugerencias").body);
  EXPECT_TRUE(same.has("[name=distinta]"));
  write(with(form, "confirmada"));
  be("marta@f.example");
  const auto sent = html_probe(get("/consultas/T-1001").body);
  EXPECT_THAT(sent.text(".seen"), testing::HasSubstr("dice que es lo mismo otra vez"));
}

TEST_F(AskForm, LeadsBackFromTheArticleThatWasOpened) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, "/pedir-ayuda/sugerencias");
  const auto page = html_probe(get("/articulos/buzon?borrador=" + id).body);
  EXPECT_EQ(page.links(".on-the-way a").front().href, "/pedir-ayuda?borrador=" + id);
  EXPECT_EQ(page.form("/pedir-ayuda")->fields.at("borrador"), id);
  EXPECT_FALSE(html_probe(get("/articulos/buzon").body).has(".on-the-way"));
  be("luis@x.example");
  EXPECT_FALSE(html_probe(get("/articulos/buzon?borrador=" + id).body).has(".on-the-way"));
}

TEST_F(AskForm, KeepsWhatOneSawFromOthers) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, "/pedir-ayuda/sugerencias");
  auto eva = test::a_contact("eva@y.example", "beta");
  eva.rights.ask = true;
  put(eva);
  be("eva@y.example");
  const auto page = html_probe(get("/pedir-ayuda?borrador=" + id).body);
  EXPECT_EQ(page.attribute("#asunto", "value").value_or(""), "");
  EXPECT_NE(page.attribute("[name=borrador]", "value"), id);
  write({{"borrador", id}, {"tema", "correo"}, {"asunto", "De otra"}, {"confirmada", "1"}});
  EXPECT_EQ(asking(id).subject, "El buzón está lleno");
  EXPECT_EQ(ticket("T-1001").account, "beta");
}

TEST_F(AskForm, KeepsTheTextWhenTheSessionEndsWhileWriting) {
  const auto page = html_probe(get(kPath).body);
  auto form = filled();
  form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
  const auto token = cookies()["resuelve_session"];
  app().services().sessions.close(token);
  const auto response = post_as_is(kPath, form);
  const auto id = form.find("borrador")->second;
  EXPECT_EQ(header(response, "Location"),
            "/entrar?volver=%2Fpedir-ayuda%3Fborrador%3D" + id + "&terminada=1");
  be("ana@x.example");
  EXPECT_EQ(html_probe(get("/pedir-ayuda?borrador=" + id).body).text("#detalle"),
            "La papelera también.");
  EXPECT_TRUE(tickets().empty());
}

TEST_F(AskForm, BeginsANewDraftForWhatWasSearched) {
  write(filled(), "/pedir-ayuda/sugerencias");
  const auto page = html_probe(get(kPath + "?q=otra+cosa&tema=hosting").body);
  EXPECT_EQ(page.attribute("#asunto", "value"), "otra cosa");
  EXPECT_EQ(page.text("#detalle"), "");
  EXPECT_FALSE(page.has("[name=vaciar]"));
}

TEST_F(AskForm, ThrowsADraftAwayOnRequest) {
  const auto form = filled();
  write(form, "/pedir-ayuda/sugerencias");
  const auto blank = header(write(with(form, "vaciar")), "Location");
  EXPECT_THAT(blank, testing::StartsWith(kPath + "?borrador="));
  EXPECT_EQ(asking(form.find("borrador")->second).outcome, AskingOutcome::Withdrawn);
  EXPECT_EQ(html_probe(get(blank).body).attribute("#asunto", "value").value_or(""), "");
}

class HeldOut : public AskForm {
 protected:
  HeldOut() : AskForm("1") {}
};

TEST_F(HeldOut, LooksLikeAnOrdinaryPage) {
  const auto form = filled();
  const auto block = html_probe(write(form, "/pedir-ayuda/sugerencias").body);
  EXPECT_TRUE(block.attribute("section", "data-withheld").has_value());
  EXPECT_FALSE(block.has(".sug"));
  EXPECT_TRUE(html_probe(get(kPath).body).attribute("#respuestas", "hidden").has_value());
  write(with(form, "enviar"));
  EXPECT_THAT(tickets(), ElementsAre("T-1001"));
  EXPECT_TRUE(ticket("T-1001").links.empty()) << "it saw none";
  be("marta@f.example");
  EXPECT_THAT(html_probe(get("/consultas/T-1001").body).text(".seen"),
              testing::HasSubstr("Entró sin sugerencias"));
}

TEST_F(HeldOut, NeverHoldsOutHosting) {
  const auto block = html_probe(write(filled("hosting"), "/pedir-ayuda/sugerencias").body);
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
