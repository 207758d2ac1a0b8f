// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "tests/server/test_portal.h"
#include "tests/support/xml_probe.h"

namespace kb::server {
namespace {

using test::header;
using test::parse_xml;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class NewsFeed : public test::TestPortal {
 protected:
  explicit NewsFeed(const Settings& settings = {{"public-url", "https://ayuda.example"}})
      : TestPortal(settings) {
    put(test::an_area("correo", "Correo"));
  }
  static store::Article article(const std::string& id, const std::string& updated,
                                const std::string& lang = "es") {
    auto made = test::an_article(id, "Título de " + id);
    made.lang = lang;
    made.updated = *parse_rfc3339(updated);
    return made;
  }
  test::XmlElement feed(const std::string& query = "") {
    return parse_xml(get("/novedades.atom" + query).body);
  }
  std::vector<std::string> ids(const std::string& query = "") {
    std::vector<std::string> found;
    for (const auto& entry : feed(query).all("entry")) found.push_back(entry.child("id").text);
    return found;
  }
};

TEST_F(NewsFeed, IsAtomWithTheNewestFirst) {
  auto old = article("viejo", "2026-03-01T10:00:00Z");
  old.area = "correo";
  old.summary = "Resumen <b>con</b> & «signos»";
  put(old);
  put(article("nuevo", "2026-05-01T10:00:00Z"));
  const auto response = get("/novedades.atom");
  EXPECT_EQ(response.content_type, "application/atom+xml; charset=utf-8");
  const auto root = parse_xml(response.body);
  EXPECT_EQ(root.name, "feed");
  EXPECT_EQ(root.attributes.at("xmlns"), "http://www.w3.org/2005/Atom");
  EXPECT_EQ(root.attributes.at("xml:lang"), "es");
  EXPECT_EQ(root.child("id").text, "https://ayuda.example/novedades.atom?lang=es");
  EXPECT_EQ(root.child("updated").text, "2026-05-01T10:00:00Z");
  EXPECT_EQ(root.child("author").child("name").text, "Faro Digital");
  EXPECT_EQ(root.child("title").text, "Novedades de la ayuda de Faro Digital");
  EXPECT_EQ(root.all("link").at(0).attributes.at("rel"), "self");
  const auto entries = root.all("entry");
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].child("title").text, "Título de nuevo");
  EXPECT_EQ(entries[1].child("id").text, "https://ayuda.example/articulos/viejo");
  EXPECT_EQ(entries[1].child("link").attributes.at("href"), entries[1].child("id").text);
  EXPECT_EQ(entries[1].child("updated").text, "2026-03-01T10:00:00Z");
  EXPECT_EQ(entries[1].child("summary").text, "Resumen <b>con</b> & «signos»");
  EXPECT_EQ(entries[1].child("category").attributes.at("term"), "Correo");
}

TEST_F(NewsFeed, KeepsIdsWhenAnArticleChanges) {
  put(article("a", "2026-03-01T10:00:00Z"));
  const auto before = ids();
  auto changed = article("a", "2026-06-01T10:00:00Z");
  changed.title = "Otro título";
  put(changed);
  EXPECT_EQ(ids(), before);
  EXPECT_EQ(feed().child("updated").text, "2026-06-01T10:00:00Z");
}

TEST_F(NewsFeed, TellsOfPublicArticlesAlone) {
  for (const auto audience : {store::ArticleAudience::Clients, store::ArticleAudience::Internal}) {
    auto hidden =
        article("oculto" + std::to_string(static_cast<int>(audience)), "2026-05-01T10:00:00Z");
    hidden.audience = audience;
    put(hidden);
  }
  auto draft = article("borrador", "2026-05-01T10:00:00Z");
  draft.state = store::ArticleState::Draft;
  put(draft);
  EXPECT_THAT(ids(), IsEmpty());
  put(test::a_technician("marta@f.example"));
  be("marta@f.example");
  EXPECT_THAT(ids(), IsEmpty()) << "whoever asks";
}

TEST_F(NewsFeed, SpeaksTheLanguageThatIsAskedFor) {
  put(article("es", "2026-05-01T10:00:00Z"));
  put(article("en", "2026-05-01T10:00:00Z", "en"));
  EXPECT_THAT(ids("?lang=en"), ElementsAre("https://ayuda.example/articulos/en"));
  EXPECT_THAT(ids("?lang=xx"), ElementsAre("https://ayuda.example/articulos/es"));
  EXPECT_EQ(feed("?lang=en").child("title").text, "News of the help of Faro Digital");
}

TEST_F(NewsFeed, HoldsNothingThatXmlCannot) {
  auto odd = article("raro", "2026-05-01T10:00:00Z");
  odd.title =
      "a\x01\x1f\xEF\xBF\xBE"
      "b\xEF\xBF\xBF]]>&\"'";
  put(odd);
  EXPECT_EQ(feed().child("entry").child("title").text, "ab]]>&\"'");
}

TEST_F(NewsFeed, MayBeKeptAndAskedForAgain) {
  const auto response = get("/novedades.atom");
  EXPECT_EQ(response.caching, Caching::Revalidate) << "with an ETag";
  EXPECT_EQ(header(response, "Cache-Control"), "public, max-age=300");
  EXPECT_EQ(header(response, "Set-Cookie"), "");
}

TEST_F(NewsFeed, IsNamedOnEveryPage) {
  const auto page = test::html_probe(get("/").body);
  EXPECT_EQ(page.attribute("head link[rel=alternate]", "href"), "/novedades.atom?lang=es");
  EXPECT_EQ(page.attribute("head link[rel=alternate]", "type"), "application/atom+xml");
  const auto links = page.links("footer a");
  EXPECT_EQ(links.back().text, "Novedades (Atom)");
}

class NewsFeedWithoutAddress : public NewsFeed {
 protected:
  NewsFeedWithoutAddress() : NewsFeed(Settings{}) {}
};

TEST_F(NewsFeedWithoutAddress, UsesTheOneItWasAskedUnder) {
  put(article("a", "2026-05-01T10:00:00Z"));
  EXPECT_THAT(ids(), ElementsAre("http://portal.example/articulos/a"));
}

}  // namespace
}  // namespace kb::server
