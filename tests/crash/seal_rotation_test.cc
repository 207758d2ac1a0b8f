// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <csignal>

#include "core/crypto_key_file.h"
#include "store/sealed.h"
#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// A rotation of the sealing key that is killed at each of its steps.
namespace kb {
namespace {

constexpr int kSecrets = 230;
const Instant kNow{std::chrono::sys_days{std::chrono::May / 4 / 2026}};

class KilledRotation : public testing::Test {
 protected:
  KilledRotation() {
    auto tx = store_.write();
    for (int i = 0; i < kSecrets; ++i)
      ids_.push_back(store::seal_secret(
          tx, keys_, {store::SealedOwner::Account, "arcos", "arcos", "FTP", "", std::nullopt},
          crypto::SecretText("valor " + std::to_string(i)), store::Actor{}, kNow));
    tx.commit();
  }
  int unreadable() {
    int count = 0;
    auto tx = store_.write();
    for (int i = 0; i < kSecrets; ++i) {
      const auto value =
          store::show_sealed(tx, keys_, ids_[static_cast<size_t>(i)], store::Actor{}, kNow);
      if (!value || value->view() != "valor " + std::to_string(i)) ++count;
    }
    return count;
  }
  std::vector<std::string> arguments() const {
    return {"seal", "--data", folder_.path().string(), "rotate"};
  }

  test::TempDir folder_;
  store::Store store_{"sqlite:" + (folder_.path() / "resuelve.db").string()};
  crypto::KeyFile keys_{folder_.path() / "keys" / "sealed.key"};
  std::vector<std::string> ids_;
};

TEST_F(KilledRotation, LosesNoSecretAndIsFinishedByTheNext) {
  const auto first = keys_.read().newest().id;
  for (int lines = 0; lines < 5; ++lines) {
    test::ChildProgram rotation(arguments());
    for (int i = 0; i < lines; ++i) rotation.read_line();
    rotation.signal(SIGKILL);
    rotation.wait();
    EXPECT_EQ(unreadable(), 0) << "killed after " << lines << " batches";
  }
  const auto outcome = test::run_program(arguments());
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(keys_.read().keys().size(), 1u);
  EXPECT_EQ(keys_.read().find(first), nullptr);
  EXPECT_EQ(unreadable(), 0);
}

TEST_F(KilledRotation, SaysWhatToDoWithAKeyFileThatOthersCanRead) {
  std::filesystem::permissions(keys_.path(), std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  const auto outcome = test::run_program(arguments());
  EXPECT_NE(outcome.status, 0);
  EXPECT_THAT(outcome.errors, testing::HasSubstr("chmod 600"));
  EXPECT_THAT(test::run_program({"doctor", "--data", folder_.path().string()}).output,
              testing::HasSubstr("chmod 600"));
}

}  // namespace
}  // namespace kb
