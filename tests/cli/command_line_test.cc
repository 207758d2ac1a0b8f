// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// The program as a person at the shell meets it.
namespace kb {
namespace {

using test::run_program;
using testing::HasSubstr;

constexpr const char* kCommands[] = {"init",       "import",   "export",  "index",     "serve",
                                     "search",     "eval",     "user",    "plan",      "seal",
                                     "doctor",     "version",  "suggest", "threshold", "similar",
                                     "duplicates", "outgoing", "synonyms"};

TEST(CommandLine, ExplainsEachCommandWithAnExample) {
  for (const char* command : kCommands) {
    const auto outcome = run_program({command, "--help"});
    EXPECT_EQ(outcome.status, 0) << command;
    EXPECT_THAT(outcome.output, HasSubstr("Example:\n  resuelve " + std::string(command)))
        << command;
  }
  EXPECT_THAT(run_program({"--help"}).output, HasSubstr("doctor"));
}

TEST(CommandLine, RefusesWrongUseWithTheNearestRightWord) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{"index", "--rebiuld"}, "Did you mean --rebuild?"},
      {{"serch", "x"}, "Did you mean search?"},
      {{"search", "--dta=x", "y"}, "Did you mean --data?"},
      {{"user", "lst"}, "Did you mean list?"}};
  for (const auto& [arguments, hint] : cases) {
    const auto outcome = run_program(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments[0];
    EXPECT_THAT(outcome.errors, HasSubstr(hint)) << arguments[0];
  }
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"import"}, {"user"}, {"search"}, {"eval"}})
    EXPECT_EQ(run_program(arguments).status, 2);
}

TEST(CommandLine, GoesFromNothingToAnAnswer) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("in/es/correo/uno.md", "---\ntitle: No llegan los correos\n---\nMira el buzón.\n");
  EXPECT_EQ(run_program({"init", "--data", data}).status, 0);
  EXPECT_EQ(run_program({"import", "--data", data, (folder.path() / "in").string()}).status, 0);
  EXPECT_EQ(run_program({"index", "--data", data}).status, 0);
  EXPECT_THAT(run_program({"search", "--data", data, "no me llegan los correos"}).output,
              HasSubstr("article uno"));
  EXPECT_EQ(run_program({"doctor", "--data", data}).status, 0);
}

std::string synonyms_of(const std::string& data, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"synonyms", "--data", data, "list"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(arguments).output;
}

TEST(CommandLine, InitBringsSynonymsAndTakesThoseThere) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("d/synonyms.en.txt", "mine = ours\n");
  folder.write("in/synonyms.es.txt", "casilla = buzón\nnonsense\n");
  folder.write("in/es/correo/uno.md", "---\ntitle: El buzón\n---\nTexto.\n");
  ASSERT_EQ(run_program({"init", "--data", data, "--demo", (folder.path() / "in").string()}).status,
            0);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "d/synonyms.en.txt"));
  EXPECT_THAT(run_program({"search", "--data", data, "casilla"}).output, HasSubstr("article uno"));
  const auto listed = synonyms_of(data);
  EXPECT_THAT(listed, HasSubstr("en file"));
  EXPECT_THAT(listed, HasSubstr("mine = ours"));
  EXPECT_THAT(listed, HasSubstr("casilla = buzón"));
  EXPECT_THAT(listed, testing::Not(HasSubstr("nonsense")));

  const auto other = (folder.path() / "e").string();
  ASSERT_EQ(run_program({"init", "--data", other}).status, 0);
  EXPECT_THAT(synonyms_of(other),
              testing::AllOf(HasSubstr("correo web = webmail = roundcube"), HasSubstr(" en file")));
}

TEST(CommandLine, AddsAndRemovesASynonymThatSearchesKnowAtOnce) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("in/es/correo/uno.md", "---\ntitle: El buzón\n---\nTexto.\n");
  ASSERT_EQ(run_program({"init", "--data", data, "--demo", (folder.path() / "in").string()}).status,
            0);
  const auto synonyms = [&](const char* action, const char* line) {
    return run_program({"synonyms", "--data", data, action, line});
  };
  const auto found = [&] {
    run_program({"index", "--data", data});
    return run_program({"search", "--data", data, "cacharro"}).output;
  };
  EXPECT_EQ(synonyms("add", "cacharro").status, 1);
  EXPECT_EQ(synonyms("add", "cacharro => buzón").status, 0);
  EXPECT_THAT(found(), HasSubstr("article uno"));
  EXPECT_EQ(synonyms("remove", "cacharro => buzón").status, 0);
  EXPECT_THAT(found(), testing::Not(HasSubstr("article uno")));
  EXPECT_EQ(synonyms("remove", "cacharro => buzón").status, 1);
  EXPECT_THAT(synonyms_of(data, {"--all"}), HasSubstr("taken_back"));
  EXPECT_EQ(run_program({"synonyms", "--data", data, "propose"}).status, 0);
}

TEST(CommandLine, ExplainsASearch) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("in/es/correo/uno.md", "---\ntitle: El buzón lleno\n---\nVacía el buzón.\n");
  ASSERT_EQ(run_program({"init", "--data", data, "--demo", (folder.path() / "in").string()}).status,
            0);
  const auto outcome = run_program({"search", "--data", data, "--explain", "bucon xilofonista"});
  for (const char* expected : {"buzón (typed bucon)", "searched", "in no document",
                               "title 1, text 1", "words", "passage", "standing"})
    EXPECT_THAT(outcome.output, HasSubstr(expected));
  EXPECT_THAT(run_program({"search", "--data", data, "buzón"}).output,
              testing::Not(HasSubstr("passage")));
}

TEST(CommandLine, SuggestsFromTheThresholdOfTheAreaOn) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("in/es/correo/uno.md",
               "---\ntitle: El buzón lleno\narea: correo\n---\nVacía el buzón.\n");
  ASSERT_EQ(run_program({"init", "--data", data, "--demo", (folder.path() / "in").string()}).status,
            0);
  const auto suggest = [&](const std::string& area) {
    return run_program({"suggest", "--data", data, "--area", area, "el buzón está lleno"}).output;
  };
  const auto threshold = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--data", data});
    return run_program(arguments);
  };
  EXPECT_THAT(suggest("correo"), HasSubstr("article uno"));
  ASSERT_EQ(threshold({"threshold", "set", "correo", "1"}).status, 0);
  EXPECT_THAT(suggest("correo"), HasSubstr("nothing certain enough (threshold 1.00)"));
  EXPECT_THAT(suggest("web"), HasSubstr("article uno"));
  EXPECT_THAT(threshold({"threshold", "list"}).output, HasSubstr("correo                   1.000"));
  EXPECT_EQ(threshold({"threshold", "remove", "correo"}).status, 0);
  EXPECT_THAT(suggest("correo"), HasSubstr("article uno"));
  for (const std::vector<std::string>& wrong :
       {std::vector<std::string>{"threshold", "set", "corre", "0.5"},
        {"threshold", "remove", "correo"},
        {"threshold", "propose"}})
    EXPECT_EQ(threshold(wrong).status, 1) << wrong[1];
  EXPECT_EQ(threshold({"threshold", "set", "correo", "1.5"}).status, 2);
}

TEST(CommandLine, FindsSimilarTicketsAndDuplicates) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  const std::string body = "Vacía la papelera del buzón y borra los adjuntos grandes ya.\n";
  folder.write("in/es/uno.md", "---\ntitle: El buzón lleno\n---\n" + body);
  folder.write("in/es/dos.md", "---\ntitle: Buzón sin sitio\n---\n" + body);
  folder.write(
      "in/tickets.jsonl",
      R"({"kind":"ticket","id":"T-1","lang":"es","subject":"Buzón lleno","status":"resolved",)"
      R"("resolved":"2026-05-01T10:00:00Z","links":[{"article":"uno","solved":true}]})"
      "\n"
      R"({"kind":"ticket","id":"T-2","lang":"es","subject":"El buzón, lleno"})"
      "\n");
  ASSERT_EQ(run_program({"init", "--data", data, "--demo", (folder.path() / "in").string()}).status,
            0);
  const auto similar = run_program({"similar", "--data", data, "T-2"});
  EXPECT_THAT(similar.output, HasSubstr("ticket T-1"));
  EXPECT_THAT(similar.output, HasSubstr("solved by: uno"));
  EXPECT_THAT(run_program({"similar", "--data", data, "--text", "xilofón"}).output,
              HasSubstr("no solved ticket is like it"));
  EXPECT_EQ(run_program({"similar", "--data", data, "T-9"}).status, 1);
  EXPECT_EQ(run_program({"similar", "--data", data}).status, 2);
  const auto duplicates = run_program({"duplicates", "--data", data});
  EXPECT_THAT(duplicates.output, HasSubstr("uno  dos"));
  EXPECT_THAT(duplicates.output, HasSubstr("both: Vacía la papelera"));
  const auto dismissed = folder.write(
      "dismissed.jsonl",
      R"({"kind":"dismissed","one":"uno","one_revision":1,"one_title":"El buzón lleno",)"
      R"("other":"dos","other_revision":1,"other_title":"Buzón sin sitio","per_mille":900,)"
      R"("at":"2026-05-01T10:00:00Z"})"
      "\n");
  ASSERT_EQ(run_program({"import", "--data", data, dismissed.string()}).status, 0);
  EXPECT_THAT(run_program({"duplicates", "--data", data}).output,
              testing::AllOf(Not(HasSubstr("uno  dos")), HasSubstr("1 dismissed")));
  EXPECT_THAT(run_program({"duplicates", "--data", data, "--all"}).output, HasSubstr("uno  dos"));
}

TEST(CommandLine, ReportsBadLinesAndTakesTheRest) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  const auto file = folder.write(
      "x.jsonl",
      "{\"id\":\"a\",\"title\":\"Uno\"}\nnonsense\n{\"id\":\"b\",\"title\":\"Dos\",\"lang\":7}\n");
  ASSERT_EQ(run_program({"init", "--data", data}).status, 0);
  const auto outcome = run_program({"import", "--data", data, file.string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.errors, HasSubstr("x.jsonl:2: "));
  EXPECT_THAT(outcome.errors, HasSubstr("x.jsonl:3: "));
  EXPECT_THAT(outcome.output, HasSubstr("1 added"));
}

TEST(CommandLine, DoctorSaysWhatToDo) {
  const test::TempDir folder;
  const auto missing = run_program({"doctor", "--data", (folder.path() / "none").string()});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.output, HasSubstr("resuelve init"));
  const auto data = (folder.path() / "d").string();
  ASSERT_EQ(run_program({"init", "--data", data}).status, 0);
  const auto outcome = run_program({"doctor", "--data", data});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.output, HasSubstr("resuelve index"));
}

TEST(CommandLine, MakesPeopleWhoCanSignIn) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  ASSERT_EQ(run_program({"init", "--data", data}).status, 0);
  EXPECT_EQ(run_program({"user", "--data", data, "add", "iva@firm.example", "--name", "Iva",
                         "--role", "technician"})
                .status,
            0);
  EXPECT_THAT(run_program({"user", "--data", data, "list"}).output, HasSubstr("no password"));
  EXPECT_EQ(run_program({"user", "--data", data, "password", "iva@firm.example"}).output.size(),
            20u);
  EXPECT_EQ(
      run_program({"user", "--data", data, "password", "--stdin", "iva@firm.example"}, "short\n")
          .status,
      1);
  EXPECT_EQ(run_program({"user", "--data", data, "password", "nobody@firm.example"}).status, 1);
  EXPECT_EQ(run_program({"user", "--data", data, "add", "x@firm.example"}).status, 2);
}

TEST(CommandLine, KeepsPlans) {
  const test::TempDir folder;
  const auto data = (folder.path() / "d").string();
  folder.write("in/accounts.jsonl",
               R"({"kind":"account","id":"acme","name":"Acme","plans":[{"id":"p","name":"A",)"
               R"("minutes":600,"starts":"2026-01-01","ends":"2026-12-31","rate_cents":4500}]})"
               "\n");
  folder.write("in/time.jsonl",
               R"({"kind":"time","id":"t","account":"acme","ticket":"T-1","staff":"m@f.example",)"
               R"("at":"2026-05-04T10:00:00Z","minutes":35,"note":"n"})"
               "\n");
  ASSERT_EQ(run_program({"init", "--data", data}).status, 0);
  ASSERT_EQ(run_program({"import", "--data", data, (folder.path() / "in").string()}).status, 0);
  EXPECT_THAT(run_program({"plan", "--data", data, "list"}).output, HasSubstr("acme"));
  EXPECT_EQ(run_program({"plan", "--data", data, "balance", "acme", "--at", "2026-06-30"}).output,
            "acme: 35 of 600 min spent, 565 left, until 2026-12-31\n");
  const auto set = [&](const std::string& starts, const std::string& account) {
    return run_program({"plan", "--data", data, "set", account, "--name", "B", "--minutes", "300",
                        "--starts", starts, "--ends", "2027-12-31", "--rate-cents", "4800"});
  };
  EXPECT_EQ(set("2027-01-01", "acme").output, "acme added\n");
  EXPECT_EQ(set("2026-06-01", "acme").status, 1);
  EXPECT_EQ(set("2027-01-01", "nobody").status, 1);
  EXPECT_EQ(set("mañana", "acme").status, 2);
}

}  // namespace
}  // namespace kb
