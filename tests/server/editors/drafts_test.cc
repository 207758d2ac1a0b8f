// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/editors/writing_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::HasSubstr;
using testing::StartsWith;

class Drafts : public test::WritingPortal {};

TEST_F(Drafts, AreWrittenSentToReviewAndPublished) {
  be(kTechnician);
  const auto draft = start();
  EXPECT_THAT(draft, StartsWith("/edicion/borradores/"));
  EXPECT_EQ(page(draft).text("h1"), "Artículo nuevo");
  EXPECT_FALSE(page(draft).has("[value=publicar]"));
  const auto asked = send(draft, {{"titulo", "No llegan los correos"},
                                  {"resumen", "Mira el filtro."},
                                  {"cuerpo", "Uno.\r\n\r\nDos.\r\n"},
                                  {"tema", "correo"},
                                  {"quien", "clients"},
                                  {"etiquetas", "filtro, spam , filtro,"},
                                  {"motivo", "Lo preguntan mucho"},
                                  {"accion", "revision"}});
  EXPECT_EQ(location(asked), draft + "?hecho=revision#hecho");
  const auto sent = draft_at(draft).value();
  EXPECT_EQ(sent.state, store::DraftState::Review);
  EXPECT_EQ(sent.body, "Uno.\n\nDos.\n");
  EXPECT_EQ(sent.tags, (std::vector<std::string>{"filtro", "spam"}));

  be(kPublisher);
  EXPECT_THAT(page("/edicion/articulos?estado=review").text(".titem"), HasSubstr("Iván Soto"));
  EXPECT_EQ(location(send(draft, {{"accion", "publicar"}})),
            "/edicion/articulos/no-llegan-los-correos?hecho=publicado#hecho");
  const auto published = article("no-llegan-los-correos");
  EXPECT_EQ(published.state, store::ArticleState::Published);
  EXPECT_EQ(published.audience, store::ArticleAudience::Clients);
  EXPECT_EQ(published.author, "Iván Soto");
  EXPECT_EQ(published.area, "correo");
  EXPECT_EQ(draft_at(draft), std::nullopt);
  EXPECT_EQ(get(draft).status, 404);
}

TEST_F(Drafts, AreSeenAndChangedByTheirWriterAndByEditorsAlone) {
  be(kEditor);
  const auto draft = start();
  send(draft, {{"titulo", "Secreto"}, {"accion", "guardar"}});
  be(kPublisher);
  EXPECT_EQ(get(draft).status, 200);
  be(kTechnician);
  EXPECT_EQ(get(draft).status, 404);
  EXPECT_EQ(post(draft, {{"accion", "tirar"}}, "/edicion/articulos").status, 404);
  EXPECT_THAT(get("/edicion/articulos").body, testing::Not(HasSubstr("Secreto")));
  be("ana@x.example");
  EXPECT_EQ(get(draft).status, 403);
}

TEST_F(Drafts, ArePublishedByPublishersAlone) {
  be(kEditor);
  const auto draft = start("buzon");
  EXPECT_EQ(publish(draft, "Otro", "Otro.").status, 403);
  EXPECT_EQ(article("buzon").revision, 1);
  be(kPublisher);
  EXPECT_EQ(publish(draft, "Otro", "Otro.").status, 303);
  EXPECT_EQ(article("buzon").title, "Otro");
  EXPECT_EQ(article("buzon").author, "Lucía Ferrer");
}

TEST_F(Drafts, LeaveWhatIsPublishedAsItIsUntilThen) {
  be(kPublisher);
  const auto draft = start("buzon");
  EXPECT_EQ(start("buzon"), draft) << "one open draft of an article for each writer";
  send(draft, {{"cuerpo", "Otra cosa."}, {"accion", "guardar"}});
  EXPECT_EQ(article("buzon").body, "Uno.\n\nDos.\n\nTres.\n");
  EXPECT_THAT(page(draft).text(".badge--ok"), HasSubstr("versión 1"));
  EXPECT_EQ(page(draft).text("textarea"), "Otra cosa.");
  EXPECT_EQ(location(send(draft, {{"accion", "tirar"}})),
            "/edicion/articulos/buzon?hecho=tirado#hecho");
  EXPECT_EQ(draft_at(draft), std::nullopt);
}

TEST_F(Drafts, SayBesideTheFieldWhatKeepsThemFromBeingPublished) {
  be(kPublisher);
  const auto draft = start("buzon");
  struct Case {
    const char *title, *text, *reason, *field;
  };
  const Case cases[] = {{"", "Texto.", "Sí", "titulo"},
                        {"Título", " \n", "Sí", "cuerpo"},
                        {"Título", "Texto.", "", "motivo"},
                        {"Título", "La contraseña es Tr3n-azul", "Sí", "cuerpo"}};
  for (const Case& each : cases) {
    const auto answer = send(draft, {{"titulo", each.title},
                                     {"cuerpo", each.text},
                                     {"motivo", each.reason},
                                     {"accion", "publicar"}});
    EXPECT_EQ(answer.status, 422) << each.field;
    const auto shown = html_probe(answer.body);
    EXPECT_EQ(shown.links(".summary a").at(0).href, "#" + std::string(each.field));
    EXPECT_TRUE(shown.has("#" + std::string(each.field) + "-e")) << each.field;
    EXPECT_EQ(shown.attribute("#titulo", "value").value_or(""), each.title);
  }
  EXPECT_EQ(article("buzon").revision, 1);
}

TEST_F(Drafts, KeepATextThatIsTooLongOnThePageAlone) {
  be(kPublisher);
  const auto draft = start();
  send(draft, {{"titulo", "Uno"}, {"cuerpo", "Corto."}, {"accion", "guardar"}});
  const auto answer = send(
      draft, {{"titulo", "Dos"}, {"cuerpo", std::string(300 * 1024, 'x')}, {"accion", "guardar"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.body, HasSubstr(std::string(1000, 'x')));
  EXPECT_EQ(draft_at(draft).value().title, "Uno");
  EXPECT_EQ(draft_at(draft).value().body, "Corto.");
}

TEST_F(Drafts, RefuseAnAddressThatAnotherArticleHas) {
  be(kPublisher);
  const auto draft = start();
  const auto answer = send(
      draft,
      {{"titulo", "Uno"}, {"cuerpo", "Texto."}, {"direccion", "buzon"}, {"accion", "publicar"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(html_probe(answer.body).has("#direccion-e"));
  send(draft, {{"direccion", "¡El Buzón!"}, {"accion", "publicar"}});
  EXPECT_EQ(article("el-buzon").title, "Uno");
}

// Two pages of one draft, each opened before the other saved.
class TwoWriters : public Drafts {
 protected:
  TwoWriters() {
    be(kEditor);
    draft_ = start("buzon");
    first_ = form_of(draft_, {});
    second_ = form_of(draft_, {});
  }
  Response save(Form page, const std::string& text, const std::string& action = "guardar") {
    page.emplace("titulo", "El buzón está lleno");
    page.emplace("cuerpo", text);
    page.emplace("accion", action);
    return post(draft_, page, "/edicion/articulos");
  }
  std::string body() { return draft_at(draft_).value().body; }

  std::string draft_;
  Form first_, second_;
};

TEST_F(TwoWriters, AreMergedByParagraph) {
  EXPECT_EQ(location(save(first_, "Uno A.\n\nDos.\n\nTres.\n")), draft_ + "?hecho=guardado#hecho");
  EXPECT_EQ(location(save(second_, "Uno.\n\nDos.\n\nTres B.\n")), draft_ + "?hecho=unido#hecho");
  EXPECT_EQ(body(), "Uno A.\n\nDos.\n\nTres B.\n");
  // The first page goes on from what it had, and still nothing is lost.
  save(first_, "Uno A.\n\nDos AA.\n\nTres.\n");
  EXPECT_THAT(body(), HasSubstr("Dos AA."));
  EXPECT_THAT(body(), HasSubstr("Tres B."));
}

TEST_F(TwoWriters, WriteOverTheirOwnEarlierText) {
  save(first_, "Uno A.\n");
  EXPECT_EQ(location(save(first_, "Uno AA.\n")), draft_ + "?hecho=guardado#hecho");
  EXPECT_EQ(body(), "Uno AA.\n");
}

TEST_F(TwoWriters, ChooseParagraphByParagraphWhereTheyDisagree) {
  save(first_, "Uno A.\n\nDos.\n\nTres.\n");
  const auto conflict = location(save(second_, "Uno B.\n\nDos.\n\nTres B.\n"));
  EXPECT_THAT(conflict, StartsWith(draft_ + "/conflicto?pagina="));
  EXPECT_EQ(body(), "Uno A.\n\nDos.\n\nTres.\n");
  EXPECT_TRUE(page(draft_).has("#sin-unir")) << "the other text lies beside the draft";
  be(kPublisher);
  EXPECT_EQ(post(draft_, {{"accion", "publicar"}, {"motivo", "Sí"}, {"edicion", "1"}},
                 "/edicion/articulos")
                .status,
            422);
  be(kEditor);
  const auto shown = page(conflict);
  EXPECT_EQ(shown.count("fieldset"), 1);
  EXPECT_THAT(shown.texts(".side-text"), testing::ElementsAre("Uno B.", "Uno A."));
  const std::pair<const char*, const char*> choices[] = {
      {"nuestra", "Uno B.\n\nDos.\n\nTres B.\n"},
      {"suya", "Uno A.\n\nDos.\n\nTres B.\n"},
      {"ambas", "Uno A.\n\nUno B.\n\nDos.\n\nTres B.\n"},
  };
  const auto against = shown.attribute("[name=contra]", "value").value();
  EXPECT_EQ(post(conflict, {{"contra", "99"}, {"parte-0", "suya"}}, conflict).status, 409);
  const auto& [choice, text] = choices[2];
  EXPECT_EQ(location(post(conflict, {{"contra", against}, {"parte-0", choice}}, conflict)),
            draft_ + "?hecho=unido#hecho");
  EXPECT_EQ(body(), text);
  EXPECT_FALSE(page(draft_).has("#sin-unir"));
  EXPECT_EQ(location(get(conflict)), draft_) << "put together already";
}

TEST_F(TwoWriters, AreToldByTheSavesOfTheirPages) {
  const auto autosave = [&](Form page, const std::string& text) {
    page.emplace("cuerpo", text);
    return post(draft_ + "/guardado", page, "/edicion/articulos");
  };
  EXPECT_THAT(autosave(first_, "Uno A.\n\nDos.\n\nTres.\n").body,
              HasSubstr(R"("status":"saved","edition":1)"));
  const auto merged = autosave(second_, "Uno.\n\nDos.\n\nTres B.\n");
  EXPECT_THAT(merged.body, HasSubstr(R"("status":"merged")"));
  EXPECT_THAT(merged.body, HasSubstr(R"("cuerpo":"Uno A.\n\nDos.\n\nTres B.\n")"));
  const auto conflict = autosave(second_, "Uno B.\n\nDos.\n\nTres B.\n");
  EXPECT_EQ(conflict.status, 409);
  EXPECT_THAT(conflict.body, HasSubstr(draft_ + "/conflicto?pagina="));
}

TEST_F(TwoWriters, GoOnInAnotherDraftWhenTheirsIsGone) {
  be(kPublisher);
  publish(draft_, "El buzón está lleno", "Publicado.\n");
  be(kEditor);
  EXPECT_EQ(location(save(first_, "Publicado.\n")), "/edicion/articulos/buzon")
      << "nothing that is not published";
  const auto elsewhere = location(save(first_, "Mi texto.\n"));
  EXPECT_THAT(elsewhere, testing::EndsWith("?hecho=aparte#hecho"));
  const auto path = elsewhere.substr(0, elsewhere.find('?'));
  EXPECT_NE(path, draft_);
  EXPECT_EQ(draft_at(path).value().body, "Mi texto.\n");
  EXPECT_EQ(draft_at(path).value().article, "buzon");
  EXPECT_EQ(location(save(first_, "Mi texto, más.\n")), elsewhere);
}

TEST_F(TwoWriters, LoseNothingWhenTheirSessionEnds) {
  const auto csrf = page("/edicion/articulos").attribute("[name=csrf]", "value").value();
  {
    auto tx = store().write();
    store::remove_sessions_of(tx, draft_at(draft_).value().author);
    tx.commit();
  }
  Form typed = first_;
  typed.insert({{"csrf", csrf}, {"cuerpo", "Uno A.\n\nDos.\n\nTres.\n"}, {"accion", "guardar"}});
  const auto answer = post_as_is(draft_, typed);
  EXPECT_THAT(location(answer), StartsWith("/entrar?"));
  EXPECT_THAT(location(answer), HasSubstr("conflicto"));
  EXPECT_EQ(body(), "Uno.\n\nDos.\n\nTres.\n");
  be(kEditor);
  EXPECT_TRUE(page(draft_).has("#sin-unir"));
  const auto conflict = page(draft_).links("#sin-unir a").at(0).href;
  const auto against = page(conflict).attribute("[name=contra]", "value").value();
  EXPECT_EQ(page(conflict).count("fieldset"), 0) << "nobody else wrote meanwhile";
  post(conflict, {{"contra", against}}, conflict);
  EXPECT_EQ(body(), "Uno A.\n\nDos.\n\nTres.\n");
}

TEST_F(TwoWriters, ArePutTogetherWithWhatWasPublishedMeanwhile) {
  be(kPublisher);
  const auto other = start("buzon");
  publish(other, "El buzón está lleno", "Uno M.\n\nDos.\n\nTres.\n");
  EXPECT_TRUE(page(draft_).has(".callout--wait"));
  EXPECT_EQ(location(publish(draft_, "El buzón está lleno", "Uno.\n\nDos.\n\nTres B.\n")),
            draft_ + "?hecho=al-dia#hecho");
  EXPECT_EQ(body(), "Uno M.\n\nDos.\n\nTres B.\n");
  EXPECT_EQ(article("buzon").revision, 2);
  send(draft_, {{"accion", "publicar"}});
  EXPECT_EQ(article("buzon").body, "Uno M.\n\nDos.\n\nTres B.\n");
  EXPECT_EQ(article("buzon").revision, 3);
}

TEST_F(TwoWriters, ChooseToWhereTheArticleItselfSaysOtherwise) {
  be(kPublisher);
  const auto other = start("buzon");
  publish(other, "Otro título", "Uno M.\n\nDos.\n\nTres.\n");
  const auto conflict = location(publish(draft_, "Mi título", "Uno B.\n\nDos.\n\nTres.\n"));
  EXPECT_EQ(conflict, draft_ + "/conflicto");
  const auto shown = page(conflict);
  EXPECT_EQ(shown.count("fieldset"), 2);
  EXPECT_THAT(shown.text(".lead"), HasSubstr("Marta Vidal"));
  const auto against = shown.attribute("[name=contra]", "value").value();
  post(conflict, {{"contra", against}, {"parte-0", "nuestra"}, {"parte-1", "suya"}}, conflict);
  EXPECT_EQ(draft_at(draft_).value().title, "Mi título");
  EXPECT_EQ(body(), "Uno M.\n\nDos.\n\nTres.\n");
  EXPECT_EQ(send(draft_, {{"accion", "publicar"}}).status, 303);
  EXPECT_EQ(article("buzon").title, "Mi título");
}

constexpr const char* kExample = "Escribe la clave, por ejemplo: la contraseña es Tr3n-azul";

// A draft with an example of a password in it, and what its button sends.
TEST_F(Drafts, MaySayOnceForAllThatAWordIsNoSecret) {
  be(kPublisher);
  const auto draft = start("buzon");
  send(draft, {{"titulo", "El buzón"}, {"cuerpo", kExample}, {"motivo", "Un ejemplo"}});
  const auto shown = page(draft);
  const auto covered = shown.attribute("[name=noclave]", "value");
  ASSERT_TRUE(covered);
  EXPECT_THAT(*covered, testing::Not(HasSubstr("Tr3n")));
  EXPECT_EQ(send(draft, {{"accion", "publicar"}}).status, 422);
  EXPECT_EQ(location(send(draft, {{"noclave", *covered}})), draft + "?hecho=guardado#hecho");
  EXPECT_FALSE(page(draft).has("[name=noclave]"));
  EXPECT_EQ(send(draft, {{"accion", "publicar"}}).status, 303);
  EXPECT_EQ(article("buzon").body, kExample);
  // Of the article from now on, under another address too, and for others.
  post("/edicion/articulos/buzon", {{"accion", "direccion"}, {"direccion", "el-buzon"}},
       "/edicion/articulos");
  be(kEditor);
  const auto next = start("el-buzon");
  EXPECT_FALSE(page(next).has("[name=noclave]"));
  send(next, {{"cuerpo", std::string(kExample) + ". La contraseña es Otr4-cosa"}});
  EXPECT_EQ(page(next).count("[name=noclave]"), 1) << "another word";
}

TEST_F(Drafts, SayThatAWordIsNoSecretOfOneArticleAlone) {
  be(kPublisher);
  const auto one = start("buzon");
  send(one, {{"cuerpo", kExample}, {"motivo", "Un ejemplo"}});
  send(one, {{"noclave", page(one).attribute("[name=noclave]", "value").value()}});
  const auto other = start();
  send(other, {{"titulo", "Otro"}, {"cuerpo", kExample}});
  EXPECT_TRUE(page(other).has("[name=noclave]"));
  const auto told = [&](const std::string& draft) {
    return html_probe(post("/edicion/vista-previa",
                           {{"cuerpo", kExample},
                            {"lengua", "es"},
                            {"borrador", draft.substr(draft.rfind('/') + 1)}},
                           "/edicion/articulos")
                          .body)
        .has("[name=noclave]");
  };
  EXPECT_FALSE(told(one)) << "while one types";
  EXPECT_TRUE(told(other));
  be(kTechnician);
  EXPECT_TRUE(told(one)) << "who may not change it learns nothing of it";
}

}  // namespace
}  // namespace kb::server
