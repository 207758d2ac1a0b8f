// SPDX-License-Identifier: MIT
#include "server/editors/path_rows.h"

#include "store/articles.h"
#include "store/suggestions.h"
#include "store/tickets.h"

namespace kb::server {
namespace {

view::PathSearcher searcher_of(store::Searcher searcher) {
  switch (searcher) {
    case store::Searcher::Client:
      return view::PathSearcher::Client;
    case store::Searcher::Staff:
      return view::PathSearcher::Staff;
    case store::Searcher::Anonymous:
      break;
  }
  return view::PathSearcher::Unknown;
}

void add_end(store::Transaction& tx, const store::PathSearch& search, view::PathRow& row) {
  if (search.opened) {
    row.end = view::PathEnd::Opened;
    row.opened = title_of_article(tx, *search.opened);
    if (row.opened.empty()) row.opened = *search.opened;
  }
  if (search.asking.empty()) return;
  const auto asking = store::find_asking(tx, search.asking);
  if (!asking) return;
  if (asking->outcome == store::AskingOutcome::Solved) row.end = view::PathEnd::Solved;
  if (asking->outcome == store::AskingOutcome::Open && !asking->subject.empty())
    row.end = view::PathEnd::Draft;
  if (asking->outcome != store::AskingOutcome::Sent) return;
  row.end = view::PathEnd::Sent;
  const auto ticket = store::find_ticket(tx, asking->ticket);
  row.ticket = {asking->ticket, ticket ? ticket->subject : ""};
}

}  // namespace

std::string title_of_article(store::Transaction& tx, const std::string& id) {
  const auto article = store::find_article(tx, id);
  return article ? article->title : "";
}

view::PathRow path_row(store::Transaction& tx, const store::PathSearch& search) {
  view::PathRow row;
  row.id = search.id;
  row.at = search.at;
  row.searcher = searcher_of(search.searcher);
  row.written = search.written;
  row.lang = search.page_lang;
  row.total = search.total;
  add_end(tx, search, row);
  return row;
}

}  // namespace kb::server
