// SPDX-License-Identifier: MIT
#include "search/similar.h"

#include <xapian.h>

#include <algorithm>

#include "search/document_builder.h"
#include "search/open_index.h"
#include "search/query_filters.h"
#include "search/readable_words.h"

namespace kb::search {
namespace {

constexpr size_t kTellingTerms = 15;

struct TellingTerm {
  std::string text;
  double weight = 0;
};

// The terms of a document that say most of it: frequent here, rare elsewhere (tf·idf).
std::vector<std::string> telling_terms(const OpenIndex& index, const ReadableWords& readable,
                                       Xapian::docid id) {
  const Xapian::Database& database = index.database;
  std::vector<TellingTerm> terms;
  for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
    const std::string text = *term;
    const bool has_prefix = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
    const auto frequency = term.get_termfreq();
    if (has_prefix || frequency < 2) continue;
    terms.push_back({text, term.get_wdf() * readable.inverse_document_frequency(frequency)});
  }
  std::ranges::sort(terms, std::ranges::greater{}, &TellingTerm::weight);
  if (terms.size() > kTellingTerms) terms.resize(kTellingTerms);
  std::vector<std::string> texts;
  for (auto& term : terms) texts.push_back(std::move(term.text));
  return texts;
}

}  // namespace

std::vector<ArticleTitle> similar_articles(IndexReader& index, const std::string& id,
                                           const Scope& scope, int limit) {
  Scope articles_only = scope;
  articles_only.tickets = Scope::Tickets::None;
  std::vector<ArticleTitle> found;
  index.with_database(articles_only, [&](const OpenIndex& open) {
    found.clear();
    const std::string self = unique_term(kArticle, id);
    const auto posting = open.database.postlist_begin(self);
    if (posting == open.database.postlist_end(self)) return;
    const std::string language = article_title(open.database.get_document(*posting)).lang;
    Xapian::Enquire enquire(open.database);
    const auto terms = telling_terms(open, ReadableWords(open, articles_only), *posting);
    enquire.set_query(other_articles_with(terms, language, id));
    const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    for (auto match = matches.begin(); match != matches.end(); ++match)
      found.push_back(article_title(match.get_document()));
  });
  return found;
}

std::vector<Suggestion> similar_tickets(IndexReader& index, SuggestRequest request) {
  request.threshold = kLeastSimilar;
  request.own_language_alone = true;
  if (request.scope.tickets == Scope::Tickets::None) return {};
  return suggestions_of(index, request, kTicket);
}

}  // namespace kb::search
