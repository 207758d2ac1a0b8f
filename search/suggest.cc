// SPDX-License-Identifier: MIT
#include "search/suggest.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "search/analysis.h"
#include "search/document.h"
#include "search/query_text.h"
#include "search/weights.h"
#include "text/ticket_text.h"

namespace kb::search {
namespace {

constexpr int kLookedAt = 10;
constexpr size_t kMaxWhy = 6;

// The subject says it in the writer's own summary: it counts twice.
std::string text_to_search(const SuggestRequest& request) {
  std::string text = request.subject + "\n" + request.subject + "\n";
  return text += text::telling_text(request.body);
}

SearchResult search_text(IndexReader& index, const SuggestRequest& request, const std::string& text,
                         std::string_view kind) {
  SearchRequest search_request;
  search_request.text = text;
  search_request.language = request.language;
  search_request.scope = request.scope;
  search_request.filters.kind = kind;
  if (request.own_language_alone) search_request.filters.lang = request.language;
  search_request.size = kLookedAt;
  search_request.facets = false;
  return search(index, search_request);
}

double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}

double log_odds(double share) {
  const double inside = std::clamp(share, 1e-4, 1 - 1e-4);
  return std::log(inside / (1 - inside));
}

// How far a hit stands above the next, 0..1.
double lead_of(const std::vector<Hit>& hits, size_t i) {
  if (i + 1 >= hits.size() || hits[i].score <= 0) return weights::kLeadOfLast;
  return 1 - hits[i + 1].score / hits[i].score;
}

// Logistic regression (Platt, 1999) on what was taught about the article, how much of the text the
// document holds and how far it leads.
double confidence_of(const std::vector<Hit>& hits, size_t i) {
  const Hit& hit = hits[i];
  const auto& w = hit.certainty > 0 ? weights::kTaughtConfidence : weights::kPlainConfidence;
  return sigmoid(w.constant + w.certainty * log_odds(hit.certainty) + w.coverage * hit.coverage +
                 w.lead * lead_of(hits, i));
}

// The marked words that the writer used, in whatever form, each once.
std::vector<std::string> words_in_common(const Hit& hit, const std::vector<QueryWord>& asked) {
  Analyzer& analyzer = analyzer_for(hit.lang);
  const auto term_of = [&](const QueryWord& word) {
    return word.kind == text::TokenKind::Word ? analyzer.word(word.written).text
                                              : Analyzer::technical(word.written);
  };
  std::set<std::string> left;
  for (const auto& word : asked) left.insert(term_of(word));
  std::vector<std::string> words;
  const auto add = [&](const std::string& text, const auto& marks) {
    for (const auto& [begin, end] : marks)
      for (const auto& word : whole_words(std::string_view(text).substr(begin, end - begin)))
        if (words.size() < kMaxWhy && left.erase(term_of(word)) > 0) words.push_back(word.written);
  };
  add(hit.title, hit.title_marks);
  add(hit.passage.text, hit.passage.marks);
  return words;
}

bool is_foreign(const Hit& hit, const std::string& language) {
  return !language.empty() && hit.lang != language;
}

// Of each, and never more than of the one before it.
std::vector<double> confidences_of(const std::vector<Hit>& hits) {
  std::vector<double> confidences;
  for (size_t i = 0; i < hits.size(); ++i) {
    const double own = confidence_of(hits, i);
    confidences.push_back(i == 0 ? own : std::min(own, confidences.back()));
  }
  return confidences;
}

// Those that reach the threshold; of the visitor's own language alone when it has any.
std::vector<Suggestion> suggestions_from(SearchResult found, const SuggestRequest& request,
                                         const std::string& text) {
  auto& hits = found.hits;
  std::erase_if(hits, [&](const Hit& hit) { return hit.id == request.except; });
  const auto confidences = confidences_of(hits);
  std::vector<Suggestion> suggestions;
  for (size_t i = 0; i < hits.size(); ++i)
    if (confidences[i] >= request.threshold)
      suggestions.push_back({std::move(hits[i]), {}, confidences[i]});
  const auto foreign = [&](const Suggestion& s) { return is_foreign(s.hit, request.language); };
  if (!std::ranges::all_of(suggestions, foreign)) std::erase_if(suggestions, foreign);
  const auto size = static_cast<size_t>(std::clamp(request.size, 1, kLookedAt));
  if (suggestions.size() > size) suggestions.resize(size);
  const auto asked = words_of(found.corrected ? *found.corrected : text);
  for (auto& suggestion : suggestions) suggestion.why = words_in_common(suggestion.hit, asked);
  return suggestions;
}

bool has_own_tickets(const Scope& scope) {
  const bool reads_own =
      scope.tickets == Scope::Tickets::Own || scope.tickets == Scope::Tickets::Account;
  return reads_own && !scope.account.empty();
}

}  // namespace

std::vector<Suggestion> suggestions_of(IndexReader& index, const SuggestRequest& request,
                                       std::string_view kind) {
  const std::string text = text_to_search(request);
  return suggestions_from(search_text(index, request, text, kind), request, text);
}

SuggestResult suggest(IndexReader& index, const SuggestRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SuggestRequest few = request;
  few.size = std::min(request.size, kMaxSuggestions);
  SuggestResult result;
  result.suggestions = suggestions_of(index, few, kArticle);
  if (has_own_tickets(request.scope)) result.own_tickets = suggestions_of(index, few, kTicket);
  result.abstained = result.suggestions.empty();
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  return result;
}

}  // namespace kb::search
