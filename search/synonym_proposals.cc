// SPDX-License-Identifier: MIT
#include "search/synonym_proposals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "search/edit_cost.h"
#include "search/telling_words.h"
#include "text/fold.h"

namespace kb::search {
namespace {

constexpr size_t kMostTyped = 2, kMostOther = 3;  // words of each side
constexpr int kMostSlips = 20;                    // tenths of a slip: nearer is a slip of the keys

bool is_known(const KnownSynonyms& known, const SynonymProposal& proposal) {
  return std::ranges::any_of(known, [&](const auto& synonyms) {
    return synonyms->language().code == proposal.lang &&
           synonyms->leads(proposal.typed, proposal.other);
  });
}

std::vector<TellingWord> without(const std::vector<TellingWord>& words,
                                 const std::vector<TellingWord>& others) {
  std::vector<TellingWord> left;
  for (const auto& word : words)
    if (std::ranges::find(others, word.stem, &TellingWord::stem) == others.end())
      left.push_back(word);
  return left;
}

std::string joined(const std::vector<TellingWord>& words, std::string TellingWord::*part) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word.*part;
  return text;
}

bool is_slip(const std::string& typed, const std::string& other) {
  return edit_cost(text::fold(typed), text::fold(other), kMostSlips) <= kMostSlips;
}

struct Change {
  std::vector<TellingWord> typed, other;
};

// What one search says otherwise than another; absent when that is no change of a word or two.
std::optional<Change> change_of(const Reworded& search) {
  const auto before = telling_words(search.before, search.lang);
  const auto after = telling_words(search.after, search.lang);
  Change change{without(before, after), without(after, before)};
  if (change.typed.empty() || change.typed.size() > kMostTyped || change.other.empty() ||
      change.other.size() > kMostOther)
    return std::nullopt;
  if (is_slip(joined(change.typed, &TellingWord::written),
              joined(change.other, &TellingWord::written)))
    return std::nullopt;
  return change;
}

// One proposal of all that say the same, whatever the endings.
struct Group {
  SynonymProposal proposal;
  std::set<std::string> askers;
};

void add_example(SynonymProposal& proposal, size_t position) {
  if (proposal.examples.size() < kMaxProposalExamples) proposal.examples.push_back(position);
}

void keep_best(std::vector<SynonymProposal>& proposals) {
  std::ranges::sort(proposals, [](const auto& a, const auto& b) {
    return std::tuple(-a.surprise, -a.askers, -a.times, a.lang, a.typed) <
           std::tuple(-b.surprise, -b.askers, -b.times, b.lang, b.typed);
  });
  if (proposals.size() > kMaxProposals) proposals.resize(kMaxProposals);
}

}  // namespace

std::vector<SynonymProposal> propose_from_searches(std::span<const Reworded> searches,
                                                   const KnownSynonyms& known,
                                                   ProposalFloor floor) {
  std::map<std::tuple<std::string, std::string, std::string>, Group> groups;
  for (size_t i = 0; i < searches.size(); ++i) {
    const auto change = change_of(searches[i]);
    if (!change) continue;
    Group& group = groups[{searches[i].lang, joined(change->typed, &TellingWord::stem),
                           joined(change->other, &TellingWord::stem)}];
    auto& proposal = group.proposal;
    proposal.lang = searches[i].lang;
    // Of two spellings the one with the accents.
    proposal.typed = std::max(proposal.typed, joined(change->typed, &TellingWord::written));
    proposal.other = std::max(proposal.other, joined(change->other, &TellingWord::written));
    ++proposal.times;
    add_example(proposal, i);
    group.askers.insert(searches[i].asker);
  }
  std::vector<SynonymProposal> proposals;
  for (auto& [key, group] : groups) {
    auto& proposal = group.proposal;
    proposal.askers = static_cast<long long>(group.askers.size());
    if (proposal.times >= floor.times && proposal.askers >= floor.askers &&
        !is_known(known, proposal))
      proposals.push_back(std::move(proposal));
  }
  keep_best(proposals);
  return proposals;
}

}  // namespace kb::search
