// SPDX-License-Identifier: MIT
#include "store/promoted.h"

#include <gmock/gmock.h>

#include "store/guards.h"
#include "store/search_log.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::header;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kPath = "/edicion/destacadas";

class PromotedPage : public test::TestPortal {
 protected:
  PromotedPage() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {};
    editor.roles.editor = true;
    put(editor);
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
    put(test::an_article("averia", "Avería del correo", "Lo estamos arreglando."));
    be("lucia@f.example");
  }
  Response send(const std::string& action, Form more = {}) {
    Form form{{"accion", action}, {"busqueda", "buzón"}, {"lengua", "es"}, {"otro", "averia"}};
    form.merge(more);
    return post(kPath, form, kPath);
  }
  std::vector<store::Promoted> all() {
    auto tx = store().read();
    return store::all_promoted(tx);
  }
};

TEST_F(PromotedPage, PromotesUntilTheEndOfADay) {
  const auto put = send("poner", {{"desde", "2026-11-20"}, {"hasta", "2026-11-22"}});
  ASSERT_EQ(put.status, 303);
  ASSERT_EQ(all().size(), 1u);
  EXPECT_EQ(all()[0].article, "averia");
  EXPECT_EQ(all()[0].author, "lucia@f.example");
  EXPECT_EQ(all()[0].ends - all()[0].starts, std::chrono::days(3));
  const auto page = html_probe(get(kPath).body);
  EXPECT_THAT(page.texts("tbody .badge"), ElementsAre("Hasta el 22\u00a0nov\u00a02026"));
  clock().advance(std::chrono::days(5));
  be("lucia@f.example");
  EXPECT_THAT(html_probe(get(kPath).body).texts("tbody .badge"),
              ElementsAre("Terminó el 22\u00a0nov\u00a02026"));
}

TEST_F(PromotedPage, SaysWhatIsWrongBesideTheFieldAndKeepsTheRest) {
  const struct {
    Form form;
    const char* field;
  } cases[] = {
      {{{"hasta", ""}}, "#hasta"},
      {{{"hasta", "2026-11-19"}}, "#hasta"},
      {{{"desde", "2026-11-25"}, {"hasta", "2026-11-24"}}, "#hasta"},
      {{{"hasta", "2126-11-19"}}, "#hasta"},
      {{{"hasta", "ayer"}}, "#hasta"},
  };
  for (const auto& [form, field] : cases) {
    const auto answer = send("poner", form);
    EXPECT_EQ(answer.status, 422);
    const auto page = html_probe(answer.body);
    EXPECT_EQ(page.links(".summary a").at(0).href, field);
    EXPECT_EQ(page.attribute("#otro", "value"), "averia");
  }
  EXPECT_TRUE(all().empty());
}

TEST_F(PromotedPage, ShowsWhatItWouldBreakWithoutDoingIt) {
  {
    auto tx = store().write();
    store::put_guard(tx, {"buzón", "es", "buzon", 1, "", clock().now()});
    store::LoggedSearch search;
    search.at = clock().now();
    search.page_lang = "es";
    search.query = "buzon";
    search.written = "buzón";
    search.total = 1;
    search.opened = "buzon";
    store::log_searches(tx, {search, search});
    tx.commit();
  }
  const auto day = clock().now() + std::chrono::days(3);
  const auto until = to_rfc3339(day).substr(0, 10);
  const auto answer = send("ver", {{"hasta", until}});
  EXPECT_EQ(answer.status, 200);
  const auto page = html_probe(answer.body);
  EXPECT_THAT(page.texts(".effect h3"),
              ElementsAre("1 guarda dejará de cumplirse", "1 búsqueda irá peor"));
  EXPECT_THAT(page.texts(".effect li"),
              testing::Contains(HasSubstr("antes sale la 1.ª, después sale la 2.ª")));
  EXPECT_THAT(page.texts(".effect li"), testing::Contains(HasSubstr("buscada 2 veces")));
  EXPECT_TRUE(all().empty());
}

TEST_F(PromotedPage, TakesOneBackOnceItWasRemoved) {
  const auto until = to_rfc3339(clock().now() + std::chrono::days(3)).substr(0, 10);
  send("poner", {{"hasta", until}});
  const auto removed = post(kPath, {{"accion", "quitar"}, {"busqueda", "buzón"}, {"lengua", "es"},
                                    {"articulo", "averia"}}, kPath);
  ASSERT_EQ(removed.status, 303);
  EXPECT_TRUE(all().empty());
  EXPECT_THAT(header(removed, "Location"), HasSubstr("hasta=" + until));
}

}  // namespace
}  // namespace kb::server
