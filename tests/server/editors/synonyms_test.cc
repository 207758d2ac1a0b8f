// SPDX-License-Identifier: MIT
#include "store/synonyms.h"

#include <gmock/gmock.h>

#include "server/remembered.h"
#include "store/guards.h"
#include "store/search_log.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kPath = "/edicion/sinonimos";
constexpr const char* kProposals = "/edicion/sinonimos?ver=propuestos";

class SynonymsPages : public test::TestPortal {
 protected:
  SynonymsPages() {
    auto editor = test::a_technician("lucia@f.example");
    editor.name = "Lucía Ferrer";
    editor.roles = {false, true, false};
    put(editor);
    put(test::a_technician("marta@f.example"));
    be("lucia@f.example");
  }
  using test::TestPortal::put;
  Response change(const std::string& action, Form more) {
    more.emplace("accion", action);
    return post(kPath, std::move(more), kPath);
  }
  Response add(const std::string& line) {
    return change("anadir", {{"lengua", "es"}, {"linea", line}});
  }
  std::string used() {
    auto tx = store().read();
    return store::synonym_lines(tx, "es");
  }
  test::HtmlProbe page_at(const std::string& path) { return html_probe(get(path).body); }
  // As they are once they were found anew.
  test::HtmlProbe proposals() {
    auto& services = app().services();
    services.remembered.synonym_proposals.await_current(services.store, services.clock);
    return page_at(kProposals);
  }
  // After a change: what the address it leads to shows, without its fragment.
  test::HtmlProbe after(const Response& response) {
    const auto location = test::header(response, "Location");
    return page_at(location.substr(0, location.find('#')));
  }
  // The undo button of the notice, pressed.
  Response undo(const test::HtmlProbe& page) {
    return change(page.attribute("#hecho button", "value").value(),
                  {{"id", page.attribute("#hecho [name=id]", "value").value()}});
  }

  void search_again(const std::string& account, const std::string& before,
                    const std::string& after_it) {
    store::LoggedSearch search;
    search.at = clock().now() - std::chrono::hours(2);
    search.searcher = store::Searcher::Client;
    search.account = search.visit = account;
    search.page_lang = "es";
    search.query = search.written = before;
    auto next = search;
    next.at += std::chrono::seconds(40);
    next.query = next.written = after_it;
    next.opened = "buzon";
    auto tx = store().write();
    store::log_searches(tx, {search, next});
    tx.commit();
  }
  void search_for(const std::string& query, const std::string& opened) {
    store::LoggedSearch search;
    search.at = clock().now();
    search.page_lang = "es";
    search.query = search.written = query;
    if (!opened.empty()) search.opened = opened;
    auto tx = store().write();
    store::log_searches(tx, {search});
    tx.commit();
  }
  void guard(const std::string& query, const std::string& article) {
    auto tx = store().write();
    store::put_guard(tx, {query, "es", article, 1, "", clock().now()});
    tx.commit();
  }
  void search_again_thrice() {
    for (const char* account : {"a", "b", "c"})
      search_again(account, "casilla llena", "buzón lleno");
  }
};

TEST_F(SynonymsPages, AreForEditors) {
  be("marta@f.example");
  EXPECT_EQ(get(kPath).status, 403);
  EXPECT_EQ(add("a = b").status, 403);
  EXPECT_EQ(used(), "");
}

TEST_F(SynonymsPages, AddALineThatOneButtonTakesBackAndBringsAgain) {
  const auto added = after(add("  móvil = celular "));
  EXPECT_EQ(used(), "móvil = celular\n");
  EXPECT_EQ(added.text("#hecho span"), "«móvil = celular» está en uso.");
  EXPECT_THAT(added.texts("tbody th"), ElementsAre("móvil = celular"));
  EXPECT_THAT(added.texts("tbody td").at(1), HasSubstr("Escrito, Lucía Ferrer"));
  const auto removed = after(undo(added));
  EXPECT_EQ(used(), "");
  EXPECT_EQ(removed.text("#hecho span"), "«móvil = celular» ya no se usa.");
  EXPECT_THAT(page_at("/edicion/sinonimos?ver=quitados").texts("tbody th"),
              ElementsAre("móvil = celular"));
  undo(removed);
  EXPECT_EQ(used(), "móvil = celular\n");
}

TEST_F(SynonymsPages, RefuseALineThatSaysNothingAndKeepIt) {
  for (const char* line : {"", "solo", "a =", "=> b", "# comentario"}) {
    const auto refused = add(line);
    EXPECT_EQ(refused.status, 422) << line;
    const auto page = html_probe(refused.body);
    EXPECT_TRUE(page.has(".summary a[href=#linea]")) << line;
    EXPECT_EQ(page.attribute("#linea", "value").value_or(""), line);
    EXPECT_EQ(page.attribute("#linea", "aria-invalid"), "true");
  }
  EXPECT_EQ(change("anadir", {{"lengua", "xx"}, {"linea", "a = b"}}).status, 422);
  EXPECT_EQ(used(), "");
}

TEST_F(SynonymsPages, FindALineByAWord) {
  add("móvil = celular");
  add("buzón = casilla");
  EXPECT_THAT(page_at("/edicion/sinonimos?q=CELU").texts("tbody th"),
              ElementsAre("móvil = celular"));
  EXPECT_TRUE(page_at("/edicion/sinonimos?q=nada").has(".empty"));
}

TEST_F(SynonymsPages, ProposeWhatSearchesAskForWithItsProof) {
  EXPECT_EQ(proposals().text(".empty strong"), "Nada que proponer");
  search_again_thrice();
  const auto page = proposals();
  EXPECT_THAT(page.texts(".voted h2"), ElementsAre("casilla => buzón"));
  EXPECT_THAT(page.text(".voted .meta"),
              HasSubstr("3 búsquedas sin respuesta y repetidas así de 3 cuentas o visitas"));
  EXPECT_THAT(page.texts(".voted li"), ElementsAre("casilla llena → buzón lleno"));
}

TEST_F(SynonymsPages, ApproveAProposalAndUndoItOnceForAll) {
  search_again_thrice();
  const auto approved = after(change("aprobar", {{"lengua", "es"},
                                                 {"linea", "casilla => buzón"},
                                                 {"propuesta", "casilla => buzón"},
                                                 {"prueba", "3 búsquedas"}}));
  EXPECT_EQ(used(), "casilla => buzón\n");
  EXPECT_FALSE(approved.has(".voted"));
  EXPECT_THAT(page_at(kPath).texts("tbody td").at(1), HasSubstr("Aprendido"));
  undo(approved);
  EXPECT_EQ(used(), "");
  EXPECT_FALSE(proposals().has(".voted")) << "what was taken back is not proposed again";
}

TEST_F(SynonymsPages, DismissAProposalForGoodUntilThatIsUndone) {
  search_again_thrice();
  const auto dismissed = after(
      change("descartar",
             {{"lengua", "es"}, {"linea", "otra = cosa"}, {"propuesta", "casilla => buzón"}}));
  EXPECT_EQ(used(), "");
  EXPECT_FALSE(dismissed.has(".voted"));
  EXPECT_THAT(page_at("/edicion/sinonimos?ver=quitados").texts("tbody td").at(1),
              HasSubstr("Descartado"));
  undo(dismissed);
  EXPECT_TRUE(proposals().has(".voted"));
}

TEST_F(SynonymsPages, KeepAChangedProposalAndProposeTheFormerNoMore) {
  search_again_thrice();
  change("aprobar",
         {{"lengua", "es"}, {"linea", "casilla = casillero"}, {"propuesta", "casilla => buzón"}});
  EXPECT_EQ(used(), "casilla = casillero\n");
  EXPECT_FALSE(proposals().has(".voted"));
}

TEST_F(SynonymsPages, ShowNothingPrivateOfTicketsThatProveAWord) {
  put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
  put(test::an_article("factura", "La factura", "El cobro."));
  for (int i = 0; i < 8; ++i) {
    const std::string account = "cuenta" + std::to_string(i);
    auto contact = test::a_contact("p" + std::to_string(i) + "@x.example", account);
    contact.name = "Zenobia Rocafuerte";
    put(contact);
    store::Ticket ticket;
    ticket.id = "T-" + std::to_string(i);
    ticket.account = account;
    ticket.requester = contact.email;
    ticket.subject = i < 4 ? "La casilla de Zenobia no admite nada" : "No veo el recibo";
    ticket.status = store::TicketStatus::Resolved;
    ticket.resolved = ticket.opened = clock().now();
    ticket.links = {{i < 4 ? "buzon" : "factura", true}};
    put(ticket);
  }
  const auto page = proposals();
  EXPECT_THAT(page.texts(".voted h2"), Contains("casilla => buzón"));
  EXPECT_THAT(get(kProposals).body, Not(HasSubstr("enobia")));
}

TEST_F(SynonymsPages, ShowWhatALineWouldChangeBeforeItIsAdded) {
  put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
  search_for("casilla", "");
  guard("casilla", "buzon");
  const auto looked = change("ver-anadir", {{"lengua", "es"}, {"linea", "casilla = buzón"}});
  EXPECT_EQ(looked.status, 200);
  const auto page = html_probe(looked.body);
  EXPECT_THAT(page.texts(".effect h3"),
              ElementsAre("1 guarda pasará a cumplirse", "1 búsqueda irá mejor"));
  EXPECT_EQ(page.text("#mirar"), "Si se usa «casilla = buzón»");
  EXPECT_EQ(page.attribute("#linea", "value"), "casilla = buzón");
  EXPECT_EQ(used(), "");
  const auto form = page.form(kPath).value();
  post(kPath, {form.fields.begin(), form.fields.end()}, kPath);
  EXPECT_EQ(used(), "casilla = buzón\n") << "the first button of the form adds it";
}

TEST_F(SynonymsPages, ShowWhatALineDoesBeforeItIsRemovedOrUsedAgain) {
  put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
  search_for("casilla", "");
  const auto added = after(add("casilla = buzón"));
  const std::string id = added.attribute("#hecho [name=id]", "value").value();
  // The index of a test does not follow the store: removing a line that it never read changes
  // nothing, using it again does.
  const auto removing = html_probe(change("ver-quitar", {{"id", id}}).body);
  EXPECT_EQ(removing.text("#mirar"), "Si se quita «casilla = buzón»");
  EXPECT_EQ(removing.attribute(".fields button.primary", "value"), "quitar");
  EXPECT_TRUE(removing.has(".effect"));
  EXPECT_EQ(used(), "casilla = buzón\n");
  change("quitar", {{"id", id}});
  const auto again = html_probe(change("ver-recuperar", {{"id", id}}).body);
  EXPECT_THAT(again.texts(".effect h3"), ElementsAre("1 búsqueda irá mejor"));
  EXPECT_EQ(used(), "");
}

TEST_F(SynonymsPages, ShowWhatAProposalWouldChangeBeforeItIsApproved) {
  search_again_thrice();
  put(test::an_article("buzon", "El buzón", "Vacía la papelera."));
  const Form proposal{{"lengua", "es"},
                      {"linea", "casilla => buzón"},
                      {"propuesta", "casilla => buzón"},
                      {"prueba", "3 búsquedas"}};
  const auto page = html_probe(change("ver-aprobar", proposal).body);
  EXPECT_THAT(page.texts(".effect h3"), ElementsAre("1 búsqueda irá mejor"));
  EXPECT_EQ(page.attribute("[name=propuesta]", "value"), "casilla => buzón");
  EXPECT_EQ(used(), "");
  const auto form = page.form(kPath).value();
  post(kPath, {form.fields.begin(), form.fields.end()}, kPath);
  EXPECT_EQ(used(), "casilla => buzón\n");
  EXPECT_THAT(page_at(kPath).texts("tbody td").at(1), HasSubstr("3 búsquedas"));
}

TEST_F(SynonymsPages, RefuseToLookAtALineThatSaysNothingAndKeepIt) {
  for (const char* act : {"ver-anadir", "ver-aprobar", "aprobar"}) {
    const auto refused = change(act, {{"lengua", "es"}, {"linea", "solo"}});
    EXPECT_EQ(refused.status, 422) << act;
    const auto page = html_probe(refused.body);
    EXPECT_TRUE(page.has(".summary a[href=#linea]")) << act;
    EXPECT_EQ(page.attribute("#linea", "value"), "solo") << act;
    EXPECT_FALSE(page.has(".effect")) << act;
  }
}

TEST_F(SynonymsPages, AnswerWhatIsNotThere) {
  EXPECT_EQ(change("ver-quitar", {{"id", "99"}}).status, 404);
  EXPECT_EQ(change("quitar", {{"id", "99"}}).status, 404);
  EXPECT_EQ(change("quitar", {{"id", "x"}}).status, 404);
  EXPECT_EQ(change("descartar", {{"lengua", "es"}, {"propuesta", "x"}}).status, 400);
  EXPECT_EQ(get("/edicion/sinonimos?ver=quitados&pagina=99&hecho=quitado&id=7").status, 200);
}

}  // namespace
}  // namespace kb::server
