// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/audit_people.h"
#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// `resuelve user` as whoever runs the program meets it.
namespace kb {
namespace {

using testing::HasSubstr;
using testing::Not;

class UserCommand : public testing::Test {
 protected:
  UserCommand() {
    folder_.write("in/accounts.jsonl",
                  "{\"kind\":\"account\",\"id\":\"acme\",\"name\":\"Acme\"}\n");
    test::run_program({"init", "--data", data_});
    test::run_program({"import", "--data", data_, (folder_.path() / "in").string()});
  }
  test::Outcome user(std::vector<std::string> words, const std::string& input = {}) {
    words.insert(words.begin(), {"user", "--data", data_});
    return test::run_program(words, input);
  }

  test::TempDir folder_;
  std::string data_ = (folder_.path() / "d").string();
};

TEST_F(UserCommand, InvitesAndPrintsTheLinkAlone) {
  const auto invited = user({"--public-url", "https://ayuda.example/", "invite", "ana@acme.example",
                             "--name", "Ana", "--account", "acme", "--right", "ask,see_all"});
  EXPECT_EQ(invited.status, 0) << invited.errors;
  EXPECT_TRUE(invited.output.starts_with("https://ayuda.example/invitacion/")) << invited.output;
  EXPECT_EQ(std::ranges::count(invited.output, '\n'), 1);
  EXPECT_THAT(user({"list"}).output, HasSubstr("acme                 ask,see_all  invited until"));
  const auto again = user({"invite", "ana@acme.example"});
  EXPECT_TRUE(again.output.starts_with("/invitacion/")) << again.output << again.errors;
  EXPECT_THAT(user({"list"}).output, HasSubstr("ask,see_all")) << "rights were lost";
  user({"password", "ana@acme.example"});
  const auto refused = user({"invite", "ana@acme.example"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.errors, HasSubstr("resuelve user reset"));
}

TEST_F(UserCommand, RefusesInvitationsThatSayTooLittle) {
  EXPECT_EQ(user({"invite", "x@acme.example"}).status, 2);
  EXPECT_EQ(user({"invite", "x@acme.example", "--account", "none"}).status, 1);
  EXPECT_EQ(user({"invite", "nonsense", "--account", "acme"}).status, 1);
  EXPECT_EQ(user({"invite", "x@acme.example", "--account", "acme", "--right", "fly"}).status, 2);
}

TEST_F(UserCommand, ResetsByALinkAndListsAndClosesSessions) {
  user({"add", "iva@firm.example", "--name", "Iva", "--role", "technician,editor"});
  EXPECT_THAT(user({"list"}).output, HasSubstr("technician,editor"));
  EXPECT_THAT(user({"reset", "iva@firm.example"}).output, HasSubstr("/invitacion/"));
  user({"password", "iva@firm.example"});
  EXPECT_THAT(user({"reset", "iva@firm.example"}).output, HasSubstr("/clave-nueva/"));
  EXPECT_EQ(user({"sessions", "iva@firm.example"}).output, "");
  EXPECT_EQ(user({"revoke", "iva@firm.example"}).output, "closed\n");
  EXPECT_EQ(user({"revoke", "iva@firm.example", "--session", "nothing"}).status, 1);
  user({"disable", "iva@firm.example"});
  EXPECT_EQ(user({"reset", "iva@firm.example"}).status, 1);
}

TEST_F(UserCommand, LeavesWhatItDidInTheAuditLog) {
  user({"invite", "ana@acme.example", "--account", "acme", "--right", "ask"});
  user({"disable", "ana@acme.example"});
  user({"enable", "ana@acme.example"});
  user({"password", "ana@acme.example"});
  user({"reset", "ana@acme.example"});
  user({"revoke", "ana@acme.example"});  // nobody is signed in
  user({"add", "ana@acme.example", "--account", "acme", "--right", "order"});
  user({"remove", "ana@acme.example"});
  store::Store kept("sqlite:" + data_ + "/resuelve.db");
  auto tx = kept.read();
  std::vector<store::Act> acts;
  for (const auto& [entry, person] : store::changes_of_account(tx, "acme", 99)) {
    acts.push_back(entry.act);
    EXPECT_TRUE(store::is_shell(entry.actor));
    EXPECT_EQ(person, "ana@acme.example");
  }
  using enum store::Act;
  EXPECT_THAT(acts, testing::ElementsAre(PersonRemoved, RightsChanged, PasswordLinkMade,
                                         PasswordChanged, PersonEnabled, PersonDisabled,
                                         InvitationRevoked, Invited, RightsChanged));
}

TEST_F(UserCommand, TiesTechniciansToAreas) {
  const auto add = [&](const std::string& areas, const std::string& role = "technician") {
    return user({"add", "iva@firm.example", "--role", role, "--areas", areas});
  };
  EXPECT_EQ(add("correo").status, 1) << "there is no such area";
  folder_.write("areas/a.jsonl", R"({"kind":"area","id":"correo"})"
                                 "\n"
                                 R"({"kind":"area","id":"web"})"
                                 "\n");
  test::run_program({"import", "--data", data_, (folder_.path() / "areas").string()});
  EXPECT_EQ(add("web,correo").status, 0);
  EXPECT_THAT(user({"list"}).output, HasSubstr("technician  areas correo,web"));
  EXPECT_EQ(user({"add", "iva@firm.example", "--role", "technician"}).status, 0);
  EXPECT_THAT(user({"list"}).output, HasSubstr("areas correo,web")) << "none given: they stay";
  EXPECT_EQ(add("-").status, 0);
  EXPECT_THAT(user({"list"}).output, Not(HasSubstr("areas")));
  EXPECT_EQ(add("web", "editor").status, 2);
}

TEST_F(UserCommand, KeepsTheLastAdministrator) {
  user({"add", "marta@firm.example", "--role", "administrator"});
  user({"password", "marta@firm.example"});
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"disable", "marta@firm.example"},
        {"remove", "marta@firm.example"},
        {"add", "marta@firm.example", "--role", "editor"}}) {
    const auto outcome = user(words);
    EXPECT_EQ(outcome.status, 1) << words[0];
    EXPECT_THAT(outcome.errors, HasSubstr("last administrator"));
  }
  user({"add", "iva@firm.example", "--role", "administrator"});
  user({"password", "iva@firm.example"});
  EXPECT_EQ(user({"disable", "marta@firm.example"}).status, 0);
}

TEST_F(UserCommand, BringsNobodyBackByAddingThemAgain) {
  user({"add", "ana@acme.example", "--account", "acme"});
  user({"disable", "ana@acme.example"});
  user({"add", "ana@acme.example", "--account", "acme", "--right", "ask"});
  EXPECT_THAT(user({"list"}).output, HasSubstr("disabled"));
  user({"enable", "ana@acme.example"});
  EXPECT_THAT(user({"list"}).output, Not(HasSubstr("disabled")));
}

TEST_F(UserCommand, RefusesPlainPasswords) {
  user({"add", "iva@firm.example", "--role", "editor"});
  EXPECT_EQ(user({"password", "--stdin", "iva@firm.example"}, "password1234\n").status, 1);
  EXPECT_EQ(user({"password", "--stdin", "iva@firm.example"}, "pez-lluvia-tren\n").output,
            "password set\n");
}

TEST_F(UserCommand, ExplainsEachWordWithAnExample) {
  for (const char* word : {"add", "invite", "reset", "list", "password", "sessions", "revoke",
                           "disable", "enable", "remove"})
    EXPECT_THAT(test::run_program({"user", word, "--help"}).output,
                HasSubstr("Example:\n  resuelve user --data D " + std::string(word)));
  EXPECT_THAT(test::run_program({"user", "--help"}).output,
              HasSubstr("see_sealed     sees sealed keys"));
}

}  // namespace
}  // namespace kb
