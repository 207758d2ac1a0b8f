// SPDX-License-Identifier: MIT
#include "store/synonyms.h"

#include <gmock/gmock.h>

#include "indexer/import.h"
#include "indexer/index_run.h"
#include "search/search.h"
#include "store/articles.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

// From a line in the store to what a search finds.
namespace kb::indexer {
namespace {

using testing::ElementsAre;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

class SynonymsOfTheIndex : public testing::Test {
 protected:
  SynonymsOfTheIndex() {
    auto tx = store_.store().write();
    store::Article article;
    article.id = "buzon";
    article.title = "El buzón";
    article.body = "Vacíalo.";
    store::put_article(tx, article, "", kNow);
    tx.commit();
    rebuild(store_.store(), index(), {});
  }
  std::filesystem::path index() const { return folder_.path() / "index"; }
  void put(const std::string& line, store::SynonymState state) {
    auto tx = store_.store().write();
    store::put_synonym(tx,
                       {0, "es", line, store::SynonymOrigin::Person, state, "", kNow, kNow, ""});
    tx.commit();
  }
  void catch_up() { IndexRun(store_.store(), index()).catch_up(); }
  size_t found(const std::string& text) {
    search::SearchRequest request;
    request.text = text;
    return search::search(reader_, request).hits.size();
  }
  test::TempDir folder_;
  test::TestStore store_;
  search::IndexReader reader_{folder_.path() / "index"};
};

TEST_F(SynonymsOfTheIndex, FollowTheStoreWithoutARestart) {
  EXPECT_EQ(found("cacharro"), 0u);
  put("cacharro => buzón", store::SynonymState::InUse);
  EXPECT_EQ(found("cacharro"), 0u) << "a search never reads the store";
  catch_up();
  EXPECT_EQ(found("cacharro"), 1u);
  put("cacharro => buzón", store::SynonymState::TakenBack);
  catch_up();
  EXPECT_EQ(found("cacharro"), 0u);
}

TEST_F(SynonymsOfTheIndex, AreThereAfterARebuild) {
  put("cacharro => buzón", store::SynonymState::InUse);
  rebuild(store_.store(), index(), {});
  EXPECT_EQ(found("cacharro"), 1u);
}

TEST_F(SynonymsOfTheIndex, ComeFromFilesOnceAndStayAsTheyWereLeft) {
  folder_.write("in/synonyms.es.txt",
                "\xEF\xBB\xBF# words\ncacharro => buzón  # de Murcia\n\nsolo\n");
  folder_.write("in/synonyms.xx.txt", "a = b\n");
  std::vector<std::string> problems;
  ImportOptions options;
  options.on_problem = [&](const Problem& problem) {
    problems.push_back(problem.origin.file.filename().string() + ":" +
                       std::to_string(problem.origin.line));
  };
  const auto import = [&] {
    return import_into(store_.store(), folder_.path() / "in", options).synonyms;
  };
  EXPECT_EQ(import().added, 1);
  EXPECT_THAT(problems, ElementsAre("synonyms.es.txt:4", "synonyms.xx.txt:1"));
  {
    auto tx = store_.store().write();
    const auto synonym = store::find_synonym(tx, "es", "cacharro => buzón");
    ASSERT_TRUE(synonym);
    EXPECT_EQ(synonym->evidence, "de Murcia");
    EXPECT_EQ(synonym->origin, store::SynonymOrigin::File);
    store::set_synonym_state(tx, synonym->id, store::SynonymState::TakenBack, kNow);
    tx.commit();
  }
  EXPECT_EQ(import().unchanged, 1) << "what was taken back is not brought again";
  auto tx = store_.store().read();
  EXPECT_EQ(store::synonym_lines(tx, "es"), "");
}

}  // namespace
}  // namespace kb::indexer
