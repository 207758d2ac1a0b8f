// SPDX-License-Identifier: MIT
#include "search/analysis.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kb::search {
namespace {

std::string term_of(std::string_view word, std::string_view language = "es") {
  return analyzer_for(language).word(word).text;
}

TEST(Analysis, GivesOneTermWithAndWithoutAccents) {
  const std::pair<const char*, const char*> pairs[] = {{"configuración", "configuracion"},
                                                       {"configuraciones", "CONFIGURACIÓN"},
                                                       {"contraseña", "contrasena"},
                                                       {"teléfonos", "telefono"},
                                                       {"página", "paginas"},
                                                       {"redirección", "redirecciones"}};
  for (const auto& [a, b] : pairs) EXPECT_EQ(term_of(a), term_of(b)) << a << " and " << b;
}

TEST(Analysis, StemsEachLanguageByItsOwnRules) {
  const struct {
    const char *language, *a, *b;
  } cases[] = {{"en", "emails", "email"},
               {"en", "connections", "connection"},
               {"pt", "configurações", "configuração"},
               {"fr", "serveurs", "serveur"},
               {"de", "rechnungen", "rechnung"},
               {"it", "domini", "dominio"},
               {"ca", "configuració", "configuracio"}};
  for (const auto& c : cases)
    EXPECT_EQ(term_of(c.a, c.language), term_of(c.b, c.language)) << c.language << " " << c.a;
}

TEST(Analysis, KeepsStopWordsApart) {
  const struct {
    const char *word, *language, *term;
  } cases[] = {{"de", "es", "XSTOP:de"},
               {"QUÉ", "es", "XSTOP:que"},
               {"también", "es", "XSTOP:tambien"},
               {"the", "en", "XSTOP:the"},
               {"the", "es", "the"}};
  for (const auto& c : cases) EXPECT_EQ(term_of(c.word, c.language), c.term) << c.word;
}

TEST(Analysis, WritesHyphenatedWordsAsOne) {
  const std::pair<const char*, const char*> cases[] = {
      {"e-mail", "email"}, {"Wi-Fi", "wifi"}, {"wp-config.php", ""}, {"a-b-c", ""}, {"10-20", ""}};
  for (const auto& [written, joined] : cases)
    EXPECT_EQ(analyzer_for("en").joined(written), joined) << written;
}

TEST(Analysis, KeepsTheExactFormOfLettersThatFoldingLoses) {
  const Term year = analyzer_for("es").word("Año");
  EXPECT_TRUE(year.has_raw);
  EXPECT_EQ(year.raw, "año");
  EXPECT_FALSE(analyzer_for("es").word("ano").has_raw);
}

TEST(Analysis, FoldsTechnicalTokensWhole) {
  EXPECT_EQ(Analyzer::technical("NET::ERR_CERT_DATE_INVALID"), "net::err_cert_date_invalid");
  EXPECT_EQ(Analyzer::technical("550-5.7.1"), "550 5.7.1");
}

TEST(Analysis, OfAnUnknownLanguageIsTheDefault) {
  EXPECT_EQ(&language_or_default("xx"), &languages().front());
}

TEST(Languages, HaveFoldedSortedStopWords) {
  for (const auto& language : languages()) {
    EXPECT_TRUE(std::ranges::is_sorted(language.stop_words)) << language.code;
    EXPECT_GT(language.stop_words.size(), 60u) << language.code;
  }
}

}  // namespace
}  // namespace kb::search
