// SPDX-License-Identifier: MIT
#include "store/accounts.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;

class AccountsOn : public test::OnEachDialect {
 protected:
  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, AccountsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

class AreasOn : public AccountsOn {};
INSTANTIATE_TEST_SUITE_P(Dialects, AreasOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(AccountsOn, AreAddedChangedAndLeftAlone) {
  Account acme{"acme", "Acme", {"acme.example", "acme.test"}};
  EXPECT_EQ(put_account(tx_, acme), PutResult::Added);
  EXPECT_EQ(put_account(tx_, acme), PutResult::Unchanged);
  EXPECT_EQ(find_account(tx_, "acme"), acme);
  acme.domains = {"b", "a", "c", "d", "e", "f"};
  EXPECT_EQ(put_account(tx_, acme), PutResult::Changed);
  EXPECT_EQ(find_account(tx_, "acme"), acme);
  acme.domains.clear();
  acme.name = "ACME";
  EXPECT_EQ(put_account(tx_, acme), PutResult::Changed);
  EXPECT_EQ(find_account(tx_, "acme"), acme);
  EXPECT_EQ(find_account(tx_, "other"), std::nullopt);
}

TEST_P(AccountsOn, AreListedById) {
  put_account(tx_, {"b", "Aaa", {"b.example"}});
  put_account(tx_, {"a", "Bbb", {}});
  EXPECT_THAT(accounts(tx_),
              ElementsAre(Account{"a", "Bbb", {}}, Account{"b", "Aaa", {"b.example"}}));
}

TEST_P(AccountsOn, AreListedEachWithItsOwnDomainsAsTheyWereGiven) {
  const Account acme{"acme", "Acme", {"z.example", "b.example"}}, none{"beta", "Beta", {}},
      other{"gama", "Gama", {"a.example"}};
  for (const auto& account : {other, none, acme}) put_account(tx_, account);
  EXPECT_THAT(accounts(tx_), ElementsAre(acme, none, other));
}

TEST_P(AccountsOn, KeepDomainsInLowerCase) {
  put_account(tx_, {"a", "A", {" ACME.Example"}});
  EXPECT_THAT(find_account(tx_, "a")->domains, ElementsAre("acme.example"));
}

TEST_P(AccountsOn, RefuseWhatIsNotFit) {
  EXPECT_THROW(put_account(tx_, {"", "A", {}}), Error);
  EXPECT_THROW(put_account(tx_, {"a", "\xFF", {}}), Error);
  EXPECT_THROW(put_account(tx_, {"a", "A", {"x/y"}}), Error);
}

TEST_P(AreasOn, AreAddedChangedAndListedByPosition) {
  Area mail{"mail", "at", 2, "Correo", "Mail", "Buzones", "Mailboxes"};
  const Area hosting{"hosting", "box", 1, "Alojamiento", "Hosting", "", ""};
  EXPECT_EQ(put_area(tx_, mail), PutResult::Added);
  EXPECT_EQ(put_area(tx_, hosting), PutResult::Added);
  EXPECT_EQ(put_area(tx_, mail), PutResult::Unchanged);
  EXPECT_THAT(areas(tx_), ElementsAre(hosting, mail));
  mail.position = 0;
  mail.hint_en = "Mail boxes";
  EXPECT_EQ(put_area(tx_, mail), PutResult::Changed);
  EXPECT_THAT(areas(tx_), ElementsAre(mail, hosting));
}

TEST_P(AreasOn, RefuseWhatIsNotFit) {
  EXPECT_THROW(put_area(tx_, {"a/b", "", 0, "", "", "", ""}), Error);
  EXPECT_THROW(put_area(tx_, {"a", "", 0, "\xFF", "", "", ""}), Error);
}

}  // namespace
}  // namespace kb::store
