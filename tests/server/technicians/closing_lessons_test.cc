// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/article_drafts.h"
#include "store/covered_values.h"
#include "store/ticket_lessons.h"
#include "store/time_entries.h"
#include "tests/server/thread_portal.h"

// What the knowledge base learns when a ticket is solved: an edit of the article that solved it, or
// an article begun from its thread.
namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ClosingLessons : public test::ThreadPortal {
 protected:
  ClosingLessons() { be(kMarta); }

  Form closing(const std::string& lesson, const std::string& answer = "") {
    auto form = typed(answer, kDeskTicketPath);
    const auto shown = page(kDeskTicketPath);
    form.emplace("saber", lesson);
    form.emplace("minutos", "0");
    form.emplace("cierre", shown.attribute("[name=cierre]", "value").value_or(""));
    form.emplace("texto-de", shown.attribute("[name=texto-de]", "value").value_or(""));
    form.emplace("texto-version", shown.attribute("[name=texto-version]", "value").value_or(""));
    return form;
  }
  server::Response close(const Form& form) {
    return post(kDeskTicketPath + "/cerrar", form, kDeskTicketPath);
  }
  std::vector<store::ArticleDraft> drafts() {
    auto tx = store().read();
    std::vector<store::ArticleDraft> all;
    for (const auto& id : store::article_draft_ids(tx))
      all.push_back(store::find_article_draft(tx, id).value());
    return all;
  }
  std::vector<store::CoveredValue> covered(const std::string& draft) {
    auto tx = store().read();
    return store::covered_values(tx, draft);
  }
  void put_ugly_ticket() {
    auto ugly = ticket_of_ana(
        "T-1", "RE: URGENTE!!! NO LLEGAN CORREOS",
        "Hola:\n\nNo llega nada a ana@x.example con el Outlook 2016. La clave es Girasol77.\n\n"
        "Un saludo,\nAna Prieto");
    ugly.messages = {{kMarta, clock().now(), "Ojo: la clave del panel es Tulipan88", true},
                     {kMarta, clock().now(),
                      "Hola, Ana:\n\nNo llega nada porque el buzón está lleno de mensajes viejos.\n\n"
                      "1. Abre el correo web.\n2. Borra lo viejo.",
                      false}};
    put(ugly);
  }
};

TEST_F(ClosingLessons, SendsAnEditToTheEditorsWithASentence) {
  auto form = closing("mejorar");
  form.emplace("articulo", "buzon");
  form.emplace("falta", "No dice qué pasa con el spam.");
  form.emplace("texto-articulo", "Vacía la papelera.\r\n");
  for (int i = 0; i < 2; ++i) {
    const auto closed = close(form);
    EXPECT_THAT(header(closed, "Location"), HasSubstr("hecho=mejora"));
    const auto all = drafts();
    ASSERT_EQ(all.size(), 1u) << "a form sent twice does it once";
    EXPECT_EQ(all[0].article, "buzon");
    EXPECT_EQ(all[0].state, store::DraftState::Review);
    EXPECT_EQ(all[0].ticket, "T-1");
    EXPECT_EQ(all[0].reason, "No dice qué pasa con el spam.");
    EXPECT_EQ(all[0].body, "Vacía la papelera.");
    ASSERT_THAT(ticket().links, SizeIs(1));
    EXPECT_TRUE(ticket().links[0].solved);
  }
  EXPECT_THAT(page(kDeskTicketPath).text("[aria-labelledby=p-borradores]"),
              HasSubstr("mejora propuesta"));
}

TEST_F(ClosingLessons, SendsAnEditToTheEditorsWithAnotherText) {
  auto form = closing("mejorar");
  form.emplace("articulo", "buzon");
  form.erase("texto-de");
  form.erase("texto-version");
  form.emplace("texto-de", "buzon");
  form.emplace("texto-version", "1");
  form.emplace("texto-articulo", "Vacía la papelera\r\ny el spam.");
  EXPECT_EQ(close(form).status, 303);
  ASSERT_EQ(drafts().size(), 1u);
  EXPECT_EQ(drafts()[0].body, "Vacía la papelera\ny el spam.");
  EXPECT_EQ(drafts()[0].base_revision, 1);
  auto tx = store().read();
  EXPECT_EQ(store::find_article(tx, "buzon")->body, "Vacía la papelera.") << "until it is published";
}

TEST_F(ClosingLessons, RefusesATextOfAnotherArticleThanTheOneThatIsChosen) {
  auto form = closing("mejorar");
  form.emplace("articulo", "interno");
  form.erase("texto-de");
  form.emplace("texto-de", "buzon");
  form.emplace("texto-articulo", "Otra cosa");
  const auto refused = close(form);
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_EQ(shown.links(".summary a").front().href, "#texto-articulo");
  EXPECT_EQ(shown.text("#texto-articulo"), "Otra cosa");
  EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(ClosingLessons, BeginsAnArticleOfTheThreadWithWhatIsPrivateCovered) {
  put_ugly_ticket();
  const auto form = closing("crear", "Hecho: ya llegan, porque hay sitio otra vez en el buzón.");
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(header(close(form), "Location"), HasSubstr("hecho=borrador"));
    ASSERT_EQ(drafts().size(), 1u) << "a form sent twice does it once";
  }
  const auto draft = drafts().front();
  EXPECT_EQ(draft.title, "No llegan correos");
  EXPECT_EQ(draft.state, store::DraftState::Review);
  EXPECT_EQ(draft.article, "");
  EXPECT_EQ(draft.ticket, "T-1");
  EXPECT_EQ(draft.area, "correo");
  EXPECT_EQ(draft.audience, store::ArticleAudience::Clients);
  EXPECT_THAT(draft.body, AllOf(HasSubstr("> No llega nada a [correo 1] con el Outlook 2016."),
                                HasSubstr("1. Abre el correo web."), HasSubstr("Hecho: ya llegan")));
  for (const char* word : {"Ana", "Prieto", "x.example", "Girasol77", "Tulipan88", "Marta"})
    EXPECT_THAT(draft.title + draft.summary + draft.body, Not(HasSubstr(word)));
  EXPECT_THAT(covered(draft.id), SizeIs(testing::Ge(2u)));
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
  auto tx = store().read();
  EXPECT_THAT(store::tickets_without_article(tx, 9), IsEmpty()) << "it is being written";
}

TEST_F(ClosingLessons, TakesNotesWhenTheyAreChosenAndKeepsTheDraftForStaff) {
  put_ugly_ticket();
  auto form = closing("crear");
  form.emplace("notas", "1");
  form.emplace("iguales", "vistos");
  EXPECT_EQ(close(form).status, 303);
  const auto draft = drafts().front();
  EXPECT_THAT(draft.body, AllOf(HasSubstr("## Notas internas"), Not(HasSubstr("Tulipan88"))));
  EXPECT_EQ(draft.audience, store::ArticleAudience::Internal);
}

TEST_F(ClosingLessons, ShowsFirstWhatMaySayTheSame) {
  const std::string text =
      "El buzón está lleno y no entra nada más. Abre el correo web, vacía la papelera, borra los "
      "mensajes con adjuntos grandes y espera diez minutos hasta que el buzón vuelva a recibir.";
  put(test::an_article("buzon-lleno", "El buzón está lleno y no entra nada", text));
  put(ticket_of_ana("T-1", "El buzón está lleno y no entra nada",
                    "El buzón está lleno y no entra nada más."));
  answer(text);
  auto form = closing("crear");
  const auto first = close(form);
  ASSERT_EQ(first.status, 422);
  const auto shown = html_probe(first.body);
  EXPECT_THAT(shown.text("#iguales"), HasSubstr("El buzón está lleno y no entra nada"));
  EXPECT_TRUE(shown.has("#articulo [value=buzon-lleno]")) << "it can be linked instead";
  EXPECT_THAT(drafts(), IsEmpty());
  EXPECT_NE(ticket().status, store::TicketStatus::Resolved);
  form.emplace("iguales", shown.attribute("[name=iguales]", "value").value_or(""));
  EXPECT_EQ(close(form).status, 303);
  EXPECT_EQ(drafts().size(), 1u);
}

TEST_F(ClosingLessons, PutsBackWhatWasCoveredAndCoversItAgain) {
  put_ugly_ticket();
  close(closing("crear"));
  const auto id = drafts().front().id;
  const auto path = "/edicion/borradores/" + id + "/tapado";
  const auto shown = page(path);
  EXPECT_THAT(shown.texts(".covered-what strong"), testing::Contains("[correo 1]"));
  EXPECT_THAT(shown.text(".covered"), HasSubstr("ana@x.example"));
  const auto edition = drafts().front().edition;
  for (int i = 0; i < 2; ++i) {
    const auto done = post(path, {{"marca", "[correo 1]"}, {"accion", "poner"}}, path);
    EXPECT_THAT(header(done, "Location"), HasSubstr(path + "?marca="));
    EXPECT_THAT(drafts().front().body, HasSubstr("No llega nada a ana@x.example con"));
    EXPECT_EQ(drafts().front().edition, edition + 1);
  }
  post(path, {{"marca", "[correo 1]"}, {"accion", "tapar"}}, path);
  EXPECT_THAT(drafts().front().body, HasSubstr("No llega nada a [correo 1] con"));
  EXPECT_EQ(post(path, {{"marca", "[correo 9]"}, {"accion", "poner"}}, path).status, 404);
  EXPECT_EQ(post(path, {{"marca", "[correo 1]"}, {"accion", "nada"}}, path).status, 400);
  EXPECT_EQ(get("/edicion/borradores/nada/tapado").status, 404);
  be(kAna);
  EXPECT_EQ(get(path).status, 403);
}

TEST_F(ClosingLessons, LinksTheTicketWhenItsArticleIsPublished) {
  put_ugly_ticket();
  close(closing("crear"));
  auto tx = store().write();
  const auto editor = store::find_person_by_email(tx, kMarta)->id;
  const auto published =
      store::publish_draft(tx, store::article_draft_ids(tx).front(), editor, clock().now());
  EXPECT_EQ(published.outcome, store::PublishOutcome::Published);
  tx.commit();
  ASSERT_THAT(ticket().links, SizeIs(1));
  EXPECT_EQ(ticket().links[0].article, published.article);
  EXPECT_TRUE(ticket().links[0].solved);
  EXPECT_THAT(drafts(), IsEmpty());
}

}  // namespace
}  // namespace kb::server
