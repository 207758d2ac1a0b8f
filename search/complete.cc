// SPDX-License-Identifier: MIT
#include "search/complete.h"

#include <algorithm>

#include "core/utf8.h"
#include "search/analysis.h"
#include "search/open_index.h"
#include "search/readable_words.h"
#include "search/title_match.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

constexpr size_t kMaxTypedBytes = 100;
constexpr int kMostTried = 5;  // likely queries whose words are looked up

size_t letters_in(const TypedWords& typed) {
  size_t letters = typed.unfinished.size();
  for (const auto& word : typed.finished) letters += word.size();
  return letters;
}

// What is typed stands in the query, word by word in this order; its last word may go on there.
bool goes_on_as(const TypedWords& typed, const LikelyQuery& query) {
  auto at = query.words.begin();
  const auto find = [&](const auto& fits) {
    at = std::find_if(at, query.words.end(), fits);
    return at != query.words.end() && (++at, true);
  };
  for (const auto& word : typed.finished)
    if (!find([&](const std::string& known) { return known == word; })) return false;
  return find([&](const std::string& known) { return known.starts_with(typed.unfinished); }) ||
         typed.unfinished.empty();
}

bool is_typed_already(const TypedWords& typed, const LikelyQuery& query) {
  const size_t count = typed.finished.size() + (typed.unfinished.empty() ? 0 : 1);
  return query.words.size() == count &&
         (typed.unfinished.empty() || query.words.back() == typed.unfinished);
}

// Every word stands in a document that the visitor may read, or is a stop word.
bool is_readable(const OpenIndex& index, const ReadableWords& readable, const LikelyQuery& query) {
  const auto is_known = [&](const std::string& word) {
    return readable.frequency(word) > 0 ||
           std::ranges::any_of(index.languages, [&](const Language* language) {
             const Term& term = analyzer_for(language->code).word(word);
             return term.is_stop || readable.frequency(term.text) > 0;
           });
  };
  return std::ranges::all_of(query.words, is_known) &&
         std::ranges::all_of(query.technical,
                             [&](const std::string& term) { return readable.frequency(term) > 0; });
}

std::optional<std::string> query_for(const OpenIndex& index, const ReadableWords& readable,
                                     const TypedWords& typed, std::span<const LikelyQuery> likely) {
  int tried = 0;
  for (const auto& query : likely) {
    if (!goes_on_as(typed, query) || is_typed_already(typed, query)) continue;
    if (is_readable(index, readable, query)) return query.written;
    if (++tried == kMostTried) break;
  }
  return std::nullopt;
}

bool is_title(const std::vector<ArticleTitle>& titles, const std::string& query) {
  return std::ranges::any_of(titles, [&](const ArticleTitle& title) {
    return text::fold(title.title) == text::fold(query);
  });
}

}  // namespace

LikelyQuery likely_query(std::string_view written) {
  std::vector<text::Token> tokens;
  text::tokenize(written, tokens);
  LikelyQuery query;
  query.written = written;
  for (const auto& token : tokens) {
    const auto word = written.substr(token.begin, token.end - token.begin);
    if (token.kind == text::TokenKind::Technical)
      query.technical.push_back(Analyzer::technical(word));
    else
      query.words.push_back(text::fold(word));
  }
  return query;
}

Completions complete(IndexReader& index, const CompletionRequest& request) {
  const auto typed = typed_words(utf8_prefix(request.typed, kMaxTypedBytes));
  if (letters_in(typed) < kMinCompleteLetters) return {};
  Scope readable_whole = request.scope;
  readable_whole.tickets = Scope::Tickets::None;
  Completions found;
  index.with_database(readable_whole, [&](const OpenIndex& open) {
    const ReadableWords readable(open, readable_whole);
    found.titles = TitleMatch(open, readable).titles(typed, request.titles);
    found.query = query_for(open, readable, typed, request.likely);
  });
  if (found.query && is_title(found.titles, *found.query)) found.query.reset();
  return found;
}

}  // namespace kb::search
