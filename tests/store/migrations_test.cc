// SPDX-License-Identifier: MIT
#include "store/migrations.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "core/error.h"
#include "store/store.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

constexpr int kAtOnce = 6;

class Migrations : public testing::TestWithParam<Dialect> {
 protected:
  const std::string& address() const { return place_.address(); }

  long long applied_rows() {
    Store store(address());
    Transaction tx = store.read();
    return tx.connection().select<long long>("select count(*) from schema_migrations").at(0);
  }

 private:
  test::EmptyPlace place_{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Dialects, Migrations, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

// In a process of its own; the exit status tells whether it opened.
pid_t open_in_child(const std::string& address) {
  const pid_t child = fork();
  if (child != 0) return child;
  try {
    const Store store(address);
  } catch (const Error& error) {
    dprintf(STDERR_FILENO, "%s\n", error.what());
    _exit(1);
  }
  _exit(0);
}

TEST_P(Migrations, RunOnceAndAreThenLeftAlone) {
  const int newest = Store(address()).schema_version();
  EXPECT_GE(newest, 1);
  EXPECT_EQ(Store(address()).schema_version(), newest);
  EXPECT_EQ(applied_rows(), newest);
}

TEST_P(Migrations, SucceedInProcessesThatStartAtOnce) {
  std::vector<pid_t> children;
  for (int i = 0; i < kAtOnce; ++i) children.push_back(open_in_child(address()));
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(applied_rows(), Store(address()).schema_version());
}

TEST_P(Migrations, SucceedInThreadsThatStartAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < kAtOnce; ++i) {
    threads.emplace_back([&] { EXPECT_NO_THROW(Store{address()}); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(applied_rows(), Store(address()).schema_version());
}

TEST_P(Migrations, RefuseAStoreOfANewerProgramAndLeaveItAsItIs) {
  const int newest = Store(address()).schema_version();
  {
    Store store(address());
    Transaction tx = store.write();
    tx.connection().execute("insert into schema_migrations values (:v, 'later', 0)", newest + 1);
    tx.commit();
  }
  try {
    const Store store(address());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::StoreNewer);
    EXPECT_FALSE(error.hint.empty());
  }
}

}  // namespace
}  // namespace kb::store
