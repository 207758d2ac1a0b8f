// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "search/suggest.h"
#include "server/view/parts.h"

// Beside a ticket at the desk: articles that may solve it, or that were found for words typed
// there, each with why, its passage, when it last worked and what its client said of it.
namespace kb::server::view {

enum class ClientSaw { Nothing, Shown, Rejected };

struct PanelArticle {
  ArticleLink article;
  search::Suggestion found;  // its likelihood counts only of what is suggested
  ClientSaw saw = ClientSaw::Nothing;
  bool is_not_it = false;         // somebody of the staff said so
  bool is_internal = false;       // no client may read it, so nothing of it goes into an answer
  std::string as_link, as_quote;  // Markdown; empty of what is internal

  bool is_set_aside() const { return is_not_it || saw == ClientSaw::Rejected; }
};

struct ArticlePanel {
  std::string text;  // typed; empty: they are suggested for the ticket
  bool is_down = false;
  std::vector<PanelArticle> articles;
};

struct PanelUse {
  std::string ticket;
  bool may_insert = false;  // there is a form for an answer
  Instant now{};
};
// For the .cc files of pages with partials/article_panel.
void put_article_panel(Data& data, const Catalogue& words, const ArticlePanel& panel,
                       const PanelUse& use);

}  // namespace kb::server::view
