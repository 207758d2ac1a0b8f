// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A firm's own accent colour: the tokens that follow from it in both themes, and whether they can
// be read (WCAG 2.2, 1.4.3), on the papers of assets/css/resuelve.css.
//
// The light theme takes the colour as it is; the dark one takes the shade of it nearest to it that
// passes there.
//
// In:      "#rrggbb", letters of either case. Threads: any.
namespace kb::server::view {

struct Colour {
  double red = 0, green = 0, blue = 0;  // 0 to 1, sRGB
};
std::optional<Colour> parse_colour(std::string_view text);
std::string to_text(const Colour& colour);                // "#1b49c0"
double contrast(const Colour& one, const Colour& other);  // 1 to 21
Colour mixed(const Colour& colour, const Colour& with, double share);

inline constexpr double kLeastContrast = 4.5;  // of text

enum class Theme { Light, Dark };

struct AccentTokens {
  Colour accent, hover, soft, on;
};
AccentTokens accent_tokens(const Colour& colour, Theme theme);

// Each pair that is read, and how well.
struct AccentPair {
  const char* key;  // of its name in the texts
  double contrast = 0;
  bool passes() const { return contrast >= kLeastContrast; }
};
std::vector<AccentPair> accent_pairs(const Colour& colour, Theme theme);
bool passes(const Colour& colour, Theme theme);

// `colour` itself when it passes; else darker in the light theme and lighter in the dark one, by as
// little as it takes.
Colour nearest_passing(const Colour& colour, Theme theme);

// The rules of a small stylesheet that follows the main one.
std::string accent_stylesheet(const Colour& colour);

}  // namespace kb::server::view
