// SPDX-License-Identifier: MIT
#include "text/secrets.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/cpu_time.h"

namespace kb::text {
namespace {

struct Case {
  int line = 0;
  std::string text;
  std::string expected;  // "password=Tr3n; iban=ES…", "-" for nothing
};

std::string with_lines(std::string text) {
  for (size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

std::vector<Case> cases() {
  std::vector<Case> all;
  std::ifstream file("tests/text/secret_cases.txt");
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto bar = line.find(" | ");
    if (bar == std::string::npos) ADD_FAILURE() << "line " << number << " has no bar";
    all.push_back({number, with_lines(line.substr(bar + 3)), with_lines(line.substr(0, bar))});
  }
  return all;
}

std::string told(const std::string& text) {
  std::string out;
  for (const Secret& secret : find_secrets(text)) {
    if (!out.empty()) out += "; ";
    out += to_text(secret.kind);
    out += '=' + text.substr(secret.begin, secret.end - secret.begin);
  }
  return out.empty() ? "-" : out;
}

TEST(Secrets, AreFoundInUsualPhrasingsAndNowhereElse) {
  int positive = 0, negative = 0;
  for (const Case& one : cases()) {
    ++(one.expected == "-" ? negative : positive);
    EXPECT_EQ(told(one.text), one.expected) << "line " << one.line << ": " << one.text;
  }
  EXPECT_GE(positive, 80);
  EXPECT_GE(negative, 60);
}

TEST(Secrets, AreNotFoundAgainOnceCovered) {
  for (const Case& one : cases()) {
    const auto covered_text = without_secrets(one.text, find_secrets(one.text));
    EXPECT_EQ(told(covered_text), "-") << one.text << " → " << covered_text;
  }
}

TEST(Secrets, AreShownCoveredWithTheWordsBeforeThem) {
  const std::string text = "Hola:\nentra, la clave es Tr3n-azul6. Gracias";
  const auto found = find_secrets(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(covered(text, found[0]), "T•••••••6");
  EXPECT_EQ(place_of(text, found[0]), "entra, la clave es T•••••••6");
  EXPECT_EQ(without_secrets(text, found), "Hola:\nentra, la clave es •••••••. Gracias");
  EXPECT_EQ(covered("pin: 1234", find_secrets("pin: 1234").at(0)), "•••••••");
}

TEST(Secrets, TakeTimeThatGrowsWithTheTextAlone) {
  constexpr size_t kShort = 4'000, kLong = 4 * kShort;
  const auto seconds_for = [](const std::string& piece, size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return test::cpu_seconds([&] {
      for (const Secret& one : find_secrets(text)) place_of(text, one);
    });
  };
  for (const char* piece : {"clave ", "clave de la ", "a:", "-----BEGIN ", "://a:", "1 ",
                            "clave: \"", "eyJ.", "1111-", "usuario/clave ", "\n", "clave(", "key/",
                            "clave: ab12cd\n", "clave:ab12cd<", "clave:ab12cd\n"}) {
    const double of_long = seconds_for(piece, kLong);
    EXPECT_LT(of_long, 1) << piece;
    // Four times the text takes four times as long, and would take sixteen times if each piece were
    // held against all others. What takes next to no time is left to the clock's chance.
    EXPECT_LT(of_long, 10 * seconds_for(piece, kShort) + 0.02) << piece;
  }
}

}  // namespace
}  // namespace kb::text
