// SPDX-License-Identifier: MIT
#include "search/hit_maker.h"

#include "search/explain.h"
#include "search/standing.h"
#include "search/stored_document.h"
#include "search/weights.h"

namespace kb::search {
namespace {

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

double boost(const PassageFit& fit) {
  return 1 + weights::kPassageShare * fit.passage + weights::kPairShare * fit.pairs +
         weights::kTitleShare * fit.title;
}

void explain_order(Hit& hit, const PassageFit& fit, double standing) {
  hit.explanation->passage = weights::kPassageShare * fit.passage;
  hit.explanation->pairs = weights::kPairShare * fit.pairs;
  hit.explanation->title = weights::kTitleShare * fit.title;
  hit.explanation->standing = standing;
  hit.explanation->matched = hit.explanation->score = hit.score;
}

}  // namespace

Hit HitMaker::make(Xapian::docid id, double weight, Order order) const {
  const Xapian::Document document = index_.database.get_document(id);
  const std::string data = document.get_data();
  const StoredDocument stored = decode(data);
  Hit hit;
  copy_stored(hit, stored);
  const bool moves = order == Order::ByPassage;
  const PassageFit fit = passages_.fill(hit, stored);
  const double standing = moves ? standing_of(hit, document, request_.now) : 1;
  hit.score = weight * (moves ? boost(fit) * standing : 1);
  hit.coverage = fit.document * built_.known_share;
  if (request_.explain) {
    explain(hit, id, document, stored);
    explain_order(hit, moves ? fit : PassageFit{}, standing);
  }
  return hit;
}

void HitMaker::explain(Hit& hit, Xapian::docid id, const Xapian::Document& document,
                       const StoredDocument& stored) const {
  const auto length = index_.database.get_doclength(id);
  hit.explanation = explain_words(built_, {length, readable_.mean_length()}, document, stored);
}

}  // namespace kb::search
