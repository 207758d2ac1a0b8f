// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/search_paths.h"
#include "store/suggestions.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kPath = "/edicion/camino";

class PathsPage : public test::TestPortal {
 protected:
  PathsPage() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {};
    editor.roles.editor = true;
    put(editor);
    auto ana = test::a_contact("ana@x.example", "arcos");
    ana.rights.ask = true;
    put(ana);
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
    put(test::an_article("movil", "El buzón en el móvil", "Configura el buzón."));
  }
  void search_and_ask() {
    be("ana@x.example");
    get("/buscar?q=buzón+lleno");
    get("/articulos/movil", {{"referer", "http://portal.example/buscar?q=buzón+lleno"}});
    get("/pedir-ayuda?q=buzón+lleno");
    app().services().searches.write();
  }
  long long newest() {
    auto tx = store().read();
    return store::newest_paths(tx, store::PathsOf::All, 1, 0).at(0).id;
  }
  std::string path_page() {
    be("lucia@f.example");
    return get(std::string(kPath) + "/" + std::to_string(newest())).body;
  }
};

TEST_F(PathsPage, ListsSearchesWithWhatCameOfThem) {
  be("lucia@f.example");
  EXPECT_EQ(html_probe(get(kPath).body).text(".empty strong"), "No hay búsquedas aquí");
  search_and_ask();
  be("lucia@f.example");
  const auto page = html_probe(get(kPath).body);
  EXPECT_THAT(page.texts("tbody th a"), ElementsAre("buzón lleno"));
  EXPECT_THAT(page.texts("tbody td"), Contains("Cliente"));
  EXPECT_THAT(get(kPath).body, testing::Not(HasSubstr("arcos")));
  EXPECT_EQ(html_probe(get(std::string(kPath) + "?ver=sin-respuesta").body).count("tbody tr"), 0);
  EXPECT_EQ(html_probe(get(std::string(kPath) + "?ver=con-borrador").body).count("tbody tr"), 1);
}

TEST_F(PathsPage, TellsTheWholePathAndSearchesAgain) {
  search_and_ask();
  const auto page = html_probe(path_page());
  EXPECT_EQ(page.text("h1"), "«buzón lleno»");
  EXPECT_THAT(page.texts(".steps li"), Contains("Escribió «buzón lleno»."));
  EXPECT_THAT(page.texts(".steps li"), Contains("Salieron 2 respuestas."));
  EXPECT_THAT(page.texts("tbody th a"), ElementsAre("El buzón está lleno", "El buzón en el móvil"));
  EXPECT_THAT(page.texts("tbody [data-label=Entonces]"), Contains(HasSubstr("sale la 1.ª")));
  EXPECT_THAT(page.texts("tbody td"), Contains(testing::AnyOf("buzón, lleno", "lleno, buzón")));
}

TEST_F(PathsPage, ShowsWhereAnArticleStandsAfterItWasMended) {
  search_and_ask();
  put(test::an_article("movil", "Buzón lleno", "Buzón lleno. Buzón lleno."));
  put(test::an_article("nuevo", "Buzón lleno en el portátil", "Buzón lleno."));
  const auto page = html_probe(path_page());
  EXPECT_EQ(page.texts("tbody th a").at(0), "Buzón lleno");
  EXPECT_THAT(page.texts("tbody [data-label=Ahora]").at(0), HasSubstr("sale la 1.ª"));
  EXPECT_THAT(page.texts("tbody [data-label=Entonces]"),
              Contains(HasSubstr("no sale en la primera página")));
}

TEST_F(PathsPage, SaysWhatWasOfferedAndWhichTicketWasSent) {
  search_and_ask();
  {
    auto tx = store().write();
    const auto search = store::newest_paths(tx, store::PathsOf::WithDraft, 1, 0).at(0);
    auto asking = store::find_asking(tx, search.asking).value();
    store::Ticket ticket;
    ticket.id = "T-9";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "Buzón lleno otra vez";
    ticket.body = "palabra privada";
    ticket.links = {{"buzon", true, store::LinkStrength::Strong}};
    store::put_ticket(tx, ticket, clock().now());
    asking.outcome = store::AskingOutcome::Sent;
    asking.ticket = "T-9";
    store::put_asking(tx, asking);
    store::note_suggestion(tx, {asking.id, store::Suggested::Article, "buzon",
                                store::SuggestionEvent::Rejected, clock().now(), 0, 0});
    tx.commit();
  }
  const auto body = path_page();
  const auto page = html_probe(body);
  EXPECT_THAT(page.texts(".steps li"), Contains("Dijo que «El buzón está lleno» no era su caso."));
  EXPECT_THAT(page.texts(".steps li a"), Contains("Envió la consulta T-9: Buzón lleno otra vez"));
  EXPECT_THAT(page.texts(".steps li a"), Contains("La resolvió «El buzón está lleno»"));
  EXPECT_THAT(body, testing::Not(HasSubstr("palabra privada")));
}

TEST_F(PathsPage, IsForEditorsAloneAndKnowsNoOtherSearch) {
  be("ana@x.example");
  EXPECT_EQ(get(kPath).status, 403);
  be("lucia@f.example");
  for (const char* id : {"0", "99999", "x", "-1"})
    EXPECT_EQ(get(std::string(kPath) + "/" + id).status, 404) << id;
}

}  // namespace
}  // namespace kb::server
