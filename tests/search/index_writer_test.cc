// SPDX-License-Identifier: MIT
#include "search/index_writer.h"

#include <gmock/gmock.h>

#include <fstream>

#include "core/error.h"
#include "search/index_folder.h"
#include "search/search.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using test::TestIndex;

int found(IndexReader& reader, const std::string& text, const Scope& scope) {
  SearchRequest request;
  request.text = text;
  request.scope = scope;
  return search(reader, request).total;
}

TEST(IndexWriter, MovesADocumentToANarrowerAudience) {
  TestIndex index({article("a", "Guardia", "zafiro")});
  auto narrower = article("a", "Guardia", "zafiro");
  narrower.audience = Audience::Internal;
  index.put(narrower);
  EXPECT_EQ(found(index.reader(), "zafiro", test::anyone()), 0);
  EXPECT_EQ(found(index.reader(), "zafiro", test::staff()), 1);
}

TEST(IndexWriter, RemembersTheLastNumberApplied) {
  const test::TempDir folder;
  const IndexFolder files(folder.path());
  const auto generation = files.make_generation();
  {
    IndexWriter writer(folder.path(), generation);
    EXPECT_EQ(writer.applied(), 0);
    writer.apply({{"article", "a", article("a", "Uno", "x")}}, 41);
    EXPECT_EQ(writer.applied(), 41);
  }
  EXPECT_EQ(IndexWriter(folder.path(), generation).applied(), 41);
}

TEST(IndexWriter, AppliesAChangeTwiceToTheSameEffect) {
  TestIndex index({article("a", "Uno", "zafiro")});
  index.put(article("a", "Uno", "zafiro"));
  EXPECT_EQ(found(index.reader(), "zafiro", test::anyone()), 1);
}

TEST(IndexWriter, RefusesASecondOne) {
  TestIndex index;
  const IndexFolder files(index.folder());
  try {
    const IndexWriter second(index.folder(), *files.current());
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::Busy);
  }
}

TEST(IndexReader, FollowsASwap) {
  TestIndex index({article("a", "Viejo", "viejo")});
  EXPECT_EQ(found(index.reader(), "viejo", test::anyone()), 1);
  const IndexFolder files(index.folder());
  const auto fresh = files.make_generation();
  {
    IndexWriter writer(index.folder(), fresh);
    writer.add_new(article("a", "Nuevo", "nuevo"));
    writer.commit(7);
  }
  files.make_current(fresh);
  files.remove_others(fresh);
  EXPECT_EQ(found(index.reader(), "viejo", test::anyone()), 0);
  EXPECT_EQ(found(index.reader(), "nuevo", test::anyone()), 1);
  EXPECT_EQ(index.reader().state().applied, 7);
}

TEST(IndexReader, SaysThatADamagedIndexMustBeRebuilt) {
  const test::TempDir folder;
  const IndexFolder files(folder.path());
  const auto generation = files.make_generation();
  IndexWriter(folder.path(), generation).commit(1);
  files.make_current(generation);
  std::ofstream(files.database(generation, Audience::Public) / "iamglass", std::ios::trunc)
      << "nonsense";
  IndexReader reader(folder.path());
  try {
    reader.state();
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::IndexUnavailable);
    EXPECT_THAT(e.hint, testing::HasSubstr("--rebuild"));
  }
}

TEST(IndexFolder, IgnoresANonsenseCurrentFile) {
  const test::TempDir folder;
  for (const char* content : {"", "\n", "../../etc", "gen-../x", "something"}) {
    folder.write("CURRENT", content);
    EXPECT_EQ(IndexFolder(folder.path()).current(), std::nullopt) << content;
  }
}

}  // namespace
}  // namespace kb::search
