// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "search/search.h"
#include "server/view/facets.h"
#include "server/view/page.h"
#include "server/view/parts.h"

// What a search found; what to do when it found nothing; and when there is no searching now.
namespace kb::server::view {

struct SolvedCount {
  long long recent = 0, total = 0;
};

struct ResultsPage {
  SearchAddress address;  // as the visitor asked
  int page_size = 10, most_pages = 100;
  bool is_staff = false;
  bool may_explain = false;  // editors see why the hits are in this order
  search::SearchResult result;
  std::map<std::string, std::string> area_names, account_names;  // by id
  std::map<std::string, SolvedCount> solved;                     // by article
};

std::string render_results(const Renderer& renderer, const Frame& frame, const ResultsPage& page);

// Says which parts of a query had no effect, "…" being its end; empty when there are none.
std::string ignored_line(const Catalogue& words, const std::vector<std::string>& ignored);

struct ShorterQuery {
  std::string text;
  int total = 0;
};

enum class Searched { Articles, ArticlesAndHistory, ArticlesAndTickets };

struct NoResultsPage {
  SearchAddress address;
  Searched searched = Searched::Articles;
  bool is_down = false;  // nothing could be searched at all
  search::NothingAsked nothing_asked = search::NothingAsked::No;
  std::vector<std::string> ignored;  // parts of the query that had no effect
  std::vector<ShorterQuery> shorter;
  std::vector<AreaItem> areas;
};

std::string render_no_results(const Renderer& renderer, const Frame& frame,
                              const NoResultsPage& page);

}  // namespace kb::server::view
