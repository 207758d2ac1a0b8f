// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

// Ranking figures over judged queries, as trec_eval defines them.
//
// nDCG@10: gain = grade, discount log2(rank + 1). MRR@10, Success@k, Recall@10: a grade above 0 is
// relevant. MAP: over the documents given. The mean is over every query that has a relevant
// document; one without results counts 0. Source: Järvelin and Kekäläinen, "Cumulated gain-based
// evaluation of IR techniques" (2002); Voorhees and Harman, "TREC" (2005). Threads: any.
namespace kb::search {

using Judgments = std::map<std::string, std::map<std::string, int>>;  // query → document → grade
using Ranking = std::vector<std::string>;                             // documents, best first

struct Figures {
  double ndcg10 = 0, mrr10 = 0, success1 = 0, success3 = 0, success5 = 0, recall10 = 0, map = 0;
  int queries = 0;
};

// Name and value of each figure, in the order they are printed ("nDCG@10" …).
std::vector<std::pair<std::string, double>> named(const Figures& figures);

// Figures of one query; `judged` must hold a relevant document.
Figures figures_of(const std::map<std::string, int>& judged, const Ranking& ranking);

// Mean over the judged queries that have a relevant document.
Figures mean_figures(const Judgments& judgments, const std::map<std::string, Ranking>& run);

}  // namespace kb::search
