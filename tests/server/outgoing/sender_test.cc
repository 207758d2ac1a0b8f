// SPDX-License-Identifier: MIT
#include "server/outgoing/sender.h"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "core/crypto.h"
#include "server/outgoing/outbox.h"
#include "tests/server/outgoing/outgoing_portal.h"

namespace kb::server {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using store::OutgoingState;
using testing::HasSubstr;
using testing::Not;

class OutgoingSender : public test::OutgoingPortal {
 protected:
  void queue_mail(const std::string& words = "Hola") {
    in_transaction([&](store::Transaction& tx) {
      notify_reply(outgoing(), tx, ticket(), message("marta@f.example", words));
    });
  }
  store::OutgoingItem only() { return items().at(0); }
};

TEST(RetryDelay, DoublesFromThirtySecondsToSixHours) {
  const std::pair<int, milliseconds> cases[] = {{1, 30s},     {2, 60s}, {3, 120s}, {9, 7680s},
                                                {10, 15360s}, {11, 6h}, {50, 6h},  {100000, 6h}};
  for (const auto& [failures, delay] : cases)
    EXPECT_EQ(retry_delay(failures, 0), delay) << failures;
  EXPECT_EQ(retry_delay(1, 1), 37500ms) << "at most a quarter longer";
  EXPECT_EQ(retry_delay(99, 1), 6h) << "and never longer than the last";
}

TEST_F(OutgoingSender, SendsACallThatItsReceiverCanTrust) {
  queue_call("call.1");
  send_all();
  const auto calls = hook().calls();
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_EQ(calls[0].line, "POST /hook HTTP/1.1");
  auto headers = calls[0].headers;
  EXPECT_EQ(headers["content-type"], "application/json");
  EXPECT_EQ(headers["idempotency-key"], "call.1");
  EXPECT_EQ(headers["resuelve-timestamp"], "1795168800");
  EXPECT_EQ(headers["resuelve-signature"],
            "v1=" + crypto::hmac_sha256("topsecret", "1795168800." + calls[0].body));
  EXPECT_EQ(calls[0].body, R"({"event":"ticket.created"})");
  EXPECT_EQ(only().state, OutgoingState::Sent);
}

TEST(Hmac, IsThatOfTheStandard) {
  EXPECT_EQ(crypto::hmac_sha256("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_F(OutgoingSender, TriesAgainWhenItIsDueAndNotBefore) {
  hook().answer("503 Busy\r\n");
  hook().answer("500 Broken\r\n");
  queue_call("call.1");
  send_all();
  EXPECT_EQ(only().failure, "http 503");
  EXPECT_EQ(only().next_attempt - clock().now(), 30s);
  clock().advance(29s);
  send_all();
  EXPECT_EQ(hook().calls().size(), 1u);
  clock().advance(1s);
  send_all();
  EXPECT_EQ(only().failure, "http 500");
  EXPECT_EQ(only().next_attempt - clock().now(), 60s);
  EXPECT_EQ(sender().next_time(), clock().now() + 60s);
  clock().advance(60s);
  send_all();
  EXPECT_EQ(only().state, OutgoingState::Sent);
  EXPECT_EQ(only().attempts, 3);
  const auto calls = hook().calls();
  EXPECT_EQ(calls[0].headers.at("idempotency-key"), calls[2].headers.at("idempotency-key"));
  EXPECT_NE(calls[0].headers.at("resuelve-signature"), calls[2].headers.at("resuelve-signature"));
}

TEST_F(OutgoingSender, GivesUpAfterDaysAndSaysSo) {
  for (int i = 0; i < 60; ++i) hook().answer("404 Gone\r\n");
  queue_call("call.1");
  int attempts = 0;
  for (; attempts < 60 && only().state == OutgoingState::Queued; ++attempts) {
    send_all();
    clock().advance(only().next_attempt - clock().now());
  }
  EXPECT_EQ(only().state, OutgoingState::GivenUp);
  EXPECT_EQ(only().failure, "http 404");
  EXPECT_LT(attempts, 40);
  EXPECT_THAT(get("/metrics").body, HasSubstr("resuelve_outgoing_given_up 1\n"));
}

TEST_F(OutgoingSender, TellsTheMetricsHowMuchWaitsAndHowLong) {
  queue_call("call.1");
  queue_call("call.2");
  clock().advance(90s);
  const auto metrics = get("/metrics").body;
  EXPECT_THAT(metrics, HasSubstr("resuelve_outgoing_queued 2\n"));
  EXPECT_THAT(metrics, HasSubstr("resuelve_outgoing_oldest_seconds 90\n"));
  EXPECT_THAT(metrics, HasSubstr("resuelve_outgoing_given_up 0\n"));
}

TEST_F(OutgoingSender, FollowsNoRedirect) {
  hook().answer("302 Found\r\nLocation: " + hook().url() + "/other\r\n");
  queue_call("call.1");
  send_all();
  EXPECT_EQ(hook().calls().size(), 1u);
  EXPECT_EQ(only().failure, "http 302");
}

TEST_F(OutgoingSender, ReadsNoEndlessAnswer) {
  hook().answer("200 Ok\r\n", std::string(Transfer::kMostAnswerBytes + 1, 'x'));
  queue_call("call.1");
  send_all();
  EXPECT_EQ(only().failure, "answer too long");
}

TEST_F(OutgoingSender, RefusesPrivateAddressesUnlessToldOtherwise) {
  const std::atomic<bool> goes_on{false};
  for (const std::string host : {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "10.0.0.1"}) {
    const WebhookTarget target{"https://" + host + ":" + std::to_string(hook().port()), "s", false};
    EXPECT_EQ(Transfer(goes_on).post(target, {}, "{}").failure, "address not allowed") << host;
    EXPECT_EQ(Transfer(goes_on).try_webhook(target).failure, "address not allowed") << host;
  }
  EXPECT_TRUE(hook().calls().empty());
}

TEST_F(OutgoingSender, NamesWhyAMailDidNotGo) {
  struct Case {
    const char *command, *answer, *failure;
  };
  const Case cases[] = {{"RCPT", "451 later", "smtp 451"},      {"RCPT", "550 nobody", "smtp 550"},
                        {"MAIL", "452 full", "smtp 452"},       {"DATA", "554 no", "smtp 554"},
                        {"message", "421 bye", "smtp 421"},     {"message", "552 big", "smtp 552"},
                        {"greeting", "554 go away", "smtp 554"}};
  queue_mail();
  for (const auto& [command, answer, failure] : cases) {
    mail().answer(command, answer);
    send_all();
    EXPECT_EQ(only().failure, failure) << command << answer;
    EXPECT_EQ(only().state, OutgoingState::Queued);
    clock().advance(6h);
  }
  EXPECT_TRUE(mail().mails().empty());
  send_all();
  EXPECT_EQ(mail().mails().size(), 1u);
}

TEST_F(OutgoingSender, SaysTheSameMailWithTheSameIdAgain) {
  queue_mail("Uno\n.\n..punto\nñ");
  mail().answer("message", "451 later");
  send_all();
  clock().advance(1h);
  send_all();
  const auto mails = mail().mails();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_EQ(mails[0].from, "soporte@f.example");
  EXPECT_EQ(mails[0].to, "ana@x.example");
  EXPECT_THAT(mails[0].part("text/plain"), HasSubstr("Uno\r\n.\r\n..punto\r\nñ\r\n"));
  EXPECT_EQ(mails[0].header("Date"), "Fri, 20 Nov 2026 10:00:00 +0000") << "of when it was queued";
}

TEST_F(OutgoingSender, LetsNothingOfAStopCount) {
  queue_call("call.1");
  set_stop(true);
  send_all();
  EXPECT_EQ(only().attempts, 0);
  EXPECT_TRUE(hook().calls().empty());
}

TEST_F(OutgoingSender, KeepsGoingWhenOneCannotBeRead) {
  in_transaction([&](store::Transaction& tx) {
    store::OutgoingItem item;
    item.unique_key = "broken";
    item.recipient = "ana@x.example";
    item.payload = "no JSON";
    outgoing().put(tx, item);
  });
  queue_call("call.1");
  send_all();
  EXPECT_EQ(items().at(0).failure, "unreadable");
  EXPECT_EQ(items().at(1).state, OutgoingState::Sent);
}

TEST_F(OutgoingSender, SharesTheWorkAndSendsEachOnce) {
  constexpr int kCalls = 24;
  for (int i = 0; i < kCalls; ++i) queue_call("call." + std::to_string(i));
  std::vector<std::thread> senders;
  for (int i = 0; i < 3; ++i) senders.emplace_back([&] { send_all(); });
  for (auto& thread : senders) thread.join();
  std::set<std::string> keys;
  for (const auto& call : hook().calls()) keys.insert(call.headers.at("idempotency-key"));
  EXPECT_EQ(hook().calls().size(), static_cast<size_t>(kCalls));
  EXPECT_EQ(keys.size(), static_cast<size_t>(kCalls));
}

TEST_F(OutgoingSender, SendsByItselfWhatIsPutIn) {
  const Outbox outbox(store(), outgoing(), app().services().renderer);
  queue_call("call.1");
  EXPECT_EQ(hook().wait_for(1).size(), 1u);
  queue_mail();
  EXPECT_EQ(mail().wait_for(1).size(), 1u);
}

class SignedInSender : public OutgoingSender {
 protected:
  SignedInSender() = default;
  MailServer server() { return {mail().url(), StartTls::None, "portal", "pässword"}; }
};

TEST_F(SignedInSender, SignsInAtTheMailServer) {
  const std::atomic<bool> goes_on{false};
  EXPECT_TRUE(Transfer(goes_on).try_mail(server()).is_done);
  EXPECT_THAT(mail().commands(), testing::Contains(HasSubstr("AHBvcnRhbABww6Rzc3dvcmQ=")));
  mail().answer("AUTH", "535 no");
  EXPECT_EQ(Transfer(goes_on).try_mail(server()).failure, "login");
  EXPECT_TRUE(mail().mails().empty());
}

TEST_F(SignedInSender, SendsNothingInTheOpenWhenTlsIsRequired) {
  const std::atomic<bool> goes_on{false};
  auto required = server();
  required.start_tls = StartTls::Required;
  EXPECT_EQ(Transfer(goes_on).send_mail(required, "a@b.example", "c@d.example", "x").failure,
            "tls");
  EXPECT_THAT(mail().commands(), Not(testing::Contains(HasSubstr("AUTH"))));
}

TEST(Transfers, SayWhenNobodyIsThere) {
  const std::atomic<bool> goes_on{false};
  const auto port = std::to_string(test::unused_port());
  const Transfer transfer(goes_on);
  EXPECT_EQ(transfer.try_mail({"smtp://127.0.0.1:" + port, StartTls::None, "", ""}).failure,
            "no connection");
  EXPECT_EQ(transfer.post({"http://127.0.0.1:" + port, "s", true}, {}, "{}").failure,
            "no connection");
}

TEST(Transfers, EndSoonWhenToldToStop) {
  std::atomic<bool> stop{false};
  test::Listener silent(0, [&](test::Peer& peer) {
    std::string line;
    peer.read_line(line);
    stop = true;
    while (peer.read_line(line)) {
    }
  });
  const WebhookTarget target{"http://127.0.0.1:" + std::to_string(silent.port()), "s", true};
  const auto result = Transfer(stop).post(target, {}, "{}");
  EXPECT_TRUE(result.was_stopped);
}

}  // namespace
}  // namespace kb::server
