// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "core/error.h"
#include "server/figures_period.h"
#include "server/pages.h"
#include "server/remembered.h"
#include "server/technicians/pages.h"
#include "server/view/desk_figures_page.h"
#include "store/desk_figures.h"

namespace kb::server {
namespace {

// The middle one, or the mean of the two in the middle; 0 of none.
long long median(std::vector<long long>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

// Tickets of one row.
struct Tickets {
  view::DeskSums sums;
  std::vector<long long> answers, solutions;

  void add(const store::SolvedTicket& ticket) {
    ++sums.solved;
    sums.reused += ticket.with == store::SolvedWith::Reused ? 1 : 0;
    sums.created += ticket.with == store::SolvedWith::Created ? 1 : 0;
    answers.push_back(std::max(ticket.answer_minutes, 0LL));
    solutions.push_back(std::max(ticket.solution_minutes, 0LL));
  }
  view::DeskSums with_medians() {
    sums.answer_minutes = median(answers);
    sums.solution_minutes = median(solutions);
    return sums;
  }
};

view::DeskFiguresPage desk_figures_page(const Request& request, const Visitor& visitor,
                                        Services& services) {
  const auto& words = services.renderer.words(visitor.language);
  auto tx = services.store.read();
  const auto names = area_names(tx, visitor.language);
  view::DeskFiguresPage page;
  page.period = figures_period(request, view::kDeskFiguresPath, names, services.clock.now());
  Tickets all;
  std::vector<Tickets> weeks(page.period.weeks());
  std::map<std::string, Tickets> areas;
  const auto solved = services.remembered.solved_tickets.get(
      {page.period.from, page.period.until},
      [&] { return store::solved_tickets(tx, page.period.from, page.period.until); });
  for (const auto& ticket : *solved) {
    if (!page.period.holds(ticket.area)) continue;
    for (Tickets* row :
         {&all, &weeks.at(page.period.place_of(ticket.week)), &areas[ticket.area]})
      row->add(ticket);
  }
  page.total = all.with_medians();
  auto week = page.period.from;
  for (auto& row : weeks) {
    page.weeks_with_data += row.sums.solved > 0 ? 1 : 0;
    page.weeks.push_back({view::week_name(words, week++), row.with_medians()});
  }
  for (auto& [id, row] : areas)
    page.areas.push_back({figure_area_name(words, names, id), row.with_medians()});
  std::ranges::stable_sort(page.areas, std::greater{},
                           [](const view::DeskRow& row) { return row.sums.solved; });
  return page;
}

}  // namespace

Response show_desk_figures(const Request& request, const Visitor& visitor, Services& services) {
  const auto page = desk_figures_page(request, visitor, services);
  if (const auto name = wanted_table(request); !name.empty()) {
    const auto table =
        view::desk_figures_table(services.renderer.words(visitor.language), page, name);
    if (!table) throw Error(ErrorCode::NotFound, "no such table");
    return csv_response(name, *table);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_desk_figures(services.renderer, frame, page));
}

}  // namespace kb::server
