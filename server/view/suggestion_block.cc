// SPDX-License-Identifier: MIT
#include "server/view/suggestion_block.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/highlight.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostWhy = 6;

void put_text(Data& row, const Catalogue& words, const search::Hit& hit) {
  put(row, "id", hit.id);
  put(row, "title", hit.title);
  put(row, "lang", hit.lang == words.language() ? "" : hit.lang);
  put(row, "passage_html", highlight(hit.passage));
}

Data article_row(const Catalogue& words, const SuggestionItem& item, const SuggestionBlock& block,
                 bool is_best) {
  const auto& suggestion = item.suggestion;
  Data row;
  put_text(row, words, suggestion.hit);
  put(row, "href", article_path(suggestion.hit.id, suggestion.hit.anchor, block.asking));
  put(row, "best", is_best);
  put_likelihood(row, words, suggestion);
  put(row, "last", last_solved_text(words, suggestion, block.now));
  put(row, "rejected", item.answered == Answered::Rejected);
  return row;
}

Data ticket_row(const Catalogue& words, const SuggestionItem& item, const SuggestionBlock& block) {
  const auto& hit = item.suggestion.hit;
  Data row;
  put_text(row, words, hit);
  put(row, "href", ticket_path(hit.id, block.asking));
  put(row, "again", words.text("sug.own", {{"when", format_month(words, hit.updated, block.now)}}));
  put(row, "same", item.answered == Answered::Same);
  return row;
}

long long open_count(const SuggestionBlock& block) {
  return std::ranges::count(block.articles, Answered::No, &SuggestionItem::answered) +
         static_cast<long long>(block.tickets.size());
}

}  // namespace

std::string last_solved_text(const Catalogue& words, const search::Suggestion& suggestion,
                             Instant now) {
  if (!suggestion.hit.last_solved) return "";
  const auto days =
      std::chrono::floor<std::chrono::days>(now - *suggestion.hit.last_solved).count();
  constexpr long long kMonth = 30, kMostMonths = 11;
  if (days < 1) return words.text("sug.last.today");
  if (days < kMonth) return words.count("sug.last.days", days);
  if (days / kMonth <= kMostMonths) return words.count("sug.last.months", days / kMonth);
  return words.text("sug.last.on", {{"date", format_date(words, *suggestion.hit.last_solved)}});
}

std::string likelihood_text(const Catalogue& words, double confidence) {
  switch (likelihood_of(confidence)) {
    case Likelihood::VeryLikely:
      return words.text("sug.conf.3");
    case Likelihood::Likely:
      return words.text("sug.conf.2");
    case Likelihood::Possible:
      break;
  }
  return words.text("sug.conf.1");
}

void put_likelihood(Data& row, const Catalogue& words, const search::Suggestion& suggestion) {
  put(row, "bars", std::to_string(static_cast<int>(likelihood_of(suggestion.confidence))));
  put(row, "confidence", likelihood_text(words, suggestion.confidence));
  const auto shown = std::min(suggestion.why.size(), kMostWhy);
  put(row, "has_why", shown > 0);
  put_list(row, "why", std::span(suggestion.why).first(shown), [](const std::string& word) {
    Data piece;
    put(piece, "word", word);
    return piece;
  });
}

void put_suggestions(Data& data, const Catalogue& words, const SuggestionBlock& block,
                     const char* heading) {
  const auto count = open_count(block);
  put(data, "heading", heading);
  put(data, "is_idle", block.state == SuggestionState::Idle);
  put(data, "is_found", block.state == SuggestionState::Found);
  put(data, "is_unsure", block.state == SuggestionState::Unsure);
  put(data, "is_down", block.state == SuggestionState::Down);
  put(data, "is_withheld", block.state == SuggestionState::Withheld);
  put(data, "count", count > 0 ? std::to_string(count) : "");
  put(data, "say",
      block.state == SuggestionState::Found ? words.count("ask.suggest.say", count) : "");
  put(data, "jump", count > 0 ? words.count("ask.jump", count) : "");
  bool is_first = true;
  put_list(data, "suggestions", block.articles, [&](const SuggestionItem& item) {
    const bool is_best = is_first && item.answered == Answered::No;
    if (item.answered == Answered::No) is_first = false;
    return article_row(words, item, block, is_best);
  });
  put_list(data, "own_tickets", block.tickets,
           [&](const SuggestionItem& item) { return ticket_row(words, item, block); });
}

}  // namespace kb::server::view
