// SPDX-License-Identifier: MIT
#include "text/article_checks.h"

#include <gtest/gtest.h>

#include "tests/support/cpu_time.h"

namespace kb::text {
namespace {

LinkState state_of(const ArticleTarget& target) {
  if (target.id == "viejo") return LinkState::NotPublished;
  if (target.id == "interno") return LinkState::NotReadable;
  if (target.id != "buzon-lleno") return LinkState::Missing;
  return target.anchor.empty() || target.anchor == "vaciar" ? LinkState::Fine
                                                            : LinkState::NoSuchAnchor;
}

CheckedArticle article_of(std::string_view body, std::string_view title = "Mi buzón está lleno") {
  return {.lang = "es",
          .title = title,
          .summary = "",
          .body = body,
          .link = state_of,
          .has_image = [](std::string_view id) { return id == "panel"; }};
}

std::string name_of(ArticleFlaw flaw) {
  static constexpr std::string_view kNames[] = {
      "secret",  "title-missing", "title-long",   "title-topic", "title-jargon", "title-shouts",
      "hard",    "tasks",         "lists",        "jump",        "alt",          "image",
      "missing", "archived",      "not-readable", "anchor",      "unfit",        "staff-mark"};
  return std::string(kNames[static_cast<size_t>(flaw)]);
}

std::string told(const CheckedArticle& article) {
  std::string out;
  for (const auto& [flaw, line, what, covered] : check_article(article).findings) {
    if (!out.empty()) out += " | ";
    out += name_of(flaw) + ' ' + std::to_string(line);
    if (!what.empty()) out += ' ' + what;
  }
  return out;
}

TEST(ArticleChecks, TellPlaceAndKind) {
  const struct {
    std::string_view body, found;
  } cases[] = {
      {"", ""},
      {"Haz sitio.\n\n## Vaciar\n\nMira [esto](buzon-lleno.md#vaciar) y [aquello](#vaciar).", ""},
      {"a\n\n[b](no-hay.md)", "missing 3 no-hay"},
      {"[b](viejo.md) [c](interno.md)", "archived 1 viejo | not-readable 1 interno"},
      {"a\n[b](buzon-lleno.md#otro)", "anchor 2 buzon-lleno#otro"},
      {"## Vaciar\n\n[b](#vaciarlo)", "anchor 3 vaciarlo"},
      {"[a](https://b.example/c?d#e) [f](mailto:a@b.example)", ""},
      {"[a](http://localhost) [b](javascript:x) [c](/articulos/d)",
       "unfit 1 http://localhost | unfit 1 javascript:x | unfit 1 /articulos/d"},
      {"![Panel](/imagenes/panel)", ""},
      {"a\n\n![](/imagenes/panel)", "alt 3 /imagenes/panel"},
      {"![a](/imagenes/nada) ![b](https://c.example/d.png)",
       "image 1 /imagenes/nada | image 1 https://c.example/d.png"},
      {"## a\n\n#### b\n\n## c\n\n### d", "jump 3 b"},
      {"> [!STAFF]\n> a", ""},
      {"[!STAFF] a", "staff-mark 0"},
      {"- > a [!equipo]", "staff-mark 0"},
  };
  for (const auto& [body, found] : cases) EXPECT_EQ(told(article_of(body)), found) << body;
}

TEST(ArticleChecks, TellOfTheTitleUnlessTheStaffReadIt) {
  EXPECT_EQ(told(article_of("", "Correo")), "title-topic 0");
  EXPECT_EQ(told(article_of("", "")), "title-missing 0");
  auto internal = article_of("", "Procedimiento de alta");
  EXPECT_EQ(told(internal), "title-topic 0 | title-jargon 0 procedimiento");
  internal.is_internal = true;
  EXPECT_EQ(told(internal), "");
}

TEST(ArticleChecks, FindSeveralTasks) {
  const struct {
    std::string_view body, found;
  } cases[] = {
      {"## En Android\n\n1. a\n2. b\n\n## En iPhone\n\n1. a\n", "tasks 6 En Android; En iPhone"},
      {"## Poner una redirección\n\n1. a\n\n## Quitar la redirección\n\n1. b\n", ""},
      {"## En Android\n\n1. a\n\n## ¿Qué pasa si no?\n\n1. b\n", ""},
      {"## En Android\n\na\n\n## En iPhone\n\nb\n", ""},
      {"1. a\n\n- b\n\n1. c\n\nd\n\n1. e\n\nf\n\n1. g\n", "lists 13 4"},
      {"1. a\n   1. b\n   2. c\n2. d\n   1. e\n3. f\n   1. g\n", ""},
  };
  for (const auto& [body, found] : cases) EXPECT_EQ(told(article_of(body)), found) << body;
}

TEST(ArticleChecks, SecretsAloneKeepItFromBeingPublished) {
  const auto clean = check_article(article_of("![](/imagenes/panel) [b](no-hay.md)", "Correo"));
  EXPECT_EQ(clean.findings.size(), 3u);
  EXPECT_TRUE(clean.may_be_published());

  const auto report = check_article(article_of("Entra.\n\nLa clave es Tr3n-azul\n"));
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].flaw, ArticleFlaw::Secret);
  EXPECT_EQ(report.findings[0].line, 3);
  EXPECT_EQ(report.findings[0].what.find("Tr3n-azul"), std::string::npos);
  EXPECT_FALSE(report.may_be_published());
  EXPECT_EQ(report.findings[0].covered, "T•••••••l");
  auto harmless = article_of("Entra.\n\nLa clave es Tr3n-azul\n");
  harmless.is_harmless = [](std::string_view secret) { return secret == "Tr3n-azul"; };
  EXPECT_TRUE(check_article(harmless).may_be_published());
  EXPECT_EQ(told(article_of("", "No puedo entrar y mi clave es Tr3n-azul")).substr(0, 8),
            "secret 0");
}

TEST(ArticleChecks, TellWhatIsHardToRead) {
  std::string body;
  for (int i = 0; i < 5; ++i)
    body +=
        "La configuración administrativa del almacenamiento correspondiente requiere una "
        "comprobación pormenorizada de especificaciones anteriormente establecidas ";
  EXPECT_EQ(told(article_of(body)), "hard 0");
  const auto code = "```\n" + body + "\n```\n\n| a |\n|---|\n| " + body + " |\n";
  EXPECT_FALSE(check_article(article_of(code)).reading_ease) << "code and tables are no prose";
}

TEST(ArticleChecks, BearHostileTexts) {
  for (const std::string_view piece :
       {"[a](b.md) ", "![](x) ", "## a\n#### b\n", "1. a\n\nb\n\n", "## En a1b2\n\n1. c\n\n",
        "la clave es Tr3n-azul\n", "[!STAFF] ", "> [!STAFF]\n\n"}) {
    std::string body;
    while (body.size() < 50'000) body += piece;
    const double seconds = test::cpu_seconds(
        [&] { EXPECT_LE(check_article(article_of(body)).findings.size(), 200u) << piece; });
    EXPECT_LT(seconds, 1.0) << piece;
  }
}

}  // namespace
}  // namespace kb::text
