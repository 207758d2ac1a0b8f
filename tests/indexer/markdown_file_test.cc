// SPDX-License-Identifier: MIT
#include "indexer/markdown_file.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::indexer {
namespace {

const Place kPlace{"buzon", "es", "correo"};

std::string refusal_of(std::string_view file) {
  try {
    article_from_markdown(file, kPlace);
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::BadInput) << file;
    return e.what();
  }
  return "accepted";
}

TEST(MarkdownFile, ReadsTheFrontMatter) {
  const auto article = article_from_markdown(
      "---\nid: otro\ntitle: \"Lleno: qué hacer\"\nsummary: s\narea: web\ntags: [correo, "
      "\"550\"]\nlang: en\naudience: clients\n"
      "state: review\nauthor: Ana\ntranslation_of: x\ncreated: 2026-02-18T09:00:00Z\nupdated: "
      "2026-08-27\nextra: 1\n---\n\n# A\r\n",
      kPlace);
  EXPECT_EQ(article.id, "otro");
  EXPECT_EQ(article.title, "Lleno: qué hacer");
  EXPECT_EQ(article.area, "web");
  EXPECT_EQ(article.lang, "en");
  EXPECT_EQ(article.tags, (std::vector<std::string>{"correo", "550"}));
  EXPECT_EQ(article.audience, store::ArticleAudience::Clients);
  EXPECT_EQ(article.state, store::ArticleState::Review);
  EXPECT_EQ(article.translation_of, "x");
  EXPECT_EQ(to_rfc3339(article.updated), "2026-08-27T00:00:00Z");
  EXPECT_EQ(article.body, "\n# A\r\n");
}

TEST(MarkdownFile, TakesFromItsPlaceWhatTheFrontMatterLeavesOut) {
  const auto article =
      article_from_markdown("---\ntags: uno\n---\ntexto\n\n# El *título* `x`\n", kPlace);
  EXPECT_EQ(article.id, "buzon");
  EXPECT_EQ(article.lang, "es");
  EXPECT_EQ(article.area, "correo");
  EXPECT_EQ(article.title, "El título x");
  EXPECT_EQ(article.body, "texto\n\n# El *título* `x`\n");
  EXPECT_EQ(article.tags, std::vector<std::string>{"uno"});
  EXPECT_EQ(article_from_markdown("---\narea: \"\"\n---\n# T", kPlace).area, "");
}

TEST(MarkdownFile, FindsItsTitleOutsideOfCode) {
  EXPECT_EQ(article_from_markdown("```\n# no\n```\n## no\n# Sí\r\n# no\n", kPlace).title, "Sí");
  EXPECT_EQ(article_from_markdown("# ![Panel](/a.png)\n", kPlace).title, "Panel");
}

TEST(MarkdownFile, TellsTheLanguageWhenNobodySaysIt) {
  const Place nowhere{"a", "", ""};
  EXPECT_EQ(
      article_from_markdown("# My mailbox is full and nothing arrives any more", nowhere).lang,
      "en");
  EXPECT_EQ(article_from_markdown("# Mi buzón está lleno y ya no me llega nada", nowhere).lang,
            "es");
  EXPECT_EQ(article_from_markdown("# 550", nowhere).lang, "es");
}

TEST(MarkdownFile, IsRefusedWithTheReason) {
  const struct {
    std::string file, message;
  } cases[] = {
      {"texto", "title: is missing, and there is no line `# Title` either"},
      {"", "title: is missing, and there is no line `# Title` either"},
      {"---\ntitle: \"\"\n---\n", "title: is empty"},
      {"---\ntitle: [a]\n---\n", "title: must be a text, not a list"},
      {"---\ntitle: a\naudience: secret\n---\n",
       "audience: \"secret\" is not public, clients or internal"},
      {"---\ntitle: a\nstate: x\n---\n",
       "state: \"x\" is not draft, review, published or archived"},
      {"---\ntitle: a\nupdated: ayer\n---\n",
       "updated: \"ayer\" is not a date such as 2026-05-01T10:00:00Z"},
      {"---\ntitle: a\nlang: español\n---\n",
       "lang: \"español\" is not a language code such as es"},
      {"---\ntitle: a\nid: a/b\n---\n",
       "id: \"a/b\" is no fit name: 1 to 200 bytes without '/', control characters or outer "
       "blanks"},
      {"---\ntitle: a\ntitle: b\n---\n", "line 3: `title` is given twice"},
      {"# a\xFF", "file: not UTF-8"},
      {"# a" + std::string(1, '\0'), "file: not UTF-8"},
      {"# " + std::string(1 << 20, 'a'), "body: more than 1 MiB of text"},
  };
  for (const auto& [file, message] : cases)
    EXPECT_EQ(refusal_of(file), message) << file.substr(0, 100);
}

TEST(MarkdownFile, HasItsLanguageAndAreaFromItsFolders) {
  const struct {
    std::string_view root, file, lang, area;
  } cases[] = {
      {"/c", "/c/es/correo/a.md", "es", "correo"},
      {"/c", "/c/es/correo/más/a.md", "es", "correo"},
      {"/c/", "/c/es/correo/a.md", "es", "correo"},
      {"/c/es", "/c/es/correo/a.md", "es", "correo"},
      {"/c/es/", "/c/es/a.md", "es", ""},
      {"/c/es/correo", "/c/es/correo/a.md", "es", "correo"},
      {"/c/es/correo/a.md", "/c/es/correo/a.md", "es", "correo"},
      {"/c", "/c/en/_/a.md", "en", ""},
      {"/c", "/c/correo/a.md", "", "correo"},
      {"/home/ana/notas", "/home/ana/notas/a.md", "", ""},
      {"/c", "/c/correo/sub/a.md", "", "sub"},
      {"c", "c/es/correo/a.md", "es", "correo"},
      {"./c", "./c/es/correo/a.md", "es", "correo"},
  };
  for (const auto& [root, file, lang, area] : cases) {
    const Place place = place_of(root, file);
    EXPECT_EQ(place.id, "a") << file;
    EXPECT_EQ(place.lang, lang) << root << " " << file;
    EXPECT_EQ(place.area, area) << root << " " << file;
  }
}

}  // namespace
}  // namespace kb::indexer
