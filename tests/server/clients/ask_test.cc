// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <thread>

#include "tests/server/clients/ask_portal.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using test::header;
using test::html_probe;
using test::kAskPath;
using test::kBesidePath;
using testing::ElementsAre;

class AskForm : public test::AskPortal {};

TEST_F(AskForm, IsForContactsWhoMayAsk) {
  EXPECT_TRUE(html_probe(get(kAskPath).body).has("form#ask"));
  be("luis@x.example");
  EXPECT_EQ(html_probe(get(kAskPath).body).text(".callout--wait strong"),
            "Tu acceso no incluye pedir ayuda.");
  EXPECT_EQ(write({{"asunto", "x"}}).status, 403);
  EXPECT_EQ(write({{"asunto", "x"}}, kBesidePath).status, 403);
  be("marta@f.example");
  EXPECT_FALSE(html_probe(get(kAskPath).body).has("form#ask"));
  cookies().clear();
  const auto unknown = html_probe(get(kAskPath + "?q=no+llegan").body);
  EXPECT_FALSE(unknown.has("form#ask"));
  EXPECT_EQ(unknown.links(".ask-band a").front().href,
            "/entrar?volver=%2Fpedir-ayuda%3Fq%3Dno%2Bllegan");
  EXPECT_TRUE(unknown.attribute(".mail", "href")->starts_with("mailto:"));
}

TEST_F(AskForm, SaysWhatEachAreaIsFor) {
  auto area = test::an_area("web", "Web", 3);
  area.hint_es = "WordPress y el candado";
  put(area);
  const auto page = html_probe(get(kAskPath + "?tema=web").body);
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

TEST_F(AskForm, SendsOneTicketWhenPressesComeAtOnce) {
  auto form = with(filled(), "confirmada");
  const auto page = html_probe(get("/").body);
  form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
  std::vector<std::thread> presses;
  for (int i = 0; i < 4; ++i) presses.emplace_back([&] { post_as_is(kAskPath, form); });
  for (auto& press : presses) press.join();
  EXPECT_THAT(tickets(), ElementsAre("T-1001"));
}

TEST_F(AskForm, TakesAnotherTextForAnotherTicket) {
  auto form = with(filled(), "confirmada");
  write(form);
  form.find("detalle")->second = "Ahora es otra cosa.";
  for (int press = 0; press < 2; ++press)
    EXPECT_EQ(header(write(form), "Location"), "/consultas/T-1002?enviada=1");
  EXPECT_EQ(ticket("T-1001").body, "La papelera también.");
  EXPECT_EQ(ticket("T-1002").body, "Ahora es otra cosa.");
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
  write(with(filled("-", "xilofón", ""), "enviar"));
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
  write(other, kBesidePath);
  EXPECT_EQ(header(write(other), "Location"), "/consultas/T-1001?enviada=1");
}

TEST_F(AskForm, KeepsWhatOneSawFromOthers) {
  const auto form = filled();
  const auto id = form.find("borrador")->second;
  write(form, kBesidePath);
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
  const auto page = html_probe(get(kAskPath).body);
  auto form = filled();
  form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
  const auto token = cookies()["resuelve_session"];
  app().services().sessions.close(token);
  const auto response = post_as_is(kAskPath, form);
  const auto id = form.find("borrador")->second;
  EXPECT_EQ(header(response, "Location"),
            "/entrar?volver=%2Fpedir-ayuda%3Fborrador%3D" + id + "&terminada=1");
  be("ana@x.example");
  EXPECT_EQ(html_probe(get("/pedir-ayuda?borrador=" + id).body).text("#detalle"),
            "La papelera también.");
  EXPECT_TRUE(tickets().empty());
  // All else that the ended session's forms ask for is refused.
  cookies()["resuelve_session"] = token;
  EXPECT_THAT(header(post_as_is(kBesidePath, form), "Location"), testing::StartsWith("/entrar"));
  EXPECT_EQ(html_probe(get("/consultas/T-1001").body).text("main .seen"), "");
}

TEST_F(AskForm, BeginsANewDraftForWhatWasSearched) {
  write(filled(), kBesidePath);
  const auto page = html_probe(get(kAskPath + "?q=otra+cosa&tema=hosting").body);
  EXPECT_EQ(page.attribute("#asunto", "value"), "otra cosa");
  EXPECT_EQ(page.text("#detalle"), "");
  EXPECT_FALSE(page.has("[name=vaciar]"));
}

TEST_F(AskForm, ThrowsADraftAwayOnRequest) {
  const auto form = filled();
  write(form, kBesidePath);
  const auto blank = header(write(with(form, "vaciar")), "Location");
  EXPECT_THAT(blank, testing::StartsWith(kAskPath + "?borrador="));
  EXPECT_EQ(asking(form.find("borrador")->second).outcome, AskingOutcome::Withdrawn);
  EXPECT_EQ(html_probe(get(blank).body).attribute("#asunto", "value").value_or(""), "");
}

}  // namespace
}  // namespace kb::server
