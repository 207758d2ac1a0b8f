// SPDX-License-Identifier: MIT
#include "server/http/request_queue.h"

#include <gtest/gtest.h>

#include <thread>

namespace kb::server {
namespace {

using std::chrono::milliseconds;

const TimePoint kNow{std::chrono::hours(1)};

TEST(RequestQueue, ServesFirstComeFirst) {
  RequestQueue queue(2, milliseconds(100));
  Connection a, b;
  EXPECT_TRUE(queue.push(a, kNow));
  EXPECT_TRUE(queue.push(b, kNow));
  EXPECT_EQ(queue.size(), 2u);
  EXPECT_EQ(queue.pop()->connection, &a);
  EXPECT_EQ(queue.pop()->connection, &b);
}

TEST(RequestQueue, RefusesWhenFullOrClosed) {
  RequestQueue queue(1, milliseconds(100));
  Connection a, b;
  EXPECT_TRUE(queue.push(a, kNow));
  EXPECT_FALSE(queue.push(b, kNow));
  queue.close();
  EXPECT_FALSE(queue.push(b, kNow));
  EXPECT_FALSE(queue.pop());
}

TEST(RequestQueue, GivesOutWhatWaitedTooLong) {
  RequestQueue queue(4, milliseconds(100));
  Connection old, young;
  queue.push(old, kNow);
  queue.push(young, kNow + milliseconds(50));
  EXPECT_TRUE(queue.take_expired(kNow + milliseconds(100)).empty());
  EXPECT_EQ(queue.take_expired(kNow + milliseconds(101)), std::vector<Connection*>{&old});
  EXPECT_EQ(queue.size(), 1u);
  EXPECT_FALSE(queue.is_expired(*queue.pop(), kNow + milliseconds(101)));
}

TEST(RequestQueue, WakesWaitingWorkers) {
  RequestQueue queue(1, milliseconds(100));
  Connection connection;
  std::thread worker([&] {
    EXPECT_EQ(queue.pop()->connection, &connection);
    EXPECT_FALSE(queue.pop());
  });
  queue.push(connection, kNow);
  while (queue.size() > 0) std::this_thread::yield();
  queue.close();
  worker.join();
}

}  // namespace
}  // namespace kb::server
