// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "search/synonym_proposals.h"
#include "search/telling_words.h"

// propose_from_tickets() of search/synonym_proposals.h.
namespace kb::search {
namespace {

constexpr double kMostTogether = .5;  // share of the tickets that hold both words
constexpr size_t kLeastLetters = 4;   // of a word of tickets

double part(double count) {
  return count > 0 ? count * std::log(count) : 0;
}

class TicketWords {
 public:
  TicketWords(std::span<const AnsweredText> tickets, std::span<const AnsweringArticle> articles,
              std::string lang, const KnownSynonyms& known, ProposalFloor floor)
      : tickets_(tickets), lang_(std::move(lang)), floor_(floor) {
    for (const auto& synonyms : known)
      if (synonyms->language().code == lang_) known_ = synonyms.get();
    read_articles(articles);
    read_tickets();
  }

  void propose(std::vector<SynonymProposal>& proposals) const {
    for (const auto& [id, article] : articles_)
      for (const auto& [stem, held] : words_in(article))
        if (auto proposal = proposal_of(article, stem, held)) {
          proposal->article = id;
          proposals.push_back(std::move(*proposal));
        }
  }

 private:
  struct Article {
    std::map<std::string, std::string> title, words;  // stem → written
    std::vector<size_t> tickets;                      // positions
  };

  void read_articles(std::span<const AnsweringArticle> articles) {
    for (const auto& given : articles) {
      if (given.lang != lang_) continue;
      Article& article = articles_[given.id];
      article.title = telling_stems(given.title, lang_);
      article.words = telling_stems(given.title + "\n" + given.text, lang_);
      for (const auto& [stem, written] : article.words) ++articles_with_[stem];
    }
  }

  void read_tickets() {
    words_.resize(tickets_.size());
    for (size_t i = 0; i < tickets_.size(); ++i) {
      if (tickets_[i].lang != lang_) continue;
      const auto article = articles_.find(tickets_[i].article);
      if (article == articles_.end()) continue;
      words_[i] = telling_stems(tickets_[i].text, lang_);
      ++total_;
      for (const auto& [stem, written] : words_[i]) ++tickets_with_[stem];
      article->second.tickets.push_back(i);
    }
  }

  // Of its tickets' words those that hold each.
  std::map<std::string, std::vector<size_t>> words_in(const Article& article) const {
    std::map<std::string, std::vector<size_t>> held;
    for (const size_t i : article.tickets)
      for (const auto& [stem, written] : words_[i])
        if (!article.words.contains(stem)) held[stem].push_back(i);
    return held;
  }

  std::optional<SynonymProposal> proposal_of(const Article& article, const std::string& stem,
                                             const std::vector<size_t>& held) const {
    std::set<std::string> accounts;
    for (const size_t i : held)
      if (!tickets_[i].account.empty()) accounts.insert(tickets_[i].account);
    SynonymProposal proposal;
    proposal.from = SynonymProposal::From::Tickets;
    proposal.lang = lang_;
    proposal.typed = words_[held.front()].at(stem);
    proposal.times = static_cast<long long>(held.size());
    proposal.askers = static_cast<long long>(accounts.size());
    if (proposal.times < floor_.times || proposal.askers < floor_.askers ||
        proposal.typed.size() < kLeastLetters)
      return std::nullopt;
    proposal.surprise = surprise_of(article, stem, held);
    const auto other = best_of_title(article, held);
    if (proposal.surprise < kLeastSurprise || !other) return std::nullopt;
    proposal.other = *other;
    if (known_ != nullptr && known_->leads(proposal.typed, proposal.other)) return std::nullopt;
    proposal.examples.assign(held.begin(), held.begin() + static_cast<long>(std::min(
                                                              held.size(), kMaxProposalExamples)));
    return proposal;
  }

  double surprise_of(const Article& article, const std::string& stem,
                     const std::vector<size_t>& held) const {
    const auto with = static_cast<double>(held.size());
    const auto own = static_cast<double>(article.tickets.size());
    const auto everywhere = static_cast<double>(tickets_with_.at(stem));
    const double others = static_cast<double>(total_) - own;
    if (others > 0 && with / own <= (everywhere - with) / others) return 0;  // rarer, not oftener
    return surprise(with, own - with, everywhere - with, others - (everywhere - with));
  }

  // The rarest word of the title that those tickets do without.
  std::optional<std::string> best_of_title(const Article& article,
                                           const std::vector<size_t>& held) const {
    std::optional<std::string> best;
    double best_score = 0;
    for (const auto& [stem, written] : article.title) {
      const auto both =
          std::ranges::count_if(held, [&](size_t i) { return words_[i].contains(stem); });
      const double together = static_cast<double>(both) / static_cast<double>(held.size());
      if (together > kMostTogether) continue;
      const double rarity = std::log((static_cast<double>(articles_.size()) + 1) /
                                     static_cast<double>(articles_with_.at(stem)));
      if (rarity * (1 - together) <= best_score) continue;
      best_score = rarity * (1 - together);
      best = written;
    }
    return best;
  }

  std::span<const AnsweredText> tickets_;
  std::string lang_;
  ProposalFloor floor_;
  const Synonyms* known_ = nullptr;
  std::map<std::string, Article> articles_;
  std::map<std::string, long long> articles_with_, tickets_with_;  // by stem
  std::vector<std::map<std::string, std::string>> words_;          // of each ticket
  long long total_ = 0;
};

}  // namespace

double surprise(double with, double without, double other_with, double other_without) {
  const double rows = part(with + without) + part(other_with + other_without);
  const double columns = part(with + other_with) + part(without + other_without);
  const double all = part(with + without + other_with + other_without);
  return 2 * (part(with) + part(without) + part(other_with) + part(other_without) - rows - columns +
              all);
}

std::vector<SynonymProposal> propose_from_tickets(std::span<const AnsweredText> tickets,
                                                  std::span<const AnsweringArticle> articles,
                                                  const KnownSynonyms& known, ProposalFloor floor) {
  std::set<std::string> langs;
  for (const auto& article : articles) langs.insert(article.lang);
  std::map<std::pair<std::string, std::string>, SynonymProposal> best;  // by language and line
  for (const auto& lang : langs) {
    std::vector<SynonymProposal> found;
    TicketWords(tickets, articles, lang, known, floor).propose(found);
    for (auto& proposal : found) {
      auto& kept = best[{lang, proposal.line()}];
      if (proposal.surprise > kept.surprise) kept = std::move(proposal);
    }
  }
  std::vector<SynonymProposal> proposals;
  for (auto& [key, proposal] : best) proposals.push_back(std::move(proposal));
  std::ranges::sort(proposals, std::greater{}, &SynonymProposal::surprise);
  if (proposals.size() > kMaxProposals) proposals.resize(kMaxProposals);
  return proposals;
}

}  // namespace kb::search
