// SPDX-License-Identifier: MIT
// The design tokens of the stylesheet: dark ones stand twice, and all must be read with ease.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <string>

#include "server/view/embedded.h"

namespace kb::server::view {
namespace {

using Tokens = std::map<std::string, std::string>;

std::string stylesheet() {
  const auto files = embedded_files();
  return std::string(std::ranges::find(files, "resuelve.css", &EmbeddedFile::name)->body);
}

// The custom properties in the first block after `selector`, of our part of the file.
Tokens tokens_of(const std::string& selector) {
  const std::string css = stylesheet();
  const auto begin = css.find('{', css.find(selector, css.find("--text-xs")));
  const std::string block = css.substr(begin, css.find('}', begin) - begin);
  static const std::regex token(R"((--[a-z0-9-]+):\s*([^;]+);)");
  Tokens tokens;
  for (auto it = std::sregex_iterator(block.begin(), block.end(), token);
       it != std::sregex_iterator(); ++it)
    tokens[(*it)[1]] = (*it)[2];
  return tokens;
}

Tokens light() {
  return tokens_of("[data-theme=\"light\"] {");
}
Tokens dark() {
  return tokens_of("[data-theme=\"dark\"] {");
}

double luminance(const std::string& colour) {
  const auto channel = [&](size_t at) {
    const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const Tokens& tokens, const std::string& a, const std::string& b) {
  const double x = luminance(tokens.at("--" + a)), y = luminance(tokens.at("--" + b));
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Stylesheet, HoldsTheSameDarkColoursTwice) {
  EXPECT_FALSE(dark().empty());
  EXPECT_EQ(dark(), tokens_of(":root:not([data-theme]) {"));
}

TEST(Stylesheet, SetsTheSameTokensInBothThemes) {
  for (const auto& [name, value] : light()) EXPECT_TRUE(dark().contains(name)) << name;
  EXPECT_EQ(light().size(), dark().size());
}

TEST(Stylesheet, ContrastsEnough) {
  constexpr double kText = 4.5, kControl = 3;
  const struct {
    const char *front, *back;
    double least;
  } pairs[] = {{"ink", "paper", kText},
               {"ink-2", "paper", kText},
               {"ink-2", "canvas", kText},
               {"ink-3", "paper", kText},
               {"ink-3", "canvas", kText},
               {"ink-3", "sunken", kText},
               {"accent", "paper", kText},
               {"accent", "canvas", kText},
               {"accent", "accent-soft", kText},
               {"on-accent", "accent", kText},
               {"on-accent", "accent-hover", kText},
               {"ink", "mark", kText},
               {"ink-2", "mark", kText},
               {"ok", "ok-soft", kText},
               {"wait", "wait-soft", kText},
               {"bad", "paper", kText},
               {"bad", "bad-soft", kText},
               {"note", "note-soft", kText},
               {"line-strong", "paper", kControl},
               {"line-strong", "canvas", kControl},
               {"wait-bar", "sunken", kControl}};
  for (const auto& [name, tokens] : {std::pair{"light", light()}, std::pair{"dark", dark()}})
    for (const auto& pair : pairs)
      EXPECT_GE(contrast(tokens, pair.front, pair.back), pair.least)
          << pair.front << " on " << pair.back << ", " << name;
}

TEST(Stylesheet, KeepsPicoInALayerAndFetchesNothing) {
  const std::string css = stylesheet();
  EXPECT_TRUE(css.starts_with("@layer pico{"));
  EXPECT_EQ(css.find("@import"), std::string::npos);
  EXPECT_EQ(css.find("url(http"), std::string::npos);
  EXPECT_EQ(css.find("url(//"), std::string::npos);
}

}  // namespace
}  // namespace kb::server::view
