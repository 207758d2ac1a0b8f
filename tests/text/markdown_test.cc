// SPDX-License-Identifier: MIT
#include "text/markdown.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::text {
namespace {

const MarkdownLabels kLabels{"Enlace", "Tabla", "Código", "/assets/icons.svg"};

std::optional<std::string> to_article(std::string_view link) {
  const auto target = article_target(link);
  if (!target) return std::nullopt;
  return "/articulos/" + target->id + (target->anchor.empty() ? "" : "#" + target->anchor);
}

std::optional<ImageSize> size_of(std::string_view id) {
  if (id != "panel-1") return std::nullopt;
  return ImageSize{640, 480};
}

std::string html_of(std::string_view markdown) {
  return markdown_to_html(markdown, kLabels, {to_article, size_of});
}

struct Case {
  std::string_view markdown, html;
};

void expect_all(const std::vector<Case>& cases) {
  for (const auto& [markdown, html] : cases) EXPECT_EQ(html_of(markdown), html) << markdown;
}

TEST(Markdown, RendersCommonMark) {
  expect_all({
      {"", ""},
      {"a *b* **c** `d` ~~e~~",
       "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>\n"},
      {"a ~b~", "<p>a ~b~</p>\n"},
      {"a  \nb\nc", "<p>a<br>\nb\nc</p>\n"},
      {"a<br>b<br/>c", "<p>a<br>b<br>c</p>\n"},
      {"---", "<hr>\n"},
      {"> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"},
      {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
      {"- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"},
      {"- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"},
      {"3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
      {"a & b < c \"d\" &amp; &eacute;", "<p>a &amp; b &lt; c &quot;d&quot; &amp; é</p>\n"},
      {"línea\r\nsiguiente\r\n\r\notra", "<p>línea\nsiguiente</p>\n<p>otra</p>\n"},
  });
}

TEST(Markdown, GivesHeadingsAnIdAndALink) {
  expect_all({
      {"## Qué *hacer*",
       "<h2 id=\"que-hacer\">Qué <em>hacer</em> <a class=\"anchor\" href=\"#que-hacer\" "
       "aria-label=\"Enlace\">#</a></h2>\n"},
      {"Vaciar\n------",
       "<h2 id=\"vaciar\">Vaciar <a class=\"anchor\" href=\"#vaciar\" "
       "aria-label=\"Enlace\">#</a></h2>\n"},
      {"##", ""},
  });
}

TEST(Markdown, KeepsTheOnlyH1ForThePage) {
  const struct {
    std::string_view markdown;
    std::vector<std::string> tags;
  } cases[] = {
      {"# a\n## b\n###### c", {"<h2 id=\"a\"", "<h3 id=\"b\"", "<h6 id=\"c\""}},
      {"## a\n### b", {"<h2 id=\"a\"", "<h3 id=\"b\""}},
      {"### a\n#### b", {"<h2 id=\"a\"", "<h3 id=\"b\""}},
      {"## a\n# b", {"<h3 id=\"a\"", "<h2 id=\"b\""}},
  };
  for (const auto& [markdown, tags] : cases)
    for (const auto& tag : tags)
      EXPECT_NE(html_of(markdown).find(tag), std::string::npos) << markdown << " → " << tag;
}

TEST(Markdown, MakesStepsOfListsWithBoldLeads) {
  expect_all({
      {"1. **Entra.** Con tu clave.\n2. **Sal**: ya\n3. **Fin**",
       "<ol class=\"steps\">\n"
       "<li><p><strong>Entra.</strong></p>\n<p>Con tu clave.</p>\n</li>\n"
       "<li><p><strong>Sal</strong></p>\n<p>ya</p>\n</li>\n"
       "<li><p><strong>Fin</strong></p>\n</li>\n</ol>\n"},
      {"1. **a**\n   b\n\n   c",
       "<ol class=\"steps\">\n<li><p><strong>a</strong></p>\n<p>b</p>\n<p>c</p>\n</li>\n</ol>\n"},
      {"1. **a** b\n2. c", "<ol>\n<li><strong>a</strong> b</li>\n<li>c</li>\n</ol>\n"},
      {"- **a** b", "<ul>\n<li><strong>a</strong> b</li>\n</ul>\n"},
      {"> 1. **a** b", "<blockquote>\n<ol>\n<li><strong>a</strong> b</li>\n</ol>\n</blockquote>\n"},
      {"1.\n2. **a**", "<ol>\n<li></li>\n<li><strong>a</strong></li>\n</ol>\n"},
  });
}

TEST(Markdown, MakesCalloutsOfMarkedQuotes) {
  const struct {
    std::string_view marker, css_class, icon;
  } cases[] = {{"NOTE", "callout", "info"},
               {"IMPORTANT", "callout", "info"},
               {"TIP", "callout callout--ok", "done"},
               {"WARNING", "callout callout--wait", "alert"},
               {"CAUTION", "callout callout--bad", "alert"}};
  for (const auto& [marker, css_class, icon] : cases) {
    EXPECT_EQ(html_of("> [!" + std::string(marker) + "]\n> **Ojo.** Algo."),
              "<div class=\"" + std::string(css_class) +
                  "\" role=\"note\"><svg class=\"icon\" aria-hidden=\"true\"><use "
                  "href=\"/assets/icons.svg#" +
                  std::string(icon) +
                  "\"></use></svg><div><p><strong>Ojo.</strong> Algo.</p>\n</div></div>\n");
  }
}

TEST(Markdown, LeavesOtherQuotesAsQuotes) {
  for (const std::string_view markdown :
       {"> [!OTHER]\n> a", "> [!NOTE] a", "> a\n> [!NOTE]", "> **[!NOTE]**"})
    EXPECT_TRUE(html_of(markdown).starts_with("<blockquote>")) << markdown;
}

TEST(Markdown, PutsTablesInANamedScroller) {
  EXPECT_EQ(html_of("| Código | Total |\n|---|--:|\n| `550` | 3 |\n| b |"),
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Tabla\"><table>"
            "<thead><tr><th scope=\"col\">Código</th><th scope=\"col\" "
            "class=\"right\">Total</th></tr></thead>\n"
            "<tbody><tr><td><code>550</code></td><td class=\"right\">3</td></tr>\n"
            "<tr><td>b</td><td class=\"right\"></td></tr></tbody>\n</table></div>\n");
}

TEST(Markdown, NamesEachTableApart) {
  const std::string html = html_of("| a |\n|---|\n\n---\n\n| |\n|---|\n");
  EXPECT_NE(html.find("aria-label=\"Tabla\""), html.npos);
  EXPECT_NE(html.find("aria-label=\"Tabla 2\""), html.npos);
  EXPECT_NE(html.find("<tr><td></td></tr>"), html.npos)
      << "an empty header cell is no header: " << html;
}

TEST(Markdown, LetsTheKeyboardReachCode) {
  expect_all({
      {"```sh\nls <a>\n```",
       "<pre tabindex=\"0\" role=\"group\" aria-label=\"Código\"><code>ls "
       "&lt;a&gt;\n</code></pre>\n"},
      {"    ls\n",
       "<pre tabindex=\"0\" role=\"group\" aria-label=\"Código\"><code>ls\n</code></pre>\n"},
  });
}

TEST(Markdown, AsksWhereRelativeLinksLead) {
  expect_all({
      {"[a](../correo/lleno.md#vaciar)", "<p><a href=\"/articulos/lleno#vaciar\">a</a></p>\n"},
      {"[*a*](nada.pdf)", "<p><em>a</em></p>\n"},
      {"[a](#Configuración)", "<p><a href=\"#configuracion\">a</a></p>\n"},
      {"[a](#configuraci%C3%B3n)", "<p><a href=\"#configuracion\">a</a></p>\n"},
      {"[](lleno.md)", "<p></p>\n"},
      {"[a]\n\n[a]: lleno.md", "<p><a href=\"/articulos/lleno\">a</a></p>\n"},
  });
}

TEST(Markdown, MarksLinksThatLeaveTheSite) {
  expect_all({
      {"[a](https://b.example/?c=1&d)",
       "<p><a href=\"https://b.example/?c=1&amp;d\" rel=\"noopener noreferrer\">a</a></p>\n"},
      {"<https://b.example>",
       "<p><a href=\"https://b.example\" rel=\"noopener noreferrer\">https://b.example</a></p>\n"},
      {"[a](mailto:a@b.example)", "<p><a href=\"mailto:a@b.example\">a</a></p>\n"},
      {"<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n"},
  });
}

TEST(Markdown, LinksBareAddresses) {
  expect_all({
      {"Ve a https://b.example/c(d), ya",
       "<p>Ve a <a href=\"https://b.example/c(d)\" rel=\"noopener "
       "noreferrer\">https://b.example/c(d)</a>, ya</p>\n"},
      {"www.b.example",
       "<p><a href=\"http://www.b.example\" rel=\"noopener noreferrer\">www.b.example</a></p>\n"},
      {"ana@b.example.", "<p><a href=\"mailto:ana@b.example\">ana@b.example</a>.</p>\n"},
      {"`https://b.example` [www.c.example](d.pdf)",
       "<p><code>https://b.example</code> "
       "<a href=\"http://www.c.example\" rel=\"noopener noreferrer\">www.c.example</a></p>\n"},
      {"[www.c.example](lleno.md)", "<p><a href=\"/articulos/lleno\">www.c.example</a></p>\n"},
  });
}

TEST(Markdown, ShowsOurOwnImagesThatTheReaderMaySee) {
  expect_all({
      {"![Panel *1*](/imagenes/panel-1)",
       "<p><img src=\"/imagenes/panel-1\" alt=\"Panel 1\" width=\"640\" height=\"480\" "
       "loading=\"lazy\"></p>\n"},
      {"![Panel](/imagenes/of-others)", "<p>Panel</p>\n"},
      {"![](/imagenes/panel-1)", "<p></p>\n"},
  });
}

TEST(Markdown, ShowsNoOtherImages) {
  for (const std::string_view address :
       {"/imagenes/", "/imagenes/panel-1/x", "/imagenes/../salir", "/imagenes/panel-1?a",
        "/imagenes/panel%2D1", "/salir", "lleno.md", "imagenes/panel-1", "//imagenes/panel-1",
        "https://b.example/imagenes/panel-1", "/adjuntos/panel-1", "data:image/png;base64,AA"})
    EXPECT_EQ(html_of("![Panel](" + std::string(address) + ")"), "<p>Panel</p>\n") << address;
}

TEST(Markdown, RefusesWhatIsTooLarge) {
  EXPECT_NO_THROW(html_of(std::string(kMaxMarkdownBytes, 'a')));
  try {
    html_of(std::string(kMaxMarkdownBytes + 1, 'a'));
    FAIL() << "accepted";
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::TooLarge);
  }
}

}  // namespace
}  // namespace kb::text
