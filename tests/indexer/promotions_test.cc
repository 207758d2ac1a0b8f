// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "indexer/index_run.h"
#include "search/search.h"
#include "store/articles.h"
#include "store/promoted.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

// From the store to the first hit: by the change log, and by a rebuild.
namespace kb::indexer {
namespace {

using namespace std::chrono_literals;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

class PromotionsInTheIndex : public testing::Test {
 protected:
  PromotionsInTheIndex() {
    auto tx = store_.store().write();
    for (const char* id : {"uno", "dos"}) {
      store::Article article;
      article.id = id;
      article.title = "Correo";
      article.body = "Correo.";
      store::put_article(tx, article, "", kMay);
    }
    tx.commit();
    rebuild(store_.store(), folder_.path(), {});
  }
  void promote(const std::string& article) {
    auto tx = store_.store().write();
    store::put_promoted(tx, {"correo", "", article, kMay, kMay + 24h, "", kMay});
    tx.commit();
  }
  std::string first() {
    search::SearchRequest request;
    request.text = "Correo";
    request.promoted = true;
    request.now = kMay;
    const auto found = search::search(reader_, request);
    return found.hits.at(0).promoted ? found.hits.at(0).id : "";
  }

  test::TestStore store_;
  test::TempDir folder_;
  search::IndexReader reader_{folder_.path()};
};

TEST_F(PromotionsInTheIndex, FollowTheChangeLog) {
  IndexRun run(store_.store(), folder_.path());
  EXPECT_EQ(first(), "");
  promote("dos");
  run.catch_up();
  EXPECT_EQ(first(), "dos");
  {
    auto tx = store_.store().write();
    store::remove_promoted(tx, "correo", "", "dos");
    tx.commit();
  }
  run.catch_up();
  EXPECT_EQ(first(), "");
}

TEST_F(PromotionsInTheIndex, AreThereAfterARebuild) {
  promote("uno");
  rebuild(store_.store(), folder_.path(), {});
  EXPECT_EQ(first(), "uno");
}

}  // namespace
}  // namespace kb::indexer
