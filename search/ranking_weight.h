// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>

// The part of BM25 that depends on the document: how often the word stands in it, against its
// length (Robertson and others, TREC-3). How rare the word is comes into the query as a factor
// instead.
//
// Xapian's own BM25 takes rarity and mean length from all documents of the databases at hand, other
// accounts' tickets among them: their words would move the visitor's results. Here both come from
// what the visitor may read whole (query_builder.h).
namespace kb::search {

class RankingWeight : public Xapian::Weight {
 public:
  explicit RankingWeight(double mean_length);

  std::string name() const override;
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique_terms) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }
  RankingWeight* clone() const override;

 private:
  void init(double factor) override;

  double mean_length_;
  double factor_ = 1;
};

// How much of a word's weight a document of this length earns that holds it so often.
double ranking_part(Xapian::termcount count, Xapian::termcount length, double mean_length);

}  // namespace kb::search
