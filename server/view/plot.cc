// SPDX-License-Identifier: MIT
#include "server/view/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "server/view/format.h"
#include "server/view/html.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr int kMostSteps = 4;
constexpr double kLineHeight = 16;  // of what stands beside a line

// Where the lines lie in a drawing, in its own units.
struct Canvas {
  const char* name;
  int width, height;
  int left = 44, right, top = 20, bottom;
  size_t most_labels;
};
constexpr Canvas kWide{"wide", 1080, 300, 44, 1064, 20, 270, 12};
constexpr Canvas kNarrow{"narrow", 340, 240, 44, 324, 20, 210, 4};

// The round number of which at most kMostSteps reach `most`.
double step_for(double most) {
  double power = 1;
  while (power * 10 * kMostSteps < most) power *= 10;
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
    if (power * factor * kMostSteps >= most && std::fmod(power * factor, 1) == 0)
      return power * factor;
  return power * 10;
}

std::string value_text(const Catalogue& words, const Plot& plot, double value) {
  const auto number = format_number(words, std::llround(value));
  return plot.unit.empty() ? number : number + "\u00a0" + plot.unit;
}

// Draws one size of a plot.
class Drawing {
 public:
  Drawing(const Catalogue& words, const Plot& plot, const Canvas& frame)
      : words_(words), plot_(plot), frame_(frame) {
    double most = 1;
    for (const auto* line : {&plot.first, plot.second ? &*plot.second : &plot.first})
      for (const auto& value : line->values) most = std::max(most, value.value_or(0));
    step_ = step_for(most);
    top_ = step_ * std::ceil(most / step_);
  }

  Html svg(const std::string& id) {
    start(id);
    grid();
    labels();
    lines();
    out_ += "</svg>";
    return {out_};
  }

 private:
  double x(size_t i) const {
    const auto last = static_cast<double>(std::max<size_t>(plot_.labels.size(), 2) - 1);
    return frame_.left + (frame_.right - frame_.left) * static_cast<double>(i) / last;
  }
  double y(double value) const {
    return frame_.bottom - (frame_.bottom - frame_.top) * value / top_;
  }
  std::string with_unit(double value) const { return value_text(words_, plot_, value); }

  void start(const std::string& id) {
    const auto title = id + "-" + frame_.name;
    out_ = fmt::format(
        R"(<svg class="svg-{}" viewBox="0 0 {} {}" role="img" aria-labelledby="{}"><title id="{}">{}</title>)",
        frame_.name, frame_.width, frame_.height, title, title, escape(plot_.summary).text);
  }
  void grid() {
    for (double value = 0; value <= top_; value += step_) {
      out_ += fmt::format(R"(<line class="{}" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>)",
                          value > 0 ? "grid-line" : "axis", frame_.left, frame_.right, y(value),
                          y(value));
      text("", frame_.left - 8, y(value) + 4, "end", format_number(words_, std::llround(value)));
    }
  }
  // Never two in one place: the last one keeps its distance from the one before.
  void labels() {
    const size_t count = plot_.labels.size();
    const size_t each = (count + frame_.most_labels - 1) / frame_.most_labels;
    for (size_t i = 0; i < count; ++i) {
      const bool is_last = i + 1 == count;
      if (!is_last && (i % std::max<size_t>(each, 1) != 0 || count - 1 - i < each)) continue;
      text("", x(i), frame_.bottom + 22, is_last && count > 1 ? "end" : "middle", plot_.labels[i]);
    }
  }
  void lines() {
    std::string areas;
    for (const auto& [from, until] : runs(plot_.first))
      areas += fmt::format("{}L{:.1f} {}L{:.1f} {}Z", path(plot_.first, from, until), x(until - 1),
                           frame_.bottom, x(from), frame_.bottom);
    out_ += fmt::format(R"(<path class="a-fill" d="{}"/>)", areas);
    if (plot_.second) out_ += fmt::format(R"(<path class="b" d="{}"/>)", path(*plot_.second));
    out_ += fmt::format(R"(<path class="a" d="{}"/>)", path(plot_.first));
    ends();
  }

  // Neighbours that have a value each: [from, until).
  using Run = std::pair<size_t, size_t>;
  static std::vector<Run> runs(const PlotLine& line) {
    std::vector<Run> runs;
    for (size_t i = 0; i < line.values.size(); ++i) {
      if (!line.values[i]) continue;
      if (runs.empty() || runs.back().second != i) runs.emplace_back(i, i);
      runs.back().second = i + 1;
    }
    return runs;
  }
  std::string path(const PlotLine& line, size_t from, size_t until) const {
    std::string out;
    for (size_t i = from; i < until; ++i)
      out += fmt::format("{}{:.1f} {:.1f}", i == from ? "M" : "L", x(i), y(*line.values[i]));
    return until - from == 1 ? out + "h0" : out;  // a lone value is a dot
  }
  std::string path(const PlotLine& line) const {
    std::string out;
    for (const auto& [from, until] : runs(line)) out += path(line, from, until);
    return out;
  }

  // What stands at the end of each line: the higher one above it, the other below, never one on
  // the other.
  void ends() {
    const auto a = last_of(plot_.first);
    const auto b = plot_.second ? last_of(*plot_.second) : std::nullopt;
    const bool is_a_above = !a || !b || y(a->value) <= y(b->value);
    // At the bottom of the drawing above its own line, where there is room under the other.
    const auto below = [&](const Last& last, const std::optional<Last>& other) {
      const double lowest = frame_.bottom - 6.0, own = y(last.value) + 22;
      if (own <= lowest) return own;
      const bool has_room = other && y(last.value) - y(other->value) > 2 * kLineHeight;
      return has_room ? y(last.value) - 10 : lowest;
    };
    const auto above = [&](const Last& last, const std::optional<Last>& other) {
      const double own = y(last.value) - 10;
      return std::max(other ? std::min(own, below(*other, last) - kLineHeight) : own, 12.0);
    };
    if (a) end("dot", "lab-a", plot_.first, *a, is_a_above ? above(*a, b) : below(*a, b));
    if (b) end("dot-b", "lab-b", *plot_.second, *b, is_a_above && a ? below(*b, a) : above(*b, a));
  }
  struct Last {
    size_t at;
    double value;
  };
  static std::optional<Last> last_of(const PlotLine& line) {
    const auto all = runs(line);
    if (all.empty()) return std::nullopt;
    const size_t at = all.back().second - 1;
    return Last{at, *line.values[at]};
  }
  void end(const char* dot, const char* label, const PlotLine& line, const Last& last,
           double label_y) {
    out_ += fmt::format(R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="4"/>)", dot, x(last.at),
                        y(last.value));
    const bool is_left = x(last.at) < frame_.width / 2.0;
    text(label, x(last.at), label_y, is_left ? "start" : "end",
         with_unit(last.value) + " " + line.name);
  }
  void text(const std::string& kind, double at_x, double at_y, const char* anchor,
            const std::string& words) {
    const auto attribute = kind.empty() ? "" : fmt::format(R"( class="{}")", kind);
    out_ += fmt::format(R"(<text{} x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>)", attribute,
                        at_x, at_y, anchor, escape(words).text);
  }

  const Catalogue& words_;
  const Plot& plot_;
  const Canvas& frame_;
  double step_ = 1, top_ = 1;
  std::string out_;
};

}  // namespace

Plot with_summary(const Catalogue& words, Plot plot) {
  plot.summary = plot.title + ".";
  const auto add = [&](const PlotLine& line) {
    std::vector<double> known;
    for (const auto& value : line.values)
      if (value) known.push_back(*value);
    if (known.empty()) return;
    plot.summary += " " + words.text("plot.line", {{"name", line.name},
                                                   {"from", value_text(words, plot, known.front())},
                                                   {"to", value_text(words, plot, known.back())}});
  };
  add(plot.first);
  if (plot.second) add(*plot.second);
  plot.summary += " " + words.text("plot.see_table");
  return plot;
}

Data plot(const Catalogue& words, const Plot& plot) {
  Data data = figure_table(words, plot.table);
  put(data, "plot_title", plot.title);
  put(data, "unit", plot.unit);
  put(data, "ends", plot.second ? plot.first.name + "|" + plot.second->name : plot.first.name);
  put(data, "wide_html", Drawing(words, plot, kWide).svg(plot.table.id));
  put(data, "narrow_html", Drawing(words, plot, kNarrow).svg(plot.table.id));
  return data;
}

}  // namespace kb::server::view
