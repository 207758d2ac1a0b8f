// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "text/markdown.h"

namespace kb::text {
namespace {

std::string text_of(std::string_view markdown) {
  std::string out;
  for (const Section& section : markdown_to_sections(markdown)) out += section.text;
  return out;
}

TEST(MarkdownSections, AreCutAtHeadings) {
  const auto sections =
      markdown_to_sections("Antes.\n\n# Uno\n\nA *b*\nc.\n\n## Dos `x`\n\n## Dos x\n\nFin");
  ASSERT_EQ(sections.size(), 4u);
  const struct {
    int level;
    std::string_view heading, anchor, text;
  } expected[] = {{0, "", "", "Antes."},
                  {2, "Uno", "uno", "A b c."},
                  {3, "Dos x", "dos-x", ""},
                  {3, "Dos x", "dos-x-2", "Fin"}};
  for (size_t i = 0; i < sections.size(); ++i) {
    EXPECT_EQ(sections[i].level, expected[i].level) << i;
    EXPECT_EQ(sections[i].heading, expected[i].heading) << i;
    EXPECT_EQ(sections[i].anchor, expected[i].anchor) << i;
    EXPECT_EQ(sections[i].text, expected[i].text) << i;
  }
}

TEST(MarkdownSections, LeaveOutAnEmptyBeginning) {
  EXPECT_TRUE(markdown_to_sections("").empty());
  EXPECT_TRUE(markdown_to_sections(" \n\n").empty());
  EXPECT_EQ(markdown_to_sections("# a\nb").size(), 1u);
}

TEST(MarkdownSections, HoldWhatIsRead) {
  const struct {
    std::string_view markdown, text;
  } cases[] = {
      {"a\n\nb", "a\nb"},
      {"a<br>b", "a b"},
      {"- a\n- b\n  - c", "a\nb\nc"},
      {"1. **Entra.** Ya.", "Entra.\nYa."},
      {"> [!NOTE]\n> Aviso.", "Aviso."},
      {"a\n\n```\nx = 1\ny\n```\n\nb", "a\nx = 1\ny\nb"},
      {"| a | b |\n|---|---|\n| c | |\n| | d |\n\ne", "a · b\nc\nd\ne"},
      {"[texto](https://b.example)", "texto"},
      {"<https://b.example> y www.c.example", "https://b.example y www.c.example"},
      {"![captura](/a.png)", "captura"},
      {"a <b onclick=x>c</b>\n\n<script>\nd\n</script>", "a c"},
      {"uno &amp; dos", "uno & dos"},
      {"##\n\na", "a"},
  };
  for (const auto& [markdown, text] : cases) EXPECT_EQ(text_of(markdown), text) << markdown;
}

TEST(MarkdownSections, HaveTheAnchorsOfTheHtml) {
  for (const std::string_view markdown :
       {"# a\n\n# a\n\n# a-2\n\n# A!\n", "# ¿Qué?\n\n## 1. Día\n\n# ***\n",
        "# ???\n\n> # Б в\n\n- # 日本\n", "# [Un enlace](x.md)\n# ![imagen](y.png)\n# a_b\n"}) {
    const std::string html = markdown_to_html(markdown, {}, {});
    size_t ids = 0;
    for (const Section& section : markdown_to_sections(markdown)) {
      EXPECT_NE(html.find("id=\"" + section.anchor + "\""), html.npos)
          << section.anchor << " in " << html;
      ++ids;
    }
    size_t found = 0;
    for (size_t at = html.find(" id=\""); at != html.npos; at = html.find(" id=\"", at + 1))
      ++found;
    EXPECT_EQ(ids, found) << markdown;
  }
}

TEST(MarkdownSections, HaveAnchorsFoldedAndUnique) {
  const auto sections = markdown_to_sections(
      "# Más  años, «ya»\n# Más años ya\n# mas-anos-ya-2\n# ¿?\n# " + std::string(300, 'x'));
  ASSERT_EQ(sections.size(), 5u);
  EXPECT_EQ(sections[0].anchor, "mas-anos-ya");
  EXPECT_EQ(sections[1].anchor, "mas-anos-ya-2");
  EXPECT_EQ(sections[2].anchor, "mas-anos-ya-2-2");
  EXPECT_EQ(sections[3].anchor, "s");
  EXPECT_EQ(sections[4].anchor.size(), 80u);
}

}  // namespace
}  // namespace kb::text
