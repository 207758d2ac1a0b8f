// SPDX-License-Identifier: MIT
#include "server/housekeeping.h"

#include <gtest/gtest.h>

#include "core/log.h"
#include "store/sealed.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_store.h"

namespace kb::server {
namespace {

TEST(Housekeeping, ErasesWhatHasExpired) {
  log::set_level(log::Level::Off);
  test::TestStore store;
  test::FakeClock clock;
  const test::TempDir folder;
  const crypto::KeyFile keys(folder.path() / "sealed.key");
  {
    auto tx = store.store().write();
    for (const int days : {7, 30})
      store::seal_secret(tx, keys,
                         {store::SealedOwner::Account, "arcos", "arcos", "FTP", "",
                          clock.now() + std::chrono::days(days)},
                         crypto::SecretText("x"), store::Actor{}, clock.now());
    tx.commit();
  }
  const Instant start = clock.now();
  Housekeeping housekeeping(store.store(), clock);
  clock.advance(std::chrono::days(8));
  housekeeping.tidy();
  auto tx = store.store().read();
  EXPECT_EQ(store::sealed_of_account(tx, "arcos", start).size(), 1u);
}

}  // namespace
}  // namespace kb::server
