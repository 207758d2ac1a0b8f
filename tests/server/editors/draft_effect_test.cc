// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/article_drafts.h"
#include "store/guards.h"
#include "store/search_log.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class DraftEffect : public test::TestPortal {
 protected:
  DraftEffect() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {};
    editor.roles.editor = true;
    put(editor);
    put(test::a_technician("marta@f.example"));
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
    put(test::an_article("movil", "Correo en el móvil", "Configura el correo."));
    guard("vaciar papelera", "buzon");
    guard("cuota servidor", "buzon");
    be("lucia@f.example");
  }
  void guard(const std::string& query, const std::string& article) {
    auto tx = store().write();
    store::put_guard(tx, {query, "es", article, 1, "", clock().now()});
    tx.commit();
  }
  void search_for(const std::string& query, const std::string& opened, bool solved = false) {
    auto tx = store().write();
    store::LoggedSearch search;
    search.at = clock().now();
    search.page_lang = "es";
    search.query = search.written = query;
    search.total = 1;
    if (!opened.empty()) search.opened = opened;
    search.solved = solved;
    store::log_searches(tx, {search});
    tx.commit();
  }
  // A draft of the article with another text; the address of its effect.
  std::string draft_of(const std::string& article, const std::string& body) {
    auto tx = store().write();
    const auto person = store::find_person_by_email(tx, "lucia@f.example").value().id;
    auto draft = article.empty() ? store::new_article_draft(person, "es", clock().now())
                                 : store::draft_of_article(store::find_article(tx, article).value(),
                                                           person, clock().now());
    if (draft.title.empty()) draft.title = "Cuota del servidor";
    draft.body = body;
    store::put_article_draft(tx, draft);
    tx.commit();
    return "/edicion/borradores/" + draft.id + "/efecto";
  }
};

TEST_F(DraftEffect, TellsWhichGuardsBreakAndWhichAreMended) {
  const auto page = html_probe(get(draft_of("buzon", "La cuota del servidor se acabó.")).body);
  EXPECT_THAT(page.texts(".effect h3"),
              ElementsAre("1 guarda dejará de cumplirse", "1 guarda pasará a cumplirse"));
  EXPECT_THAT(page.texts(".effect li strong"),
              ElementsAre("«vaciar papelera»", "«cuota servidor»"));
  EXPECT_THAT(page.text(".lead"), HasSubstr("El buzón está lleno"));
  EXPECT_THAT(page.text(".effect"), HasSubstr("2 guardas y 0 búsquedas"));
}

TEST_F(DraftEffect, TellsWhichSearchesGetBetterWorseOrChange) {
  search_for("papelera", "buzon");
  search_for("cuota", "buzon");
  search_for("servidor", "");
  const auto page = html_probe(get(draft_of("buzon", "La cuota del servidor se acabó.")).body);
  const auto titles = page.texts(".effect h3");
  EXPECT_THAT(titles, Contains("1 búsqueda irá peor"));
  EXPECT_THAT(titles, Contains("2 búsquedas irán mejor"));  // "servidor" found nothing before
  EXPECT_THAT(page.texts(".effect li"),
              Contains(HasSubstr("antes sale la 1.ª, después no sale en la primera página")));
}

TEST_F(DraftEffect, JudgesASearchByWhatSolvedItRatherThanByWhatIsOpenedMost) {
  search_for("papelera", "movil");
  search_for("papelera", "movil");
  search_for("papelera", "buzon", true);
  const auto page = html_probe(get(draft_of("buzon", "La cuota del servidor se acabó.")).body);
  EXPECT_THAT(page.texts(".effect h3"), Contains("1 búsqueda irá peor"));
  EXPECT_THAT(page.texts(".effect li a"), Contains("El buzón está lleno"));
}

TEST_F(DraftEffect, OfANewArticleIsWhatItWouldFind) {
  search_for("cuota", "");
  const auto page = html_probe(get(draft_of("", "La cuota del servidor.")).body);
  EXPECT_THAT(page.texts(".effect h3"), Contains("1 búsqueda irá mejor"));
}

TEST_F(DraftEffect, IsAPartOfThePageToo) {
  const auto path = draft_of("buzon", "Vacía la papelera del buzón.");
  const auto part = get(path + "?parte=1").body;
  EXPECT_EQ(html_probe(part).count("header"), 0);
  EXPECT_EQ(html_probe(part).text(".effect strong"),
            "No cambia ninguna guarda ni ninguna búsqueda frecuente.");
}

TEST_F(DraftEffect, ChangesNothing) {
  get(draft_of("buzon", "La cuota del servidor se acabó."));
  EXPECT_THAT(get("/buscar?q=papelera").body, HasSubstr("/articulos/buzon"));
  auto tx = store().read();
  EXPECT_EQ(store::find_article(tx, "buzon")->revision, 1);
}

TEST_F(DraftEffect, IsForWhoMayChangeTheDraft) {
  const auto path = draft_of("buzon", "Otro.");
  be("marta@f.example");
  EXPECT_EQ(get(path).status, 404);
  be("lucia@f.example");
  EXPECT_EQ(get("/edicion/borradores/nada/efecto").status, 404);
}

}  // namespace
}  // namespace kb::server
