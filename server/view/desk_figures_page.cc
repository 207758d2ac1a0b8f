// SPDX-License-Identifier: MIT
#include "server/view/desk_figures_page.h"

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/plot.h"

namespace kb::server::view {
namespace {

constexpr double kPercent = 100, kMinutesOfHour = 60;

// Absent of nothing.
std::optional<double> percent(long long part, long long whole) {
  if (whole == 0) return std::nullopt;
  return kPercent * static_cast<double>(part) / static_cast<double>(whole);
}

FigureCell median_cell(const Catalogue& words, const DeskSums& sums, long long minutes) {
  return sums.solved == 0 ? no_cell() : minutes_cell(words, minutes);
}

FigureTable empty_table(const Catalogue& words, const DeskFiguresPage& page, const char* id,
                        const char* title, const char* head,
                        std::initializer_list<const char*> columns) {
  FigureTable table{id, words.text(title), words.text(head), {}, {}, csv_path(page.period, id)};
  for (const char* key : columns) table.columns.push_back({words.text(key)});
  return table;
}

FigureTable full_table(const Catalogue& words, FigureTable table,
                       const std::vector<DeskRow>& rows) {
  for (const auto& [name, sums] : rows)
    table.rows.push_back(
        {name,
         {},
         {},
         {count_cell(words, sums.solved), share_cell(words, sums.linked(), sums.solved),
          share_cell(words, sums.reused, sums.solved), share_cell(words, sums.created, sums.solved),
          median_cell(words, sums, sums.answer_minutes),
          median_cell(words, sums, sums.solution_minutes)}});
  return table;
}
constexpr auto kFullHeads = {"figures.desk.solved", "figures.desk.linked",
                             "figures.desk.reused", "figures.desk.created",
                             "figures.desk.answer", "figures.desk.solution"};

FigureTable links_table(const Catalogue& words, const DeskFiguresPage& page) {
  auto table = empty_table(words, page, "enlazadas", "figures.desk.plot.links",
                           "figures.by_week.head", {"figures.desk.linked", "figures.desk.reused"});
  for (const auto& [name, sums] : page.weeks)
    table.rows.push_back({name,
                          {},
                          {},
                          {share_cell(words, sums.linked(), sums.solved),
                           share_cell(words, sums.reused, sums.solved)}});
  return table;
}

// In hours with one decimal, so that the plot's unit is the table's.
FigureCell hours_cell(const Catalogue& words, const DeskSums& sums, long long minutes) {
  auto cell = median_cell(words, sums, minutes);
  if (sums.solved > 0) {
    const long long tenths = (minutes * 10 + 30) / 60;
    cell.plain = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  }
  return cell;
}

FigureTable times_table(const Catalogue& words, const DeskFiguresPage& page) {
  auto table =
      empty_table(words, page, "tiempos", "figures.desk.plot.times", "figures.by_week.head",
                  {"figures.desk.solution", "figures.desk.answer"});
  for (const auto& [name, sums] : page.weeks)
    table.rows.push_back({name,
                          {},
                          {},
                          {hours_cell(words, sums, sums.solution_minutes),
                           hours_cell(words, sums, sums.answer_minutes)}});
  return table;
}

// Absent in a week without a solved ticket.
std::optional<double> hours(const DeskSums& sums, long long minutes) {
  if (sums.solved == 0) return std::nullopt;
  return static_cast<double>(minutes) / kMinutesOfHour;
}

Data links_plot(const Catalogue& words, const DeskFiguresPage& page,
                const std::vector<std::string>& labels) {
  Plot drawn{words.text("figures.desk.plot.links"),
             {},
             labels,
             {words.text("figures.desk.line.linked"), {}},
             PlotLine{words.text("figures.desk.line.reused"), {}},
             "%",
             links_table(words, page)};
  for (const auto& [name, sums] : page.weeks) {
    drawn.first.values.push_back(percent(sums.linked(), sums.solved));
    drawn.second->values.push_back(percent(sums.reused, sums.solved));
  }
  return plot(words, with_summary(words, std::move(drawn)));
}

Data times_plot(const Catalogue& words, const DeskFiguresPage& page,
                const std::vector<std::string>& labels) {
  Plot drawn{words.text("figures.desk.plot.times"),
             {},
             labels,
             {words.text("figures.desk.line.solution"), {}},
             PlotLine{words.text("figures.desk.line.answer"), {}},
             "h",
             times_table(words, page)};
  for (const auto& [name, sums] : page.weeks) {
    drawn.first.values.push_back(hours(sums, sums.solution_minutes));
    drawn.second->values.push_back(hours(sums, sums.answer_minutes));
  }
  return plot(words, with_summary(words, std::move(drawn)));
}

std::vector<KeyFigure> key_figures(const Catalogue& words, const DeskSums& total) {
  const auto share = [&](const char* key, long long part, const char* note) {
    return KeyFigure{
        words.text(key), share_text(words, part, total.solved), {}, {}, words.text(note)};
  };
  const auto median = [&](const char* key, long long minutes) {
    return KeyFigure{words.text(key),
                     total.solved == 0 ? "–" : format_minutes(words, minutes),
                     {},
                     {},
                     words.text("figures.desk.median")};
  };
  return {share("figures.desk.linked", total.linked(), "figures.desk.linked.note"),
          share("figures.desk.reused", total.reused, "figures.desk.reused.note"),
          share("figures.desk.created", total.created, "figures.desk.created.note"),
          median("figures.desk.answer", total.answer_minutes),
          median("figures.desk.solution", total.solution_minutes)};
}

}  // namespace

std::optional<FigureTable> desk_figures_table(const Catalogue& words, const DeskFiguresPage& page,
                                              std::string_view name) {
  if (name == "semanas")
    return full_table(
        words,
        empty_table(words, page, "semanas", "figures.by_week", "figures.by_week.head", kFullHeads),
        page.weeks);
  if (name == "temas")
    return full_table(
        words,
        empty_table(words, page, "temas", "figures.by_area", "figures.by_area.head", kFullHeads),
        page.areas);
  if (name == "enlazadas") return links_table(words, page);
  if (name == "tiempos") return times_table(words, page);
  return std::nullopt;
}

std::string render_desk_figures(const Renderer& renderer, const Frame& frame,
                                const DeskFiguresPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "heading", words.text("figures.desk.title"));
  put_period(data, words, page.period);
  put_key_figures(data, key_figures(words, page.total));
  put(data, "few", page.weeks_with_data < kLeastWeeks);
  put(data, "has_data", page.total.solved > 0);
  put(data, "solved", words.count("figures.desk.count", page.total.solved));
  put(data, "figures_path",
      figures_path({kFiguresPath, page.period.address.weeks, page.period.address.area}));
  std::vector<std::string> labels;
  for (auto week = page.period.from; week < page.period.until; ++week)
    labels.push_back(week_label(words, week));
  Data plots(Data::type::list);
  plots.push_back(links_plot(words, page, labels));
  plots.push_back(times_plot(words, page, labels));
  data["plots"] = std::move(plots);
  std::vector<FigureTable> tables;
  for (const char* name : {"temas", "semanas"})
    tables.push_back(*desk_figures_table(words, page, name));
  put_list(data, "tables", tables,
           [&](const FigureTable& table) { return figure_table(words, table); });
  return render_page(renderer, frame, "technicians/figures",
                     {words.text("figures.desk.title"), NavItem::Figures, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
