// SPDX-License-Identifier: MIT
#include "text/markdown_links.h"

#include <gtest/gtest.h>

#include "text/markdown_autolink.h"

namespace kb::text {
namespace {

TEST(ArticleTarget, IsARelativeMarkdownFile) {
  const struct {
    std::string_view link, id, anchor;
  } cases[] = {
      {"buzon-lleno.md", "buzon-lleno", ""},
      {"../correo/buzon-lleno.md#vaciar", "buzon-lleno", "vaciar"},
      {"./a.b.md#", "a.b", ""},
      {"a%20b.md", "a b", ""},
      {"%zz.md", "%zz", ""},
  };
  for (const auto& [link, id, anchor] : cases) {
    const auto target = article_target(link);
    ASSERT_TRUE(target) << link;
    EXPECT_EQ(target->id, id) << link;
    EXPECT_EQ(target->anchor, anchor) << link;
  }
}

TEST(ArticleTarget, IsNothingElse) {
  for (const std::string_view link :
       {"", "#vaciar", "a.pdf", ".md", "b/.md", "/a.md", "//b/a.md", "https://b.example/a.md",
        "a.md?b", "a.md.html", "mailto:a.md", "..\\a.md"})
    EXPECT_FALSE(article_target(link)) << link;
}

TEST(Autolink, FindsAddressesInRunningText) {
  const struct {
    std::string_view text, address;
  } cases[] = {
      {"ve a http://a.example", "http://a.example"},
      {"(https://a.example/b_(c))", "https://a.example/b_(c)"},
      {"«https://a.example/ñ»…", "https://a.example/ñ"},
      {"https://a.example/?b=c&d=e!", "https://a.example/?b=c&d=e"},
      {"http://localhost:8080/", "http://localhost:8080/"},
      {"http://[::1]/", "http://[::1]/"},
      {"www.a.example.", "http://www.a.example"},
      {"_www.a.example_", "http://www.a.example"},
      {"a.b+c@d.example, e", "mailto:a.b+c@d.example"},
      {"a@b.example-", "mailto:a@b.example"},
      {"hw@ x@y z@a.example", "mailto:z@a.example"},
  };
  for (const auto& [text, address] : cases) {
    const auto found = next_autolink(text, 0);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->address, address) << text;
    EXPECT_TRUE(found->address.ends_with(text.substr(found->begin, found->end - found->begin)))
        << text;
  }
}

TEST(Autolink, LeavesOtherTextAlone) {
  for (const std::string_view text :
       {"", "http://", "https://?", "www.", "xhttp://a.example", "awww.a.example", "a@b",
        "@b.example", "a@.example", "http:/a.example", "http://.", "ftp://a.example"})
    EXPECT_FALSE(next_autolink(text, 0)) << text;
  EXPECT_FALSE(next_autolink("http://" + std::string(5000, 'a'), 0));
}

}  // namespace
}  // namespace kb::text
