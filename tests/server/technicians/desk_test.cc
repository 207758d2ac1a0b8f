// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/thread_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using test::kTicketPath;
using testing::ElementsAre;
using testing::HasSubstr;

class DeskTest : public test::ThreadPortal {
 protected:
  DeskTest() { be(kMarta); }

  server::Response act(const std::string& action, Form form) {
    return post(kDeskTicketPath + action, std::move(form), kDeskTicketPath);
  }
};

TEST_F(DeskTest, AnswersAndTakesTheTicket) {
  EXPECT_EQ(page(kDeskTicketPath).text(".state strong"), "Sin contestar desde las 10:00.");
  EXPECT_EQ(answer("Lo miro").status, 303);
  EXPECT_EQ(ticket().assignee, kMarta);
  EXPECT_EQ(ticket().status, store::TicketStatus::InProgress);
  EXPECT_THAT(page(kDeskTicketPath).text(".state"), HasSubstr("La llevas tú."));
  EXPECT_EQ(page(kDeskTicketPath).count(".event"), 0) << "the message says it";
}

TEST_F(DeskTest, NeverSendsANote) {
  const auto form = page(kDeskTicketPath + "?escribir=nota");
  EXPECT_TRUE(form.form(kDeskTicketPath + "/nota"));
  EXPECT_FALSE(form.form(kDeskTicketPath + "/responder"));
  EXPECT_TRUE(form.has(".composer--note"));
  EXPECT_EQ(note("Contraseña en el cajón").status, 303);
  EXPECT_TRUE(ticket().messages.at(0).internal);
  const auto shown = page(kDeskTicketPath);
  EXPECT_THAT(shown.text(".msg--note"), HasSubstr("Nota interna, el cliente no la ve"));
  EXPECT_EQ(ticket().status, store::TicketStatus::Open) << "a note is no answer";
}

TEST_F(DeskTest, KeepsTheTextWhenTheClientWroteMeanwhile) {
  const auto form = typed("Mi respuesta", kDeskTicketPath);
  be(kAna);
  reply("Un dato más");
  be(kMarta);
  const auto refused = post(kDeskTicketPath + "/responder", form, kDeskTicketPath);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html_probe(refused.body).text("#texto"), "Mi respuesta");
  EXPECT_THAT(html_probe(refused.body).text(".thread"), HasSubstr("Un dato más"));
  EXPECT_EQ(answer("Mi respuesta").status, 303);
}

TEST_F(DeskTest, ChangesStateAndWhoAnswers) {
  EXPECT_EQ(act("/asignar", {{"quien", "yo"}}).status, 303);
  EXPECT_EQ(act("/estado", {{"estado", "resolved"}}).status, 303);
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
  EXPECT_THAT(page(kDeskTicketPath).texts(".event span"),
              ElementsAre(HasSubstr("Marta Vidal se encarga."),
                          HasSubstr("Marta Vidal la da por resuelta.")));
  EXPECT_EQ(act("/estado", {{"estado", "nada"}}).status, 400);
  EXPECT_EQ(act("/asignar", {{"quien", "nadie"}}).status, 303);
  EXPECT_EQ(ticket().assignee, "");
  EXPECT_EQ(post("/mesa/consultas/T-9/estado", {{"estado", "open"}}, "/mesa").status, 404);
}

TEST_F(DeskTest, FindsAndLinksAnArticle) {
  for (const char* text : {"papelera", "buzon"}) {
    const auto found = page(kDeskTicketPath + "?q=" + text);
    EXPECT_EQ(found.attribute("[name=resuelve]", "value"), "buzon") << text;
  }
  EXPECT_EQ(act("/enlazar", {{"resuelve", "buzon"}}).status, 303);
  EXPECT_TRUE(ticket().links.at(0).solved);
  EXPECT_EQ(page(kDeskTicketPath).count(".linked--item"), 1);
  EXPECT_EQ(act("/enlazar", {{"resuelve", "nada"}}).status, 404);
  EXPECT_EQ(act("/enlazar", {{"quitar", "buzon"}}).status, 303);
  EXPECT_TRUE(ticket().links.empty());
  EXPECT_EQ(page(kDeskTicketPath).count(".linked--item"), 0);
  EXPECT_EQ(page(kDeskTicketPath + "?q=zzzz").count("[name=resuelve]"), 0);
}

TEST_F(DeskTest, IsReadByEditorsAndWrittenByTechnicians) {
  store::Person editor;
  editor.email = "edu@f.example";
  editor.name = "Edu";
  editor.roles.editor = true;
  put(editor);
  be("edu@f.example");
  EXPECT_FALSE(page(kDeskTicketPath).has("#responder"));
  for (const char* action : {"/responder", "/nota", "/borrador", "/estado", "/asignar", "/enlazar"})
    EXPECT_EQ(act(action, {{"texto", "x"}, {"clave", "k"}, {"estado", "closed"}}).status, 403)
        << action;
  be(kAna);
  for (const char* action : {"", "/responder"})
    EXPECT_EQ(action[0] == '\0' ? get(kDeskTicketPath).status
                                : post(kDeskTicketPath + action, {{"texto", "x"}}, "/").status,
              403);
}

}  // namespace
}  // namespace kb::server
