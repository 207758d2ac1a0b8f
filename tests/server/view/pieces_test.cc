// SPDX-License-Identifier: MIT
// Small pieces of pages: escaping, highlights, page links, languages.
#include <gtest/gtest.h>

#include "server/view/highlight.h"
#include "server/view/html.h"
#include "server/view/languages.h"
#include "server/view/page.h"
#include "server/view/pagination.h"

namespace kb::server::view {
namespace {

TEST(Html, EscapesForTextAndAttributes) {
  EXPECT_EQ(escape("<a href='x' title=\"y\">&</a>").text,
            "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&lt;/a&gt;");
}

TEST(Highlight, MarksRangesAndEscapesAll) {
  const struct {
    const char* text;
    Marks marks;
    const char* expected;
  } cases[] = {
      {"no llegan", {}, "no llegan"},
      {"no llegan", {{3, 9}}, "no <mark>llegan</mark>"},
      {"<b> & <i>", {{0, 3}, {6, 9}}, "<mark>&lt;b&gt;</mark> &amp; <mark>&lt;i&gt;</mark>"},
      {"abc", {{1, 1}, {2, 9}, {2, 1}}, "abc"},
      {"abcdef", {{2, 4}, {3, 5}, {4, 5}}, "ab<mark>cd</mark><mark>e</mark>f"},
      {"", {{0, 1}}, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(highlight(c.text, c.marks).text, c.expected) << c.text;
}

TEST(Highlight, ShowsWhereAPassageWasCut) {
  const auto shown = [](const char* text) {
    search::Passage passage;
    passage.text = text;
    passage.cut_before = passage.cut_after = true;
    return highlight(passage).text;
  };
  EXPECT_EQ(shown("no llegan los"), "… no llegan los…");
  EXPECT_EQ(shown("Élite entera."), "Élite entera.");
  EXPECT_EQ(shown("¿Entera?"), "¿Entera?");
  EXPECT_EQ(shown("ñandú"), "… ñandú…");
}

std::string row(int current, int pages) {
  std::string text;
  for (const auto& page : pages_shown(current, pages))
    text += page ? std::to_string(*page + 1) + " " : "… ";
  return text;
}

TEST(Pagination, ShowsEndsAndNeighbours) {
  EXPECT_EQ(row(0, 0), "");
  EXPECT_EQ(row(0, 1), "");
  EXPECT_EQ(row(0, 3), "1 2 3 ");
  EXPECT_EQ(row(0, 10), "1 2 … 10 ");
  EXPECT_EQ(row(4, 10), "1 … 4 5 6 … 10 ");
  EXPECT_EQ(row(2, 10), "1 2 3 4 … 10 ");
  EXPECT_EQ(row(3, 10), "1 2 3 4 5 … 10 ");
  EXPECT_EQ(row(9, 10), "1 … 9 10 ");
}

TEST(Pagination, CountsPages) {
  EXPECT_EQ(page_count(0, 10, 100), 0);
  EXPECT_EQ(page_count(10, 10, 100), 1);
  EXPECT_EQ(page_count(11, 10, 100), 2);
  EXPECT_EQ(page_count(100000, 10, 100), 100);
}

TEST(Languages, AreChosenByWeight) {
  const struct {
    const char *header, *expected;
  } cases[] = {{"", "es"},
               {"en", "en"},
               {"en-GB,en;q=0.9,es;q=0.8", "en"},
               {"fr, en;q=0.3, es;q=0.7", "es"},
               {"es;q=0, en;q=0.1", "en"},
               {"de,fr", "es"},
               {"en;q=abc", "es"},
               {" en ; q=1.0 , es", "en"},
               {",,;;=,", "es"}};
  for (const auto& c : cases) EXPECT_EQ(negotiate_language(c.header), c.expected) << c.header;
}

TEST(Initials, AreOfTheFirstTwoNames) {
  EXPECT_EQ(initials("Ana Prieto"), "AP");
  EXPECT_EQ(initials("Ángel  de la Ribera"), "Ád");
  EXPECT_EQ(initials("ana@x.example"), "a");
  EXPECT_EQ(initials(""), "");
}

}  // namespace
}  // namespace kb::server::view
