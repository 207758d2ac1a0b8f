// SPDX-License-Identifier: MIT
#include "server/view/accent.h"

#include <gmock/gmock.h>

namespace kb::server::view {
namespace {

using testing::HasSubstr;

Colour colour(const char* text) {
  return parse_colour(text).value();
}

TEST(Accent, ReadsColoursOfSixDigits) {
  for (const char* text : {"#000000", "#1b49c0", "#ffffff"}) EXPECT_EQ(to_text(colour(text)), text);
  EXPECT_EQ(to_text(colour("#ABCDEF")), "#abcdef");
  for (const char* wrong : {"", "#fff", "1b49c0", "#1b49cg", "#-11111", "#1b49c0 ", "red"})
    EXPECT_EQ(parse_colour(wrong).has_value(), false) << wrong;
}

// From the examples of WCAG and from the table of the interface.
TEST(Accent, MeasuresContrastAsWcagDoes) {
  EXPECT_NEAR(contrast(colour("#000000"), colour("#ffffff")), 21, 1e-9);
  EXPECT_NEAR(contrast(colour("#777777"), colour("#ffffff")), 4.48, .005);
  EXPECT_NEAR(contrast(colour("#1b49c0"), colour("#ffffff")), 7.6, .05);
  EXPECT_NEAR(contrast(colour("#8db0ff"), colour("#14171c")), 8.4, .05);
}

TEST(Accent, PassesWhereEveryPairCanBeRead) {
  const std::tuple<const char*, Theme, bool> cases[] = {
      {"#1b49c0", Theme::Light, true},  {"#ffff00", Theme::Light, false},
      {"#777777", Theme::Light, false}, {"#8db0ff", Theme::Dark, true},
      {"#1b49c0", Theme::Dark, false},  {"#000000", Theme::Dark, false}};
  for (const auto& [text, theme, passed] : cases)
    EXPECT_EQ(passes(colour(text), theme), passed) << text;
}

TEST(Accent, FindsAShadeThatPassesForEveryColour) {
  for (int red = 0; red < 256; red += 51)
    for (int green = 0; green < 256; green += 51)
      for (int blue = 0; blue < 256; blue += 51) {
        const Colour given{red / 255.0, green / 255.0, blue / 255.0};
        for (const auto theme : {Theme::Light, Theme::Dark}) {
          const auto shade = nearest_passing(given, theme);
          EXPECT_TRUE(passes(shade, theme)) << to_text(given) << " " << to_text(shade);
          const auto expected = passes(given, theme) ? given : shade;
          EXPECT_EQ(to_text(shade), to_text(expected)) << "no change without need";
        }
      }
}

TEST(Accent, MakesAStylesheetOfTokensForBothThemes) {
  const auto css = accent_stylesheet(colour("#7a1fa2"));
  EXPECT_THAT(css, HasSubstr(":root,[data-theme=\"light\"]{--accent:#7a1fa2;"));
  EXPECT_THAT(css, HasSubstr("[data-theme=\"dark\"]{--accent:#"));
  EXPECT_THAT(css, HasSubstr("prefers-color-scheme:dark"));
}

}  // namespace
}  // namespace kb::server::view
