// SPDX-License-Identifier: MIT
#include "store/store.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <thread>

#include "core/error.h"
#include "store/accounts.h"
#include "store/articles.h"
#include "store/connection.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using test::TempDir;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

Article article(const std::string& id) {
  Article article;
  article.id = id;
  article.title = "Título";
  return article;
}

ErrorCode code_of(const auto& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::Internal;
}

class StoreOn : public test::OnEachDialect {};
INSTANTIATE_TEST_SUITE_P(Dialects, StoreOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(StoreOn, KeepsWhatWasCommittedForTheNextOneToOpenIt) {
  Transaction tx = store().write();
  put_article(tx, article("a"), "", kNow);
  tx.commit();
  Store again(address());
  Transaction read = again.read();
  EXPECT_TRUE(find_article(read, "a"));
}

TEST_P(StoreOn, LeavesNothingOfATransactionWithoutCommit) {
  {
    Transaction tx = store().write();
    put_article(tx, article("a"), "", kNow);
    put_account(tx, {"acme", "Acme", {}});
  }
  Transaction read = store().read();
  EXPECT_THAT(article_ids(read), testing::IsEmpty());
  EXPECT_FALSE(find_account(read, "acme"));
}

TEST_P(StoreOn, ReadsOneSnapshotWhileOthersWrite) {
  Transaction before = store().read();
  EXPECT_THAT(article_ids(before), testing::IsEmpty());
  Transaction tx = store().write();
  put_article(tx, article("a"), "", kNow);
  tx.commit();
  EXPECT_THAT(article_ids(before), testing::IsEmpty());
  Transaction after = store().read();
  EXPECT_THAT(article_ids(after), testing::ElementsAre("a"));
}

TEST_P(StoreOn, RefusesToWriteInAReadTransaction) {
  Transaction tx = store().read();
  EXPECT_EQ(code_of([&] { put_article(tx, article("a"), "", kNow); }), ErrorCode::Internal);
}

TEST_P(StoreOn, RefusesATransactionAfterItsEnd) {
  Transaction tx = store().write();
  tx.commit();
  EXPECT_EQ(code_of([&] { find_article(tx, "a"); }), ErrorCode::Internal);
  EXPECT_EQ(code_of([&] { tx.commit(); }), ErrorCode::Internal);
}

TEST_P(StoreOn, EndsATransactionWithItsFirstSqlError) {
  {
    Transaction tx = store().write();
    put_article(tx, article("a"), "", kNow);
    EXPECT_EQ(code_of([&] { tx.connection().execute("insert into change_counter values (1, 1)"); }),
              ErrorCode::Conflict);
    EXPECT_EQ(code_of([&] { tx.commit(); }), ErrorCode::Internal);
  }
  Transaction next = store().write();
  EXPECT_THAT(article_ids(next), testing::IsEmpty());
}

TEST_P(StoreOn, GoesOnAfterRefusedInput) {
  Transaction tx = store().write();
  EXPECT_EQ(code_of([&] { put_article(tx, article("a/b"), "", kNow); }), ErrorCode::BadInput);
  put_article(tx, article("a"), "", kNow);
  tx.commit();
  Transaction read = store().read();
  EXPECT_THAT(article_ids(read), testing::ElementsAre("a"));
}

TEST_P(StoreOn, SaysNothingOfTheRowInAnError) {
  Transaction tx = store().write();
  try {
    tx.connection().execute("insert into accounts (id, name) values (:a, :b), (:c, :d)", "secreto",
                            "x", "secreto", "y");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("secreto")));
  }
}

TEST_P(StoreOn, RefusesANulInAnyParameter) {
  Transaction tx = store().write();
  put_account(tx, {"a", "A", {}});
  EXPECT_EQ(code_of([&] {
              std::ignore = tx.connection().select<std::string>(
                  "select id from accounts where id = :id", std::string("a\0b", 3));
            }),
            ErrorCode::BadInput);
}

TEST_P(StoreOn, ServesMoreThreadsThanItHasConnections) {
  std::vector<std::thread> threads;
  std::atomic<int> found = 0;
  for (int i = 0; i < 40; ++i) {
    threads.emplace_back([&] {
      Transaction tx = store().read();
      found += static_cast<int>(article_ids(tx).size()) + 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(found, 40);
}

TEST(SqliteStore, IsReadableByItsOwnerAlone) {
  TempDir folder;
  const auto file = folder.path() / "store.db";
  const Store store("sqlite:" + file.string());
  struct stat status {};
  ASSERT_EQ(stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(SqliteStore, OpensAFileWhoseNameSociWouldTakeApart) {
  TempDir folder;
  for (const char* name : {"con espacio.db", "a=b.db", "a = b timeout=3.db", "ñ.db", "\"q\".db"}) {
    const auto file = folder.path() / name;
    const Store store("sqlite:" + file.string());
    EXPECT_TRUE(std::filesystem::exists(file)) << name;
  }
}

TEST(SqliteStore, RefusesWhatItCannotOpen) {
  TempDir folder;
  const auto no_database = folder.write("text.db", std::string(4096, 'x'));
  for (const std::string& address :
       {"sqlite:" + (folder.path() / "none" / "x.db").string(), "sqlite:" + folder.path().string(),
        "sqlite:" + no_database.string()}) {
    EXPECT_EQ(code_of([&] { Store{address}; }), ErrorCode::StoreUnavailable) << address;
  }
}

TEST(SqliteStore, SyncsEachCommitToItsWriteAheadLog) {
  test::TestStore place;
  Transaction tx = place.store().read();
  EXPECT_EQ(tx.connection().select<std::string>("pragma journal_mode").at(0), "wal");
  EXPECT_EQ(tx.connection().select<int>("pragma synchronous").at(0), 2);
  EXPECT_EQ(tx.connection().select<int>("pragma foreign_keys").at(0), 1);
}

TEST(SqliteStore, IsBusyWhileAnotherProcessWrites) {
  const test::TestStore place;
  const Address address = parse_address(place.address());
  Connection one(address), other(address);
  other.run("pragma busy_timeout = 0");
  one.begin(Mode::Write);
  EXPECT_EQ(code_of([&] { other.begin(Mode::Write); }), ErrorCode::Busy);
}

TEST(PostgreSqlStore, SaysThatAServerIsNotThereWithoutThePassword) {
  TempDir folder;
  try {
    const Store store("postgresql:host=" + folder.path().string() + " password='s3 cret'");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::StoreUnavailable);
    EXPECT_THAT(error.what(), testing::HasSubstr("connection to server"));
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("s3 cret")));
  }
}

}  // namespace
}  // namespace kb::store
