// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "text/markdown.h"

namespace kb::text {
namespace {

const MarkdownLabels kLabels{"Enlace", "Tabla", "Código", "/assets/icons.svg", "Solo el equipo"};

std::string html_of(std::string_view markdown, StaffCallouts staff) {
  return markdown_to_html(markdown, kLabels, {nullptr, nullptr, staff});
}

std::string words_of(std::string_view markdown, StaffCallouts staff) {
  std::string words;
  for (const auto& section : markdown_to_sections(markdown, staff))
    words += section.heading + '\n' + section.text + '\n';
  return words;
}

bool has(const std::string& text, std::string_view word) {
  return text.find(word) != text.npos;
}

// Each hides "secreto" and shows "abierto".
const std::string kTexts[] = {
    "> [!STAFF]\n> secreto\n\nabierto",
    "> [!EQUIPO]\n> secreto\n\nabierto",
    "> [!staff] secreto\n\nabierto",
    ">[!Staff]secreto\n\nabierto",
    "> [!STAFF]\nsecreto, que sigue sin su marca\n\nabierto",
    "> &#91;!STAFF&#93;\n> secreto\n\nabierto",
    "> \\[!STAFF\\]\n> secreto\n\nabierto",
    "> **[!STAFF]** secreto\n\nabierto",
    "> [!STAFF]\n> secreto\n\nabierto\n\n[!STAFF]: https://a.example",
    "> [!STAFF](https://a.example)\n> secreto\n\nabierto",
    "> [!STAFF][a] secreto\n\nabierto\n\n[a]: https://a.example",
    "> [!STAFF]\n> > [!NOTE]\n> > secreto\n\nabierto",
    "> abierto\n>\n> > [!STAFF]\n> > secreto",
    "- abierto\n\n  > [!STAFF]\n  > secreto",
    "10. > [!STAFF]\n    > secreto\n\n    > [!STAFF]\n    > secreto\n\nabierto",
    "1. **abierto** b\n\n   > [!STAFF]\n   > secreto\n2. **c** d",
    "> [!STAFF]\n> # secreto\n>\n> ```\n> secreto\n> ```\n>\n> | secreto |\n> |---|\n\nabierto",
    "> [!STAFF]\n> ![secreto](/imagenes/a) [secreto](b.md)\n\nabierto",
};

TEST(StaffCallouts, AreLeftOutForOthersInPageIndexAndText) {
  for (const std::string& text : kTexts) {
    for (const std::string& shown :
         {html_of(text, StaffCallouts::LeftOut), words_of(text, StaffCallouts::LeftOut),
          without_staff_callouts(text),
          html_of(without_staff_callouts(text), StaffCallouts::AsQuotes)}) {
      EXPECT_FALSE(has(shown, "secreto")) << text << "\n→ " << shown;
      EXPECT_TRUE(has(shown, "abierto")) << text << "\n→ " << shown;
    }
  }
}

TEST(StaffCallouts, AreMarkedForTheStaff) {
  EXPECT_EQ(html_of("> [!STAFF]\n> a", StaffCallouts::Shown),
            "<div class=\"callout callout--note\" role=\"note\"><svg class=\"icon\" "
            "aria-hidden=\"true\"><use href=\"/assets/icons.svg#lock\"></use></svg><div>"
            "<p class=\"over\">Solo el equipo</p>\n<p>a</p>\n</div></div>\n");
  for (const std::string& text : kTexts) {
    EXPECT_TRUE(has(html_of(text, StaffCallouts::Shown), "secreto")) << text;
    EXPECT_TRUE(has(words_of(text, StaffCallouts::Shown), "secreto")) << text;
  }
}

TEST(StaffCallouts, AreQuotesInTextsThatAreNoArticles) {
  EXPECT_EQ(html_of("> [!STAFF]\n> a", StaffCallouts::AsQuotes),
            "<blockquote>\n<p>[!STAFF]\na</p>\n</blockquote>\n");
}

TEST(StaffCallouts, LeaveTheRestAsItWas) {
  for (const std::string_view text :
       {"", "a\r\nb", "> [!NOTE]\n> a", "> a [!STAFF]", "`[!STAFF]`", "# El equipo [!x]"})
    EXPECT_EQ(without_staff_callouts(text), text);
  EXPECT_EQ(without_staff_callouts(
                "# a\n\n| b | c |\n| --- | --- |\n| d | e |\n\n> [!STAFF]\n> f\n\n- g\n"),
            "# a\n\n| b | c |\n| --- | --- |\n| d | e |\n\n  - g\n");
}

// What the parser cannot bear is shown as plain text, where no callout could be told from the rest.
TEST(StaffCallouts, AreNotShownByATextTheParserCannotBear) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "- ";
  const std::string text = deep + "abierto\n\n> [!STAFF]\n> secreto\n";
  EXPECT_FALSE(has(html_of(text, StaffCallouts::LeftOut), "secreto"));
  EXPECT_FALSE(has(words_of(text, StaffCallouts::LeftOut), "secreto"));
  EXPECT_FALSE(has(without_staff_callouts(text), "secreto"));
  EXPECT_TRUE(has(html_of(text, StaffCallouts::Shown), "secreto"));

  std::string quotes;
  for (int i = 0; i < 100; ++i) quotes += "> ";
  EXPECT_FALSE(has(html_of(quotes + "[!STAFF] secreto", StaffCallouts::LeftOut), "secreto"));
}

// Whoever may read one of the two must reach it by the same address.
TEST(StaffCallouts, HaveNoAnchorsThatWouldMoveOthers) {
  const std::string text = "> [!STAFF]\n> ## Vaciar\n\n## Vaciar\n";
  for (const auto staff : {StaffCallouts::LeftOut, StaffCallouts::Shown})
    EXPECT_TRUE(has(html_of(text, staff), "<h2 id=\"vaciar\">"));
}

}  // namespace
}  // namespace kb::text
