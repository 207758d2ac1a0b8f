// SPDX-License-Identifier: MIT
#include "server/editors/article_kinds.h"

#include <gtest/gtest.h>

#include "text/article_checks.h"

namespace kb::server {
namespace {

TEST(ArticleKinds, AreTheSameInBothLanguagesAndWellWritten) {
  ASSERT_EQ(article_kinds("es").size(), 3u);
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(article_kinds("es")[i].id, article_kinds("en")[i].id);
  for (const char* lang : {"es", "en"})
    for (const auto& kind : article_kinds(lang)) {
      const auto report = text::check_article({.lang = lang,
                                               .title = kind.name + "?",
                                               .summary = "",
                                               .body = kind.body,
                                               .link = {},
                                               .has_image = {}});
      EXPECT_TRUE(report.findings.empty()) << lang << ' ' << kind.id;
    }
  EXPECT_EQ(&article_kinds("fr"), &article_kinds("es"));
}

TEST(ArticleKinds, AreUntouchedUntilSomebodyWrites) {
  for (const auto& kind : article_kinds("en")) {
    EXPECT_TRUE(is_untouched(kind.body)) << kind.id;
    EXPECT_FALSE(is_untouched(kind.body + "x")) << kind.id;
  }
  EXPECT_TRUE(is_untouched(" \n"));
}

}  // namespace
}  // namespace kb::server
