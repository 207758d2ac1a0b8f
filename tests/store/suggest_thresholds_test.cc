// SPDX-License-Identifier: MIT
#include "store/suggest_thresholds.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SuggestThresholds : public test::OnEachDialect {
 protected:
  PutResult put(const std::string& area, double threshold) {
    Transaction tx = store().write();
    const auto result = put_suggest_threshold(tx, {area, threshold});
    tx.commit();
    return result;
  }
  std::optional<double> of(const std::string& area) {
    Transaction tx = store().read();
    return suggest_threshold(tx, area);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SuggestThresholds, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SuggestThresholds, AreTheAreasOwnElseThatOfAllOthers) {
  EXPECT_EQ(of("correo"), std::nullopt);
  EXPECT_EQ(put("correo", 0.7), PutResult::Added);
  EXPECT_EQ(of("correo"), 0.7);
  EXPECT_EQ(of("web"), std::nullopt);
  put("", 0.4);
  EXPECT_EQ(of("correo"), 0.7);
  for (const char* area : {"web", "", "no/id"}) EXPECT_EQ(of(area), 0.4) << area;
}

TEST_P(SuggestThresholds, AreListedChangedAndRemoved) {
  put("web", 0.123);
  EXPECT_EQ(put("web", 0.123), PutResult::Unchanged);
  EXPECT_EQ(put("web", 1), PutResult::Changed);
  put("correo", 0);
  Transaction tx = store().write();
  EXPECT_THAT(suggest_thresholds(tx),
              ElementsAre(SuggestThreshold{"correo", 0}, SuggestThreshold{"web", 1}));
  EXPECT_TRUE(remove_suggest_threshold(tx, "web"));
  EXPECT_FALSE(remove_suggest_threshold(tx, "web"));
  EXPECT_FALSE(remove_suggest_threshold(tx, "a/b"));
  EXPECT_TRUE(remove_suggest_threshold(tx, "correo"));
  EXPECT_THAT(suggest_thresholds(tx), IsEmpty());
}

TEST_P(SuggestThresholds, AreFromNoneToAll) {
  for (const double wrong : {-0.001, 1.001, std::nan("")}) EXPECT_THROW(put("web", wrong), Error);
  EXPECT_THROW(put("a/b", 0.5), Error);
}

}  // namespace
}  // namespace kb::store
