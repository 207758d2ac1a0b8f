// SPDX-License-Identifier: MIT
#include "store/redirects.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};

class Redirects : public test::OnEachDialect {
 protected:
  PutResult put(const std::string& source, const std::string& target) {
    return put_redirect(tx_, {source, target, kMay});
  }
  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, Redirects, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Redirects, LeadFromAnOldAddressToTheArticle) {
  EXPECT_EQ(put("viejo", "nuevo"), PutResult::Added);
  EXPECT_EQ(put("viejo", "nuevo"), PutResult::Unchanged);
  EXPECT_EQ(redirected(tx_, "viejo"), "nuevo");
  EXPECT_EQ(redirected(tx_, "nuevo"), std::nullopt);
  EXPECT_EQ(redirected(tx_, "a/b"), std::nullopt);
  EXPECT_EQ(put("viejo", "otro"), PutResult::Changed);
  EXPECT_THAT(redirects(tx_), ElementsAre(Redirect{"viejo", "otro", kMay}));
  EXPECT_THAT(redirects_to(tx_, "nuevo"), IsEmpty());
  EXPECT_TRUE(remove_redirect(tx_, "viejo"));
  EXPECT_FALSE(remove_redirect(tx_, "viejo"));
}

TEST_P(Redirects, AreOneStepLongInWhateverOrderTheyCome) {
  const std::vector<std::vector<std::pair<std::string, std::string>>> orders = {
      {{"a", "b"}, {"b", "c"}, {"c", "d"}},
      {{"c", "d"}, {"b", "c"}, {"a", "b"}},
      {{"b", "c"}, {"c", "d"}, {"a", "b"}},
  };
  for (const auto& order : orders) {
    for (const auto& [source, target] : order) put(source, target);
    for (const std::string source : {"a", "b", "c"}) {
      EXPECT_EQ(redirected(tx_, source), "d") << source;
      remove_redirect(tx_, source);
    }
  }
}

TEST_P(Redirects, NeverLeadBackToThemselves) {
  EXPECT_EQ(put("a", "a"), PutResult::Unchanged);
  put("a", "b");
  EXPECT_EQ(put("b", "a"), PutResult::Unchanged);
  put("b", "c");
  EXPECT_EQ(put("c", "a"), PutResult::Unchanged);
  EXPECT_EQ(redirects_to(tx_, "c").size(), 2u);
}

TEST_P(Redirects, RefuseWhatIsNoAddress) {
  EXPECT_THROW(put("a/b", "c"), Error);
  EXPECT_THROW(put("a", ""), Error);
  EXPECT_THAT(redirects(tx_), IsEmpty());
}

}  // namespace
}  // namespace kb::store
