// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::Contains;
using testing::HasSubstr;

class Explain : public test::TestPortal {
 protected:
  Explain() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {false, true, false};
    put(editor);
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón."));
    put(test::an_article("papelera", "La papelera", "Lo que se borra va a la papelera."));
    put(test::an_article("factura", "Facturas", "La factura del mes."));
  }
};

TEST_F(Explain, IsForEditorsAlone) {
  EXPECT_EQ(get("/edicion/explicar?q=papelera").status, 303);
  put(test::a_contact("ana@x.example", "arcos"));
  put(test::a_technician("marta@f.example"));
  for (const char* email : {"ana@x.example", "marta@f.example"}) {
    be(email);
    EXPECT_EQ(get("/edicion/explicar?q=papelera").status, 403) << email;
  }
  be("lucia@f.example");
  EXPECT_EQ(get("/edicion/explicar?q=papelera").status, 200);
}

TEST_F(Explain, ShowsHowTheWordsWereReadAndWhatTheScoresAreMadeOf) {
  be("lucia@f.example");
  const auto page = html_probe(get("/edicion/explicar?q=papelera+bucon+xilofonista").body);
  EXPECT_EQ(page.text("h1"), "Por qué este orden");
  const auto words = page.texts("[aria-labelledby=leida] tbody tr");
  EXPECT_THAT(words, Contains(HasSubstr("buzónSe busca. Se escribió «bucon».")));
  EXPECT_THAT(words, Contains(HasSubstr("xilofonistaNingún documento la tiene.")));
  EXPECT_EQ(page.count("[aria-labelledby=puntos] tbody tr"), 2);
  EXPECT_EQ(page.text("[aria-labelledby=puntos] tbody th a"), "El buzón está lleno");
}

TEST_F(Explain, PutsTwoHitsSideBySide) {
  be("lucia@f.example");
  const auto page = html_probe(get("/edicion/explicar?q=papelera+buzon").body);
  const auto rows = page.texts("[aria-labelledby=comparar] tbody tr");
  EXPECT_THAT(rows, Contains(HasSubstr("título 1, texto 1")));
  EXPECT_TRUE(page.text("[aria-labelledby=comparar] strong").starts_with("Sobre todo, porque"));
  for (const char* order : {"encima=1&debajo=2", "encima=2&debajo=1", "encima=7&debajo=x"}) {
    const auto same = html_probe(get("/edicion/explicar?q=papelera&" + std::string(order)).body);
    EXPECT_EQ(same.attribute("#encima option[selected]", "value"), "1") << order;
    EXPECT_EQ(same.attribute("#debajo option[selected]", "value"), "2") << order;
  }
}

TEST_F(Explain, DoesWithoutHitsAndWithoutAQuery) {
  be("lucia@f.example");
  for (const char* target :
       {"/edicion/explicar", "/edicion/explicar?q=", "/edicion/explicar?q=xilofonista",
        "/edicion/explicar?q=de+la", "/edicion/explicar?q=area:correo",
        "/edicion/explicar?q=factura", "/edicion/explicar?q=factura&encima=3"}) {
    const auto response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_FALSE(html_probe(response.body).has("#encima")) << target;
  }
}

}  // namespace
}  // namespace kb::server
