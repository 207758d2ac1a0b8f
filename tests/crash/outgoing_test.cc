// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <csignal>
#include <thread>

#include "core/crypto.h"
#include "store/outgoing.h"
#include "tests/support/child_program.h"
#include "tests/support/http_receiver.h"
#include "tests/support/temp_dir.h"

// The real server with a help desk that is down, killed, and started again when it is up.
namespace kb {
namespace {

using namespace std::chrono_literals;
using test::run_program;
using testing::HasSubstr;

class OutgoingOverAKill : public testing::Test {
 protected:
  OutgoingOverAKill() {
    folder_.write("settings.toml",
                  "webhook_url = \"http://127.0.0.1:" + std::to_string(port_) +
                      "/hook\"\nwebhook_secret = \"topsecret\"\nwebhook_private = \"yes\"\n"
                      "desk = \"webhook\"\n");
    run_program({"init", "--data", data()});
  }
  std::string data() const { return (folder_.path() / "d").string(); }
  std::string settings() const { return (folder_.path() / "settings.toml").string(); }
  std::vector<std::string> more() const { return {"--config", settings()}; }
  int port() const { return port_; }

  void queue(store::Store& store, const std::string& key) {
    store::OutgoingItem item;
    item.unique_key = key;
    item.kind = store::OutgoingKind::Webhook;
    item.purpose = store::OutgoingPurpose::HandOver;
    item.payload = R"({"event":"ticket.created"})";
    item.created = SystemClock{}.now();
    auto tx = store.write();
    store::enqueue(tx, item);
    tx.commit();
  }
  static store::OutgoingItem first(store::Store& store) {
    auto tx = store.read();
    return store::outgoing_items(tx, std::nullopt, 10).at(0);
  }
  template <typename Condition>
  static bool await(const Condition& holds) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!holds() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(5ms);
    return holds();
  }
  std::string outgoing(const std::vector<std::string>& words) {
    std::vector<std::string> all{"outgoing", "--data", data()};
    all.insert(all.end(), words.begin(), words.end());
    const auto outcome = run_program(all);
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    return outcome.output;
  }

 private:
  test::TempDir folder_;
  int port_ = test::unused_port();
};

TEST_F(OutgoingOverAKill, LosesNothingAndDoublesNothing) {
  store::Store store("sqlite:" + data() + "/resuelve.db");
  queue(store, "call.1");
  {
    test::ServeProcess server(data(), more());
    ASSERT_TRUE(await([&] { return first(store).attempts == 1; }));
    server.program().signal(SIGKILL);
    server.program().wait();
  }
  EXPECT_EQ(first(store).failure, "no connection");
  EXPECT_THAT(outgoing({"list"}), HasSubstr("attempts 1, no connection"));
  EXPECT_THAT(outgoing({"retry", std::to_string(first(store).id)}), HasSubstr("1 will be tried"));

  test::HttpReceiver receiver(port());
  test::ServeProcess server(data(), more());
  const auto calls = receiver.wait_for(1);
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_EQ(calls[0].headers.at("idempotency-key"), "call.1");
  EXPECT_EQ(calls[0].headers.at("resuelve-signature"),
            "v1=" + crypto::hmac_sha256("topsecret", calls[0].headers.at("resuelve-timestamp") +
                                                         "." + calls[0].body));
  ASSERT_TRUE(await([&] { return first(store).state == store::OutgoingState::Sent; }));
  EXPECT_THAT(outgoing({"list", "--state", "sent"}), HasSubstr("hand-over"));
  server.program().signal(SIGTERM);
  EXPECT_EQ(server.program().wait(), 0);
  EXPECT_EQ(receiver.calls().size(), 1u);
}

TEST_F(OutgoingOverAKill, DoctorSaysWhatCannotBeReachedAndNoSecret) {
  const auto doctor = run_program({"doctor", "--data", data(), "--config", settings()});
  EXPECT_EQ(doctor.status, 1);
  EXPECT_THAT(doctor.output, HasSubstr("FAIL webhook: no connection"));
  EXPECT_THAT(doctor.output, HasSubstr("ok   outgoing: 0 mails and calls wait to be sent"));
  EXPECT_THAT(doctor.output + doctor.errors, testing::Not(HasSubstr("topsecret")));
}

TEST_F(OutgoingOverAKill, ServeRefusesSettingsThatDoNotFit) {
  const auto outcome = run_program({"serve", "--data", data(), "--port", "0", "--desk", "mail"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.errors, HasSubstr("smtp-server"));
  EXPECT_EQ(run_program({"serve", "--data", data(), "--webhook-secret", "x"}).status, 2)
      << "secrets are no flags";
}

}  // namespace
}  // namespace kb
