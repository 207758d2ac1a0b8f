// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "search/synonyms.h"

// Synonyms that people's own words ask for, for an editor to decide on.
//
// Of searches: what somebody typed in vain and typed otherwise a moment later. What the two have in
// common falls away; what is left of the first stands for what is left of the second. A mere slip
// of the keys is left to correction.
// Of tickets: a word that tickets of an article hold far oftener than other tickets do, and the
// article not at all, stands for the telling word of its title. How much oftener is told by the
// log-likelihood ratio of Dunning (Accurate methods for the statistics of surprise and coincidence,
// 1993).
//
// In:      texts without anything private. Out: the best proven first, at most kMaxProposals; none
//          that `known` says already, and none that fewer askers or accounts than the floor said.
// Threads: any.
namespace kb::search {

inline constexpr size_t kMaxProposals = 60, kMaxProposalExamples = 3;
inline constexpr double kLeastSurprise = 10.83;  // of chance: one in a thousand

struct ProposalFloor {
  long long times = 3, askers = 2;
};

struct Reworded {
  std::string asker, lang, before, after;
};

struct AnsweredText {
  std::string account, lang, article, text;
};
struct AnsweringArticle {
  std::string id, lang, title, text;
};

struct SynonymProposal {
  enum class From { Searches, Tickets } from = From::Searches;
  std::string lang, typed, other;
  long long times = 0, askers = 0;  // searches or tickets; different askers or accounts
  double surprise = 0;              // of tickets: the ratio
  std::string article;              // of tickets: its id
  std::vector<size_t> examples;     // positions in what was given

  std::string line() const { return typed + " => " + other; }
};

using KnownSynonyms = std::vector<std::shared_ptr<const Synonyms>>;  // one of each language

std::vector<SynonymProposal> propose_from_searches(std::span<const Reworded> searches,
                                                   const KnownSynonyms& known,
                                                   ProposalFloor floor = {});
std::vector<SynonymProposal> propose_from_tickets(std::span<const AnsweredText> tickets,
                                                  std::span<const AnsweringArticle> articles,
                                                  const KnownSynonyms& known,
                                                  ProposalFloor floor = {});

// 2 ln λ of a two by two table: of `with` things that have a sign and `without` that have it not,
// each in one group and in the other.
double surprise(double with, double without, double other_with, double other_without);

}  // namespace kb::search
