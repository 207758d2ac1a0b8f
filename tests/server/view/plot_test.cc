// SPDX-License-Identifier: MIT
#include "server/view/plot.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "server/view/figures_period.h"
#include "server/view/mustache_data.h"
#include "tests/support/html_probe.h"

namespace kb::server::view {
namespace {

using test::html_probe;

const Renderer& renderer() {
  static const Renderer made;
  return made;
}
const Catalogue& es() {
  return renderer().words("es");
}

using Values = std::vector<std::optional<double>>;

Plot a_plot(Values first, std::optional<Values> second = {}) {
  Plot plot;
  plot.title = "Minutos <por> semana";
  plot.table.id = "minutos";
  for (size_t i = 0; i < first.size(); ++i) plot.labels.push_back("S " + std::to_string(i + 1));
  plot.first = {"ahorrados", std::move(first)};
  if (second) plot.second = PlotLine{"en repetidas", std::move(*second)};
  return plot;
}

std::string svg(const Plot& made, const char* size = "wide_html") {
  const auto data = plot(es(), with_summary(es(), made));
  return data.get(size)->string_value();
}

TEST(Plots, SayInWordsFromWhereToWhereTheyGo) {
  const auto drawn = html_probe(svg(a_plot({310, 566}, {{402, 305}})));
  EXPECT_EQ(drawn.text("title"),
            "Minutos <por> semana. ahorrados: de 310 a 566. en repetidas: de 402 a 305. Los datos "
            "están en la tabla.");
  EXPECT_EQ(drawn.text(".lab-a"), "566 ahorrados");
  EXPECT_EQ(drawn.text(".lab-b"), "305 en repetidas");
}

TEST(Plots, HaveRoundNumbersAtTheirSide) {
  const struct {
    double most;
    std::vector<std::string> expected;
  } cases[] = {{0, {"0", "1"}},
               {3, {"0", "1", "2", "3"}},
               {10, {"0", "5", "10"}},
               {95, {"0", "25", "50", "75", "100"}},
               {566, {"0", "200", "400", "600"}}};
  for (const auto& each : cases) {
    auto texts = html_probe(svg(a_plot(Values{each.most}))).texts("text");
    texts.resize(each.expected.size());
    EXPECT_EQ(texts, each.expected) << each.most;
  }
}

TEST(Plots, KeepTheLabelsOfOnePlaceApart) {
  const Values values(52, 1);
  const auto wide = html_probe(svg(a_plot(values))).texts("text");
  const auto narrow = html_probe(svg(a_plot(values), "narrow_html")).texts("text");
  const auto weeks = [](const std::vector<std::string>& texts) {
    return std::ranges::count_if(texts, [](const auto& text) { return text.starts_with("S "); });
  };
  EXPECT_LE(weeks(wide), 12);
  EXPECT_LE(weeks(narrow), 5);
  EXPECT_THAT(narrow, testing::Contains("S 52"));
}

TEST(Plots, PutTheHigherLineEndAboveTheOther) {
  const auto height = [](const test::HtmlProbe& drawn, const char* label) {
    return std::stod(drawn.attribute(label, "y").value());
  };
  for (const auto& [a, b] : {std::pair{5.0, 9.0}, {9.0, 5.0}, {7.0, 7.0}}) {
    const auto drawn = html_probe(svg(a_plot({1, a}, {{1, b}})));
    EXPECT_EQ(height(drawn, ".lab-a") < height(drawn, ".lab-b"), a >= b) << a << " " << b;
  }
}

TEST(Plots, KeepTheEndsOfTwoLinesAtTheBottomApart) {
  const auto drawn = html_probe(svg(a_plot({9, 0}, {{9, 0}})));
  const auto y = [&](const char* label) { return std::stod(drawn.attribute(label, "y").value()); };
  EXPECT_GE(y(".lab-b") - y(".lab-a"), 14);
}

TEST(Plots, PutTheEndOfALineAtTheBottomAboveItWhereThereIsRoom) {
  const auto drawn = html_probe(svg(a_plot({100, 60}, {{9, 1}})));
  const double line = std::stod(drawn.attribute("circle.dot-b", "cy").value());
  EXPECT_LT(std::stod(drawn.attribute(".lab-b", "y").value()), line - 5);
}

TEST(Plots, LeaveAGapWhereThereWasNothingToCount) {
  const auto path = [](const Values& values) {
    const auto drawn = html_probe(svg(a_plot(values)));
    const auto d = drawn.attribute("path.a", "d").value();
    return std::pair(std::ranges::count(d, 'M'), std::ranges::count(d, 'L'));
  };
  const struct {
    Values values;
    int parts, steps;
  } cases[] = {
      {{1, 2, 3}, 1, 2}, {{1, 2, {}, 3, 4}, 2, 2}, {{{}, 2, {}, 3, {}}, 2, 0}, {{{}, {}}, 0, 0}};
  for (const auto& each : cases)
    EXPECT_EQ(path(each.values), std::pair(std::ptrdiff_t{each.parts}, std::ptrdiff_t{each.steps}));
}

TEST(Plots, EndAtTheLastValueThereIs) {
  const auto drawn = html_probe(svg(a_plot({4, 8, {}}, {{{}, {}, {}}})));
  EXPECT_EQ(drawn.text(".lab-a"), "8 ahorrados");
  EXPECT_EQ(drawn.count(".lab-b"), 0u);
  EXPECT_EQ(drawn.text("title"),
            "Minutos <por> semana. ahorrados: de 4 a 8. Los datos están en la tabla.");
}

TEST(FigureTexts, AreWrittenAsReadersAndAsProgramsReadThem) {
  const struct {
    long long part, whole;
    const char *shown, *plain;
  } cases[] = {{38, 100, "38\u00a0%", "38.0"},
               {42, 1000, "4,2\u00a0%", "4.2"},
               {0, 7, "0\u00a0%", "0.0"},
               {3, 3, "100\u00a0%", "100.0"},
               {0, 0, "–", ""}};
  for (const auto& each : cases) {
    const auto cell = share_cell(es(), each.part, each.whole);
    EXPECT_EQ(cell.shown, each.shown);
    EXPECT_EQ(cell.plain, each.plain);
  }
}

TEST(FigureTexts, NumberWeeksAsIsoDoes) {
  const struct {
    const char *monday, *name;
  } cases[] = {{"2026-08-31T00:00:00Z", "S\u00a036, 31\u00a0ago\u00a02026"},
               {"2025-12-29T00:00:00Z", "S\u00a01, 29\u00a0dic\u00a02025"},
               {"2026-12-28T00:00:00Z", "S\u00a053, 28\u00a0dic\u00a02026"}};
  for (const auto& each : cases) {
    EXPECT_EQ(week_name(es(), store::week_of(*parse_rfc3339(each.monday))), each.name);
  }
}

}  // namespace
}  // namespace kb::server::view
