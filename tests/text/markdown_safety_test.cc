// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <ctime>

#include "text/markdown.h"

namespace kb::text {
namespace {

const MarkdownLabels kLabels{"Enlace a este apartado", "Tabla", "Código", "/assets/icons.svg"};

std::string html_of(std::string_view markdown) {
  const auto link = [](std::string_view target) {
    const auto article = article_target(target);
    return article ? std::optional("/articulos/" + article->id) : std::nullopt;
  };
  const auto image = [](std::string_view) { return std::optional(ImageSize{9999, 9999}); };
  return markdown_to_html(markdown, kLabels, {link, image});
}

std::string repeated(std::string_view piece, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

TEST(MarkdownSafety, OmitsRawHtml) {
  const struct {
    std::string_view markdown, html;
  } cases[] = {
      {"a<script>b</script>", "<p>ab</p>\n"},
      {"<script>alert(1)</script>", ""},
      {"<div onclick=\"x\">\n\na\n\n</div>", "<p>a</p>\n"},
      {"a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n"},
      {"<!-- a -->", ""},
      {"a <!-- b --> c", "<p>a  c</p>\n"},
      {"a <br onclick=x> b", "<p>a  b</p>\n"},
      {"<svg><style>a</style></svg>", "<p>a</p>\n"},
      {"&lt;script&gt;", "<p>&lt;script&gt;</p>\n"},
      {"`<script>`", "<p><code>&lt;script&gt;</code></p>\n"},
      {"```\"><script>\n</code>\n```",
       "<pre tabindex=\"0\" role=\"group\" "
       "aria-label=\"Código\"><code>&lt;/code&gt;\n</code></pre>\n"},
  };
  for (const auto& [markdown, html] : cases) EXPECT_EQ(html_of(markdown), html) << markdown;
}

TEST(MarkdownSafety, DropsUnsafeLinksAndKeepsTheirText) {
  for (const std::string_view target :
       {"javascript:alert(1)", "JavaScript:alert(1)", "javascript&#58;alert(1)",
        "&#x6a;avascript:alert(1)", "< javascript:alert(1)>", "<java\tscript:alert(1)>",
        "data:text/html,a", "vbscript:a", "file:///etc/passwd", "ftp://b.example", "//b.example",
        "/\\\\b.example", "\\\\\\\\b.example", "http:b.example", "https://", "blob:x", "x:y.md",
        "a:b@c.md"}) {
    const std::string html = html_of("[texto](" + std::string(target) + ")");
    EXPECT_EQ(html.find("<a"), html.npos) << target << " → " << html;
    EXPECT_NE(html.find("texto"), html.npos) << target << " → " << html;
    const std::string image = html_of("![texto](" + std::string(target) + ")");
    EXPECT_EQ(image.find("<img"), image.npos) << target << " → " << image;
    EXPECT_EQ(image.find("src="), image.npos) << target << " → " << image;
  }
}

TEST(MarkdownSafety, CannotBreakOutOfAnAttribute) {
  for (const std::string_view markdown :
       {"[a](<https://b.example/\"onclick=\"x>)", "![\"onerror=\"x](/imagenes/a)",
        "![a](</imagenes/\"onerror=\"x>)", "## \"onclick=\"x", "https://b.example/\"onclick=\"x",
        "[a](<mailto:a@b\"onclick=\"x>)", "[a](#\"onclick=\"x)"}) {
    const std::string html = html_of(markdown);
    EXPECT_EQ(html.find("\"onclick="), html.npos) << html;
    EXPECT_EQ(html.find("\"onerror="), html.npos) << html;
  }
}

TEST(MarkdownSafety, ShowsWhatIsTooDeepAsText) {
  for (const std::string_view opening : {"> ", "- ", "1. ", "*", "["}) {
    const std::string html = html_of(repeated(opening, opening.size() * 200) + "fin");
    EXPECT_NE(html.find("fin"), html.npos) << opening;
  }
  const std::string html = html_of(repeated("> ", 2 * 200) + "fin");
  size_t quotes = 0;
  for (size_t at = html.find("<blockquote"); at != html.npos; at = html.find("<blockquote", at + 1))
    ++quotes;
  EXPECT_EQ(quotes, static_cast<size_t>(kMaxNesting));
}

TEST(MarkdownSafety, KeepsWordsThatTheParserCannotBear) {
  const std::string html = html_of(repeated("- ", 100'000) + "fin <b>\n\notro & www.b.example");
  EXPECT_NE(html.find("fin &lt;b&gt;</p>"), html.npos);
  EXPECT_NE(html.find("<p>otro &amp; <a href=\"http://www.b.example\""), html.npos);
  EXPECT_EQ(markdown_to_sections(repeated("- ", 100'000) + "fin").size(), 1u);
}

// Each of these made the parser, or its output, grow with the square of the input or worse.
std::vector<std::string> hostile_texts(size_t bytes) {
  std::vector<std::string> texts;
  for (const std::string_view piece : {"[",
                                       "]",
                                       ">",
                                       "*",
                                       "_",
                                       "`",
                                       "~",
                                       "|",
                                       "<",
                                       "<?",
                                       "a<?",
                                       "<!A ",
                                       "<![CDATA[",
                                       "<!--",
                                       "![",
                                       "](",
                                       "[a](",
                                       "[a](<b",
                                       "*[",
                                       "*a _b ",
                                       "a**b",
                                       "**a_ b** ",
                                       "~~a ",
                                       "a~~ ",
                                       "- ",
                                       "> ",
                                       ">- ",
                                       "1. ",
                                       "-\t",
                                       "# a\n",
                                       "#\n",
                                       "```\n",
                                       "a\n-|\n\n",
                                       "|a|\n|-|\n",
                                       "|-|\n",
                                       "-|-\n",
                                       "a\n=\n",
                                       "[a]: b\n",
                                       "[a]:",
                                       "> [!NOTE]\n\n",
                                       "> a\n\n",
                                       "www.",
                                       "www._",
                                       "http://",
                                       "http://a<",
                                       "a@",
                                       "a@b.c",
                                       "ana@b.example ",
                                       "www.a.b ",
                                       "&",
                                       "\"",
                                       "\\",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "\t",
                                       "a\n",
                                       "&#0;",
                                       "<a b=\"",
                                       "1. **a** b\n",
                                       ":\n",
                                       "`` ` ",
                                       "\xC2\xA0",
                                       "> [!STAFF]\n\n",
                                       "![a](/imagenes/b) ",
                                       "> [!STAFF]\n> # a\n"})
    texts.push_back(repeated(piece, bytes));
  const std::string wide = repeated("|a", bytes / 4) + "|\n" + repeated("|-", bytes / 4) + "|\n";
  texts.push_back(wide + repeated("a\n", bytes / 2));
  texts.push_back("|a|b|\n|-|-|\n" + repeated("|a|\n", bytes));
  texts.push_back(repeated("|a", 200) + "\n" + repeated("|-", 200) + "\n" + repeated("a\n", bytes));
  texts.push_back(repeated("a b\n", bytes) + "|-|\n");
  texts.push_back(repeated("a\n", bytes / 2) + repeated("|-|\n", bytes / 2));
  texts.push_back(repeated("- ", bytes / 2) + "a" + repeated("\n", bytes / 2));
  texts.push_back(repeated(">", bytes / 2) + repeated("&#", bytes / 2));
  texts.push_back(repeated("[", bytes / 2) + repeated("]", bytes / 2));
  texts.push_back("[a]: /" + std::string(bytes / 2, 'b') + "\n\n" + repeated("[a]", bytes / 2));
  texts.push_back("[a]: http://b/" + std::string(2000, 'b') + "\n\n" + repeated("[a]", bytes / 8));
  texts.push_back("http://a" + std::string(bytes, ')'));
  std::string stairs;
  for (size_t indent = 0; stairs.size() < bytes / 2; indent += 128)
    stairs += std::string(indent, ' ') + repeated("- ", 128) + "a\n";
  texts.push_back(stairs + std::string(bytes / 2, '\n'));
  return texts;
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void expect_bearable(const std::string& text) {
  const double begin = processor_seconds();
  const std::string html = html_of(text);
  const size_t sections = markdown_to_sections(text).size();
  const std::string name = text.substr(0, 40) + "… of " + std::to_string(text.size()) + " bytes";
  EXPECT_LT(processor_seconds() - begin, 2.0) << name;
  EXPECT_LE(html.size(), kMaxGrowth * text.size() + 4096) << name;
  EXPECT_LE(sections, 31 + text.size() / 32) << name;
}

TEST(MarkdownSafety, BearsHostileTexts) {
  for (const std::string& text : hostile_texts(10'000)) expect_bearable(text);
}

TEST(MarkdownSafety, BearsLargeTextsOfWhatIsSlowest) {
  for (const std::string_view piece : {"[", ">", "*[", "a<?", "www._", "www.aaa", "- ", "|-|\n"})
    expect_bearable(repeated(piece, 300'000));
}

}  // namespace
}  // namespace kb::text
