// SPDX-License-Identifier: MIT
#include "search/duplicates.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "indexer/documents.h"
#include "indexer/import.h"
#include "indexer/index_run.h"
#include "store/articles.h"
#include "tests/support/temp_dir.h"
#include "text/markdown.h"

// Near duplicates among the starter content: articles that other hands wrote about the same
// (near_duplicates.jsonl beside this file), copies that were edited, and articles that are merely
// related, which are all the others.
namespace kb {
namespace {

constexpr int kMany = 100;
constexpr size_t kEachOf = 8;  // articles are edited, to keep it quick

class NearDuplicates : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test::TempDir;
    store_ = new store::Store("sqlite:" + (folder_->path() / "resuelve.db").string());
    indexer::import_into(*store_, "content");
    indexer::rebuild(*store_, folder_->path() / "index", {});
    reader_ = new search::IndexReader(folder_->path() / "index");
  }
  static void TearDownTestSuite() {
    delete reader_;
    delete store_;
    delete folder_;
  }

  static search::Scope editor() {
    search::Scope scope;
    scope.clients = scope.internal = true;
    return scope;
  }

  static std::vector<search::Document> all_articles() {
    auto tx = store_->read();
    std::vector<search::Document> documents;
    for (const auto& id : store::article_ids(tx))
      if (auto document = indexer::to_document(store::find_article(tx, id).value(), {}))
        documents.push_back(std::move(*document));
    return documents;
  }

  // Those found for the draft, the likeliest first.
  static std::vector<search::NearDuplicate> found_for(search::Document draft) {
    draft.id = "the-draft";
    return search::near_duplicates_of(*reader_, draft, editor(), kMany);
  }

  static test::TempDir* folder_;
  static store::Store* store_;
  static search::IndexReader* reader_;
};
test::TempDir* NearDuplicates::folder_ = nullptr;
store::Store* NearDuplicates::store_ = nullptr;
search::IndexReader* NearDuplicates::reader_ = nullptr;

TEST_F(NearDuplicates, AreNotArticlesThatAreMerelyRelated) {
  for (const auto& pair : search::near_duplicates(*reader_, editor(), kMany))
    ADD_FAILURE() << pair.first.id << " and " << pair.second.id << " " << pair.likelihood;
}

TEST_F(NearDuplicates, AreMostOfThoseThatOtherHandsWroteAboutTheSame) {
  std::ifstream in("tests/relevance/near_duplicates.jsonl");
  int drafts = 0, found = 0, wrong = 0;
  for (std::string line; std::getline(in, line); ++drafts) {
    const auto j = nlohmann::json::parse(line);
    search::Document draft;
    draft.kind = search::kArticle;
    draft.lang = j["lang"];
    draft.title = j["title"];
    draft.sections = text::markdown_to_sections(j["body"].get<std::string>());
    for (const auto& pair : found_for(draft)) (pair.second.id == j["of"] ? found : wrong) += 1;
  }
  fmt::print("near duplicates by other hands: {} of {} found, {} wrong\n", found, drafts, wrong);
  EXPECT_EQ(wrong, 0);
  EXPECT_GE(found, 7);
}

// What becomes of a copy when one goes on with it.
using Edit = void (*)(search::Document&);
constexpr std::pair<const char*, Edit> kEdits[] = {
    {"as it is", [](search::Document&) {}},
    {"another title", [](search::Document& d) { d.title = "Borrador"; }},
    {"the first half", [](search::Document& d) { d.sections.resize((d.sections.size() + 1) / 2); }},
    {"sections the other way round", [](search::Document& d) { std::ranges::reverse(d.sections); }},
    {"without summary and tags", [](search::Document& d) {
       d.summary.clear();
       d.tags.clear();
     }}};

TEST_F(NearDuplicates, AreEditedCopies) {
  const auto articles = all_articles();
  for (size_t i = 0; i < articles.size(); i += kEachOf)
    for (const auto& [name, edit] : kEdits) {
      const auto& article = articles[i];
      auto draft = article;
      edit(draft);
      const auto found = found_for(draft);
      ASSERT_FALSE(found.empty()) << article.id << " " << name;
      EXPECT_EQ(found.front().second.id, article.id) << name;
      EXPECT_EQ(found.size(), 1) << article.id << " " << name;
      EXPECT_FALSE(found.front().passages.empty()) << article.id << " " << name;
    }
}

}  // namespace
}  // namespace kb
