// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "indexer/import.h"
#include "indexer/index_run.h"
#include "indexer/teacher.h"
#include "search/figures.h"
#include "search/search.h"
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

struct Pair {
  std::string lang, article, taught, twin;
};

std::vector<Pair> read_twins() {
  std::vector<Pair> pairs;
  std::ifstream in("tests/relevance/twins.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto j = nlohmann::json::parse(line);
    const auto text = [&](const char* which) {
      return j.at(which).at("subject").get<std::string>() + "\n" +
             j.at(which).at("body").get<std::string>();
    };
    pairs.push_back({j.at("lang"), j.at("article"), text("taught"), text("twin")});
  }
  return pairs;
}

// How many twins find the article of their pair among the first three.
int twins_found(search::IndexReader& reader, const std::vector<Pair>& pairs) {
  int found = 0;
  for (const auto& pair : pairs) {
    search::SearchRequest request;
    request.text = pair.twin;
    request.language = pair.lang;
    request.scope.clients = true;
    request.scope.account = "another";
    const auto hits = search::search(reader, request).hits;
    for (size_t i = 0; i < std::min<size_t>(3, hits.size()); ++i)
      if (hits[i].id == pair.article) ++found;
  }
  return found;
}

// Each pair: what one client wrote, linked once to the article, and what another writes later.
TEST_F(Content, OneLinkServesTheNextClientInOtherWords) {
  const auto pairs = read_twins();
  ASSERT_EQ(pairs.size(), 100);
  search::IndexReader reader(folder_->path() / "index");
  const int before = twins_found(reader, pairs);
  store::Store store("sqlite:" + (folder_->path() / "resuelve.db").string());
  {
    auto tx = store.write();
    for (size_t i = 0; i < pairs.size(); ++i) {
      store::Ticket ticket;
      ticket.id = fmt::format("twin-{}", i);
      ticket.account = fmt::format("firm-{}", i);
      ticket.requester = "somebody@firm.example";
      ticket.lang = pairs[i].lang;
      ticket.subject = pairs[i].taught;
      ticket.status = store::TicketStatus::Resolved;
      ticket.links = {{pairs[i].article, true}};
      store::put_ticket(tx, ticket, Instant{std::chrono::hours{24 * 365 * 56}});
    }
    tx.commit();
  }
  indexer::teach(store, folder_->path() / "index");
  const int after = twins_found(reader, pairs);
  fmt::print("twins among the first three: {} before their links, {} after\n", before, after);
  EXPECT_GE(after, 80);
  EXPECT_GE(after, before + 15);
}

}  // namespace
}  // namespace kb
