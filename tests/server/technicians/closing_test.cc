// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/time_entries.h"
#include "tests/server/thread_portal.h"

// What a technician says of articles beside a ticket, and how it is solved.
namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using test::kTicketPath;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kSecondPath = "/mesa/consultas/T-2";

class ClosingTest : public test::ThreadPortal {
 protected:
  ClosingTest() {
    be(kMarta);
    put(ticket_of_ana("T-2", "Buzón lleno", "El buzón está lleno y la papelera también."));
  }

  server::Response act(const std::string& action, Form form) {
    return post(kDeskTicketPath + action, std::move(form), kDeskTicketPath);
  }
  server::Response insert(const std::string& article, Form form) {
    return act("/insertar?articulo=" + article, std::move(form));
  }
  // `lesson` names its article after a blank: "enlazar buzon".
  Form closing(const std::string& text, const std::string& lesson, const std::string& minutes) {
    auto form = typed(text, kDeskTicketPath);
    const auto blank = lesson.find(' ');
    form.emplace("saber", lesson.substr(0, blank));
    if (blank != std::string::npos) form.emplace("articulo", lesson.substr(blank + 1));
    form.emplace("minutos", minutes);
    form.emplace("cierre", page(kDeskTicketPath).attribute("[name=cierre]", "value").value_or(""));
    return form;
  }
  std::vector<int> minutes_noted() {
    auto tx = store().read();
    std::vector<int> minutes;
    for (const auto& entry : store::time_on_ticket(tx, "T-1"))
      minutes.push_back(entry.real_minutes);
    return minutes;
  }
  void put_editor() {
    store::Person editor;
    editor.email = "edu@f.example";
    editor.name = "Edu";
    editor.roles.editor = true;
    put(editor);
  }
};

TEST_F(ClosingTest, ShowsWhichArticlesMaySolveItAndWhy) {
  const auto shown = page(kSecondPath);
  EXPECT_EQ(shown.attribute("[name=resuelve]", "value"), "buzon");
  EXPECT_THAT(shown.text("#enlazar .why"), HasSubstr("uz"));
  EXPECT_THAT(shown.text("#enlazar .snip"), HasSubstr("papelera"));
  EXPECT_EQ(shown.attribute("[data-insert]", "data-insert"), "[El buzón está lleno](buzon.md)");
  post(std::string(kSecondPath) + "/enlazar", {{"no-es", "buzon"}}, kSecondPath);
  const auto after = page(kSecondPath);
  EXPECT_THAT(after.text("#articulo-1 .meta"), HasSubstr("no es para esta consulta"));
  EXPECT_FALSE(after.has("#articulo-1 [name=no-es]"));
}

TEST_F(ClosingTest, PutsNothingInternalIntoAnAnswer) {
  const auto found = page(kDeskTicketPath + "?q=interno");
  EXPECT_EQ(found.attribute("[name=resuelve]", "value"), "interno");
  EXPECT_FALSE(found.has("#articulo-1 [name=insertar]"));
  EXPECT_EQ(insert("interno", {{"insertar", "entero"}}).status, 404);
}

TEST_F(ClosingTest, InsertsAnArticleIntoTheDraft) {
  const struct {
    const char *field, *value, *expected;
  } cases[] = {
      {"insertar", "enlace", "[El buzón está lleno](buzon.md)"},
      {"cita", "Vacía la papelera.", "> Vacía la papelera."},
      {"insertar", "entero", "Vacía la papelera."},
  };
  for (const auto& c : cases) {
    auto form = typed("Hola, Ana.", kDeskTicketPath);
    form.emplace(c.field, c.value);
    const auto inserted = insert("buzon", std::move(form));
    EXPECT_EQ(header(inserted, "Location"), kDeskTicketPath + "?hecho=insertada#responder");
    const auto text = page(kDeskTicketPath).text("#texto");
    EXPECT_THAT(text, HasSubstr("Hola, Ana.")) << c.value;
    EXPECT_THAT(text, HasSubstr(c.expected)) << c.value;
  }
  EXPECT_EQ(insert("buzon", {{"insertar", "nada"}}).status, 400);
  EXPECT_EQ(insert("falta", {{"insertar", "enlace"}}).status, 404);
  EXPECT_TRUE(ticket().messages.empty());
}

TEST_F(ClosingTest, SendsLinksTimesAndSolvesAtOnceAndOnce) {
  const auto form = closing("Vacía la papelera.", "enlazar buzon", "15");
  for (int i = 0; i < 2; ++i) {
    const auto closed = act("/cerrar", form);
    EXPECT_EQ(header(closed, "Location"), kDeskTicketPath + "?hecho=resuelta#hecho");
    const auto now = ticket();
    EXPECT_EQ(now.status, store::TicketStatus::Resolved);
    ASSERT_EQ(now.links.size(), 1u);
    EXPECT_TRUE(now.links.at(0).solved);
    EXPECT_EQ(now.messages.size(), 1u);
    EXPECT_EQ(now.assignee, kMarta);
    EXPECT_EQ(now.events.size(), 3u) << "taken, solved, solved by";
    EXPECT_THAT(minutes_noted(), ElementsAre(15));
  }
  EXPECT_THAT(page(kDeskTicketPath + "?hecho=resuelta").text("#hecho"), HasSubstr("T-1 resuelta"));
}

TEST_F(ClosingTest, SolvesWithoutAnAnswerAndWithoutTime) {
  EXPECT_EQ(act("/cerrar", closing("", "enlazar buzon", "0")).status, 303);
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
  EXPECT_TRUE(ticket().messages.empty());
  EXPECT_THAT(minutes_noted(), IsEmpty());
}

TEST_F(ClosingTest, KeepsWhatWasTypedWhenSomethingIsMissing) {
  const struct {
    const char *lesson, *minutes, *field;
  } cases[] = {
      {"", "5", "#saber-1"},
      {"otra-cosa", "5", "#saber-1"},
      {"enlazar falta", "5", "#articulo"},
      {"enlazar", "5", "#articulo"},
      {"mejorar buzon", "5", "#falta"},
      {"nada", "5", "#porque"},
      {"enlazar buzon", "", "#minutos"},
      {"hueco", "un rato", "#minutos"},
  };
  for (const auto& c : cases) {
    const auto refused = act("/cerrar", closing("Mi respuesta", c.lesson, c.minutes));
    EXPECT_EQ(refused.status, 422) << c.lesson;
    const auto shown = html_probe(refused.body);
    ASSERT_EQ(shown.links(".summary a").size(), 1u) << c.lesson;
    EXPECT_EQ(shown.links(".summary a").front().href, c.field) << c.lesson;
    EXPECT_TRUE(shown.has(c.field)) << c.field;
    EXPECT_EQ(shown.text("#texto"), "Mi respuesta");
    EXPECT_EQ(shown.attribute("#minutos", "value").value_or(""), c.minutes);
    EXPECT_EQ(ticket().status, store::TicketStatus::Open);
    EXPECT_TRUE(ticket().messages.empty());
  }
  EXPECT_EQ(page(kDeskTicketPath).text("#texto"), "Mi respuesta");
}

TEST_F(ClosingTest, DoesNothingWhenTheClientWroteMeanwhile) {
  const auto form = closing("Mi respuesta", "enlazar buzon", "15");
  be(kAna);
  reply("Un dato más");
  be(kMarta);
  const auto refused = act("/cerrar", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html_probe(refused.body).text("#texto"), "Mi respuesta");
  EXPECT_EQ(html_probe(refused.body).attribute("#minutos", "value"), "15");
  EXPECT_TRUE(html_probe(refused.body).has("[name=articulo][value=buzon]"));
  EXPECT_EQ(ticket().status, store::TicketStatus::Open);
  EXPECT_TRUE(ticket().links.empty());
  EXPECT_THAT(minutes_noted(), IsEmpty());
}

TEST_F(ClosingTest, KeepsFromClientsWhatWasLearned) {
  act("/enlazar", {{"no-es", "buzon"}});
  act("/hueco", {{"hueco", "1"}});
  auto form = closing("", "nada", "0");
  form.emplace("porque", "by_itself");
  EXPECT_EQ(act("/cerrar", form).status, 303);
  EXPECT_THAT(page(kDeskTicketPath).text(".thread"),
              testing::AllOf(HasSubstr("dice que «buzon» no es"), HasSubstr("falta un artículo"),
                             HasSubstr("nada que aprender: se arregló solo")));
  be(kAna);
  const auto told = page(kTicketPath).text(".thread");
  for (const char* word : {"buzon", "artículo", "aprender"})
    EXPECT_THAT(told, Not(HasSubstr(word)));
}

TEST_F(ClosingTest, ListsGapsForEditors) {
  put_editor();
  EXPECT_EQ(get("/edicion/huecos").status, 403);
  act("/cerrar", closing("", "hueco", "0"));
  be("edu@f.example");
  const auto list = page("/edicion/huecos");
  EXPECT_THAT(list.text(".voted h2"), HasSubstr("Correo"));
  ASSERT_EQ(list.links(".votes a").size(), 1u);
  EXPECT_EQ(list.links(".votes a").front().href, kDeskTicketPath);
  EXPECT_THAT(list.text(".votes .badge"), HasSubstr("Falta un artículo"));
  be(kMarta);
  act("/enlazar", {{"resuelve", "buzon"}});
  be("edu@f.example");
  EXPECT_TRUE(page("/edicion/huecos").has(".empty"));
}

TEST_F(ClosingTest, IsForTechnicians) {
  put_editor();
  for (const char* who : {"edu@f.example", kAna.c_str()}) {
    be(who);
    for (const char* action : {"/cerrar", "/insertar?articulo=buzon", "/hueco"})
      EXPECT_EQ(
          post(kDeskTicketPath + action, {{"saber", "hueco"}, {"insertar", "enlace"}}, "/").status,
          403)
          << who << action;
  }
  be("edu@f.example");
  EXPECT_FALSE(page(kDeskTicketPath).has("#cerrar"));
  EXPECT_FALSE(page(kDeskTicketPath).has("[name=resuelve]"));
}

}  // namespace
}  // namespace kb::server
