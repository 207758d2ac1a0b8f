// SPDX-License-Identifier: MIT
#include "text/ticket_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/text/ticket_cases.h"
#include "text/ticket_words.h"

namespace kb::text {
namespace {

using Case = TicketCase;

std::vector<Case> all_cases() {
  std::vector<Case> all;
  const auto add = [&](const auto& cases) {
    all.insert(all.end(), std::begin(cases), std::end(cases));
  };
  add(kGreetings), add(kClosings), add(kQuotes), add(kDisclaimers), add(kTraces);
  add(kLogs), add(kBlobs), add(kHtml), add(kFallbacks);
  return all;
}

template <class Cases>
void expect_all(const Cases& cases) {
  for (const auto& [body, telling] : cases) EXPECT_EQ(telling_text(body), telling) << body;
}

TEST(TellingText, DropsTheGreeting) {
  expect_all(kGreetings);
}

TEST(TellingText, DropsTheSignature) {
  expect_all(kClosings);
}

TEST(TellingText, DropsQuotedMailUnlessItIsTheQuestion) {
  expect_all(kQuotes);
}

TEST(TellingText, DropsDisclaimers) {
  expect_all(kDisclaimers);
}

TEST(TellingText, KeepsTheExceptionOfAStackTrace) {
  expect_all(kTraces);
}

TEST(TellingText, KeepsTheErrorsOfALog) {
  expect_all(kLogs);
}

TEST(TellingText, DropsBlobsAndRepetitionsAndKeepsCodesAndAddresses) {
  expect_all(kBlobs);
}

TEST(TellingText, DropsTheTagsOfHtml) {
  expect_all(kHtml);
}

TEST(TellingText, GivesTheMessageItselfWhenNothingElseIsLeft) {
  expect_all(kFallbacks);
}

std::string expect_sound(const std::string& body) {
  const std::string told = telling_text(body);
  EXPECT_LE(told.size(), kMaxTellingBytes);
  EXPECT_TRUE(is_clean_utf8(told)) << body.substr(0, 2000);
  EXPECT_EQ(telling_text(told), told) << body.substr(0, 2000);
  return told;
}

void expect_words_of(const std::string& body, const std::string& told) {
  size_t at = 0;
  for (auto word = next_word(told, at); !word.empty(); word = next_word(told, at))
    EXPECT_NE(body.find(word), std::string::npos) << word << " in " << body.substr(0, 2000);
}

TEST(TellingText, OfATellingTextIsThatText) {
  for (const auto& [body, telling] : all_cases()) expect_sound(std::string(body));
}

std::vector<std::string> lines_of_all_cases() {
  std::vector<std::string> lines = {"",   "",    "",        ">",         "> ",
                                    "--", "De:", "Para: a", "Asunto: b", "PD:"};
  for (const auto& [body, telling] : all_cases())
    for (size_t at = 0; at < body.size();) {
      const auto end = std::min(body.find('\n', at), body.size());
      lines.emplace_back(body.substr(at, end - at));
      at = end + 1;
    }
  return lines;
}

TEST(TellingText, KeepsItsPromisesForAnyMixtureOfLines) {
  const auto lines = lines_of_all_cases();
  std::mt19937 random(20251103);
  for (int round = 0; round < 2000; ++round) {
    std::string body;
    for (auto left = random() % 24; left > 0; --left) {
      if (random() % 8 == 0) body += "> ";
      body += lines[random() % lines.size()];
      body += random() % 10 == 0 ? " " : "\n";
    }
    const std::string told = expect_sound(body);
    if (body.find('<') == std::string::npos && body.find('&') == std::string::npos)
      expect_words_of(body, told);
    if (HasFailure()) return;
  }
}

TEST(TellingText, EndsForAnything) {
  constexpr size_t kMuch = 1 << 14;
  for (const std::string_view piece : {"a",
                                       "a ",
                                       " ",
                                       "\n",
                                       "a\n",
                                       "a\n\nb\n",
                                       "é",
                                       "é\n",
                                       "é ",
                                       "<",
                                       "<a",
                                       "<a ",
                                       "<script>",
                                       "<!--",
                                       "</script",
                                       "<p>x",
                                       "&",
                                       "&amp;",
                                       ">",
                                       "> a\n",
                                       "> ",
                                       "De:\n",
                                       "De: a\nPara: b\n",
                                       "el 1\n",
                                       "on 1 ",
                                       "-",
                                       "--\n",
                                       "hola ",
                                       "hola,",
                                       "hola\n",
                                       "Un saludo\n",
                                       "gracias ",
                                       "#0 /\n",
                                       "at a.b(c)\n",
                                       "File \"a\", line 1\n",
                                       "[",
                                       "[[\n",
                                       "5.7.1 ",
                                       "10:11:12 a\n",
                                       "10:11:12 error\n",
                                       "ERROR x\nINFO y\n",
                                       "\":",
                                       "/",
                                       "http://",
                                       "%",
                                       "este mensaje y sus\n",
                                       "\xE2\x80\x8B",
                                       "\xC2\xA0",
                                       "漢",
                                       "漢字 ",
                                       "0a",
                                       "aB3/"}) {
    std::string body;
    while (body.size() < kMuch) body += piece;
    const std::string told = telling_text(body);
    EXPECT_LE(told.size(), kMaxTellingBytes) << piece;
    EXPECT_TRUE(is_clean_utf8(told)) << piece;
  }
}

TEST(TellingText, EndsForAMegabyte) {
  for (const std::string_view piece : {"<b", "hola a todos, "}) {
    std::string body;
    while (body.size() < (1 << 20)) body += piece;
    EXPECT_LE(telling_text(body).size(), kMaxTellingBytes) << piece;
  }
}

TEST(TellingText, FindsTheErrorAtTheEndOfALongLog) {
  std::string body = "Hola,\nel correo no sale, adjunto el log\n\n";
  for (int line = 0; line < 2000; ++line)
    body += "2025-11-03 10:11:12 INFO delivered message " + std::to_string(line) + "\n";
  body += "2025-11-03 10:11:13 ERROR 552 5.2.2 Mailbox full\n\nUn saludo,\nAna";
  EXPECT_EQ(telling_text(body), "el correo no sale, adjunto el log\nERROR 552 5.2.2 Mailbox full");
}

TEST(TellingText, IsCutBetweenWords) {
  std::string body;
  for (int word = 0; word < 2000; ++word) body += "palabra" + std::to_string(word) + " ";
  const std::string told = telling_text(body);
  EXPECT_GT(told.size(), kMaxTellingBytes - 20);
  EXPECT_EQ(body[told.size()], ' ');
  EXPECT_TRUE(body.starts_with(told));
}

TEST(Blob, IsWhatNobodyReads) {
  for (const char* word : {"0123456789abcdef0123456789abcdef",
                           "/9j/4AAQSkZJRgABAQEAYABgAAD2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8U"})
    EXPECT_TRUE(is_blob(word)) << word;
  EXPECT_TRUE(is_blob(std::string(100, '!')));
  EXPECT_TRUE(is_blob("https://a.example/?" + std::string(2000, 'x')));
  for (const char* word :
       {"", "contraseña", "AbstractSingletonProxyFactoryBeanConfigurationException", "550-5.7.26",
        "https://a.example", "C:\\Users\\Ana\\Documents\\Facturas\\2025\\enero.pdf",
        "DLG_FLAGS_INVALID_CA_AND_SEC_CERT_CN_INVALID", "/home/Ana/Documentos/Facturas/Enero/Acme"})
    EXPECT_FALSE(is_blob(word)) << word;
}

}  // namespace
}  // namespace kb::text
