// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "indexer/agreement.h"
#include "search/index_reader.h"
#include "store/article_drafts.h"
#include "store/change_log.h"
#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// Who publishes is killed with SIGKILL again and again, and the server that indexes with it.
namespace kb {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr int kKills = 50;
constexpr int kArticles = 30;

std::string article_id(int i) {
  return fmt::format("a{}", i);
}
std::string draft_id(int i) {
  return fmt::format("d{}", i);
}

// All that readers see of it says the same number.
void set_texts(store::ArticleDraft& draft, int number) {
  const auto word = fmt::format("n{}", number);
  draft.title = "Título " + word;
  draft.summary = "En corto " + word;
  draft.tags = {word};
  draft.body.clear();
  for (int i = 0; i < 40; ++i) draft.body += fmt::format("Párrafo {} de {}.\n\n", i, word);
}

class Publishing : public testing::Test {
 protected:
  Publishing() {
    store::Store store(address_);
    auto tx = store.write();
    for (int i = 0; i < kArticles; ++i) {
      auto draft = store::new_article_draft("p", "es", {});
      draft.slug = article_id(i);
      set_texts(draft, 0);
      store::put_article_draft(tx, draft);
      store::publish_draft(tx, draft.id, "p", {});
    }
    tx.commit();
  }

  // A draft of each article, of this round.
  void prepare(int round) {
    store::Store store(address_);
    auto tx = store.write();
    for (int i = 0; i < kArticles; ++i) {
      store::delete_article_draft(tx, draft_id(i));
      auto draft = store::draft_of_article(store::find_article(tx, article_id(i)).value(), "p", {});
      draft.id = draft_id(i);
      draft.reason = "Otra ronda";
      set_texts(draft, round);
      store::put_article_draft(tx, draft);
    }
    tx.commit();
  }

  // Publishes one after another in a process of its own.
  pid_t start_publisher() {
    const pid_t child = fork();
    if (child != 0) return child;
    store::Store store(address_);
    for (int i = 0; i < kArticles; ++i) {
      auto tx = store.write();
      store::publish_draft(tx, draft_id(i), "p", SystemClock().now());
      tx.commit();
    }
    pause();
    _exit(0);
  }

  // How many are published: each wholly, with its draft gone, or not at all.
  int expect_whole_articles(int round) {
    store::Store store(address_);
    auto tx = store.read();
    int published = 0;
    for (int i = 0; i < kArticles; ++i) {
      const auto article = store::find_article(tx, article_id(i)).value();
      const bool is_new = article.title.ends_with(fmt::format("n{}", round));
      expect_whole(article, tx);
      EXPECT_EQ(store::find_article_draft(tx, draft_id(i)).has_value(), !is_new) << article.id;
      published += is_new;
    }
    return published;
  }

  void expect_whole(const store::Article& article, store::Transaction& tx) {
    store::ArticleDraft expected;
    set_texts(expected, std::stoi(article.title.substr(article.title.rfind('n') + 1)));
    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.summary, expected.summary);
    EXPECT_EQ(article.body, expected.body);
    EXPECT_EQ(article.tags, expected.tags);
    const auto revisions = store::revisions_of(tx, article.id);
    EXPECT_EQ(revisions.back().number, article.revision);
    EXPECT_EQ(revisions.back().body, article.body);
    EXPECT_EQ(static_cast<int>(revisions.size()), article.revision);
  }

  void expect_index_catches_up(int kill) {
    store::Store store(address_);
    const long long last = [&] {
      auto tx = store.read();
      return store::last_change_number(tx);
    }();
    search::IndexReader reader(index_);
    const auto end = Steady::now() + 60s;
    while (reader.state().applied < last && Steady::now() < end) std::this_thread::sleep_for(5ms);
    EXPECT_THAT(indexer::differences(store, index_), testing::IsEmpty()) << "kill " << kill;
  }

  const test::TempDir folder_;
  const std::filesystem::path index_ = folder_.path() / "index";
  const std::string address_ = "sqlite:" + (folder_.path() / "resuelve.db").string();
};

TEST_F(Publishing, KilledAtAnyMomentLeavesNoPageHalfWritten) {
  std::mt19937 random{11};
  int published = 0, left = 0;
  for (int kill = 1; kill <= kKills; ++kill) {
    prepare(kill);
    test::ServeProcess server(folder_.path().string());
    const pid_t publisher = start_publisher();
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 150));
    ::kill(publisher, SIGKILL);
    server.program().signal(SIGKILL);
    int status = 0;
    ASSERT_EQ(waitpid(publisher, &status, 0), publisher);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(server.program().wait(), -SIGKILL);
    const int done = expect_whole_articles(kill);
    published += done;
    left += kArticles - done;

    test::ServeProcess again(folder_.path().string());
    expect_index_catches_up(kill);
    again.program().signal(SIGTERM);
    EXPECT_EQ(again.program().wait(), 0);
  }
  // The kills came in the middle, not before or after all of it.
  EXPECT_GT(published, kKills);
  EXPECT_GT(left, kKills);
}

}  // namespace
}  // namespace kb
