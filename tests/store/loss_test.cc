// SPDX-License-Identifier: MIT
// What a store loses when something is killed: nothing that it acknowledged.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "core/error.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "store/connection.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

constexpr int kAcknowledged = 20;

Article numbered_article(int number) {
  Article article;
  article.id = "a" + std::to_string(number);
  article.body = std::string(5000, 'x');
  return article;
}

// Writes articles one by one for ever, and acknowledges each by a byte.
[[noreturn]] void write_until_killed(const std::string& address, int acknowledge) {
  Store store(address);
  for (int i = 0;; ++i) {
    Transaction tx = store.write();
    put_article(tx, numbered_article(i), "", Instant{std::chrono::seconds(1)});
    tx.commit();
    if (write(acknowledge, "x", 1) != 1) _exit(1);
  }
}

class LossOn : public testing::TestWithParam<Dialect> {
 protected:
  test::EmptyPlace place_{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Dialects, LossOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(LossOn, OfTheWriterTakesNothingThatWasAcknowledged) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) write_until_killed(place_.address(), ends[1]);
  char byte = 0;
  for (int i = 0; i < kAcknowledged; ++i) ASSERT_EQ(read(ends[0], &byte, 1), 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(ends[0]);
  close(ends[1]);
  Store store(place_.address());
  Transaction tx = store.read();
  for (int i = 0; i < kAcknowledged; ++i) {
    EXPECT_TRUE(find_article(tx, numbered_article(i).id)) << i;
  }
  EXPECT_EQ(static_cast<long long>(article_ids(tx).size()), last_change_number(tx));
}

class LostConnection : public test::OnEachDialect {
 protected:
  // Ends every other connection of this test, as a restart of the server does.
  void end_connections() {
    Connection connection(parse_address(address()));
    std::ignore = connection.select<bool>(
        "select case when pg_terminate_backend(pid, 5000) then 1 else 0 end from pg_stat_activity"
        " where pid <> pg_backend_pid() and application_name = "
        "current_setting('application_name')");
  }
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(LostConnection);

std::vector<Dialect> servers() {
  std::vector<Dialect> dialects = test::test_dialects();
  std::erase(dialects, Dialect::Sqlite);
  return dialects;
}
INSTANTIATE_TEST_SUITE_P(Servers, LostConnection, testing::ValuesIn(servers()), test::dialect_name);

TEST_P(LostConnection, EndsItsTransactionAndTheNextOneReconnects) {
  Transaction tx = store().write();
  put_article(tx, numbered_article(1), "", {});
  end_connections();
  try {
    find_article(tx, "a1");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::StoreUnavailable) << error.what();
  }
  Transaction next = store().write();
  EXPECT_THAT(article_ids(next), testing::IsEmpty());
}

TEST_P(LostConnection, IsNotNoticedWhenItWasIdle) {
  { const Transaction one = store().read(), two = store().read(); }
  end_connections();
  Transaction three = store().read(), four = store().read();
  EXPECT_THAT(article_ids(three), testing::IsEmpty());
  EXPECT_THAT(article_ids(four), testing::IsEmpty());
}

}  // namespace
}  // namespace kb::store
