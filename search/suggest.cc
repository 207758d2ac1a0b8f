// SPDX-License-Identifier: MIT
#include "search/suggest.h"

#include <algorithm>

#include "search/document.h"

namespace kb::search {
namespace {

SearchResult search_text(IndexReader& index, const SuggestRequest& request, std::string_view kind) {
  SearchRequest search_request;
  search_request.text = request.subject + "\n\n" + request.body;
  search_request.language = request.language;
  search_request.scope = request.scope;
  search_request.filters.kind = kind;
  search_request.size = std::clamp(request.size, 1, kMaxSuggestions);
  return search(index, search_request);
}

std::vector<std::string> marked_words(const Hit& hit) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : hit.passage.marks) {
    auto word = hit.passage.text.substr(begin, end - begin);
    if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<Suggestion> suggestions_from(std::vector<Hit> hits, double threshold) {
  std::vector<Suggestion> suggestions;
  for (auto& hit : hits) {
    if (hit.coverage < threshold) continue;
    auto why = marked_words(hit);
    const double confidence = hit.coverage;
    suggestions.push_back({std::move(hit), std::move(why), confidence, 0, {}});
  }
  return suggestions;
}

}  // namespace

SuggestResult suggest(IndexReader& index, const SuggestRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SuggestResult result;
  result.suggestions =
      suggestions_from(search_text(index, request, kArticle).hits, request.threshold);
  if (!request.scope.account.empty())
    result.own_tickets =
        suggestions_from(search_text(index, request, kTicket).hits, request.threshold);
  result.abstained = result.suggestions.empty();
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  return result;
}

}  // namespace kb::search
