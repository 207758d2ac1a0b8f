// SPDX-License-Identifier: MIT
#include "server/access/passwords.h"

#include <gtest/gtest.h>

#include "core/crypto.h"
#include "server/access/sessions.h"

namespace kb::server {
namespace {

using enum PasswordFault;

store::Person ana() {
  store::Person person;
  person.name = "Ana Prieto Ñíguez";
  person.email = "ana@talleresarcos.example";
  person.account = "arcos";
  return person;
}

TEST(Passwords, AreRefusedWhenShortOrWhatAnybodyWouldTry) {
  const struct {
    std::string password;
    std::optional<PasswordFault> fault;
  } cases[] = {
      {"", Short},
      {"abracadabra", Short},
      {"ñandúes-son", Short},  // letters count, not bytes
      {std::string(1001, 'a'), Long},
      {"contraseña2026", Plain},
      {"Contraseña-123456", Plain},
      {"Password1234!", Plain},
      {"qwertyuiop123", Plain},
      {"poiuytrewq098", Plain},
      {"123456789012", Plain},
      {"abcdefghijklm", Plain},
      {"aaaaaaaaaaaaaaaa", Plain},
      {"abababababab", Plain},
      {"holaholahola1", Plain},
      {"!!!!!!!!!!!!", Plain},
      {"1q2w3e4r5t6y", Plain},
      {"anaprieto2026", TellsWho},
      {"TalleresArcos1", TellsWho},
      {"Prieto-Niguez-7", TellsWho},
      {"pez-lluvia-tren", std::nullopt},
      {"correct horse battery staple", std::nullopt},
      {"ana come melocotones", std::nullopt},
      {"niños azules cantan", std::nullopt},
      {crypto::random_password(), std::nullopt},
  };
  for (const auto& c : cases) EXPECT_EQ(password_fault(c.password, ana()), c.fault) << c.password;
}

TEST(SessionOrigins, AreWhatAPersonKnowsTheirOwnBy) {
  const struct {
    const char *agent, *address, *browser, *network;
  } cases[] = {
      {"Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "192.0.2.17",
       "Firefox · Linux", "192.0.2.*"},
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
       "Chrome/130.0.0.0 Safari/537.36 Edg/130.0",
       "2001:db8:1:2::3", "Edge · Windows", "2001:db8:1:*"},
      {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 "
       "Version/17.0 Mobile Safari/604.1",
       "::1", "Safari · iPhone", "*"},
      {"curl/8", "10.1.2.3", "", "10.1.2.*"},
      {"", "", "", ""},
  };
  for (const auto& c : cases) {
    const auto origin = origin_of(c.agent, c.address);
    EXPECT_EQ(origin.browser, c.browser) << c.agent;
    EXPECT_EQ(origin.network, c.network) << c.address;
  }
}

}  // namespace
}  // namespace kb::server
