// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/suggestions.h"
#include "tests/server/thread_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using test::kTicketPath;
using testing::HasSubstr;
using testing::Not;

class TicketPageTest : public test::ThreadPortal {
 protected:
  TicketPageTest() { be(kAna); }
};

TEST_F(TicketPageTest, SaysWhoWaitsForWhom) {
  EXPECT_EQ(page().text(".state strong"), "La tenemos desde las 10:00.");
  be(kMarta);
  answer("¿A qué dirección llegan? Lo miro.", "espera");
  be(kAna);
  EXPECT_EQ(page().text(".state strong"), "Esperamos tu respuesta desde las 10:00.");
  EXPECT_THAT(page().text(".state"), HasSubstr("¿A qué dirección llegan?"));
  EXPECT_EQ(page().text("#resp-t"), "Tu respuesta a Marta");
  be("rosa@x.example");
  EXPECT_EQ(page().text(".state strong"), "Esperamos la respuesta de Ana Prieto desde las 10:00.");
}

TEST_F(TicketPageTest, TakesAReplyOnce) {
  const auto form = typed("Sigue igual");
  EXPECT_EQ(test::header(post(kTicketPath + "/responder", form, kTicketPath), "Location"),
            kTicketPath + "?respondida=1");
  EXPECT_EQ(post(kTicketPath + "/responder", form, kTicketPath).status, 303) << "pressed twice";
  EXPECT_EQ(ticket().messages.size(), 1u);
  const auto shown = page();
  EXPECT_EQ(shown.count(".msg"), 2);
  EXPECT_EQ(shown.text("#texto"), "") << "what was sent is no draft any more";
  EXPECT_EQ(reply("Sigue igual").status, 303) << "the same words once more, on purpose";
  EXPECT_EQ(ticket().messages.size(), 2u);
}

TEST_F(TicketPageTest, KeepsWhatIsTypedAndNotSent) {
  auto form = typed("A medias");
  EXPECT_EQ(post(kTicketPath + "/borrador", form, kTicketPath).status, 204);
  EXPECT_EQ(page().text("#texto"), "A medias");
  EXPECT_EQ(
      post(kTicketPath + "/borrador", {{"clave", "ajena"}, {"texto", "x"}}, kTicketPath).status,
      409);
  const auto refused = post(kTicketPath + "/responder", typed("   "), kTicketPath);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(html_probe(refused.body).text("#aviso"), HasSubstr("Escribe algo o adjunta un archivo"));
  be("rosa@x.example");
  EXPECT_EQ(page().text("#texto"), "") << "somebody else's draft";
}

TEST_F(TicketPageTest, KeepsNoPasswordThatWasPastedAndNotSent) {
  post(kTicketPath + "/borrador", typed("La clave es Tr3n-azul-77"), kTicketPath);
  EXPECT_THAT(page().text("#texto"), HasSubstr("La clave es"));
  EXPECT_THAT(page().text("#texto"), testing::Not(HasSubstr("Tr3n")));
}

TEST_F(TicketPageTest, KeepsTheTextWhenTheSessionEnds) {
  auto form = typed("Escrito mucho rato");
  form.emplace("csrf", page().attribute("[name=csrf]", "value").value_or(""));
  const auto cookies_then = cookies();
  post("/salir", {}, "/");
  cookies() = cookies_then;
  const auto response = post_as_is(kTicketPath + "/responder", form);
  EXPECT_EQ(response.status, 303);
  EXPECT_THAT(test::header(response, "Location"), HasSubstr("/entrar?volver=%2Fconsultas%2FT-1"));
  EXPECT_TRUE(ticket().messages.empty());
  be(kAna);
  EXPECT_EQ(page().text("#texto"), "Escrito mucho rato");
  post("/salir", {}, "/");
  EXPECT_THAT(test::header(post(kTicketPath + "/responder", {{"texto", "x"}}), "Location"),
              HasSubstr("/entrar"));
}

TEST_F(TicketPageTest, ShowsFirstWhatCameMeanwhile) {
  const auto form = typed("Es urgente");
  be(kMarta);
  answer("Ya estamos.");
  be(kAna);
  const auto refused = post(kTicketPath + "/responder", form, kTicketPath);
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_THAT(shown.text("#aviso"), HasSubstr("Marta Vidal ha contestado mientras escribías"));
  EXPECT_EQ(shown.text("#texto"), "Es urgente");
  EXPECT_THAT(shown.text(".thread"), HasSubstr("Ya estamos."));
  EXPECT_EQ(ticket().messages.size(), 1u);
  EXPECT_EQ(reply("Es urgente").status, 303);
  EXPECT_EQ(ticket().messages.size(), 2u);
}

TEST_F(TicketPageTest, NeverHoldsANote) {
  be(kMarta);
  note("zanahoria secreta");
  answer("Todo bien");
  be(kAna);
  for (const char* path :
       {"/consultas/T-1", "/consultas", "/cuenta/datos", "/cuenta/datos?formato=csv"}) {
    const auto body = get(path).body;
    EXPECT_THAT(body, Not(HasSubstr("zanahoria"))) << path;
    EXPECT_THAT(body, Not(HasSubstr("msg--note"))) << path;
  }
}

TEST_F(TicketPageTest, IsConfirmedReopenedAndBegunAnew) {
  be(kMarta);
  post(kDeskTicketPath + "/enlazar", {{"resuelve", "buzon"}}, kDeskTicketPath);
  post(kDeskTicketPath + "/enlazar", {{"relacionado", "interno"}}, kDeskTicketPath);
  answer("Ya está", "resuelta");
  be(kAna);
  EXPECT_EQ(page().texts(".linked--item h2"), std::vector<std::string>{"El buzón está lleno"})
      << "an article for staff is not named";
  EXPECT_THAT(page().text(".state"),
              HasSubstr("puedes reabrirla hasta el 4\u00a0de\u00a0diciembre"));
  post(kTicketPath + "/confirmar", {}, kTicketPath);
  EXPECT_EQ(ticket().status, store::TicketStatus::Closed);
  EXPECT_FALSE(page().form(kTicketPath + "/confirmar"));
  EXPECT_FALSE(page().form(kTicketPath + "/otra")) << "one way to go on: writing";
  EXPECT_EQ(page().text("#responder h2"), "¿Sigue pasando? Al escribir se reabre");
  reply("Ha vuelto");
  EXPECT_EQ(ticket().status, store::TicketStatus::InProgress);
  post(kTicketPath + "/cerrar", {{"como", "Vacié la papelera"}}, kTicketPath);
  EXPECT_THAT(page().text(".thread"),
              HasSubstr("lo ha resuelto por su cuenta. «Vacié la papelera»"));
  clock().advance(std::chrono::days(15));
  be(kAna);  // the session has ended long ago
  EXPECT_THAT(page().text(".state"), HasSubstr("abre otra con estos datos"));
  EXPECT_TRUE(page().form(kTicketPath + "/otra"));
  EXPECT_FALSE(page().has("#texto"));
}

TEST_F(TicketPageTest, KeepsAReplyThatComesTooLate) {
  const auto form = typed("Otra vez");
  post(kTicketPath + "/cerrar", {}, kTicketPath);
  clock().advance(std::chrono::days(15));
  be(kAna);  // the session has ended long ago
  const auto refused = post(kTicketPath + "/responder", form, kTicketPath);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(html_probe(refused.body).text("#aviso"), HasSubstr("ya no se puede reabrir"));
  EXPECT_EQ(html_probe(refused.body).text("#texto"), "Otra vez");
}

TEST_F(TicketPageTest, BeginsAnotherWithTheSameData) {
  const auto to = test::header(post(kTicketPath + "/otra", {}, kTicketPath), "Location");
  EXPECT_THAT(to, HasSubstr("/pedir-ayuda?borrador="));
  EXPECT_EQ(test::header(post(kTicketPath + "/otra", {}, kTicketPath), "Location"), to)
      << "pressed twice it is one draft";
  const auto form = page(to);
  EXPECT_EQ(form.attribute("#asunto", "value"), "No llegan correos");
  EXPECT_THAT(form.text("#detalle"), HasSubstr("Es lo mismo que en la consulta T-1"));
  EXPECT_THAT(form.text("#detalle"), HasSubstr("Desde ayer"));
}

TEST_F(TicketPageTest, IsThereOnlyForThoseWhoMayReadIt) {
  struct Case {
    const char* email;
    int page, change;
  };
  for (const auto& c : {Case{"luis@x.example", 404, 404}, Case{"eva@y.example", 404, 404},
                        Case{"rosa@x.example", 200, 303}}) {
    be(c.email);
    EXPECT_EQ(get(kTicketPath).status, c.page) << c.email;
    for (const char* action : {"/responder", "/confirmar", "/otra"}) {
      const auto response =
          post(kTicketPath + action, {{"texto", "Hola"}, {"clave", c.email}}, "/");
      EXPECT_EQ(response.status, c.change) << c.email << action;
    }
  }
  auto blind = contact("sin@x.example", "arcos", "Sin Permiso");
  blind.rights = {};
  blind.rights.see_all = true;
  put(blind);
  be("sin@x.example");
  EXPECT_FALSE(page().has("#responder"));
  EXPECT_EQ(post(kTicketPath + "/responder", {{"texto", "Hola"}, {"clave", "k"}}, "/").status, 403);
}

TEST_F(TicketPageTest, LeadsStaffToTheDesk) {
  be(kMarta);
  EXPECT_EQ(test::header(get(kTicketPath), "Location"), kDeskTicketPath);
}

}  // namespace
}  // namespace kb::server
