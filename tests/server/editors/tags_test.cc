// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/audit.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

using test::html_probe;
using testing::ElementsAre;

constexpr const char* kPath = "/edicion/etiquetas";

class TagsPages : public test::TestPortal {
 protected:
  TagsPages() {
    auto editor = test::a_technician("lucia@f.example");
    editor.roles = {false, true, false};
    put(editor);
    put_tagged("uno", {"correo"});
    put_tagged("dos", {"mail", "correo"});
    be("lucia@f.example");
  }
  void put_tagged(const std::string& id, const std::vector<std::string>& tags) {
    auto article = test::an_article(id, "Artículo " + id);
    article.tags = tags;
    put(article);
  }
  std::vector<std::string> tags_of(const std::string& id) {
    auto tx = store().read();
    return store::find_article(tx, id)->tags;
  }
  Response change(const std::string& action, const std::string& tag, const std::string& name) {
    return post(kPath, {{"accion", action}, {"etiqueta", tag}, {"nombre", name}}, kPath);
  }
};

TEST_F(TagsPages, ShowEachTagWithItsArticles) {
  const auto page = html_probe(get(kPath).body);
  EXPECT_THAT(page.texts("tbody th"), ElementsAre("correo", "mail"));
  EXPECT_EQ(page.texts("tbody td").at(0), "2 artículos");
  EXPECT_EQ(page.texts("tbody td").at(2), "1 artículo");
}

TEST_F(TagsPages, RenameMergeAndRemoveATagInAllItsArticles) {
  EXPECT_EQ(change("cambiar", "mail", " correo ").status, 303);
  EXPECT_THAT(tags_of("dos"), ElementsAre("correo"));
  EXPECT_EQ(html_probe(get("/edicion/etiquetas?hecho=cambiada").body).text("#hecho"),
            "La etiqueta ha cambiado en todos sus artículos.");
  change("quitar", "correo", "");
  EXPECT_TRUE(tags_of("uno").empty());
  EXPECT_TRUE(html_probe(get(kPath).body).has(".empty"));
  auto tx = store().read();
  const auto log = store::audit_of(tx, store::Audited::Tag, "tags");
  ASSERT_EQ(log.size(), 2u);
  EXPECT_EQ(log[1].detail, "mail → correo");
}

TEST_F(TagsPages, RefuseATagWithoutAName) {
  const auto refused = change("cambiar", "mail", "  ");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(html_probe(refused.body).has(".summary a[href=#tag-1]"));
  EXPECT_THAT(tags_of("dos"), ElementsAre("mail", "correo"));
  EXPECT_EQ(change("cambiar", "nada", "otra").status, 303) << "gone meanwhile";
}

}  // namespace
}  // namespace kb::server
