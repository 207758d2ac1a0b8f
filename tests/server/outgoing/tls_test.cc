// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "server/outgoing/transfer.h"
#include "tests/support/http_receiver.h"
#include "tests/support/smtp_sink.h"

// What goes out over real TLS, to receivers whose certificate an authority of the test's own
// signed.
namespace kb::server {
namespace {

using Tls = test::SmtpSink::Tls;

class OutgoingTls : public testing::Test {
 protected:
  std::string ca_file() const { return identity_.ca_file().string(); }
  MailServer mail_server(const test::SmtpSink& sink, const std::string& ca_file) const {
    return {sink.url(), StartTls::Required, "portal", "secret", ca_file};
  }
  TransferResult send(const test::SmtpSink& sink, const std::string& ca_file) const {
    return transfer_.send_mail(mail_server(sink, ca_file), "a@f.example", "b@x.example",
                               "Subject: hola\r\n\r\nHola\r\n");
  }
  TransferResult post(const test::HttpReceiver& hook, const std::string& ca_file) const {
    return transfer_.post({hook.url(), "s", true, ca_file}, {}, "{}");
  }

  test::TlsIdentity identity_;
  test::TlsIdentity other_;  // another authority, of the same name
  std::atomic<bool> stop_{false};
  Transfer transfer_{stop_};
};

TEST_F(OutgoingTls, SendsMailToAServerThatATrustedAuthoritySigned) {
  for (const Tls tls : {Tls::AfterStartTls, Tls::FromTheStart}) {
    const test::SmtpSink sink(identity_, tls);
    const auto result = send(sink, ca_file());
    EXPECT_TRUE(result.is_done) << sink.url() << ": " << result.failure;
    ASSERT_EQ(sink.mails().size(), 1u);
    EXPECT_EQ(sink.mails()[0].to, "b@x.example");
    EXPECT_TRUE(transfer_.try_mail(mail_server(sink, ca_file())).is_done);
  }
}

TEST_F(OutgoingTls, TellsAServerThatNobodyTrustedSignedNothing) {
  for (const Tls tls : {Tls::AfterStartTls, Tls::FromTheStart})
    for (const auto& ca_file : {std::string(), other_.ca_file().string()}) {
      const test::SmtpSink sink(identity_, tls);
      EXPECT_EQ(send(sink, ca_file).failure, "tls") << sink.url();
      EXPECT_TRUE(sink.mails().empty());
      for (const auto& command : sink.commands())
        EXPECT_TRUE(command.starts_with("EHLO") || command == "STARTTLS") << command;
    }
}

TEST_F(OutgoingTls, CallsAWebhookThatATrustedAuthoritySigned) {
  const test::HttpReceiver hook(identity_);
  const auto result = post(hook, ca_file());
  EXPECT_TRUE(result.is_done) << result.failure;
  ASSERT_EQ(hook.calls().size(), 1u);
  EXPECT_EQ(hook.calls()[0].body, "{}");
}

TEST_F(OutgoingTls, CallsNoWebhookThatNobodyTrustedSigned) {
  const test::HttpReceiver hook(identity_);
  for (const auto& ca_file : {std::string(), other_.ca_file().string()})
    EXPECT_EQ(post(hook, ca_file).failure, "tls");
  EXPECT_TRUE(hook.calls().empty());
}

// The certificate is for 127.0.0.1 and for no other name.
TEST_F(OutgoingTls, CallsNoWebhookUnderANameThatItsCertificateDoesNotHold) {
  const test::HttpReceiver hook(identity_);
  const auto url = "https://localhost:" + std::to_string(hook.port()) + "/hook";
  EXPECT_EQ(transfer_.post({url, "s", true, ca_file()}, {}, "{}").failure, "tls");
  EXPECT_TRUE(hook.calls().empty());
}

}  // namespace
}  // namespace kb::server
