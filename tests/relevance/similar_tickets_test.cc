// SPDX-License-Identifier: MIT
#include "search/similar.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "indexer/import.h"
#include "indexer/index_run.h"
#include "indexer/teacher.h"
#include "store/articles.h"
#include "store/store.h"
#include "store/tickets.h"
#include "tests/support/temp_dir.h"

// How often a ticket in other words finds, among the first three, a solved one that the same
// article solved, and how often it gets none but unfitting ones, for several cuts. The sample
// tickets and the first of each pair of twins.jsonl are the solved tickets; what is asked is the
// second of each pair, each sample ticket without itself, and questions that nothing here answers.
namespace kb {
namespace {

constexpr double kCuts[] = {0.1, 0.15, 0.2, 0.25, 0.3, 0.4};
constexpr int kShown = 3;

struct Question {
  std::string subject, body, lang;
  std::set<std::string> articles;  // that would solve it
  std::string ticket;              // that it is itself, else empty
};

template <class Use>
void for_each_line(const char* file, const Use& use) {
  std::ifstream in(std::string("tests/relevance/") + file);
  for (std::string line; std::getline(in, line);) use(nlohmann::json::parse(line));
}

class SimilarTicketsOfContent : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test::TempDir;
    store::Store store("sqlite:" + (folder_->path() / "resuelve.db").string());
    indexer::import_into(store, "content");
    add_twins(store);
    note_solutions(store);
    indexer::rebuild(store, folder_->path() / "index", {});
    indexer::teach(store, folder_->path() / "index");
    reader_ = new search::IndexReader(folder_->path() / "index");
  }
  static void TearDownTestSuite() {
    delete reader_;
    delete folder_;
  }

  struct Shares {
    int fitting = 0, only_unfitting = 0;
  };
  static Shares at_cut(const std::vector<Question>& questions, double cut) {
    Shares shares;
    for (const auto& question : questions) {
      const auto found = first_three(question, cut);
      if (std::ranges::find(found, true) != found.end())
        ++shares.fitting;
      else if (!found.empty())
        ++shares.only_unfitting;
    }
    return shares;
  }

  static Shares report(const char* name, const std::vector<Question>& questions) {
    for (const double cut : kCuts) {
      const auto shares = at_cut(questions, cut);
      fmt::print("{:<22} of {}: cut {:.2f}: {} find a fitting one, {} unfitting ones alone\n", name,
                 questions.size(), cut, shares.fitting, shares.only_unfitting);
    }
    return at_cut(questions, search::kLeastSimilar);
  }

  static const std::set<std::string>& solutions_of(const std::string& ticket) {
    return solutions_.at(ticket);
  }

  static std::vector<Question> sample_tickets() {
    std::vector<Question> questions;
    for (const auto& [id, ticket] : tickets_)
      if (!id.starts_with("twin-") && !solutions_.at(id).empty())
        questions.push_back({ticket.subject, ticket.body, ticket.lang, solutions_.at(id), id});
    return questions;
  }

 private:
  // Whether each of them fits.
  static std::vector<bool> first_three(const Question& question, double cut) {
    search::SuggestRequest request;
    request.scope.clients = request.scope.internal = true;
    request.scope.tickets = search::Scope::Tickets::All;
    request.subject = question.subject;
    request.body = question.body;
    request.language = question.lang;
    request.except = question.ticket;
    request.threshold = cut;
    request.own_language_alone = true;
    request.size = kShown;
    std::vector<bool> found;
    for (const auto& one : search::suggestions_of(*reader_, request, search::kTicket)) {
      const auto& solved_by = solutions_.at(one.hit.id);
      const auto fits = [&](const std::string& article) { return solved_by.contains(article); };
      found.push_back(std::ranges::any_of(question.articles, fits));
    }
    return found;
  }

  static void add_twins(store::Store& store) {
    auto tx = store.write();
    int number = 0;
    for_each_line("twins.jsonl", [&](const nlohmann::json& pair) {
      store::Ticket ticket;
      ticket.id = fmt::format("twin-{}", number);
      ticket.account = fmt::format("firm-{}", number++);
      ticket.requester = "somebody@firm.example";
      ticket.lang = pair["lang"];
      ticket.subject = pair["taught"]["subject"];
      ticket.body = pair["taught"]["body"];
      ticket.status = store::TicketStatus::Resolved;
      ticket.links = {{pair["article"], true}};
      store::put_ticket(tx, ticket, Instant{std::chrono::hours{24 * 365 * 56}});
    });
    tx.commit();
  }

  // An article and its translations are one.
  static std::string source_of(store::Transaction& tx, const std::string& id) {
    const auto article = store::find_article(tx, id);
    return article && !article->translation_of.empty() ? article->translation_of : id;
  }

  static void note_solutions(store::Store& store) {
    auto tx = store.read();
    for (const auto& id : store::ticket_ids(tx)) {
      tickets_[id] = store::find_ticket(tx, id).value();
      for (const auto& link : tickets_[id].links)
        if (link.solved) solutions_[id].insert(source_of(tx, link.article));
      solutions_[id];
    }
  }

  static test::TempDir* folder_;
  static search::IndexReader* reader_;
  static std::map<std::string, store::Ticket> tickets_;
  static std::map<std::string, std::set<std::string>> solutions_;  // articles by ticket
};
test::TempDir* SimilarTicketsOfContent::folder_ = nullptr;
search::IndexReader* SimilarTicketsOfContent::reader_ = nullptr;
std::map<std::string, store::Ticket> SimilarTicketsOfContent::tickets_;
std::map<std::string, std::set<std::string>> SimilarTicketsOfContent::solutions_;

TEST_F(SimilarTicketsOfContent, AreFoundInOtherWordsAndSeldomForWhatNothingAnswers) {
  std::vector<Question> twins, texts, strange;
  for_each_line("twins.jsonl", [&](const nlohmann::json& pair) {
    const std::string subject = pair["twin"]["subject"], body = pair["twin"]["body"];
    const auto& solutions = solutions_of(fmt::format("twin-{}", twins.size()));
    twins.push_back({subject, body, pair["lang"], solutions, ""});
    texts.push_back({"", subject + "\n" + body, pair["lang"], solutions, ""});
  });
  for_each_line("unanswerable.jsonl", [&](const nlohmann::json& asked) {
    strange.push_back({asked.value("subject", ""), asked.value("body", ""), asked["lang"], {}, ""});
  });
  const auto by_twin = report("twins", twins), by_text = report("twins as one text", texts);
  EXPECT_GE(by_twin.fitting, 87);
  EXPECT_LE(by_twin.only_unfitting, 3);
  EXPECT_GE(by_text.fitting, 83);
  EXPECT_LE(by_text.only_unfitting, 5);
  EXPECT_LE(report("unanswerable", strange).only_unfitting, 32);
  const auto by_sample = report("sample tickets", sample_tickets());
  EXPECT_GE(by_sample.fitting, 16);
  EXPECT_LE(by_sample.only_unfitting, 44);
}

}  // namespace
}  // namespace kb
