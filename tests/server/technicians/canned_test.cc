// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/canned_replies.h"
#include "tests/server/thread_portal.h"

// Phrases that technicians write once and put into answers.
namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kListPath = "/mesa/frases";

class Canned : public test::ThreadPortal {
 protected:
  Canned() {
    auto ivan = test::a_technician("ivan@f.example");
    ivan.name = "Iván Ferrer";
    put(ivan);
    be(kMarta);
  }

  // Its id.
  std::string keep(const std::string& title, const std::string& text, const Form& more = {}) {
    Form form{{"titulo", title}, {"texto", text}, {"accion", "guardar"}};
    for (const auto& [name, value] : more) form.emplace(name, value);
    const auto kept = post("/mesa/frases/nueva", form, "/mesa/frases/nueva");
    EXPECT_EQ(kept.status, 303) << title;
    const auto location = header(kept, "Location");
    const auto begin = location.find("frase=") + 6;
    return location.substr(begin, location.find('#') - begin);
  }
  std::vector<std::string> titles() { return page(kListPath).texts(".canned-item h2"); }
  std::vector<std::string> offered(const std::string& ticket = kDeskTicketPath) {
    return page(ticket).texts("#frases .canned-item strong");
  }
  server::Response insert(const std::string& id, const std::string& typed_before = "Hola.") {
    auto form = typed(typed_before, kDeskTicketPath);
    form.emplace("insertar", "frase");
    return post(kDeskTicketPath + "/insertar?frase=" + id, form, kDeskTicketPath);
  }
};

TEST_F(Canned, AreWrittenChangedRemovedAndBroughtBack) {
  EXPECT_TRUE(page(kListPath).has(".empty"));
  const auto id = keep("Pedir captura", "¿Nos mandas una captura?", {{"tema", "correo"}});
  EXPECT_THAT(titles(), ElementsAre("Pedir captura"));
  const auto path = std::string(kListPath) + "/" + id;
  const auto shown = page(path);
  EXPECT_EQ(shown.attribute("#titulo", "value"), "Pedir captura");
  EXPECT_TRUE(shown.has("#tema [value=correo][selected]"));
  const auto edition = shown.attribute("[name=edicion]", "value").value_or("");
  post(path, {{"titulo", "Captura"}, {"texto", "Manda una."}, {"edicion", edition}, {"accion", "guardar"}},
       path);
  EXPECT_THAT(titles(), ElementsAre("Captura"));
  const auto removed = post(path, {{"accion", "borrar"}}, path);
  EXPECT_THAT(titles(), IsEmpty());
  const auto notice = page(header(removed, "Location").substr(0, header(removed, "Location").find('#')));
  EXPECT_THAT(notice.text("#hecho"), HasSubstr("«Captura» borrada."));
  post(notice.form(path).value().action, {{"accion", "recuperar"}}, kListPath);
  EXPECT_THAT(titles(), ElementsAre("Captura"));
}

TEST_F(Canned, KeepWhatWasTypedAndSayWhatIsMissing) {
  const auto refused =
      post("/mesa/frases/nueva", {{"titulo", " "}, {"texto", "Mi texto"}, {"accion", "guardar"}},
           "/mesa/frases/nueva");
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_EQ(shown.links(".summary a").front().href, "#titulo");
  EXPECT_EQ(shown.text("#texto"), "Mi texto");
}

TEST_F(Canned, ShowWhatAnotherWroteMeanwhile) {
  const auto id = keep("Una", "Primera");
  const auto path = std::string(kListPath) + "/" + id;
  const Form mine{{"titulo", "Una"}, {"texto", "La mía"}, {"edicion", "1"}, {"accion", "guardar"}};
  post(path, {{"titulo", "Una"}, {"texto", "La suya"}, {"edicion", "1"}, {"accion", "guardar"}}, path);
  const auto refused = post(path, mine, path);
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_THAT(shown.text(".callout"), HasSubstr("La suya"));
  EXPECT_EQ(shown.text("#texto"), "La mía");
  EXPECT_EQ(shown.attribute("[name=edicion]", "value"), "2") << "sent again, it is meant";
}

TEST_F(Canned, OfOnePersonAreNobodyElses) {
  const auto own = keep("La mía", "Solo mía", {{"para", "mia"}});
  be("ivan@f.example");
  EXPECT_THAT(titles(), IsEmpty());
  EXPECT_EQ(get(std::string(kListPath) + "/" + own).status, 404);
  for (const char* action : {"guardar", "borrar", "recuperar"})
    EXPECT_EQ(post(std::string(kListPath) + "/" + own,
                   {{"titulo", "x"}, {"texto", "y"}, {"accion", action}}, kListPath)
                  .status,
              404)
        << action;
  EXPECT_EQ(insert(own).status, 404);
  EXPECT_THAT(offered(), IsEmpty());
}

TEST_F(Canned, StandBesideATicketThoseFirstThatSpeakOfIt) {
  keep("Agradecer", "Gracias por avisar.");
  keep("Certificado", "Renovamos hoy el certificado.");
  keep("Comprobar correos", "¿Llegan los correos en el correo web?");
  keep("Checking mail", "Do the emails arrive in webmail?", {{"lengua", "en"}});
  const auto order = offered();
  ASSERT_EQ(order.size(), 4u);
  EXPECT_EQ(order.front(), "Comprobar correos");
  EXPECT_EQ(order.back(), "Checking mail");
}

TEST_F(Canned, GoIntoTheAnswerWithTheirFieldsFilled) {
  const auto id = keep("Saludo", "Hola, {{nombre}}: la consulta {{consulta}} de {{area}}. {{tecnico}}");
  const std::string expected = "Hola, Ana: la consulta T-1 de Correo. Marta Vidal";
  EXPECT_EQ(page(kDeskTicketPath).attribute("[data-insert][name=insertar][value=frase]", "data-insert"),
            expected);
  EXPECT_EQ(header(insert(id), "Location"), kDeskTicketPath + "?hecho=insertada#responder");
  EXPECT_EQ(page(kDeskTicketPath).text("#texto"), "Hola. " + expected);
  EXPECT_TRUE(ticket().messages.empty());
}

TEST_F(Canned, WithOpenFieldsAreNotSent) {
  const auto id = keep("Plazo", "Lo tienes antes del {{plazo}}. {{otra}}");
  EXPECT_THAT(page(kDeskTicketPath).texts("#frases mark"), ElementsAre("{{plazo}}", "{{otra}}"));
  insert(id, "");
  const auto refused = answer("Lo tienes antes del {{plazo}}. {{otra}}");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(html_probe(refused.body).text(".summary"), HasSubstr("{{plazo}}, {{otra}}"));
  EXPECT_TRUE(ticket().messages.empty());
  EXPECT_EQ(answer("En la plantilla pon `{{plazo}}`.").status, 303) << "code is code";
  EXPECT_EQ(ticket().messages.size(), 1u);
  be(kAna);
  EXPECT_EQ(reply("Me sale {{title}} en la web").status, 303) << "clients write no phrases";
}

TEST_F(Canned, AreForTechnicians) {
  be(kAna);
  for (const char* path : {"/mesa/frases", "/mesa/frases/nueva"})
    EXPECT_EQ(get(path).status, 403) << path;
}

}  // namespace
}  // namespace kb::server
