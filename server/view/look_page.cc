// SPDX-License-Identifier: MIT
#include "server/view/look_page.h"

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kOwnAccent = "#1b49c0";

void put_pairs(Data& data, const char* name, const Catalogue& words, const Colour& colour,
               Theme theme) {
  put_list(data, name, accent_pairs(colour, theme), [&](const AccentPair& pair) {
    Data row;
    put(row, "label", words.text(pair.key));
    put(row, "contrast", format_decimal(words, pair.contrast));
    put(row, "passes", pair.passes());
    return row;
  });
}

// The pairs of the colour that was chosen, refused or comes with the program.
void put_contrast(Data& data, const Catalogue& words, const LookPage& page) {
  const auto chosen = parse_colour(page.colour);
  const Colour colour = page.refused ? *page.refused : chosen.value_or(*parse_colour(kOwnAccent));
  put_pairs(data, "light", words, colour, Theme::Light);
  put_pairs(data, "dark", words, nearest_passing(colour, Theme::Dark), Theme::Dark);
}

std::vector<FieldProblem> problems_of(const Catalogue& words, const LookPage& page) {
  std::vector<FieldProblem> problems;
  if (page.is_no_colour) problems.push_back({"color", words.text("look.problem.colour")});
  if (page.refused)
    problems.push_back(
        {"color", words.text("look.problem.contrast",
                             {{"shade", to_text(nearest_passing(*page.refused, Theme::Light))}})});
  if (page.logo)
    problems.push_back(
        {"logo", words.text(*page.logo == LogoProblem::Size ? "look.problem.logo_size"
                                                            : "look.problem.logo_kind")});
  return problems;
}

}  // namespace

std::string render_look(const Renderer& renderer, const Frame& frame, const LookPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto problems = problems_of(words, page);
  Data data;
  put(data, "action", kLookPath);
  put(data, "is_kept", page.is_kept);
  put(data, "typed_firm", page.firm);
  put(data, "usual_firm", page.usual_firm);
  put(data, "colour", page.colour);
  put(data, "has_logo", page.has_logo);
  put(data, "shade",
      page.refused ? to_text(nearest_passing(*page.refused, Theme::Light)) : std::string());
  put_contrast(data, words, page);
  put_problems(data, problems);
  const std::string heading = words.text("look.title");
  return render_page(renderer, frame, "admin/look",
                     {problems.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
                      NavItem::Admin, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
