// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <xapian.h>

#include <algorithm>

#include "core/utf8.h"
#include "search/correction.h"
#include "search/explain.h"
#include "search/facets.h"
#include "search/hit_maker.h"
#include "search/open_index.h"
#include "search/phrase.h"
#include "search/query_builder.h"
#include "search/query_filters.h"
#include "search/ranking_weight.h"
#include "search/readable_words.h"
#include "search/search_run.h"
#include "search/taught_answers.h"
#include "search/weights.h"

namespace kb::search {
namespace {

std::string_view at_most(std::string_view text, size_t bytes, std::vector<std::string>& ignored) {
  if (text.size() <= bytes) return text;
  ignored.emplace_back("…");
  return utf8_prefix(text, bytes);
}

// One run over the databases; a second one, after the writer overtook it, starts from nothing.
class Run {
 public:
  Run(const OpenIndex& index, const SearchRequest& request)
      : index_(index),
        request_(request),
        opened_(scope_to_open(request)),
        readable_(index, opened_) {}

  SearchResult result() {
    const auto typed = at_most(request_.text, kMaxQueryBytes, result_.ignored);
    text_ = read_query(typed);
    for (const auto& ignored : text_.ignored) result_.ignored.push_back(ignored);
    if (!request_.as_typed) result_.corrected = correct(index_, readable_, typed, text_);
    built_ = build_query(index_, readable_, text_);
    if (request_.promoted && !has_filter()) find_promoted(typed);
    if (!built_.groups.empty())
      match();
    else if (request_.page == 0)
      answer_without_words();
    if (result_.total == 0) result_.nothing_asked = nothing_asked();
    if (request_.explain) result_.explanation = explain_query(index_, readable_, text_, built_);
    return std::move(result_);
  }

 private:
  void match() {
    Xapian::Enquire enquire(index_.database);
    enquire.set_weighting_scheme(RankingWeight(readable_.mean_length()));
    enquire.set_query(what_may_match(request_.filters));
    FacetSpy spy;
    if (request_.facets) enquire.add_matchspy(&spy);
    const PhraseDecider phrases(text_.phrases);
    // The best hits are fetched whatever the page, since their order changes among themselves.
    const auto [first, size] = matches_wanted();
    const bool rerank = first < reranked();
    const unsigned from = rerank ? 0 : first;
    const unsigned wanted = rerank ? std::max(first + size, reranked()) : std::max(size, 2u);
    const auto matches = enquire.get_mset(from, wanted, kExactTotal, nullptr,
                                          text_.phrases.empty() ? nullptr : &phrases);
    count(matches, spy);
    fill_hits(matches, rerank ? wanted : size);
    if (rerank) {
      use_what_was_taught();
      order_by_score();
    }
    result_.confident = request_.page == 0 && promoted_.empty() && is_confident();
    keep(first - from, size);
    put_promoted_first();
    result_.total += static_cast<int>(promoted_.size());
  }

  struct Slice {
    unsigned first = 0, size = 0;
  };

  // Of the matches without those that were promoted, the page's.
  Slice matches_wanted() const {
    const auto size = page_size();
    const unsigned first = size * static_cast<unsigned>(std::clamp(request_.page, 0, kMaxPage));
    const auto promoted = static_cast<unsigned>(promoted_.size());
    if (first == 0) return {0, size - promoted};
    return {first - promoted, size};
  }

  unsigned page_size() const {
    return static_cast<unsigned>(std::clamp(request_.size, 1, kMaxPageSize));
  }

  // What the team chose for the query as it was typed, or as it was corrected.
  void find_promoted(std::string_view typed) {
    if (!index_.promotions) return;
    auto articles = index_.promotions->of(typed, request_.language, request_.now);
    if (articles.empty() && result_.corrected)
      articles = index_.promotions->of(*result_.corrected, request_.language, request_.now);
    for (const auto& article : articles)
      if (promoted_.size() < page_size())
        if (const auto place = place_of_article(index_, article)) promoted_.push_back(*place);
  }

  void put_promoted_first() {
    if (request_.page > 0 || promoted_.empty()) return;
    auto& hits = result_.hits;
    const double best = hits.empty() ? 0 : hits.front().score;
    const auto others = hits.size();
    const HitMaker maker(index_, request_, readable_, built_);
    for (const auto& place : promoted_) {
      Hit& hit = hits.emplace_back(maker.make(place.id, 0, Order::ByPassage));
      hit.promoted = true;
      hit.score = std::max(hit.score, best);
      if (hit.explanation) hit.explanation->score = hit.score;
    }
    std::ranges::rotate(hits, hits.begin() + static_cast<std::ptrdiff_t>(others));
  }

  bool is_promoted(Xapian::docid id) const {
    return std::ranges::any_of(promoted_, [&](const auto& place) { return place.id == id; });
  }

  // Without what stands first anyway and what a change would take away.
  Xapian::Query what_may_match(const Filters& filters) const {
    const auto query = restrict(built_.query, text_, filters, opened_);
    std::vector<std::string> without = index_.passed_over.unique_terms;
    for (const auto& place : promoted_) without.push_back(place.unique_term);
    if (without.empty()) return query;
    return {Xapian::Query::OP_AND_NOT, query,
            Xapian::Query(Xapian::Query::OP_OR, without.begin(), without.end())};
  }

  // A query that could find nothing, whatever the documents are.
  NothingAsked nothing_asked() const {
    if (text_.words.empty()) {
      const bool filters = !text_.filters.empty() || text_.updated || !text_.excluded.empty();
      return filters ? NothingAsked::FiltersAlone : NothingAsked::No;
    }
    const bool stop_words = std::ranges::all_of(text_.words, [&](const QueryWord& word) {
      return !stop_terms(word, index_.languages).empty();
    });
    return stop_words ? NothingAsked::StopWordsAlone : NothingAsked::No;
  }

  // No document has a word of it, yet what was taught may know the question.
  void answer_without_words() {
    use_what_was_taught();
    order_by_score();
    keep(0, matches_wanted().size);
    put_promoted_first();
    result_.total = static_cast<int>(result_.hits.size());
  }

  // How many of the best hits change their order among themselves.
  unsigned reranked() const {
    return built_.groups.size() <= weights::kFewWords ? weights::kRerankedOfFewWords
                                                      : weights::kReranked;
  }

  void count(const Xapian::MSet& matches, FacetSpy& spy) {
    const auto lower = matches.get_matches_lower_bound(), upper = matches.get_matches_upper_bound();
    result_.total = static_cast<int>(matches.get_matches_estimated());
    result_.total_is_estimate = lower != upper;
    if (!request_.facets) return;
    for (const auto& place : promoted_) spy(index_.database.get_document(place.id), 0);
    result_.facets = spy.facets(result_.total);
    if (has_filter()) recount_facets();
  }

  bool has_filter() const {
    const auto& f = request_.filters;
    return !f.area.empty() || !f.kind.empty() || !f.lang.empty() || !f.tag.empty();
  }

  // The values beside a chosen one are counted as if nothing were chosen in that facet.
  void recount_facets() {
    const auto recount = [&](std::string Filters::*chosen, std::vector<FacetValue> Facets::*facet) {
      if ((request_.filters.*chosen).empty()) return;
      Filters others = request_.filters;
      (others.*chosen).clear();
      Xapian::Enquire enquire(index_.database);
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_query(what_may_match(others));
      FacetSpy spy;
      enquire.add_matchspy(&spy);
      const auto matches = enquire.get_mset(0, 0, kExactTotal);
      result_.facets.*facet = spy.facets(static_cast<int>(matches.get_matches_estimated())).*facet;
    };
    recount(&Filters::area, &Facets::area);
    recount(&Filters::kind, &Facets::kind);
    recount(&Filters::lang, &Facets::lang);
  }

  void fill_hits(const Xapian::MSet& matches, unsigned most) {
    const HitMaker maker(index_, request_, readable_, built_);
    for (auto match = matches.begin(); match != matches.end() && result_.hits.size() < most;
         ++match) {
      const auto order = result_.hits.size() < reranked() ? Order::ByPassage : Order::AsMatched;
      result_.hits.push_back(maker.make(*match, match.get_weight(), order));
    }
  }

  // What links taught about the text moves the best hits, and brings in articles that its words do
  // not find. Of tickets nothing is taught.
  void use_what_was_taught() {
    if (request_.filters.kind == kTicket) return;
    const std::string_view text = result_.corrected ? *result_.corrected : request_.text;
    const auto taught =
        taught_answers(index_, request_.scope, text, request_.language, weights::kTaughtAnswers);
    if (taught.best.empty()) return;
    for (const auto& answer : taught.best) {
      if (answer.probability < weights::kLeastTaught) break;
      if (Hit* hit = hit_of(answer.article, answer.probability >= weights::kLeastToBringIn)) {
        hit->taught = answer.probability;
        hit->certainty = answer.certainty;
      }
    }
    rank_by_taught(result_.hits, taught.none);
    if (!request_.explain) return;
    for (auto& hit : result_.hits) {
      hit.explanation->taught = hit.taught;
      hit.explanation->score = hit.score;
    }
  }

  // The hit of an article; fetched when the words did not find it, it may come in and nothing keeps
  // it out.
  Hit* hit_of(std::string_view article, bool may_come_in) {
    auto& hits = result_.hits;
    const auto found = std::ranges::find_if(
        hits, [&](const Hit& hit) { return hit.kind == kArticle && hit.id == article; });
    if (found != hits.end()) return &*found;
    if (!may_come_in || has_restriction()) return nullptr;
    const auto place = place_of_article(index_, std::string(article));
    if (!place || is_promoted(place->id)) return nullptr;
    hits.push_back(
        HitMaker(index_, request_, readable_, built_).make(place->id, 0, Order::ByPassage));
    return &hits.back();
  }

  bool has_restriction() const {
    const auto& f = request_.filters;
    return !f.area.empty() || !f.tag.empty() || !f.lang.empty() || !text_.phrases.empty() ||
           !text_.excluded.empty() || !text_.filters.empty() || !text_.title_words.empty() ||
           text_.updated;
  }

  void order_by_score() {
    std::ranges::stable_sort(result_.hits, std::ranges::greater{}, &Hit::score);
  }

  void keep(unsigned first, unsigned size) {
    auto& hits = result_.hits;
    hits.erase(hits.begin(), hits.begin() + std::min<std::ptrdiff_t>(first, std::ssize(hits)));
    if (hits.size() > size) hits.resize(size);
  }

  bool is_confident() const {
    const auto& hits = result_.hits;
    if (hits.empty() || hits[0].coverage < weights::kConfidentCoverage) return false;
    return hits.size() < 2 || hits[0].score >= weights::kConfidentLead * hits[1].score;
  }

  const OpenIndex& index_;
  const SearchRequest& request_;
  const Scope opened_;  // what of the request's scope the databases are
  ReadableWords readable_;
  QueryText text_;
  BuiltQuery built_;
  std::vector<ArticlePlace> promoted_;
  SearchResult result_;
};

}  // namespace

SearchResult search_in(const OpenIndex& index, const SearchRequest& request) {
  return Run(index, request).result();
}

SearchResult search(IndexReader& index, const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  index.with_database(scope_to_open(request),
                      [&](const OpenIndex& open) { result = search_in(open, request); });
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  return result;
}

}  // namespace kb::search
