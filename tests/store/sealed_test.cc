// SPDX-License-Identifier: MIT
#include "store/sealed.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/change_log.h"
#include "store/connection.h"
#include "store/seal_keys.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::days kDay{1};
const Actor kAna{"ana", "Ana Prieto", Origin::Internet};
const Actor kIvan{"ivan", "Iván Ríos", Origin::PrivateNetwork};

NewSecret a_secret(const std::string& form_key = {}) {
  return {SealedOwner::Ticket, "T-1", "arcos", "Panel del hosting", form_key, std::nullopt};
}

class SealedSecrets : public test::OnEachDialect {
 protected:
  template <typename Work>
  auto writing(const Work& work) {
    Transaction tx = store().write();
    auto result = work(tx);
    tx.commit();
    return result;
  }
  std::string seal(const NewSecret& secret, const std::string& value = "abracadabra",
                   const Actor& by = kAna, Instant now = kMay) {
    return writing([&](Transaction& tx) {
      return seal_secret(tx, keys_, secret, crypto::SecretText(value), by, now);
    });
  }
  std::optional<std::string> shown(const std::string& id, Instant now = kMay) {
    return writing([&](Transaction& tx) -> std::optional<std::string> {
      const auto value = show_sealed(tx, keys_, id, kIvan, now);
      if (!value) return std::nullopt;
      return std::string(value->view());
    });
  }
  std::vector<SealedSecret> of_ticket(const std::string& ticket, Instant now = kMay) {
    Transaction tx = store().read();
    return sealed_of(tx, SealedOwner::Ticket, ticket, now);
  }
  std::vector<Act> acts(const std::string& id) {
    Transaction tx = store().read();
    std::vector<Act> found;
    for (const auto& entry : audit_of(tx, Audited::Secret, id)) found.push_back(entry.act);
    return found;
  }
  void run(const std::string& sql) {
    Transaction tx = store().write();
    tx.connection().run(sql);
    tx.commit();
  }

  test::TempDir folder_;
  crypto::KeyFile keys_{folder_.path() / "sealed.key"};
};
INSTANTIATE_TEST_SUITE_P(Dialects, SealedSecrets, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SealedSecrets, AreShownAsTheyWereSealed) {
  const auto id = seal(a_secret(), "línea 1\nlínea 2 «ñ» 🔑");
  EXPECT_EQ(shown(id), "línea 1\nlínea 2 «ñ» 🔑");
  EXPECT_EQ(shown("nothing"), std::nullopt);
  EXPECT_EQ(shown("a/b"), std::nullopt);
}

TEST_P(SealedSecrets, LieInTheStoreEncrypted) {
  seal(a_secret());
  Transaction tx = store().read();
  for (const auto& text : tx.connection().select<std::string>("select sealed from sealed_secrets"))
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("abracadabra")));
}

TEST_P(SealedSecrets, TellTheirLabelAndWhoSawThem) {
  const auto id = seal(a_secret());
  ASSERT_THAT(of_ticket("T-1"), testing::SizeIs(1));
  auto secret = of_ticket("T-1").front();
  EXPECT_EQ(secret.label, "Panel del hosting");
  EXPECT_EQ(secret.sealed_by, "ana");
  EXPECT_EQ(secret.expires, kMay + 30 * kDay);
  EXPECT_EQ(secret.times_shown, 0);
  EXPECT_EQ(secret.shown_at, std::nullopt);
  shown(id, kMay + kDay);
  secret = of_ticket("T-1").front();
  EXPECT_EQ(secret.times_shown, 1);
  EXPECT_EQ(secret.shown_by, "Iván Ríos");
  EXPECT_EQ(secret.shown_at, kMay + kDay);
}

TEST_P(SealedSecrets, OfAnAccountLastAYear) {
  NewSecret secret{SealedOwner::Account, "arcos", "arcos", "FTP", "", std::nullopt};
  const auto id = seal(secret);
  Transaction tx = store().read();
  EXPECT_EQ(find_sealed(tx, id, kMay)->expires, kMay + 365 * kDay);
}

TEST_P(SealedSecrets, AreSealedOnceByAFormThatComesTwice) {
  const auto id = seal(a_secret("form-1"));
  EXPECT_EQ(seal(a_secret("form-1"), "otra"), id);
  EXPECT_EQ(shown(id), "abracadabra");
  EXPECT_NE(seal(a_secret("form-2")), id);
  EXPECT_NE(seal(a_secret("form-1"), "x", kIvan), id) << "somebody else's form";
  writing([&](Transaction& tx) { return delete_sealed(tx, id, kAna, kMay); });
  EXPECT_EQ(seal(a_secret("form-1")), id) << "back button after it was deleted";
  EXPECT_EQ(shown(id), std::nullopt);
}

TEST_P(SealedSecrets, AreAuditedStepByStep) {
  const auto id = seal(a_secret());
  shown(id);
  writing([&](Transaction& tx) {
    note_refused_showing(tx, id, kIvan, kMay);
    extend_sealed(tx, id, kMay + 60 * kDay, kAna, kMay);
    extend_sealed(tx, id, kMay + 60 * kDay, kAna, kMay);  // pressed twice
    return delete_sealed(tx, id, kAna, kMay);
  });
  EXPECT_THAT(acts(id),
              ElementsAre(Act::Deleted, Act::Extended, Act::ShowRefused, Act::Shown, Act::Sealed));
  Transaction tx = store().read();
  const auto entry = audit_of_account(tx, Audited::Secret, "arcos", 4).back();
  EXPECT_EQ(entry.act, Act::Shown);
  EXPECT_EQ(entry.actor.id, "ivan");
  EXPECT_EQ(entry.actor.name, "Iván Ríos");
  EXPECT_EQ(entry.actor.origin, Origin::PrivateNetwork);
  EXPECT_EQ(entry.detail, "Panel del hosting");
  EXPECT_THAT(audit_of_account(tx, Audited::Secret, "otra", 0), IsEmpty());
}

TEST_P(SealedSecrets, AreNotShownWhenTheShowingCannotBeAudited) {
  const auto id = seal(a_secret());
  {
    Transaction tx = store().write();
    show_sealed(tx, keys_, id, kIvan, kMay);  // and no commit
  }
  EXPECT_EQ(of_ticket("T-1").front().times_shown, 0);
  EXPECT_THAT(acts(id), ElementsAre(Act::Sealed));
}

TEST_P(SealedSecrets, DoNotOpenInAnotherRowOrForAnotherOwner) {
  const auto first = seal(a_secret()), second = seal(a_secret(), "otra");
  run("update sealed_secrets set sealed = (select sealed from sealed_secrets where id = '" +
      second + "') where id = '" + first + "'");
  EXPECT_THROW(shown(first), Error);
  EXPECT_EQ(shown(second), "otra");
  run("update sealed_secrets set owner_id = 'T-2' where id = '" + second + "'");
  EXPECT_THROW(shown(second), Error);
  run("update sealed_secrets set owner_id = 'T-1', owner = 'account' where id = '" + second + "'");
  EXPECT_THROW(shown(second), Error);
  run("update sealed_secrets set owner = 'ticket' where id = '" + second + "'");
  EXPECT_EQ(shown(second), "otra");
}

TEST_P(SealedSecrets, MoveFromTheDraftToItsTicket) {
  NewSecret secret = a_secret();
  secret.owner = SealedOwner::Draft;
  secret.owner_id = "d1";
  secret.account = "";
  const auto id = seal(secret);
  {
    Transaction tx = store().read();
    EXPECT_THAT(sealed_of_account(tx, "arcos", kMay), IsEmpty());
    EXPECT_THAT(sealed_of(tx, SealedOwner::Draft, "d1", kMay), testing::SizeIs(1));
  }
  const auto move = [&] {
    return writing([&](Transaction& tx) {
      return move_sealed(tx, keys_, "d1", "T-7", "arcos", kAna, kMay + 5 * kDay);
    });
  };
  EXPECT_EQ(move(), 1);
  EXPECT_EQ(move(), 0);
  ASSERT_THAT(of_ticket("T-7"), testing::SizeIs(1));
  EXPECT_EQ(of_ticket("T-7").front().expires, kMay + 35 * kDay);
  EXPECT_EQ(of_ticket("T-7").front().account, "arcos");
  EXPECT_EQ(shown(id), "abracadabra");
  EXPECT_THAT(acts(id), ElementsAre(Act::Shown, Act::Moved, Act::Sealed));
}

TEST_P(SealedSecrets, AreGoneWhenTheyExpire) {
  const auto id = seal(a_secret());
  EXPECT_THAT(of_ticket("T-1", kMay + 30 * kDay), IsEmpty());
  EXPECT_EQ(shown(id, kMay + 30 * kDay), std::nullopt);
  const auto erase = [&](Instant now) {
    return writing([&](Transaction& tx) { return erase_expired(tx, now); });
  };
  EXPECT_EQ(erase(kMay + 29 * kDay), 0);
  EXPECT_EQ(erase(kMay + 30 * kDay), 1);
  EXPECT_EQ(erase(kMay + 30 * kDay), 0);
  EXPECT_EQ(shown(id), std::nullopt) << "also by a clock that goes back";
  EXPECT_EQ(acts(id).front(), Act::Expired);
}

TEST_P(SealedSecrets, RefuseWhatDoesNotFit) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "x"}, {std::string(201, 'l'), "x"}, {"a", ""}, {"a", std::string(16385, 'v')}};
  for (const auto& [label, value] : cases) {
    auto secret = a_secret();
    secret.label = label;
    EXPECT_THROW(seal(secret, value), Error) << label.size() << " " << value.size();
  }
}

TEST_P(SealedSecrets, AreNotSealedWithANewKeyWhenTheOldOneIsLost) {
  const auto id = seal(a_secret());
  const auto aside = folder_.path() / "aside";
  std::filesystem::rename(keys_.path(), aside);
  EXPECT_THROW(seal(a_secret()), Error);
  EXPECT_THROW(shown(id), Error);
  EXPECT_FALSE(keys_.exists());
  std::filesystem::rename(aside, keys_.path());
  EXPECT_EQ(shown(id), "abracadabra");
}

TEST_P(SealedSecrets, RecordNoChangeForTheIndex) {
  const auto id = seal(a_secret());
  shown(id);
  Transaction tx = store().read();
  EXPECT_EQ(last_change_number(tx), 0);
}

TEST_P(SealedSecrets, AreAllSealedAnewByARotation) {
  std::vector<std::string> ids;
  for (int i = 0; i < 120; ++i) ids.push_back(seal(a_secret(), "valor " + std::to_string(i)));
  const auto old = keys_.read().newest().id;
  std::vector<long long> steps;
  const auto rotation = rotate_seal_keys(store(), keys_, Actor{}, kMay,
                                         [&](long long done) { steps.push_back(done); });
  EXPECT_EQ(rotation.sealed_anew, 120);
  EXPECT_FALSE(rotation.resumed);
  EXPECT_THAT(steps, ElementsAre(50, 100, 120));
  EXPECT_EQ(keys_.read().find(old), nullptr);
  for (int i = 0; i < 120; ++i) EXPECT_EQ(shown(ids[i]), "valor " + std::to_string(i));
  Transaction tx = store().read();
  EXPECT_THAT(seal_keys_in_use(tx), ElementsAre(keys_.read().newest().id));
  EXPECT_EQ(audit_of(tx, Audited::Keys, keys_.read().newest().id).front().act, Act::KeysRotated);
}

TEST_P(SealedSecrets, StayReadableWhenARotationIsCutOff) {
  std::vector<std::string> ids;
  for (int i = 0; i < 60; ++i) ids.push_back(seal(a_secret(), "valor " + std::to_string(i)));
  struct CutOff {};
  EXPECT_THROW(rotate_seal_keys(store(), keys_, Actor{}, kMay, [](long long) { throw CutOff{}; }),
               CutOff);
  EXPECT_EQ(keys_.read().keys().size(), 2u);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(shown(ids[i]), "valor " + std::to_string(i));
  const auto rotation = rotate_seal_keys(store(), keys_, Actor{}, kMay);
  EXPECT_TRUE(rotation.resumed);
  EXPECT_EQ(rotation.sealed_anew, 10);
  EXPECT_EQ(keys_.read().keys().size(), 1u);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(shown(ids[i]), "valor " + std::to_string(i));
}

TEST_P(SealedSecrets, KeepTheOldKeyWhenOneCannotBeOpened) {
  const auto id = seal(a_secret());
  seal(a_secret(), "otra");
  run("update sealed_secrets set owner_id = 'T-2' where id = '" + id + "'");
  const auto old = keys_.read().newest().id;
  EXPECT_THROW(rotate_seal_keys(store(), keys_, Actor{}, kMay), Error);
  EXPECT_NE(keys_.read().find(old), nullptr);
}

}  // namespace
}  // namespace kb::store
