// SPDX-License-Identifier: MIT
#include "bench/support/bare_search.h"

#include <xapian.h>

#include "search/analysis.h"
#include "search/query_text.h"

namespace kb::bench {

BareSearch::BareSearch(const std::filesystem::path& database)
    : database_(std::make_shared<Xapian::Database>(database.string())) {}

std::vector<std::string> BareSearch::found(const std::string& query) const {
  std::vector<Xapian::Query> terms;
  for (const auto& word : search::read_query(query).words)
    if (const auto& term = search::analyzer_for("es").word(word.written); !term.is_stop)
      terms.emplace_back(term.text);
  Xapian::Enquire enquire(*database_);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  const auto matches = enquire.get_mset(0, 10);
  std::vector<std::string> data;
  for (auto match = matches.begin(); match != matches.end(); ++match)
    data.push_back(match.get_document().get_data());
  return data;
}

}  // namespace kb::bench
