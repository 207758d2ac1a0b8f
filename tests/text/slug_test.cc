// SPDX-License-Identifier: MIT
#include "text/slug.h"

#include <gtest/gtest.h>

namespace kb::text {
namespace {

TEST(Slug, IsWhatTheTitleSaysInPlainLetters) {
  const std::pair<std::string, std::string> cases[] = {
      {"¿Por qué no llegan mis correos?", "por-que-no-llegan-mis-correos"},
      {"  Año nuevo, DNS nuevo  ", "ano-nuevo-dns-nuevo"},
      {"Error 0x80070005 — acceso", "error-0x80070005-acceso"},
      {"a/b\\c..d", "a-b-c-d"},
      {"ﬁn", "fin"},
      {"", "articulo"},
      {"¿¡…!?", "articulo"},
      {"日本語", "articulo"},
  };
  for (const auto& [title, slug] : cases) EXPECT_EQ(slug_of(title), slug) << title;
}

TEST(Slug, IsCutBetweenWords) {
  std::string title;
  for (int i = 0; i < 100; ++i) title += "palabra ";
  const std::string slug = slug_of(title);
  EXPECT_LE(slug.size(), 80u);
  EXPECT_EQ(slug.substr(slug.size() - 8), "-palabra");
  EXPECT_EQ(slug_of(std::string(3000, 'x')).size(), 80u);
}

}  // namespace
}  // namespace kb::text
