// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/attachments.h"
#include "tests/server/clients/ask_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAskPath;
using test::kBesidePath;
using testing::ElementsAre;
using testing::HasSubstr;

class NewTicket : public test::AskPortal {
 protected:
  // As a page of ours sends it: with its mark and the edition it was made of.
  Form of_page(const server::Response& page, const std::string& body) {
    const auto probe = html_probe(page.body);
    Form form;
    for (const char* name : {"borrador", "pagina", "edicion"})
      form.emplace(name, probe.attribute("[name=" + std::string(name) + "]", "value").value_or(""));
    form.emplace("tema", "correo");
    form.emplace("asunto", "Dos páginas");
    form.emplace("detalle", body);
    return form;
  }
};

TEST_F(NewTicket, KeepsKindAndPriority) {
  auto form = with(with(filled("correo", "xilofón", ""), "clase", "encargo"), "prioridad", "alta");
  const auto page = html_probe(write(with(form, "vista-previa")).body);
  EXPECT_EQ(page.attribute("[name=clase][checked]", "value"), "encargo");
  EXPECT_EQ(page.attribute("[name=prioridad][checked]", "value"), "alta");
  write(with(form, "enviar"));
  EXPECT_EQ(ticket("T-1001").type, store::TicketType::Order);
  EXPECT_EQ(ticket("T-1001").priority, store::TicketPriority::High);
}

TEST_F(NewTicket, AsksForTheReasonOfWhatIsUrgent) {
  auto form = with(filled("correo", "xilofón", ""), "prioridad", "urgente");
  const auto refused = write(form);
  EXPECT_EQ(refused.status, 422);
  const auto page = html_probe(refused.body);
  EXPECT_EQ(page.text("#motivo-e"), "Di qué se para mientras tanto, o elige otra prisa.");
  EXPECT_EQ(page.links(".summary a").front().href, "#motivo");
  write(with(form, "motivo", "La tienda no cobra"));
  EXPECT_EQ(ticket("T-1001").priority, store::TicketPriority::Urgent);
  EXPECT_THAT(html_probe(get("/consultas/T-1001").body).texts(".facts dd"),
              testing::Contains("La tienda no cobra"));
}

TEST_F(NewTicket, StopsAQuestionAboutHostingForALookButNoIncident) {
  put(test::an_area("hosting", "Hosting", 2));
  EXPECT_EQ(html_probe(write(with(filled("hosting"), "clase", "duda")).body).text("h1"),
            "Antes de enviarla, mira si es esto");
  EXPECT_EQ(header(write(with(filled("hosting"), "clase", "falla")), "Location"),
            "/consultas/T-1001?enviada=1");
}

TEST_F(NewTicket, SaysWhoReadsAnAreaAndWhatToTell) {
  auto area = test::an_area("web", "Web", 3);
  area.hint_es = "WordPress y el candado";
  area.include_es = "la dirección exacta";
  area.who_es = "Lo lee Marta.";
  put(area);
  EXPECT_EQ(html_probe(get(kAskPath + "?tema=web").body).text("#tema-p"),
            "Lo lee Marta. Web: WordPress y el candado. Cuenta la dirección exacta.");
}

TEST_F(NewTicket, KeepsADraftForLater) {
  const auto form = with(filled(), "guardar");
  const auto id = form.find("borrador")->second;
  const auto response = write(form);
  EXPECT_EQ(header(response, "Location"), "/pedir-ayuda?borrador=" + id + "&hecho=guardada");
  const auto page = html_probe(get(header(response, "Location")).body);
  EXPECT_THAT(page.text(".callout--ok"), HasSubstr("Guardada."));
  EXPECT_EQ(page.text("#detalle"), "La papelera también.");
  EXPECT_TRUE(tickets().empty());
}

TEST_F(NewTicket, ShowsAPreviewByTheVeryRendererOfTickets) {
  const auto markdown = "**Hola** <script>x</script>";
  const auto whole = html_probe(write(with(filled("correo", "x", markdown), "vista-previa")).body);
  EXPECT_EQ(whole.text(".preview strong"), "Hola");
  EXPECT_EQ(whole.text("#detalle"), markdown);
  const auto part = write({{"detalle", markdown}}, "/pedir-ayuda/vista-previa");
  EXPECT_EQ(html_probe(part.body).text(".preview strong"), "Hola");
  EXPECT_THAT(part.body, testing::Not(HasSubstr("<script")));
  EXPECT_THAT(part.body, testing::Not(HasSubstr("<main")));
  be("luis@x.example");
  EXPECT_EQ(write({{"detalle", "x"}}, "/pedir-ayuda/vista-previa").status, 403);
}

TEST_F(NewTicket, KeepsTheTextsOfTwoOpenPagesApart) {
  const auto first = get(kAskPath), second = get(kAskPath);
  const auto one = of_page(first, "Uno"), other = of_page(second, "Dos");
  EXPECT_EQ(one.find("borrador")->second, other.find("borrador")->second);
  for (int times = 0; times < 2; ++times) {
    write(one, kBesidePath);
    write(other, kBesidePath);
  }
  EXPECT_EQ(asking(one.find("borrador")->second).body, "Uno");
  write(with(one, "confirmada"));
  write(with(other, "confirmada"));
  EXPECT_EQ(header(write(with(other, "confirmada")), "Location"), "/consultas/T-1002?enviada=1");
  EXPECT_THAT(tickets(), ElementsAre("T-1001", "T-1002"));
  EXPECT_EQ(ticket("T-1001").body, "Uno");
  EXPECT_EQ(ticket("T-1002").body, "Dos");
}

TEST_F(NewTicket, TicksWhatTheTextTells) {
  const auto done = [&](const std::string& body) {
    return html_probe(write(filled("correo", "xilofón", body), kBesidePath).body)
        .texts(".coach li.done");
  };
  EXPECT_THAT(done("Hola"), ElementsAre());
  EXPECT_THAT(done("No llega nada a info@talleres.example"),
              ElementsAre("Qué dirección o buzón, ya está"));
  EXPECT_THAT(done("Desde ayer no entra nada en info@talleres.example, rosa@ sí. A un proveedor le "
                   "vuelve con «552 5.2.2 Mailbox full». No hemos cambiado nada."),
              ElementsAre("Qué dirección o buzón, ya está", "Desde cuándo pasa, ya está",
                          "El mensaje de error, tal cual, ya está",
                          "Si falla con todos o solo con alguien, ya está",
                          "Qué cambió antes de fallar, ya está"));
}

TEST_F(NewTicket, TellsTheCoachOfEachAreaInEachLanguage) {
  for (const char* area :
       {"correo", "hosting", "web", "dominios", "seo", "sem", "facturacion", "soporte", "nueva"}) {
    put(test::an_area(area, area));
    for (const char* language : {"es", "en"}) {
      const auto page =
          html_probe(get(kAskPath + "?tema=" + area + "&q=" + area + "&idioma=" + language).body);
      EXPECT_GE(page.count(".coach li"), 2) << area;
      EXPECT_FALSE(page.text(".coach .example").empty()) << area;
    }
  }
}

}  // namespace
}  // namespace kb::server
