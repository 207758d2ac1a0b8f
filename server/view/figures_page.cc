// SPDX-License-Identifier: MIT
#include "server/view/figures_page.h"

#include <cmath>

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/plot.h"

namespace kb::server::view {
namespace {

constexpr double kPercent = 100;
constexpr long long kThousandths = 1000;

long long without_ticket(const store::DraftFigures& drafts) {
  return drafts.drafts - drafts.sent;
}

double share(long long part, long long whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

long long per_mille(long long part, long long whole) {
  return whole == 0 ? 0 : (part * kThousandths + whole / 2) / whole;
}

// --- key figures

KeyFigure deflection(const Catalogue& words, const EditorSums& total) {
  KeyFigure figure{words.text("figures.without"),
                   share_text(words, without_ticket(total.suggested), total.suggested.drafts)};
  const bool comparable = total.suggested.drafts > 0 && total.held_out.drafts > 0;
  figure.note = words.text(comparable ? "figures.against" : "figures.no_group");
  if (!comparable) return figure;
  const auto points =
      std::llround((share(without_ticket(total.suggested), total.suggested.drafts) -
                    share(without_ticket(total.held_out), total.held_out.drafts)) *
                   kPercent);
  figure.change = points_text(words, points);
  figure.tone = points > 0 ? Tone::Good : points < 0 ? Tone::Bad : Tone::Plain;
  return figure;
}

KeyFigure saved(const Catalogue& words, const FiguresPage& page) {
  const auto minutes = page.total.solved * page.minutes_per_ticket;
  KeyFigure figure{words.text("figures.saved"), format_number(words, minutes)};
  figure.note = words.text(page.minutes_are_measured ? "figures.saved.measured" : "figures.saved.set",
                           {{"hours", format_minutes(words, minutes)},
                            {"n", std::to_string(page.minutes_per_ticket)}});
  return figure;
}

// What the group without suggestions tells: how many more of the others would have been sent.
KeyFigure net_saved(const Catalogue& words, const FiguresPage& page) {
  const auto& total = page.total;
  KeyFigure figure{words.text("figures.net"), "–", {}, {}, words.text("figures.no_group")};
  if (total.suggested.drafts == 0 || total.held_out.drafts == 0) return figure;
  const double gained = share(without_ticket(total.suggested), total.suggested.drafts) -
                        share(without_ticket(total.held_out), total.held_out.drafts);
  const auto minutes =
      std::llround(gained * static_cast<double>(total.suggested.drafts * page.minutes_per_ticket));
  figure.value = format_minutes(words, minutes);
  figure.note = words.text("figures.net.note", {{"n", format_number(words, total.held_out.drafts)}});
  return figure;
}

struct SearchShare {
  const char *label, *note;
  long long EditorSums::*part, EditorSums::*whole;
  Wanted wanted;
};
constexpr SearchShare kShares[] = {
    {"figures.no_result", "figures.no_result.note", &EditorSums::without_result,
     &EditorSums::searches, Wanted::Fewer},
    {"figures.click", "figures.click.note", &EditorSums::opened, &EditorSums::searches,
     Wanted::More},
    {"figures.read_solved", "figures.read_solved.note", &EditorSums::read_solved,
     &EditorSums::opened, Wanted::More}};

KeyFigure search_share(const Catalogue& words, const FiguresPage& page, const SearchShare& kind) {
  const long long part = page.total.*kind.part, whole = page.total.*kind.whole;
  KeyFigure figure{words.text(kind.label), share_text(words, part, whole)};
  if (page.before && whole > 0 && (*page.before).*kind.whole > 0)
    put_change(figure, words, per_mille(part, whole),
               per_mille((*page.before).*kind.part, (*page.before).*kind.whole), kind.wanted);
  else
    figure.note = words.text(kind.note);
  return figure;
}

std::vector<KeyFigure> key_figures(const Catalogue& words, const FiguresPage& page) {
  std::vector<KeyFigure> figures{deflection(words, page.total), saved(words, page),
                                 net_saved(words, page)};
  figures.push_back({words.text("figures.searches"), format_number(words, page.total.searches), {},
                     {}, words.text("figures.searches.note")});
  for (const auto& kind : kShares) figures.push_back(search_share(words, page, kind));
  return figures;
}

// --- tables

std::vector<FigureColumn> columns(const Catalogue& words, std::initializer_list<const char*> keys) {
  std::vector<FigureColumn> out;
  for (const char* key : keys) out.push_back({words.text(key)});
  return out;
}

std::vector<FigureCell> search_cells(const Catalogue& words, const EditorSums& sums) {
  return {count_cell(words, sums.searches),
          share_cell(words, sums.without_result, sums.searches),
          share_cell(words, sums.opened, sums.searches),
          share_cell(words, sums.read_solved, sums.opened)};
}

std::vector<FigureCell> draft_cells(const Catalogue& words, const EditorSums& sums,
                                    long long minutes_per_ticket) {
  const auto& drafts = sums.suggested;
  return {count_cell(words, drafts.drafts),
          count_cell(words, drafts.shown),
          count_cell(words, drafts.opened),
          count_cell(words, sums.solved),
          count_cell(words, drafts.sent),
          share_cell(words, without_ticket(drafts), drafts.drafts),
          share_cell(words, without_ticket(sums.held_out), sums.held_out.drafts),
          count_cell(words, sums.solved * minutes_per_ticket)};
}

constexpr auto kSearchHeads = {"figures.col.searches", "figures.col.no_result",
                               "figures.col.opened", "figures.col.solved"};
constexpr auto kDraftHeads = {"figures.col.drafts",   "figures.col.shown",
                              "figures.col.followed", "figures.col.ended",
                              "figures.col.sent",     "figures.col.without",
                              "figures.col.out",      "figures.col.minutes"};

struct TableWords {
  const char *title, *head;
};
constexpr TableWords kByWeek{"figures.by_week", "figures.by_week.head"},
    kByArea{"figures.by_area", "figures.by_area.head"},
    kByLanguage{"figures.by_language", "figures.by_language.head"},
    kByAccount{"figures.by_account", "figures.by_account.head"};

FigureRow named(const EditorRow& row) {
  return {row.name, row.href, row.lang, {}};
}

void append(std::vector<FigureCell>& cells, std::vector<FigureCell> more) {
  cells.insert(cells.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

FigureTable drafts_table(const Catalogue& words, const FiguresPage& page, const char* id,
                         const TableWords& named_by, const std::vector<EditorRow>& rows) {
  FigureTable table{id, words.text(named_by.title), words.text(named_by.head), {}, {},
                    csv_path(page.period, id)};
  table.columns = columns(words, kDraftHeads);
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back(named(row)).cells;
    cells = draft_cells(words, row.sums, page.minutes_per_ticket);
  }
  return table;
}

FigureTable full_table(const Catalogue& words, const FiguresPage& page, const char* id,
                       const TableWords& named_by, const std::vector<EditorRow>& rows) {
  auto table = drafts_table(words, page, id, named_by, rows);
  auto heads = columns(words, kSearchHeads);
  table.columns.insert(table.columns.begin(), heads.begin(), heads.end());
  for (size_t i = 0; i < rows.size(); ++i) {
    auto cells = search_cells(words, rows[i].sums);
    append(cells, std::move(table.rows[i].cells));
    table.rows[i].cells = std::move(cells);
  }
  return table;
}

FigureTable minutes_table(const Catalogue& words, const FiguresPage& page) {
  FigureTable table{"minutos", words.text("figures.plot.minutes"),
                    words.text("figures.by_week.head"),
                    columns(words, {"figures.col.saved", "figures.col.repeated"}), {},
                    csv_path(page.period, "minutos")};
  for (const auto& row : page.weeks)
    table.rows.push_back({row.name, {}, {},
                          {count_cell(words, row.sums.solved * page.minutes_per_ticket),
                           count_cell(words, row.sums.repeated)}});
  return table;
}

FigureTable searches_table(const Catalogue& words, const FiguresPage& page) {
  FigureTable table{"busquedas", words.text("figures.plot.searches"),
                    words.text("figures.by_week.head"),
                    columns(words, {"figures.col.opened", "figures.col.no_result",
                                    "figures.col.searches"}), {},
                    csv_path(page.period, "busquedas")};
  for (const auto& row : page.weeks)
    table.rows.push_back({row.name, {}, {},
                          {share_cell(words, row.sums.opened, row.sums.searches),
                           share_cell(words, row.sums.without_result, row.sums.searches),
                           count_cell(words, row.sums.searches)}});
  return table;
}

// --- plots

std::vector<std::string> week_labels(const FiguresPage& page, const Catalogue& words) {
  std::vector<std::string> labels;
  for (auto week = page.period.from; week < page.period.until; ++week)
    labels.push_back(week_label(words, week));
  return labels;
}

Plot minutes_plot(const Catalogue& words, const FiguresPage& page) {
  Plot plot{words.text("figures.plot.minutes"), {}, week_labels(page, words),
            {words.text("figures.line.saved"), {}}, PlotLine{words.text("figures.line.repeated"), {}},
            {}, minutes_table(words, page)};
  for (const auto& row : page.weeks) {
    plot.first.values.push_back(static_cast<double>(row.sums.solved * page.minutes_per_ticket));
    plot.second->values.push_back(static_cast<double>(row.sums.repeated));
  }
  return plot;
}

Plot searches_plot(const Catalogue& words, const FiguresPage& page) {
  Plot plot{words.text("figures.plot.searches"), {}, week_labels(page, words),
            {words.text("figures.line.opened"), {}}, PlotLine{words.text("figures.line.no_result"), {}},
            "%", searches_table(words, page)};
  for (const auto& row : page.weeks) {
    if (row.sums.searches == 0) {
      plot.first.values.emplace_back();
      plot.second->values.emplace_back();
      continue;
    }
    plot.first.values.push_back(kPercent * share(row.sums.opened, row.sums.searches));
    plot.second->values.push_back(kPercent * share(row.sums.without_result, row.sums.searches));
  }
  return plot;
}

void put_tables(Data& data, const Catalogue& words, const FiguresPage& page) {
  std::vector<FigureTable> tables;
  for (const char* name : {"semanas", "temas", "idiomas", "cuentas"})
    if (auto table = figures_table(words, page, name); table && !table->rows.empty())
      tables.push_back(std::move(*table));
  put_list(data, "tables", tables,
           [&](const FigureTable& table) { return figure_table(words, table); });
}

}  // namespace

void EditorSums::add(const store::SearchFigures& figures) {
  searches += figures.searches;
  without_result += figures.without_result;
  opened += figures.opened;
  read_solved += figures.solved;
}

std::optional<FigureTable> figures_table(const Catalogue& words, const FiguresPage& page,
                                         std::string_view name) {
  if (name == "semanas") return full_table(words, page, "semanas", kByWeek, page.weeks);
  if (name == "temas") return full_table(words, page, "temas", kByArea, page.areas);
  if (name == "idiomas")
    return full_table(words, page, "idiomas", kByLanguage, page.languages);
  if (name == "cuentas")
    return drafts_table(words, page, "cuentas", kByAccount, page.accounts);
  if (name == "minutos") return minutes_table(words, page);
  if (name == "busquedas") return searches_table(words, page);
  return std::nullopt;
}

std::string render_figures(const Renderer& renderer, const Frame& frame, const FiguresPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "heading", words.text("figures.title"));
  put_period(data, words, page.period);
  put_key_figures(data, key_figures(words, page));
  put(data, "few", page.weeks_with_data < kLeastWeeks);
  put(data, "has_data", page.total.has_data());
  put(data, "articles_path",
      figures_path({kArticleFiguresPath, page.period.address.weeks, page.period.address.area,
                    page.period.address.lang}));
  put(data, "desk_path", figures_path({kDeskFiguresPath, page.period.address.weeks}));
  const auto share_shown = std::llround(page.holdout_share * kPercent);
  put(data, "how", words.text("figures.how", {{"share", share_text(words, share_shown, 100)}}));
  Data plots(Data::type::list);
  plots.push_back(plot(words, with_summary(words, minutes_plot(words, page))));
  plots.push_back(plot(words, with_summary(words, searches_plot(words, page))));
  data["plots"] = std::move(plots);
  put_tables(data, words, page);
  return render_page(renderer, frame, "editors/figures",
                     {words.text("figures.title"), NavItem::Figures, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
