// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "store/staff_areas.h"
#include "store/work_orders.h"
#include "tests/server/thread_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kDeskTicketPath;
using test::kMarta;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string kIvan = "ivan@f.example";

class QueueTest : public test::ThreadPortal {
 protected:
  QueueTest() {
    put(test::an_area("web", "Web", 2));
    auto ivan = test::a_technician(kIvan);
    ivan.name = "Iván Soto";
    put(ivan);
    be(kMarta);
  }

  void put_ticket(const std::string& id, const std::string& subject, const std::string& area,
                  store::TicketStatus status = store::TicketStatus::Open) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = "beta";
    ticket.requester = "eva@y.example";
    ticket.area = area;
    ticket.subject = subject;
    ticket.status = status;
    ticket.opened = clock().now();
    put(ticket);
  }
  std::vector<std::string> rows(const std::string& path, const std::string& below = "") {
    return page(path).texts(below + " .qrow h3");
  }
  server::Response act(const std::string& action, Form form, const std::string& ticket = "T-1") {
    return post("/mesa/consultas/" + ticket + action, std::move(form), kDeskTicketPath);
  }
  void tie(const std::string& email, const std::vector<std::string>& areas) {
    auto tx = store().write();
    store::put_staff_areas(tx, store::find_person_by_email(tx, email)->id, areas);
    tx.commit();
  }
  nlohmann::json news_of(const test::HtmlProbe& queue) {
    return nlohmann::json::parse(get(queue.attribute("[data-news]", "data-news").value()).body);
  }
};

TEST_F(QueueTest, ListsWhatIsOpenAndSaysSoWhenNothingIs) {
  const auto queue = page("/mesa");
  EXPECT_THAT(queue.texts(".qrow h3"), ElementsAre("No llegan correos"));
  EXPECT_EQ(queue.attribute(".qrow h3 a", "href"), kDeskTicketPath);
  EXPECT_EQ(queue.texts("nav[aria-label=Principal] a")[1], "Cola 1, 1 espera respuesta nuestra");
  answer("Listo", "resuelta");
  EXPECT_EQ(page("/mesa").text(".empty strong"), "Nada pendiente.");
}

TEST_F(QueueTest, ShowsMyAreasFirstAndTheOthersOnDemand) {
  put_ticket("T-2", "Web caída", "web");
  tie(kMarta, {"correo"});
  tie(kIvan, {"web"});
  EXPECT_THAT(rows("/mesa"), ElementsAre("No llegan correos"));
  EXPECT_THAT(page("/mesa").texts(".seg a"), ElementsAre("Mis temas 1", "Mías 0", "Todas 2"));
  EXPECT_EQ(rows("/mesa?ver=all").size(), 2u);
  EXPECT_THAT(rows("/mesa?ver=mine"), IsEmpty());
  EXPECT_THAT(rows("/mesa?ver=all&tema=web"), ElementsAre("Web caída"));
  EXPECT_THAT(rows("/mesa?ver=all&cuenta=arcos&estado=open&prioridad=normal&tipo=question"),
              ElementsAre("No llegan correos"));
  EXPECT_EQ(rows("/mesa?ver=nada&estado=nada&prioridad=nada&pagina=77").size(), 1u);
}

TEST_F(QueueTest, IsSearchedInWhatIsOpenAndThenFiltered) {
  put_ticket("T-2", "La papelera del correo", "web");
  put_ticket("T-3", "La papelera vieja", "web", store::TicketStatus::Closed);
  EXPECT_THAT(rows("/mesa?q=papeleras"), ElementsAre("La papelera del correo"));
  EXPECT_EQ(page("/mesa?q=papelera").text("#cola-b"), "1 en la cola para «papelera»");
  EXPECT_THAT(rows("/mesa?q=papelera&tema=correo"), IsEmpty());
  EXPECT_THAT(rows("/mesa?q=papelera&ver=mine"), IsEmpty());
  note("Pregunta a la imprenta");
  EXPECT_THAT(rows("/mesa?q=imprentas"), ElementsAre("No llegan correos"));
  EXPECT_THAT(rows("/mesa?q=T-2"), ElementsAre("La papelera del correo"));
  EXPECT_TRUE(page("/mesa?q=zzzz").has(".empty"));
}

TEST_F(QueueTest, IsTakenByOneAndTheSecondIsToldWhoHasIt) {
  const Form take{{"quien", "yo"}, {"volver", "/mesa?ver=all"}};
  const auto taken = act("/asignar", take);
  EXPECT_EQ(header(taken, "Location"), "/mesa?ver=all&hecho=tomada&consulta=T-1#c-T-1");
  EXPECT_EQ(page("/mesa?hecho=tomada&consulta=T-1").text(".callout"), "Te encargas de T-1.");
  EXPECT_EQ(act("/asignar", take).status, 303) << "pressed twice";
  be(kIvan);
  EXPECT_EQ(header(act("/asignar", take), "Location"),
            "/mesa?ver=all&hecho=ocupada&consulta=T-1#c-T-1");
  EXPECT_EQ(page("/mesa?hecho=ocupada&consulta=T-1").text(".callout"),
            "T-1 ya la lleva Marta Vidal.");
  EXPECT_EQ(header(act("/asignar", {{"quien", "yo"}}), "Location"),
            kDeskTicketPath + "?hecho=ocupada");
  EXPECT_THAT(page(kDeskTicketPath + "?hecho=ocupada").text(".callout"),
              HasSubstr("ya la lleva Marta Vidal"));
  EXPECT_EQ(ticket().assignee, kMarta);
  EXPECT_EQ(ticket().events.size(), 1u);
  EXPECT_EQ(act("/asignar", {{"quien", "yo"}, {"llevaba", kMarta}}).status, 303);
  EXPECT_EQ(ticket().assignee, kIvan) << "who had it was on the page";
}

TEST_F(QueueTest, IsPassedToAColleagueWhoAnswers) {
  EXPECT_THAT(page(kDeskTicketPath).texts("#a-quien option"), ElementsAre("Iván Soto"));
  EXPECT_EQ(act("/asignar", {{"quien", "otro"}, {"a", kIvan}, {"llevaba", ""}}).status, 303);
  EXPECT_EQ(ticket().assignee, kIvan);
  EXPECT_THAT(page(kDeskTicketPath).text(".event span"), HasSubstr("la pasa a Iván Soto"));
  for (const char* nobody : {"eva@y.example", "nobody@f.example", ""})
    EXPECT_EQ(act("/asignar", {{"quien", "otro"}, {"a", nobody}}).status, 400) << nobody;
  EXPECT_EQ(header(act("/asignar", {{"quien", "nadie"}, {"volver", "//evil.example"}}), "Location"),
            kDeskTicketPath + "?hecho=asignada#hecho");
  EXPECT_EQ(page(kDeskTicketPath + "?hecho=asignada").text("#hecho"), "Cambiado quién lleva T-1.");
}

TEST_F(QueueTest, KeepsWorkOfAnotherDayApart) {
  put_ticket("T-2", "Cambiar el horario", "web");
  EXPECT_EQ(act("/fechas", {{"planeada", "2026-11-24"}, {"prometida", "2026-11-25T17:00"}}).status,
            303);
  EXPECT_EQ(act("/fechas", {{"planeada", "2026-11-24"}, {"prometida", "2026-11-25T17:00"}}).status,
            303);
  const auto desk = page(kDeskTicketPath);
  EXPECT_EQ(desk.attribute("#planeada", "value"), "2026-11-24");
  EXPECT_EQ(desk.attribute("#prometida", "value"), "2026-11-25T17:00");
  EXPECT_THAT(desk.texts(".event span"), ElementsAre(HasSubstr("promete respuesta antes del mié"),
                                                     HasSubstr("la planea para el martes 24")));
  EXPECT_THAT(rows("/mesa", "section[aria-labelledby=cola-2]"), ElementsAre("Cambiar el horario"));
  EXPECT_THAT(rows("/mesa", "section[aria-labelledby=cola-luego]"),
              ElementsAre("No llegan correos"));
  EXPECT_THAT(rows("/mesa/dia?fecha=2026-11-24"), ElementsAre("No llegan correos"));
  EXPECT_THAT(rows("/mesa/dia?fecha=2026-11-24&ver=mine"), IsEmpty());
  EXPECT_THAT(rows("/mesa/dia"), IsEmpty());
  clock().advance(std::chrono::days(4));
  be(kMarta);
  EXPECT_THAT(rows("/mesa", "section[aria-labelledby=cola-2]"),
              ElementsAre("No llegan correos", "Cambiar el horario"))
      << "its day has come, and it was promised";
  be("ana@x.example");
  EXPECT_THAT(page().texts(".event"), IsEmpty()) << "clients are not told";
}

TEST_F(QueueTest, PlansForTomorrowByOneButton) {
  EXPECT_EQ(act("/fechas", {{"dia", "manana"}, {"prometida", ""}}).status, 303);
  EXPECT_EQ(ticket().planned, parse_day("2026-11-21"));
  EXPECT_EQ(act("/fechas", {{"planeada", ""}}).status, 303);
  EXPECT_FALSE(ticket().planned);
  EXPECT_EQ(act("/fechas", {{"planeada", ""}}, "T-9").status, 404);
}

TEST_F(QueueTest, GivesBackDatesThatAreNone) {
  const auto refused = act("/fechas", {{"planeada", "nunca"}, {"prometida", "2026-11-25T17:00"}});
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_EQ(shown.text(".summary a"), "Elige un día del calendario.");
  EXPECT_EQ(shown.attribute("#planeada", "value"), "nunca");
  EXPECT_EQ(shown.attribute("#prometida", "value"), "2026-11-25T17:00");
  EXPECT_TRUE(shown.has("#planeada-e"));
  EXPECT_EQ(act("/fechas", {{"prometida", "ayer"}}).status, 422);
  EXPECT_FALSE(ticket().promised);
}

TEST_F(QueueTest, TellsWhatCameInSinceThePageWasMade) {
  const auto shown = page("/mesa?ver=all");
  EXPECT_EQ(news_of(shown).at("text"), "");
  const auto asked = get(shown.attribute("[data-news]", "data-news").value());
  EXPECT_EQ(asked.caching, Caching::Revalidate) << "nothing new is a 304";
  answer("Lo miro");
  EXPECT_EQ(news_of(shown).at("text"), "La cola ha cambiado.");
  clock().advance(std::chrono::minutes(1));
  put_ticket("T-2", "Web caída", "web");
  EXPECT_EQ(news_of(shown).at("new"), 1);
  EXPECT_EQ(news_of(shown).at("text"), "Ha entrado 1 consulta nueva.");
  EXPECT_EQ(news_of(page("/mesa?ver=all")).at("text"), "");
}

TEST_F(QueueTest, SaysShortlySinceWhenATicketIsThere) {
  const auto when = [&] {
    be(kMarta);  // sessions end
    return page("/mesa?ver=all").text(".qrow .when");
  };
  EXPECT_THAT(when(), HasSubstr("hace"));
  clock().advance(std::chrono::hours(24));
  EXPECT_THAT(when(), StartsWith("ayer, "));
  clock().advance(std::chrono::hours(48));
  EXPECT_THAT(when(), AllOf(HasSubstr("nov, "), Not(HasSubstr("2026"))));
  clock().advance(std::chrono::hours(24 * 60));
  EXPECT_THAT(when(), HasSubstr("nov\u00a02026"));
}

TEST_F(QueueTest, LetsEditorsReadAndNotTake) {
  EXPECT_TRUE(page("/mesa").has(".take"));
  store::Person editor;
  editor.email = "edu@f.example";
  editor.roles.editor = true;
  put(editor);
  be("edu@f.example");
  EXPECT_THAT(rows("/mesa"), ElementsAre("No llegan correos"));
  EXPECT_FALSE(page("/mesa").has(".take"));
  EXPECT_EQ(act("/asignar", {{"quien", "yo"}}).status, 403);
  EXPECT_EQ(act("/fechas", {{"planeada", "2026-11-24"}}).status, 403);
  EXPECT_TRUE(page("/mesa/teclas").has(".keys"));
}

TEST_F(QueueTest, HasASheetWithTheKeysThatAreThere) {
  const auto key_of = [&](const std::string& path) {
    return page("/mesa/teclas").attribute("[href=" + path + "]", "data-key").value_or("");
  };
  EXPECT_EQ(key_of("/mesa"), "g q");
  EXPECT_THAT(page("/mesa/teclas").text(".keys"), Not(HasSubstr("G W"))) << "no list to go to";
  store::Person editor;
  editor.email = "edu@f.example";
  editor.roles.editor = true;
  put(editor);
  be("edu@f.example");
  EXPECT_EQ(key_of("/edicion"), "g w");
  EXPECT_THAT(page("/mesa/teclas").text(".keys"), HasSubstr("G Wir a lo que está por mejorar"));
}

TEST_F(QueueTest, ShowsTheEstimateOfADaysWork) {
  act("/fechas", {{"dia", "manana"}});
  {
    auto tx = store().write();
    auto order = store::make_order_from(tx, ticket(), kMarta, clock().now());
    store::OrderVersion version;
    version.number = 1;
    version.author = kMarta;
    version.valid_until = *parse_day("2026-12-04");
    version.lines = {{"Maqueta", 90, 0}};
    order.versions = {version};
    order.state = store::OrderState::Estimated;
    store::put_order(tx, order);
    tx.commit();
  }
  const auto day = page("/mesa/dia?fecha=2026-11-21");
  EXPECT_THAT(day.text(".qrow .when"), HasSubstr("1\u00a0h\u00a0"
                                                 "30\u00a0min"));
  EXPECT_THAT(day.text(".page-head .meta"), HasSubstr("estimadas"));
}

}  // namespace
}  // namespace kb::server
