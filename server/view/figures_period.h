// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/view/figure_table.h"
#include "server/view/links.h"
#include "store/weeks.h"

// Of which weeks, area and language a page of figures speaks (partials/figures_head), and the few
// figures at its top (partials/key_figures).
//
// Threads: any.
namespace kb::server::view {

inline constexpr int kFigureSpans[] = {4, 12, 52};  // weeks that may be chosen
inline constexpr int kLeastWeeks = 4;               // with data; fewer tell no trend

struct FiguresPeriod {
  FiguresAddress address;         // what was chosen
  store::Week from = 0, until = 0;  // the last one is still running
  std::vector<std::pair<std::string, std::string>> areas;  // id and name
  bool has_languages = false;     // the page can be asked for one of them

  size_t weeks() const { return static_cast<size_t>(until - from); }
  size_t place_of(store::Week week) const { return static_cast<size_t>(week - from); }
  bool holds(const std::string& area) const {
    return address.area.empty() || address.area == area;
  }
};

// "S 36, 31 ago 2026"; plots take what stands before the comma.
std::string week_name(const Catalogue& words, store::Week week);
std::string week_label(const Catalogue& words, store::Week week);  // "S 36"

void put_period(Data& data, const Catalogue& words, const FiguresPeriod& period);
// One table of a page as a file.
std::string csv_path(const FiguresPeriod& period, std::string_view table);

enum class Tone { Plain, Good, Bad };
struct KeyFigure {
  std::string label, value;
  std::string change = {};  // beside what was before; may be empty
  Tone tone = Tone::Plain;
  std::string note = {};  // may be empty
};
void put_key_figures(Data& data, const std::vector<KeyFigure>& figures);

// "baja 1,1 puntos" of two shares, in thousandths; good when it goes where it should.
enum class Wanted { More, Fewer };
void put_change(KeyFigure& figure, const Catalogue& words, long long now, long long before,
                Wanted wanted);
// "+6 puntos", "−1 punto".
std::string points_text(const Catalogue& words, long long points);

}  // namespace kb::server::view
