// SPDX-License-Identifier: MIT
#include "search/complete.h"

#include <xapian.h>

#include "core/utf8.h"
#include "search/fields.h"
#include "search/open_index.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

constexpr size_t kMaxTypedBytes = 100;
constexpr Xapian::termcount kMaxExpansion = 100;  // words that one unfinished word may stand for

Xapian::Query begins_with(std::string_view folded) {
  const std::string pattern = std::string(field(FieldId::TitleWord).prefix) + std::string(folded);
  return Xapian::Query(Xapian::Query::OP_WILDCARD, pattern, kMaxExpansion,
                       Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
}

std::vector<std::string> folded_words_of(std::string_view typed) {
  std::vector<text::Token> tokens;
  text::tokenize(typed, tokens);
  std::vector<std::string> words;
  for (const auto& token : tokens)
    if (token.kind != text::TokenKind::Technical)
      words.push_back(text::fold(typed.substr(token.begin, token.end - token.begin)));
  return words;
}

std::vector<ArticleTitle> titles(const OpenIndex& index, const Xapian::Query& query, int limit) {
  Xapian::Enquire enquire(index.database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(static_cast<Xapian::valueno>(field(FieldId::Solved).slot), true);
  std::vector<ArticleTitle> found;
  const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  for (auto match = matches.begin(); match != matches.end(); ++match)
    found.push_back(article_title(match.get_document()));
  return found;
}

}  // namespace

std::vector<ArticleTitle> complete(IndexReader& index, std::string_view typed, const Scope& scope,
                                   int limit) {
  const auto words = folded_words_of(utf8_prefix(typed, kMaxTypedBytes));
  size_t letters = 0;
  std::vector<Xapian::Query> parts;
  for (const auto& word : words) {
    letters += word.size();
    parts.push_back(begins_with(word));
  }
  if (letters < kMinCompleteLetters) return {};
  Scope readable_whole = scope;
  readable_whole.tickets = Scope::Tickets::None;
  std::vector<ArticleTitle> found;
  index.with_database(readable_whole, [&](const OpenIndex& open) {
    found = titles(open, Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end()), limit);
  });
  return found;
}

}  // namespace kb::search
