// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/article_drafts.h"
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
  store::ArticleDraft draft_at(const Response& response) {
    const auto location = test::header(response, "Location");
    auto tx = store().read();
    return store::find_article_draft(tx, location.substr(location.rfind('/') + 1)).value();
  }
  store::ArticleDraft started(Form form) {
    return draft_at(post("/edicion/borradores", std::move(form), "/edicion/articulos"));
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

TEST_F(PathsPage, ShowsEveryTimeThatTheSameWasSearched) {
  search_and_ask();
  get("/buscar?q=móvil");
  app().services().searches.write();
  be("lucia@f.example");
  const auto page = html_probe(path_page());
  const auto links = page.links(".page-head .dots a");
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(html_probe(get(links[0].href).body).count("tbody tr"), 1);
  const auto all = html_probe(get("/edicion/camino?busqueda=nada&lengua=es").body);
  EXPECT_TRUE(all.has(".empty")) << "another search";
  EXPECT_THAT(html_probe(get("/edicion/camino?busqueda=movil&lengua=es").body).texts("tbody th a"),
              ElementsAre("móvil"));
  EXPECT_TRUE(html_probe(get("/edicion/camino?busqueda=movil&lengua=en").body).has(".empty"));
}

TEST_F(PathsPage, MendsASearchByAnArticleASynonymOrMoreWords) {
  search_and_ask();
  const auto page = html_probe(path_page());
  EXPECT_EQ(page.form("/edicion/borradores").value().fields.at("palabras"), "buzón lleno");
  EXPECT_EQ(page.form("/edicion/borradores").value().fields.at("titulo"), "buzón lleno");
  EXPECT_TRUE(page.has("[href=/edicion/sinonimos?linea=buz%C3%B3n%20lleno%20%3D&lengua=es#nuevo]"));
  const auto synonyms = html_probe(get("/edicion/sinonimos?linea=buzón+lleno+=&lengua=es").body);
  EXPECT_EQ(synonyms.attribute("#linea", "value"), "buzón lleno =");
}

TEST_F(PathsPage, BeginsAnArticleWithTheWordsAsItsTitle) {
  be("lucia@f.example");
  const auto draft = started({{"titulo", "wifi tienda"}, {"lengua", "en"}});
  EXPECT_EQ(draft.title, "wifi tienda");
  EXPECT_EQ(draft.lang, "en");
  EXPECT_EQ(draft.article, "");
}

TEST_F(PathsPage, AddsTheWordsToADraftOfAnArticleOnce) {
  search_and_ask();
  be("lucia@f.example");
  const std::string path = std::string(kPath) + "/" + std::to_string(newest());
  for (const char* chosen :
       {"buzon", "https://portal.example/articulos/buzon?x=1", "/articulos/buzon"}) {
    const auto sent = post(path, {{"otro", chosen}}, path);
    ASSERT_EQ(sent.status, 303) << chosen;
    const auto draft = draft_at(sent);
    EXPECT_EQ(draft.article, "buzon");
    EXPECT_EQ(draft.body, "Vacía la papelera del buzón.\n\nTambién se busca como: buzón lleno.\n");
    EXPECT_EQ(draft.reason, "Para quien busca «buzón lleno»");
  }
  auto tx = store().read();
  EXPECT_EQ(store::drafts_of_article(tx, "buzon", 9).size(), 1u) << "their open draft goes on";
  EXPECT_EQ(store::find_article(tx, "buzon")->revision, 1) << "nothing is published";
}

TEST_F(PathsPage, PutsWhatWasTypedIntoADraftAsWordsAlone) {
  be("lucia@f.example");
  const auto draft =
      started({{"articulo", "buzon"}, {"palabras", "[premio](http://malo.example) <b>ya</b>"}});
  EXPECT_THAT(draft.body, HasSubstr("premio  http://malo.example   b ya /b"));
}

TEST_F(PathsPage, SaysThatThereIsNoSuchArticleAndKeepsWhatWasTyped) {
  search_and_ask();
  be("lucia@f.example");
  const std::string path = std::string(kPath) + "/" + std::to_string(newest());
  for (const char* wrong : {"nada", "", "../x"}) {
    const auto sent = post(path, {{"otro", wrong}}, path);
    EXPECT_EQ(sent.status, 422) << wrong;
    const auto page = html_probe(sent.body);
    EXPECT_TRUE(page.has(".summary a[href=#otro]")) << wrong;
    EXPECT_EQ(page.attribute("#otro", "value").value_or(""), wrong);
  }
  EXPECT_EQ(post(std::string(kPath) + "/99999", {{"otro", "buzon"}}, path).status, 404);
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
