// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "indexer/import.h"
#include "indexer/index_run.h"
#include "indexer/teacher.h"
#include "search/figures.h"
#include "search/search.h"
#include "search/suggest.h"
#include "store/store.h"
#include "store/tickets.h"
#include "tests/support/temp_dir.h"

// How well the starter content is found by judged queries (queries.jsonl, qrels.tsv beside this
// file), written without looking at the ranking. The figures are printed; each has a floor.
namespace kb {
namespace {

struct Query {
  std::string id, lang, text;
};

std::vector<Query> read_queries() {
  std::vector<Query> queries;
  std::ifstream in("tests/relevance/queries.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    queries.push_back({json["id"], json["lang"], json["text"]});
  }
  return queries;
}

search::Judgments read_judgments() {
  search::Judgments judgments;
  std::ifstream in("tests/relevance/qrels.tsv");
  std::string query, document;
  for (int grade = 0; in >> query >> document >> grade;) judgments[query][document] = grade;
  return judgments;
}

class Content : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test::TempDir;
    store::Store store("sqlite:" + (folder_->path() / "resuelve.db").string());
    indexer::import_into(store, "content");
    indexer::rebuild(store, folder_->path() / "index", {});
  }
  static void TearDownTestSuite() { delete folder_; }

  // Mean figures of the queries of one language.
  static search::Figures figures(const std::string& lang) {
    search::IndexReader reader(folder_->path() / "index");
    const auto all = read_judgments();
    search::Judgments judgments;
    std::map<std::string, search::Ranking> run;
    for (const auto& query : read_queries()) {
      if (query.lang != lang) continue;
      judgments[query.id] = all.at(query.id);
      search::SearchRequest request;
      request.text = query.text;
      request.language = lang;
      for (const auto& hit : search::search(reader, request).hits) run[query.id].push_back(hit.id);
    }
    const auto mean = search::mean_figures(judgments, run);
    for (const auto& [name, value] : named(mean))
      fmt::print("{} {:<10} {:.4f}\n", lang, name, value);
    return mean;
  }

  static test::TempDir* folder_;
};
test::TempDir* Content::folder_ = nullptr;

TEST_F(Content, IsFoundInSpanish) {
  const auto mean = figures("es");
  EXPECT_GE(mean.queries, 150);
  EXPECT_GE(mean.ndcg10, 0.75);
  EXPECT_GE(mean.success3, 0.80);
}

TEST_F(Content, IsFoundInEnglish) {
  const auto mean = figures("en");
  EXPECT_GE(mean.queries, 60);
  EXPECT_GE(mean.ndcg10, 0.70);
  EXPECT_GE(mean.success3, 0.75);
}

struct Asked {
  std::string subject, body;
};
struct Pair {
  std::string lang, article;
  Asked taught, twin;
};

std::vector<Pair> read_twins() {
  std::vector<Pair> pairs;
  std::ifstream in("tests/relevance/twins.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto j = nlohmann::json::parse(line);
    const auto asked = [&](const char* which) {
      return Asked{j.at(which).at("subject"), j.at(which).at("body")};
    };
    pairs.push_back({j.at("lang"), j.at("article"), asked("taught"), asked("twin")});
  }
  return pairs;
}

std::string firm(size_t pair) {
  return fmt::format("firm-{}", pair % 100);
}

bool is_among_first_three(search::IndexReader& reader, const Pair& pair,
                          const std::string& account) {
  search::SuggestRequest request;
  request.subject = pair.twin.subject;
  request.body = pair.twin.body;
  request.language = pair.lang;
  request.threshold = 0;
  request.size = 3;
  request.scope.clients = true;
  request.scope.account = account;
  if (!account.empty()) request.scope.tickets = search::Scope::Tickets::Account;
  return std::ranges::any_of(search::suggest(reader, request).suggestions,
                             [&](const auto& one) { return one.hit.id == pair.article; });
}

// How many twins find the article of their pair when asked by whom `account` names.
template <class AccountOf>
int twins_found(search::IndexReader& reader, const std::vector<Pair>& pairs,
                const AccountOf& account) {
  int found = 0;
  for (size_t i = 0; i < pairs.size(); ++i)
    found += is_among_first_three(reader, pairs[i], account(i)) ? 1 : 0;
  return found;
}

void link_taught(store::Store& store, const std::vector<Pair>& pairs) {
  auto tx = store.write();
  for (size_t i = 0; i < pairs.size(); ++i) {
    store::Ticket ticket;
    ticket.id = fmt::format("twin-{}", i);
    ticket.account = firm(i);
    ticket.requester = "somebody@firm.example";
    ticket.lang = pairs[i].lang;
    ticket.subject = pairs[i].taught.subject;
    ticket.body = pairs[i].taught.body;
    ticket.status = store::TicketStatus::Resolved;
    ticket.links = {{pairs[i].article, true}};
    store::put_ticket(tx, ticket, Instant{std::chrono::hours{24 * 365 * 56}});
  }
  tx.commit();
}

// Each pair: what one client wrote, linked once to the article, and what is written later, by
// another client, by the same one, or by one that has a ticket about something else.
TEST_F(Content, OneLinkServesTheNextWhoAsksInOtherWords) {
  const auto pairs = read_twins();
  ASSERT_EQ(pairs.size(), 100);
  search::IndexReader reader(folder_->path() / "index");
  const auto another = [](size_t) { return "another"; };
  const int before = twins_found(reader, pairs, another);
  store::Store store("sqlite:" + (folder_->path() / "resuelve.db").string());
  link_taught(store, pairs);
  indexer::teach(store, folder_->path() / "index");
  const int after = twins_found(reader, pairs, another);
  const int same = twins_found(reader, pairs, firm);
  const int elsewhere = twins_found(reader, pairs, [](size_t i) { return firm(i + 37); });
  fmt::print(
      "twins among the first three: {} before their links, {} after; {} for the same account, {} "
      "for one with another ticket\n",
      before, after, same, elsewhere);
  EXPECT_GE(after, 93);
  EXPECT_GE(after, before + 15);
  EXPECT_GE(same, 98);
  EXPECT_GE(elsewhere, after - 3);
}

}  // namespace
}  // namespace kb
