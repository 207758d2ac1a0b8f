// SPDX-License-Identifier: MIT
#include "server/view/accent.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kb::server::view {
namespace {

constexpr double kMostByte = 255;
constexpr int kSteps = 100;  // of mixing, from the colour itself to black or white
constexpr Colour kBlack{0, 0, 0}, kWhite{1, 1, 1};
constexpr size_t kDigits = 7;

// As in assets/css/resuelve.css.
constexpr std::string_view kLightPaper = "#ffffff", kLightCanvas = "#f5f6f8";
constexpr std::string_view kDarkPaper = "#14171c", kDarkCanvas = "#0e1014";

std::optional<double> channel(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
  if (error != std::errc{} || end != digits.data() + 2 || digits.front() == '-')
    return std::nullopt;
  return value / kMostByte;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

Colour paper(Theme theme) {
  return *parse_colour(theme == Theme::Light ? kLightPaper : kDarkPaper);
}

Colour canvas(Theme theme) {
  return *parse_colour(theme == Theme::Light ? kLightCanvas : kDarkCanvas);
}

// What is written on the accent.
Colour ink_on(const Colour& accent, Theme theme) {
  return theme == Theme::Light ? kWhite : mixed(accent, kBlack, .88);
}

// Colours as a browser gets them: in whole steps.
Colour rounded(const Colour& colour) {
  return *parse_colour(to_text(colour));
}

std::string declarations(const AccentTokens& tokens) {
  return fmt::format("--accent:{};--accent-hover:{};--accent-soft:{};--on-accent:{}",
                     to_text(tokens.accent), to_text(tokens.hover), to_text(tokens.soft),
                     to_text(tokens.on));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != kDigits || text.front() != '#') return std::nullopt;
  const auto red = channel(text.substr(1)), green = channel(text.substr(3)),
             blue = channel(text.substr(5));
  if (!red || !green || !blue) return std::nullopt;
  return Colour{*red, *green, *blue};
}

std::string to_text(const Colour& colour) {
  const auto byte = [](double channel) { return std::lround(channel * kMostByte); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green),
                     byte(colour.blue));
}

double contrast(const Colour& one, const Colour& other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

Colour mixed(const Colour& colour, const Colour& with, double share) {
  const auto mix = [share](double a, double b) { return a + (b - a) * share; };
  return {mix(colour.red, with.red), mix(colour.green, with.green), mix(colour.blue, with.blue)};
}

AccentTokens accent_tokens(const Colour& colour, Theme theme) {
  const bool light = theme == Theme::Light;
  return {colour, rounded(mixed(colour, light ? kBlack : kWhite, light ? .2 : .3)),
          rounded(mixed(colour, paper(theme), light ? .92 : .86)), rounded(ink_on(colour, theme))};
}

std::vector<AccentPair> accent_pairs(const Colour& colour, Theme theme) {
  const auto tokens = accent_tokens(colour, theme);
  return {{"look.pair.paper", contrast(tokens.accent, paper(theme))},
          {"look.pair.canvas", contrast(tokens.accent, canvas(theme))},
          {"look.pair.soft", contrast(tokens.accent, tokens.soft)},
          {"look.pair.on", contrast(tokens.on, tokens.accent)},
          {"look.pair.hover", contrast(tokens.on, tokens.hover)}};
}

bool passes(const Colour& colour, Theme theme) {
  return std::ranges::all_of(accent_pairs(colour, theme), &AccentPair::passes);
}

Colour nearest_passing(const Colour& colour, Theme theme) {
  const Colour& towards = theme == Theme::Light ? kBlack : kWhite;
  for (int step = 0; step <= kSteps; ++step) {
    const Colour shade = rounded(mixed(colour, towards, static_cast<double>(step) / kSteps));
    if (passes(shade, theme)) return shade;
  }
  return theme == Theme::Light ? kBlack : kWhite;
}

std::string accent_stylesheet(const Colour& colour) {
  const auto light =
      declarations(accent_tokens(nearest_passing(colour, Theme::Light), Theme::Light));
  const auto dark = declarations(accent_tokens(nearest_passing(colour, Theme::Dark), Theme::Dark));
  return fmt::format(
      ":root,[data-theme=\"light\"]{{{0}}}\n"
      "@media screen{{[data-theme=\"dark\"]{{{1}}}}}\n"
      "@media screen and (prefers-color-scheme:dark){{:root:not([data-theme]){{{1}}}}}\n",
      light, dark);
}

}  // namespace kb::server::view
