// SPDX-License-Identifier: MIT
#include "server/view/paths_page.h"

#include "server/view/effect_block.h"
#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

constexpr std::pair<std::string_view, const char*> kLists[] = {
    {"", "paths.all"},
    {"sin-respuesta", "paths.none_found"},
    {"sin-abrir", "paths.not_opened"},
    {"con-borrador", "paths.with_draft"}};

std::string who_text(const Catalogue& words, PathSearcher searcher) {
  switch (searcher) {
    case PathSearcher::Client:
      return words.text("paths.who.client");
    case PathSearcher::Staff:
      return words.text("paths.who.staff");
    case PathSearcher::Unknown:
      break;
  }
  return words.text("paths.who.unknown");
}

std::string end_text(const Catalogue& words, const PathRow& row) {
  switch (row.end) {
    case PathEnd::Nothing:
      return words.text(row.total == 0 ? "paths.end.none_found" : "paths.end.nothing");
    case PathEnd::Opened:
      return words.text("paths.end.opened", {{"title", row.opened}});
    case PathEnd::Draft:
      return words.text("paths.end.draft");
    case PathEnd::Solved:
      return words.text("paths.end.solved");
    case PathEnd::Sent:
      break;
  }
  return words.text("paths.end.sent", {{"ticket", row.ticket ? row.ticket->id : ""}});
}

Data search_data(const Catalogue& words, const PathRow& source) {
  Data row;
  put(row, "href", path_of_search(source.id));
  put(row, "query", source.written);
  put(row, "lang", source.lang == words.language() ? "" : source.lang);
  put(row, "time", format_moment(words, source.at));
  put(row, "datetime", to_rfc3339(source.at));
  put(row, "who", who_text(words, source.searcher));
  put(row, "total", words.count("paths.total", source.total));
  put(row, "end", end_text(words, source));
  put(row, "bad", source.end == PathEnd::Sent || source.total == 0);
  put(row, "ok", source.end == PathEnd::Solved || source.end == PathEnd::Opened);
  return row;
}

std::string score_text(const Catalogue& words, const std::optional<double>& score) {
  return score ? format_decimal(words, *score) : "";
}

Data article_data(const Catalogue& words, const PathArticle& article, const PathRow& search) {
  Data row;
  put(row, "id", article.id);
  put(row, "title", article.title.empty() ? article.id : article.title);
  put(row, "href", article.title.empty() ? "" : article_path(article.id));
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  put(row, "then", rank_text(words, article.then));
  put(row, "now", rank_text(words, article.now));
  put(row, "score_then", score_text(words, article.score_then));
  put(row, "score_now", score_text(words, article.score_now));
  put(row, "words", article.words);
  put(row, "opened", article.opened);
  put(row, "rises", article.now > 0 && (article.then == 0 || article.now < article.then));
  put(row, "falls", article.then > 0 && (article.now == 0 || article.now > article.then));
  put(row, "guard_href", guards_path(article.id, search.written, search.lang));
  put(row, "promote_href", promoted_path(article.id, search.written, search.lang));
  return row;
}

std::string suggestion_text(const Catalogue& words, const PathSuggestion& suggestion) {
  const Arguments title{{"title", suggestion.title.empty() ? suggestion.id : suggestion.title}};
  switch (suggestion.event) {
    case PathSuggestion::Event::Shown:
      return words.text("paths.step.shown", title);
    case PathSuggestion::Event::Opened:
      return words.text("paths.step.looked", title);
    case PathSuggestion::Event::Solved:
      return words.text("paths.step.solved", title);
    case PathSuggestion::Event::Rejected:
      break;
  }
  return words.text("paths.step.rejected", title);
}

// What happened, in its order, a sentence each.
std::vector<std::string> steps_of(const Catalogue& words, const PathPage& page) {
  const auto& search = page.search;
  std::vector<std::string> steps;
  steps.push_back(words.text("paths.step.typed", {{"query", search.written}}));
  if (page.corrected) steps.push_back(words.text("paths.step.corrected"));
  steps.push_back(search.total == 0 ? words.text("paths.step.found_none")
                                    : words.count("paths.step.found", search.total));
  if (search.total > 0)
    steps.push_back(search.opened.empty()
                        ? words.text("paths.step.opened_none")
                        : words.text("paths.step.opened", {{"title", search.opened}}));
  const bool began =
      search.end == PathEnd::Draft || search.end == PathEnd::Solved || search.end == PathEnd::Sent;
  if (began) steps.push_back(words.text("paths.step.draft"));
  if (began && page.suggestions.empty()) steps.push_back(words.text("paths.step.unsure"));
  for (const auto& suggestion : page.suggestions)
    steps.push_back(suggestion_text(words, suggestion));
  if (search.end == PathEnd::Solved) steps.push_back(words.text("paths.end.solved"));
  return steps;
}

}  // namespace

std::string render_paths(const Renderer& renderer, const Frame& frame, const PathsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_list(data, "lists", kLists, [&](const auto& list) {
    Data row;
    put(row, "href", paths_path(list.first, 0));
    put(row, "label", words.text(list.second));
    put(row, "current", page.query.empty() && list.first == page.which);
    return row;
  });
  const auto of_page = [&](int number) {
    return page.query.empty() ? paths_path(page.which, number)
                              : paths_of_query_path(page.query, page.lang, number);
  };
  put(data, "lead",
      page.query.empty() ? words.text("paths.lead")
                         : words.text("paths.lead.one", {{"query", page.query}}));
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows, [&](const PathRow& row) { return search_data(words, row); });
  put(data, "previous_href", page.page > 0 ? of_page(page.page - 1) : "");
  put(data, "next_href", page.has_next ? of_page(page.page + 1) : "");
  put(data, "has_pages", page.page > 0 || page.has_next);
  return render_page(renderer, frame, "editors/paths",
                     {words.text("paths.title"), NavItem::None, false, true}, std::move(data));
}

std::string render_path(const Renderer& renderer, const Frame& frame, const PathPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto& search = page.search;
  Data data;
  data["search"] = search_data(words, search);
  put(data, "all_href", kPathsPath);
  put(data, "drafts_path", kDraftsPath);
  put_list(data, "steps", steps_of(words, page), [](const std::string& step) {
    Data row;
    put(row, "text", step);
    return row;
  });
  put(data, "sent", search.ticket.has_value());
  if (search.ticket) {
    put(data, "ticket_href", desk_ticket_path(search.ticket->id));
    put(data, "ticket",
        words.text("paths.step.sent",
                   {{"ticket", search.ticket->id}, {"subject", search.ticket->subject}}));
  }
  put_list(data, "solved_by", page.solved_by, [&](const PathTicket& article) {
    Data row;
    put(row, "href", article_path(article.id));
    put(row, "text", words.text("paths.step.solved_by", {{"title", article.subject}}));
    return row;
  });
  put(data, "down", page.is_down);
  put(data, "not_kept", !page.was_kept);
  put(data, "has_articles", !page.articles.empty());
  put_list(data, "articles", page.articles,
           [&](const PathArticle& article) { return article_data(words, article, search); });
  put(data, "query", search.written);
  put(data, "search_lang", search.lang);
  put(data, "again_href", path_of_search(search.id) + "#ahora");
  put(data, "explain_href", explain_path({search.written, "", "", "", "", false, 0}));
  put(data, "promote_href", promoted_path("", search.written, search.lang));
  put(data, "guard_href", guards_path("", search.written, search.lang));
  put(data, "synonym_href", new_synonym_path(search.written, search.lang));
  put(data, "all_of_it_href", paths_of_query_path(page.query, search.lang));
  put(data, "action", path_of_search(search.id));
  put(data, "typed", page.typed);
  std::vector<FieldProblem> problems;
  if (page.is_refused) problems.push_back({"otro", words.text("paths.problem.article")});
  put_problems(data, problems);
  return render_page(
      renderer, frame, "editors/path",
      {words.text("paths.one", {{"query", search.written}}), NavItem::None, false, true},
      std::move(data));
}

}  // namespace kb::server::view
