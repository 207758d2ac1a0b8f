// SPDX-License-Identifier: MIT
#pragma once

#include "search/document.h"
#include "text/markdown.h"

// From an article to what the index is told of it: of the store's, and of a draft that is not
// published yet, so that what a change would do is asked of the very same document.
//
// Templates, since store and search do not see each other: `Article` and `Solved` are the store's
// Article and SolvedSummary.
//
// Throws:  Error TooLarge for a body over text::kMaxMarkdownBytes. Threads: any.
namespace kb::search {

inline Audience audience_named(std::string_view name) {
  if (name == to_text(Audience::Public)) return Audience::Public;
  if (name == to_text(Audience::Clients)) return Audience::Clients;
  return Audience::Internal;
}

template <class Article, class Solved>
Document article_document(const Article& article, const Solved& solved) {
  Document document;
  document.audience = audience_named(to_text(article.audience));
  document.kind = kArticle;
  document.id = article.id;
  document.lang = article.lang;
  document.title = article.title;
  document.summary = article.summary;
  document.area = article.area;
  document.tags = article.tags;
  // The index of an audience holds nothing that somebody of it may not read.
  document.sections = text::markdown_to_sections(
      article.body, document.audience == Audience::Internal ? text::StaffCallouts::Shown
                                                            : text::StaffCallouts::LeftOut);
  document.updated = article.updated;
  document.solved = static_cast<int>(solved.tickets);
  document.solved_accounts = static_cast<int>(solved.accounts);
  document.last_solved = solved.last;
  return document;
}

}  // namespace kb::search
