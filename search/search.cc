// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "core/utf8.h"
#include "search/correction.h"
#include "search/document_builder.h"
#include "search/explain.h"
#include "search/facets.h"
#include "search/fields.h"
#include "search/open_index.h"
#include "search/passage.h"
#include "search/phrase.h"
#include "search/query_builder.h"
#include "search/query_filters.h"
#include "search/ranking_weight.h"
#include "search/readable_words.h"
#include "search/stored_document.h"
#include "search/taught_answers.h"
#include "search/weights.h"

namespace kb::search {
namespace {

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
  hit.solved = stored.solved;
  hit.last_solved = stored.last_solved;
}

// One run over the databases; a second one, after the writer overtook it, starts from nothing.
class Run {
 public:
  // `opened`: what of the request's scope the databases are.
  Run(const OpenIndex& index, const SearchRequest& request, const Scope& opened)
      : index_(index), request_(request), opened_(opened), readable_(index, opened) {}

  SearchResult result() {
    const auto typed = at_most(request_.text, kMaxQueryBytes, result_.ignored);
    text_ = read_query(typed);
    for (const auto& ignored : text_.ignored) result_.ignored.push_back(ignored);
    if (!request_.as_typed) result_.corrected = correct(index_, readable_, typed, text_);
    built_ = build_query(index_, readable_, text_);
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
    enquire.set_query(restrict(built_.query, text_, request_.filters, opened_));
    FacetSpy spy;
    if (request_.facets) enquire.add_matchspy(&spy);
    const PhraseDecider phrases(text_.phrases);
    // The best hits are fetched whatever the page, since their order changes among themselves.
    const unsigned size = static_cast<unsigned>(std::clamp(request_.size, 1, kMaxPageSize));
    const unsigned first = size * static_cast<unsigned>(std::clamp(request_.page, 0, kMaxPage));
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
    result_.confident = first == 0 && is_confident();
    keep(first - from, size);
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
    keep(0, static_cast<unsigned>(std::clamp(request_.size, 1, kMaxPageSize)));
    result_.total = static_cast<int>(result_.hits.size());
  }

  // How many of the best hits change their order among themselves.
  unsigned reranked() const {
    return built_.groups.size() <= weights::kFewWords ? weights::kRerankedOfFewWords
                                                      : weights::kReranked;
  }

  void count(const Xapian::MSet& matches, const FacetSpy& spy) {
    const auto lower = matches.get_matches_lower_bound(), upper = matches.get_matches_upper_bound();
    result_.total = static_cast<int>(matches.get_matches_estimated());
    result_.total_is_estimate = lower != upper;
    if (!request_.facets) return;
    result_.facets = spy.facets(result_.total);
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
      enquire.set_query(restrict(built_.query, text_, others, opened_));
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
    const PassageFinder passages(built_);
    for (auto match = matches.begin(); match != matches.end() && result_.hits.size() < most;
         ++match) {
      const bool moves = result_.hits.size() < reranked();
      add_hit(*match, passages, match.get_weight(), moves);
    }
  }

  Hit& add_hit(Xapian::docid id, const PassageFinder& passages, double weight, bool moves) {
    const Xapian::Document document = index_.database.get_document(id);
    const std::string data = document.get_data();
    const StoredDocument stored = decode(data);
    Hit& hit = result_.hits.emplace_back();
    copy_stored(hit, stored);
    const PassageFit fit = passages.fill(hit, stored);
    const double standing = moves ? standing_of(hit, document) : 1;
    hit.score = weight * (moves ? boost(fit) * standing : 1);
    hit.coverage = fit.document * built_.known_share;
    if (request_.explain) {
      const auto length = index_.database.get_doclength(id);
      hit.explanation = explain_words(built_, {length, readable_.mean_length()}, document, stored);
      explain_order(hit, moves ? fit : PassageFit{}, standing);
    }
    return hit;
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
    const std::string term = unique_term(kArticle, std::string(article));
    const auto posting = index_.database.postlist_begin(term);
    if (posting == index_.database.postlist_end(term)) return nullptr;
    return &add_hit(*posting, PassageFinder(built_), 0, true);
  }

  bool has_restriction() const {
    const auto& f = request_.filters;
    return !f.area.empty() || !f.tag.empty() || !f.lang.empty() || !text_.phrases.empty() ||
           !text_.excluded.empty() || !text_.filters.empty() || !text_.title_words.empty() ||
           text_.updated;
  }

  static void explain_order(Hit& hit, const PassageFit& fit, double standing) {
    hit.explanation->passage = weights::kPassageShare * fit.passage;
    hit.explanation->pairs = weights::kPairShare * fit.pairs;
    hit.explanation->title = weights::kTitleShare * fit.title;
    hit.explanation->standing = standing;
    hit.explanation->matched = hit.explanation->score = hit.score;
  }

  static double boost(const PassageFit& fit) {
    return 1 + weights::kPassageShare * fit.passage + weights::kPairShare * fit.pairs +
           weights::kTitleShare * fit.title;
  }

  // What speaks for a document whatever was asked: an article that solved tickets of many accounts,
  // a ticket that is not old.
  double standing_of(const Hit& hit, const Xapian::Document& document) const {
    if (hit.kind == kTicket) {
      const std::chrono::duration<double, std::ratio<86400>> age = request_.now - hit.updated;
      const double freshness = std::exp2(-std::max(0.0, age.count()) / weights::kHalfLifeDays);
      return 1 - weights::kAgeShare * (1 - freshness);
    }
    const auto slot = static_cast<Xapian::valueno>(field(FieldId::Solved).slot);
    const std::string solved = document.get_value(slot);
    if (solved.empty()) return 1;
    // The first account is none yet: no account alone moves an article for others.
    const double others = Xapian::sortable_unserialise(solved) - 1;
    const double share = std::log1p(std::max(0.0, others)) / std::log1p(weights::kManySolved);
    return 1 + weights::kSolvedShare * std::min(1.0, share);
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
  const Scope& opened_;
  ReadableWords readable_;
  QueryText text_;
  BuiltQuery built_;
  SearchResult result_;
};

}  // namespace

SearchResult search(IndexReader& index, const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  const Scope scope = scope_to_open(request);
  index.with_database(
      scope, [&](const OpenIndex& open) { result = Run(open, request, scope).result(); });
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  return result;
}

}  // namespace kb::search
