// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/article_drafts.h"
#include "store/time_entries.h"
#include "tests/server/thread_portal.h"

// What destroys can be taken back for a while.
namespace kb::server {
namespace {

using std::chrono::seconds;
using test::header;
using test::html_probe;
using test::kDeskTicketPath;
using test::kMarta;
using testing::HasSubstr;

class UndoTest : public test::ThreadPortal {
 protected:
  UndoTest() { be(kMarta); }

  server::Response act(const std::string& action, Form form) {
    return post(kDeskTicketPath + action, std::move(form), kDeskTicketPath);
  }
  Form closing(const std::string& text) {
    auto form = typed(text, kDeskTicketPath);
    form.emplace("saber", "enlazar");
    form.emplace("articulo", "buzon");
    form.emplace("minutos", "15");
    form.emplace("cierre", page(kDeskTicketPath).attribute("[name=cierre]", "value").value_or(""));
    return form;
  }
  // By the button of the notice.
  server::Response undo() {
    const auto key = page("/mesa").attribute("[name=deshacer]", "value").value_or("");
    return post("/mesa/deshacer", {{"deshacer", key}}, "/mesa");
  }
  static store::Person a_colleague() {
    auto ivan = test::a_technician("ivan@f.example");
    ivan.name = "Iván Soto";
    return ivan;
  }
  bool is_offered() { return page("/mesa").has("[data-toast] [name=deshacer]"); }
};

TEST_F(UndoTest, TakesBackASolutionAsIfItHadNotBeen) {
  act("/cerrar", closing("Vacía la papelera."));
  EXPECT_THAT(page("/mesa").text("[data-toast]"), HasSubstr("T-1 resuelta"));
  EXPECT_EQ(header(undo(), "Location"), kDeskTicketPath + "?hecho=deshecho#hecho");
  const auto now = ticket();
  EXPECT_EQ(now.status, store::TicketStatus::Open);
  EXPECT_TRUE(now.messages.empty());
  EXPECT_TRUE(now.links.empty());
  EXPECT_EQ(page(kDeskTicketPath).text("#texto"), "Vacía la papelera.");
  EXPECT_THAT(page(kDeskTicketPath + "?hecho=deshecho").text("#hecho"), HasSubstr("Deshecho"));
  int minutes = 0;
  auto tx = store().read();
  for (const auto& entry : store::time_on_ticket(tx, "T-1")) minutes += entry.real_minutes;
  EXPECT_EQ(minutes, 0);
}

TEST_F(UndoTest, TakesBackTheDraftThatWasBegunUnlessSomebodyWroteInIt) {
  for (const bool is_touched : {false, true}) {
    auto form = closing("Vacía la papelera.");
    form.erase("saber");
    form.emplace("saber", "crear");
    act("/cerrar", form);
    const auto id = form.find("cierre")->second;
    {
      auto tx = store().write();
      auto draft = store::find_article_draft(tx, id).value();
      if (is_touched) ++draft.edition;
      store::put_article_draft(tx, draft);
      tx.commit();
    }
    undo();
    auto tx = store().read();
    EXPECT_EQ(store::find_article_draft(tx, id).has_value(), is_touched);
    EXPECT_FALSE(store::find_ticket(tx, "T-1")->is_over());
  }
}

TEST_F(UndoTest, LetsTheSameBeDoneAgain) {
  act("/cerrar", closing("Vacía la papelera."));
  undo();
  EXPECT_EQ(act("/cerrar", closing("Vacía la papelera.")).status, 303);
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
  EXPECT_EQ(ticket().messages.size(), 1u);
}

TEST_F(UndoTest, IsOfferedForWhatDestroysAndNothingElse) {
  auto dropped = typed("A medias", kDeskTicketPath);
  dropped.emplace("tirar", "1");
  const struct {
    const char* action;
    Form form;
    bool expected;
  } cases[] = {
      {"/enlazar", {{"relacionado", "buzon"}}, false},
      {"/enlazar", {{"quitar", "buzon"}}, true},
      {"/estado", {{"estado", "waiting"}}, false},
      {"/estado", {{"estado", "resolved"}}, true},
      {"/estado", {{"estado", "in_progress"}}, false},
      {"/responder", dropped, true},
      {"/asignar", {{"quien", "yo"}}, false},
  };
  for (const auto& c : cases) {
    clock().advance(seconds(60));
    EXPECT_EQ(act(c.action, c.form).status, 303) << c.action;
    EXPECT_EQ(is_offered(), c.expected) << c.action << " " << c.form.begin()->second;
  }
}

TEST_F(UndoTest, IsOfferedToWhoDidItForTenSeconds) {
  act("/estado", {{"estado", "resolved"}});
  EXPECT_TRUE(is_offered());
  put(a_colleague());
  be("ivan@f.example");
  EXPECT_FALSE(is_offered());
  be(kMarta);
  clock().advance(seconds(11));
  EXPECT_FALSE(is_offered());
}

TEST_F(UndoTest, SaysThatItIsTooLate) {
  act("/estado", {{"estado", "resolved"}});
  const auto key = page("/mesa").attribute("[name=deshacer]", "value").value_or("");
  note("Algo más");
  EXPECT_EQ(header(post("/mesa/deshacer", {{"deshacer", key}}, "/mesa"), "Location"),
            kDeskTicketPath + "?hecho=cambio#hecho");
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
  EXPECT_THAT(page(kDeskTicketPath + "?hecho=cambio").text("#hecho"), HasSubstr("algo más"));
}

TEST_F(UndoTest, GivesADraftBackThatWasThrownAway) {
  auto form = typed("Lo que llevaba escrito", kDeskTicketPath);
  form.emplace("tirar", "1");
  act("/responder", form);
  EXPECT_EQ(page(kDeskTicketPath).text("#texto"), "");
  undo();
  EXPECT_EQ(page(kDeskTicketPath).text("#texto"), "Lo que llevaba escrito");
}

TEST_F(UndoTest, TellsByNameWhoAnsweredMeanwhile) {
  const auto form = typed("Mi respuesta", kDeskTicketPath);
  put(a_colleague());
  be("ivan@f.example");
  answer("Ya está");
  be(kMarta);
  const auto refused = act("/responder", form);
  EXPECT_EQ(refused.status, 422);
  const auto shown = html_probe(refused.body);
  EXPECT_THAT(shown.text("#aviso"), HasSubstr("Iván Soto ha contestado mientras escribías"));
  EXPECT_EQ(shown.text("#texto"), "Mi respuesta");
}

}  // namespace
}  // namespace kb::server
