// SPDX-License-Identifier: MIT
#include "server/synonym_proposals.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/utf8.h"
#include "store/accounts.h"
#include "store/articles.h"
#include "store/people.h"
#include "store/reformulations.h"
#include "store/synonyms.h"
#include "store/taught_texts.h"
#include "text/fold.h"
#include "text/private_values.h"
#include "text/ticket_text.h"

namespace kb::server {
namespace {

constexpr std::chrono::days kSearchesSince{90};
constexpr std::chrono::minutes kShortlyAfter{5};
constexpr int kMostSearches = 20'000;
constexpr size_t kMostTickets = 5'000;  // the newest: more would keep the reader waiting
constexpr size_t kExampleBytes = 140;
constexpr std::string_view kOfAccount = "account ";  // before an asker's account

// What is private to each account, so that nothing of it is learned or shown.
class PrivateNames {
 public:
  explicit PrivateNames(store::Transaction& tx) {
    for (const auto& account : store::accounts(tx)) {
      auto& names = of_[account.id];
      names.domains = account.domains;
      names.firms = {account.name};
    }
    for (const auto& person : store::people(tx)) of_[person.account].people.push_back(person.name);
  }

  // With blanks in place of it.
  std::string without_private(std::string text, const std::string& account) const {
    static const text::KnownNames kNone;
    const auto names = of_.find(account);
    const auto& known = names == of_.end() ? kNone : names->second;
    for (const auto& value : text::find_private_values(text, known))
      std::fill(text.begin() + static_cast<long>(value.begin),
                text.begin() + static_cast<long>(value.end), ' ');
    return text;
  }

 private:
  std::map<std::string, text::KnownNames> of_;
};

struct Material {
  std::vector<search::Reworded> searches;
  std::vector<std::string> subjects;  // of the tickets, in their order
  std::vector<search::AnsweredText> tickets;
  std::vector<search::AnsweringArticle> articles;
  std::vector<store::Synonym> lines;
};

void read_searches(store::Transaction& tx, Instant now, const PrivateNames& names,
                   Material& material) {
  for (const auto& one :
       store::reformulations(tx, now - kSearchesSince, kShortlyAfter, kMostSearches)) {
    const std::string account =
        one.asker.starts_with(kOfAccount) ? one.asker.substr(kOfAccount.size()) : "";
    material.searches.push_back({one.asker, one.lang, names.without_private(one.before, account),
                                 names.without_private(one.after, account)});
  }
}

void read_tickets(store::Transaction& tx, const PrivateNames& names, Material& material) {
  auto texts = store::taught_texts(tx);
  if (texts.size() > kMostTickets)
    texts.erase(texts.begin(), texts.end() - static_cast<long>(kMostTickets));
  std::set<std::string> named;
  for (const auto& text : texts) {
    if (!text.solved) continue;
    named.insert(text.article);
    material.subjects.push_back(names.without_private(text.subject, text.account));
    material.tickets.push_back(
        {text.account, text.lang, text.article,
         material.subjects.back() + "\n" +
             names.without_private(text::telling_text(text.body), text.account)});
  }
  for (const auto& id : named)
    if (const auto article = store::find_article(tx, id))
      material.articles.push_back(
          {id, article->lang, article->title, article->summary + "\n" + article->body});
}

Material read_material(store::Store& store, Instant now) {
  Material material;
  auto tx = store.read();
  const PrivateNames names(tx);
  read_searches(tx, now, names, material);
  read_tickets(tx, names, material);
  material.lines = store::synonyms(tx);
  return material;
}

search::KnownSynonyms known_of(const std::vector<store::Synonym>& lines) {
  std::map<std::string, std::string> used;
  for (const auto& synonym : lines)
    if (synonym.state == store::SynonymState::InUse) used[synonym.lang] += synonym.line + "\n";
  search::KnownSynonyms known;
  for (const auto& language : search::languages())
    if (const auto text = used.find(std::string(language.code)); text != used.end())
      known.push_back(std::make_shared<const search::Synonyms>(text->second, language));
  return known;
}

// Somebody decided on it already.
bool is_decided(const std::vector<store::Synonym>& lines, const search::SynonymProposal& proposal) {
  const std::string line = text::fold(proposal.line());
  return std::ranges::any_of(lines, [&](const store::Synonym& synonym) {
    return synonym.lang == proposal.lang && text::fold(synonym.line) == line;
  });
}

std::string shortened(const std::string& text) {
  return std::string(utf8_prefix(text, kExampleBytes));
}

ProvenSynonym proven(const Material& material, search::SynonymProposal proposal) {
  ProvenSynonym shown{std::move(proposal), {}, {}};
  const bool is_of_searches = shown.proposal.from == search::SynonymProposal::From::Searches;
  std::set<std::string> examples;
  for (const size_t i : shown.proposal.examples)
    examples.insert(is_of_searches
                        ? material.searches[i].before + " → " + material.searches[i].after
                        : shortened(material.subjects[i]));
  shown.examples.assign(examples.begin(), examples.end());
  const auto article =
      std::ranges::find(material.articles, shown.proposal.article, &search::AnsweringArticle::id);
  if (article != material.articles.end()) shown.article_title = article->title;
  return shown;
}

}  // namespace

std::vector<ProvenSynonym> synonym_proposals(store::Store& store, Instant now) {
  const auto material = read_material(store, now);
  const auto known = known_of(material.lines);
  std::vector<ProvenSynonym> shown;
  const auto add = [&](std::vector<search::SynonymProposal> proposals) {
    for (auto& proposal : proposals)
      if (!is_decided(material.lines, proposal))
        shown.push_back(proven(material, std::move(proposal)));
  };
  add(search::propose_from_searches(material.searches, known));
  add(search::propose_from_tickets(material.tickets, material.articles, known));
  return shown;
}

std::vector<ProvenSynonym> undecided(store::Transaction& tx, std::vector<ProvenSynonym> proposals) {
  const auto lines = store::synonyms(tx);
  std::erase_if(proposals,
                [&](const ProvenSynonym& one) { return is_decided(lines, one.proposal); });
  return proposals;
}

}  // namespace kb::server
