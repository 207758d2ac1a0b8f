// SPDX-License-Identifier: MIT
#include "server/outgoing/settings.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "server/outgoing/addresses.h"

namespace kb::server {
namespace {

using testing::HasSubstr;
using testing::Not;

OutgoingSettings of(const Settings& settings) {
  return outgoing_settings(load_config(settings, {}));
}

std::string refusal(const Settings& settings) {
  try {
    of(settings);
    return "";
  } catch (const Error& error) {
    return std::string(error.what()) + " " + error.hint;
  }
}

TEST(OutgoingSettings, SendNothingUnlessTold) {
  const auto settings = of({});
  EXPECT_FALSE(settings.mail);
  EXPECT_FALSE(settings.webhook);
  EXPECT_EQ(settings.desk_for("correo"), Desk::BuiltIn);
  EXPECT_EQ(settings.base_url, "http://127.0.0.1:8080");
}

TEST(OutgoingSettings, ReadWhereThingsGo) {
  const auto settings = of({{"smtp-server", "smtp://mail.example:587"},
                            {"webhook-url", "https://desk.example/in"},
                            {"webhook-secret", "s"},
                            {"public-url", "https://ayuda.example/"},
                            {"desk", "mail"},
                            {"desk-mail", "desk@f.example"},
                            {"desk-areas", "hosting=built-in  web=webhook"}});
  EXPECT_EQ(settings.from, "soporte@farodigital.example");
  EXPECT_EQ(settings.mail->start_tls, StartTls::Required);
  EXPECT_EQ(settings.base_url, "https://ayuda.example");
  EXPECT_EQ(settings.desk_for("hosting"), Desk::BuiltIn);
  EXPECT_EQ(settings.desk_for("web"), Desk::Webhook);
  EXPECT_EQ(settings.desk_for("correo"), Desk::Mail);
}

TEST(OutgoingSettings, NameWhatDoesNotFitAndNoSecret) {
  const std::pair<Settings, const char*> cases[] = {
      {{{"smtp-server", "mail.example"}}, "smtp-server"},
      {{{"smtp-server", "smtp://"}}, "smtp-server"},
      {{{"smtp-server", "smtp://user:hunter2@mail.example"}}, "smtp-server"},
      {{{"smtp-server", "smtp://m.example"}, {"smtp-tls", "maybe"}}, "smtp-tls"},
      {{{"smtp-server", "smtp://m.example"}, {"ca-file", "/none.pem"}}, "ca-file"},
      {{{"smtp-server", "smtp://m.example"},
        {"smtp-tls", "none"},
        {"smtp-user", "u"},
        {"smtp-password", "hunter2"}},
       "smtp-tls"},
      {{{"smtp-server", "smtp://m.example"}, {"mail-from", "x\r\ny@z"}}, "mail-from"},
      {{{"webhook-url", "http://desk.example"}, {"webhook-secret", "hunter2"}}, "webhook-url"},
      {{{"webhook-url", "file:///etc/passwd"}, {"webhook-private", "yes"}}, "webhook-url"},
      {{{"webhook-url", "https://desk.example"}}, "webhook-secret"},
      {{{"webhook-url", "https://d.example"}, {"webhook-private", "ja"}}, "webhook-private"},
      {{{"desk", "phone"}}, "desk"},
      {{{"desk", "mail"}}, "smtp-server"},
      {{{"desk", "mail"}, {"smtp-server", "smtp://m.example"}}, "desk-mail"},
      {{{"desk", "webhook"}}, "webhook-url"},
      {{{"desk-areas", "hosting"}}, "desk-areas"},
      {{{"desk-areas", "hosting=webhook"}}, "webhook-url"},
  };
  for (const auto& [settings, name] : cases) {
    const auto told = refusal(settings);
    EXPECT_THAT(told, HasSubstr(name));
    EXPECT_THAT(told, Not(HasSubstr("hunter2")));
  }
}

TEST(Addresses, ArePublicOnlyOnThePublicInternet) {
  for (const char* address : {"8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450::1"})
    EXPECT_TRUE(is_public(std::string(address))) << address;
  for (const char* address : {"127.0.0.1",
                              "0.0.0.0",
                              "10.1.2.3",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "100.64.0.1",
                              "198.18.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "fe80::1",
                              "fc00::1",
                              "fd12::1",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "::ffff:10.0.0.1",
                              "64:ff9b::7f00:1",
                              "2002:7f00:1::",
                              "2001::1",
                              "2001:db8::1",
                              "name",
                              ""})
    EXPECT_FALSE(is_public(std::string(address))) << address;
}

}  // namespace
}  // namespace kb::server
