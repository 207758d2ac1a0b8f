// SPDX-License-Identifier: MIT
#include "search/what_if.h"

#include <xapian.h>

#include <algorithm>
#include <memory>

#include "search/document_builder.h"
#include "search/open_index.h"
#include "search/search_run.h"

namespace kb::search {
namespace {

// Databases that every search opens in this order, if it may read them.
std::optional<size_t> shard_of(Audience audience, const Scope& scope) {
  switch (audience) {
    case Audience::Public:
      return 0;
    case Audience::Clients:
      if (scope.clients) return 1;
      break;
    case Audience::Internal:
      if (scope.internal) return scope.clients ? 2 : 1;
      break;
    case Audience::Tickets:
      break;
  }
  return std::nullopt;
}

// The databases of a search with the change laid over them.
class ChangedIndex {
 public:
  ChangedIndex(const OpenIndex& live, const Scope& scope, const Change& change)
      : live_(live), scope_(scope), index_(live) {
    for (const auto& article : change.articles) pass_over(article.id);
    for (const auto& article : change.articles)
      if (article.document) add(*article.document);
    lay_over();
    if (change.promotions) index_.promotions = std::make_shared<Promotions>(*change.promotions);
    for (const auto& [code, lines] : change.synonyms) replace_synonyms(code, lines);
  }

  const OpenIndex& index() const { return index_; }

 private:
  struct Place {
    size_t shard = 0;
    Xapian::docid id = 0;  // in that database alone
  };

  void pass_over(const std::string& article) {
    const auto place = place_of_article(live_, article);
    if (!place) return;
    auto& passed = index_.passed_over;
    passed.unique_terms.push_back(place->unique_term);
    ++passed.documents;
    passed.length += live_.database.get_doclength(place->id);
    for (auto term = live_.database.termlist_begin(place->id);
         term != live_.database.termlist_end(place->id); ++term)
      ++passed.frequencies[*term];
    const auto shards = static_cast<Xapian::docid>(live_.database.size());
    was_[article] = {(place->id - 1) % shards, (place->id - 1) / shards + 1};
  }

  // With the number that it will have, so that documents of equal score keep their order.
  void add(const Document& document) {
    const auto shard = shard_of(document.audience, scope_);
    if (!shard) return;
    const bool is_passed_over = was_.contains(document.id);
    auto built = build_document(document, words_);
    if (is_passed_over) {
      built.remove_term(unique_term(document.kind, document.id));
      built.add_boolean_term(changed_term(document.id));
    }
    const bool stays = is_passed_over && was_[document.id].shard == *shard;
    Xapian::docid id = stays ? was_[document.id].id
                             : live_.readable_whole[*shard].database.get_lastdocid() + 1;
    while (std::ranges::find(taken_, id) != taken_.end()) ++id;
    taken_.push_back(id);
    beside_.replace_document(id, built);
    add_language(document.lang);
  }

  void add_language(const std::string& code) {
    const Language* language = &language_or_default(code);
    if (std::ranges::find(index_.languages, language) == index_.languages.end())
      index_.languages.push_back(language);
  }

  void lay_over() {
    words_.flush(beside_);
    index_.database.add_database(beside_);
    index_.readable_whole.push_back({beside_, std::make_shared<Vocabulary>()});
  }

  void replace_synonyms(const std::string& code, const std::string& lines) {
    std::erase_if(index_.synonyms,
                  [&](const auto& synonyms) { return synonyms->language().code == code; });
    const Language& language = language_or_default(code);
    if (std::ranges::find(index_.languages, &language) != index_.languages.end())
      index_.synonyms.push_back(std::make_shared<const Synonyms>(lines, language));
  }

  const OpenIndex& live_;
  const Scope& scope_;
  OpenIndex index_;
  Xapian::WritableDatabase beside_{std::string(), Xapian::DB_BACKEND_INMEMORY};
  VocabularyWriter words_;
  std::map<std::string, Place> was_;  // articles that are passed over
  std::vector<Xapian::docid> taken_;
};

Standing standing_in(const OpenIndex& index, const AskedBy& by, const Question& question) {
  SearchRequest request;
  request.text = question.text;
  request.language = question.language;
  request.scope = by.scope;
  request.now = by.now;
  request.facets = false;
  request.promoted = true;
  Standing standing;
  for (auto& hit : search_in(index, request).hits)
    standing.found.push_back({std::move(hit.kind), std::move(hit.id), hit.score, hit.promoted});
  return standing;
}

}  // namespace

int Standing::rank_of(const std::string& article) const {
  const auto it = std::ranges::find_if(
      found, [&](const Found& each) { return each.kind == kArticle && each.id == article; });
  return it == found.end() ? 0 : static_cast<int>(it - found.begin()) + 1;
}

std::vector<BeforeAndAfter> what_if(IndexReader& index, const AskedBy& by, const Change& change,
                                    const std::vector<Question>& questions) {
  std::vector<BeforeAndAfter> told;
  index.with_database(by.scope, [&](const OpenIndex& live) {
    told.clear();
    const ChangedIndex changed(live, by.scope, change);
    for (const auto& question : questions)
      told.push_back(
          {standing_in(live, by, question), standing_in(changed.index(), by, question)});
  });
  return told;
}

std::vector<Standing> standings(IndexReader& index, const AskedBy& by,
                                const std::vector<Question>& questions) {
  std::vector<Standing> told;
  index.with_database(by.scope, [&](const OpenIndex& live) {
    told.clear();
    for (const auto& question : questions) told.push_back(standing_in(live, by, question));
  });
  return told;
}

}  // namespace kb::search
