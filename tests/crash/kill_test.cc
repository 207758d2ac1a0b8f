// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "indexer/agreement.h"
#include "search/index_reader.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "store/tickets.h"
#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// The server is killed with SIGKILL again and again while articles and tickets are written.
namespace kb {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr int kKills = 50;

// Writes things and remembers each that was acknowledged.
class Writer {
 public:
  explicit Writer(store::Store& store) : store_(store) {}

  void write_until(Steady::time_point end) {
    while (Steady::now() < end) {
      if (random_() % 3 == 0)
        write_ticket();
      else
        write_article();
    }
  }

  const std::map<std::string, std::string>& acknowledged() const { return acknowledged_; }

 private:
  void write_article() {
    store::Article article;
    article.id = fmt::format("a{}", random_() % 60);
    article.title = "Artículo";
    article.body = fmt::format("zafiro {}", ++number_);
    article.audience = static_cast<store::ArticleAudience>(random_() % 3);
    auto tx = store_.write();
    store::put_article(tx, article, "", SystemClock().now());
    tx.commit();
    acknowledged_[article.id] = article.body;
  }

  void write_ticket() {
    store::Ticket ticket;
    ticket.id = fmt::format("T-{}", random_() % 30);
    ticket.account = "acme";
    ticket.requester = "ana@acme.example";
    ticket.subject = "Consulta";
    ticket.body = fmt::format("rubí {}", ++number_);
    ticket.status = store::TicketStatus::Resolved;
    auto tx = store_.write();
    store::put_ticket(tx, ticket, SystemClock().now());
    tx.commit();
    acknowledged_[ticket.id] = ticket.body;
  }

  store::Store& store_;
  std::mt19937 random_{2026};
  int number_ = 0;
  std::map<std::string, std::string> acknowledged_;
};

void expect_nothing_lost(store::Store& store, const Writer& writer) {
  auto tx = store.read();
  for (const auto& [id, body] : writer.acknowledged()) {
    const auto article = store::find_article(tx, id);
    const auto ticket = store::find_ticket(tx, id);
    EXPECT_EQ(article ? article->body : ticket ? ticket->body : "lost", body) << id;
  }
}

// Waits until the index has applied what the store holds now.
bool catches_up(store::Store& store, const std::filesystem::path& index) {
  const long long last = [&] {
    auto tx = store.read();
    return store::last_change_number(tx);
  }();
  search::IndexReader reader(index);
  for (const auto end = Steady::now() + 60s; Steady::now() < end; std::this_thread::sleep_for(5ms))
    if (reader.state().applied >= last) return true;
  return false;
}

TEST(Kill, OfTheServerAtAnyMomentLosesNothing) {
  const test::TempDir folder;
  const auto index = folder.path() / "index";
  store::Store store("sqlite:" + (folder.path() / "resuelve.db").string());
  Writer writer(store);
  std::mt19937 random{7};
  for (int kill = 0; kill < kKills; ++kill) {
    test::ServeProcess server(folder.path().string());
    std::thread writing([&, end = Steady::now() + 120ms] { writer.write_until(end); });
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 120));
    server.program().signal(SIGKILL);
    EXPECT_EQ(server.program().wait(), -SIGKILL);
    writing.join();

    test::ServeProcess again(folder.path().string());
    ASSERT_TRUE(catches_up(store, index)) << "kill " << kill;
    expect_nothing_lost(store, writer);
    EXPECT_THAT(indexer::differences(store, index), testing::IsEmpty()) << "kill " << kill;
    again.program().signal(SIGTERM);
    EXPECT_EQ(again.program().wait(), 0);
  }
}

}  // namespace
}  // namespace kb
