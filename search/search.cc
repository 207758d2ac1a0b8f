// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <xapian.h>

#include <algorithm>

#include "core/utf8.h"
#include "search/facets.h"
#include "search/open_index.h"
#include "search/passage.h"
#include "search/phrase.h"
#include "search/query_builder.h"
#include "search/stored_document.h"
#include "search/weights.h"

namespace kb::search {
namespace {

Xapian::BM25Weight ranking() {
  return Xapian::BM25Weight(weights::kK1, 0, weights::kK3, weights::kB, weights::kMinNormalisedLength);
}

std::string_view at_most(std::string_view text, size_t bytes, std::vector<std::string>& ignored) {
  if (text.size() <= bytes) return text;
  ignored.emplace_back("…");
  return utf8_prefix(text, bytes);
}

void copy_stored(Hit& hit, const StoredDocument& stored) {
  hit.kind = stored.kind;
  hit.id = stored.id;
  hit.lang = stored.lang;
  hit.title = stored.title;
  hit.summary = stored.summary;
  hit.area = stored.area;
  hit.status = stored.status;
  hit.account = stored.account;
  hit.requester = stored.requester;
  hit.updated = stored.updated;
}

// One run over the databases; a second one, after the writer overtook it, starts from nothing.
class Run {
 public:
  Run(const OpenIndex& index, const SearchRequest& request) : index_(index), request_(request) {}

  SearchResult result() {
    const auto typed = at_most(request_.text, kMaxQueryBytes, result_.ignored);
    text_ = read_query(typed);
    for (const auto& ignored : text_.ignored) result_.ignored.push_back(ignored);
    built_ = build_query(index_, text_, text_.words);
    if (!built_.groups.empty()) match();
    return std::move(result_);
  }

 private:
  void match() {
    Xapian::Enquire enquire(index_.database);
    enquire.set_weighting_scheme(ranking());
    enquire.set_query(restrict(built_.query, text_, request_.filters, request_.scope));
    FacetSpy spy;
    enquire.add_matchspy(&spy);
    const PhraseDecider phrases(text_.phrases);
    const auto size = static_cast<Xapian::doccount>(std::clamp(request_.size, 1, kMaxPageSize));
    const auto first = size * static_cast<Xapian::doccount>(std::clamp(request_.page, 0, kMaxPage));
    // One more than shown, so that the first hit can be compared with the second.
    const auto matches = enquire.get_mset(first, std::max<Xapian::doccount>(size, 2), kExactTotal, nullptr,
                                          text_.phrases.empty() ? nullptr : &phrases);
    count(matches, spy);
    fill_hits(matches, size);
    result_.confident = request_.page == 0 && is_confident(matches);
  }

  void count(const Xapian::MSet& matches, const FacetSpy& spy) {
    const auto lower = matches.get_matches_lower_bound(), upper = matches.get_matches_upper_bound();
    result_.total = static_cast<int>(matches.get_matches_estimated());
    result_.total_is_estimate = lower != upper;
    const double looked_at = std::max<double>(1, lower);
    result_.facets = spy.facets(result_.total_is_estimate ? std::max(1.0, result_.total / looked_at) : 1.0);
    if (has_filter()) recount_facets();
  }

  bool has_filter() const {
    const auto& f = request_.filters;
    return !f.area.empty() || !f.kind.empty() || !f.lang.empty();
  }

  // The values beside a chosen one are counted as if nothing were chosen in that facet.
  void recount_facets() {
    const auto recount = [&](std::string Filters::*chosen, std::vector<FacetValue> Facets::*facet) {
      if ((request_.filters.*chosen).empty()) return;
      Filters others = request_.filters;
      (others.*chosen).clear();
      Xapian::Enquire enquire(index_.database);
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_query(restrict(built_.query, text_, others, request_.scope));
      FacetSpy spy;
      enquire.add_matchspy(&spy);
      enquire.get_mset(0, 0, kExactTotal);
      result_.facets.*facet = spy.facets(1).*facet;
    };
    recount(&Filters::area, &Facets::area);
    recount(&Filters::kind, &Facets::kind);
    recount(&Filters::lang, &Facets::lang);
  }

  void fill_hits(const Xapian::MSet& matches, Xapian::doccount size) {
    const PassageFinder passages(built_);
    for (auto match = matches.begin(); match != matches.end() && result_.hits.size() < size; ++match) {
      const std::string data = match.get_document().get_data();
      const StoredDocument stored = decode(data);
      Hit hit;
      copy_stored(hit, stored);
      hit.score = match.get_weight();
      const double coverage = passages.fill(hit, stored);
      if (result_.hits.empty()) best_coverage_ = coverage;
      result_.hits.push_back(std::move(hit));
    }
  }

  bool is_confident(const Xapian::MSet& matches) const {
    if (result_.hits.empty() || best_coverage_ < weights::kConfidentCoverage) return false;
    return matches.size() < 2 || matches[0].get_weight() >= weights::kConfidentLead * matches[1].get_weight();
  }

  const OpenIndex& index_;
  const SearchRequest& request_;
  QueryText text_;
  BuiltQuery built_;
  SearchResult result_;
  double best_coverage_ = 0;
};

}  // namespace

SearchResult search(IndexReader& index, const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  index.with_database(request.scope, [&](const OpenIndex& open) { result = Run(open, request).result(); });
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  return result;
}

}  // namespace kb::search
