// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <gmock/gmock.h>

#include <string>

namespace kb::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::string> words;
  for (const auto& t : tokens) {
    const char* mark = t.kind == TokenKind::Technical ? "=" : t.kind == TokenKind::Part ? "+" : "";
    words.push_back(mark + std::string(text.substr(t.begin, t.end - t.begin)));
  }
  return words;
}

TEST(Tokens, AreWordsAndNumbers) {
  EXPECT_THAT(tokens_of("No me llegan 2 correos, ¿por qué?"),
              ElementsAre("No", "me", "llegan", "2", "correos", "por", "qué"));
}

TEST(Tokens, KeepTechnicalTokensWholeAndInParts) {
  EXPECT_THAT(tokens_of("wp-config.php"), ElementsAre("=wp-config.php", "+wp", "+config", "+php"));
  EXPECT_THAT(tokens_of("NET::ERR_CERT"), ElementsAre("=NET::ERR_CERT", "+NET", "+ERR", "+CERT"));
  EXPECT_THAT(tokens_of("192.168.1.10"), ElementsAre("=192.168.1.10", "+192", "+168", "+1", "+10"));
}

TEST(Tokens, FindTheDomainOfAnAddress) {
  EXPECT_THAT(
      tokens_of("info@tienda.example"),
      ElementsAre("=info@tienda.example", "=tienda.example", "+info", "+tienda", "+example"));
}

TEST(Tokens, CutAddressesOfPagesAtTheSlashes) {
  EXPECT_THAT(
      tokens_of("https://tienda.example/wp-admin"),
      ElementsAre("https", "=tienda.example", "+tienda", "+example", "=wp-admin", "+wp", "+admin"));
}

TEST(Tokens, JoinAMailStatus) {
  EXPECT_THAT(tokens_of("error 550 5.7.1 rejected"),
              ElementsAre("error", "=550 5.7.1", "+550", "=5.7.1", "+5", "+7", "+1", "rejected"));
  EXPECT_THAT(tokens_of("550-5.1.1"), testing::Contains("=550-5.1.1"));
  EXPECT_THAT(tokens_of("150 5.7.1"), testing::Contains("150"));
}

TEST(Tokens, EndBeforeSentencePunctuation) {
  EXPECT_THAT(tokens_of("No va. Nada: ni web-"), ElementsAre("No", "va", "Nada", "ni", "web"));
}

TEST(Tokens, AreCutWhenTooLong) {
  const auto words = tokens_of(std::string(200, 'a') + " b." + std::string(100, 'c'));
  EXPECT_THAT(words, ElementsAre(std::string(kMaxTokenBytes, 'a'), "+b",
                                 "+" + std::string(kMaxTokenBytes, 'c')));
}

TEST(Tokens, OfTextWithoutWordsAreNone) {
  for (const char* text : {"", " ", "¿?¡!…", "---", "....", "🙂🙂", "\n\t"})
    EXPECT_THAT(tokens_of(text), ElementsAre()) << text;
}

TEST(Tokens, RecogniseMailStatusesOnly) {
  for (const char* text : {"550 5.7.1", "421 4.7.0", "250 2.0.0", "552-5.2.2", "451 4.300.100"})
    EXPECT_TRUE(is_mail_status(text)) << text;
  for (const char* text :
       {"", "550", "550 5.7", "550 55.7.1", "950 5.7.1", "550_5.7.1", "550 5.7.", "550 5..1"})
    EXPECT_FALSE(is_mail_status(text)) << text;
}

}  // namespace
}  // namespace kb::text
