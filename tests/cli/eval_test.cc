// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

namespace kb {
namespace {

using testing::HasSubstr;

// Four documents, three queries; the expected figures were worked out by hand from the definitions.
class EvalCommand : public testing::Test {
 protected:
  EvalCommand() {
    folder_.write("corpus.jsonl",
                  R"({"id":"d1","title":"correo","body":"buzón lleno","lang":"es"})"
                  "\n"
                  R"({"id":"d2","title":"factura","body":"recibo devuelto","lang":"es"})"
                  "\n"
                  R"({"id":"d3","title":"dominio","body":"renovar dominio caducado","lang":"es"})"
                  "\n"
                  R"({"id":"d4","title":"copia","body":"restaurar buzón","lang":"es"})"
                  "\n");
    folder_.write("queries.jsonl", R"({"id":"q1","text":"buzon lleno","split":"test"})"
                                   "\n"
                                   R"({"id":"q2","text":"zafiro","split":"test"})"
                                   "\n"
                                   R"({"id":"q3","text":"esmeralda azul","split":"history"})"
                                   "\n"
                                   R"({"id":"q5","text":"mi esmeralda azul","split":"history"})"
                                   "\n"
                                   R"({"id":"q4","text":"esmeralda","split":"test"})"
                                   "\n");
    folder_.write("qrels.tsv",
                  "q1\td1\t2\nq1\td4\t1\nq2\td2\t1\nq3\td3\t1\nq5\td3\t1\nq4\td3\t1\n");
  }

  nlohmann::json figures(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"eval",      "--json",
                                       "--split",   "test",
                                       "--corpus",  file("corpus.jsonl"),
                                       "--queries", file("queries.jsonl"),
                                       "--qrels",   file("qrels.tsv")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = test::run_program(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    return nlohmann::json::parse(outcome.output);
  }

  std::string file(const std::string& name) { return (folder_.path() / name).string(); }

  test::TempDir folder_;
};

TEST_F(EvalCommand, PrintsTheFiguresOfTheSplit) {
  const auto f = figures();
  EXPECT_EQ(f["queries"], 3);
  EXPECT_EQ(f.size(), 8u);
  for (const char* name :
       {"nDCG@10", "MRR@10", "Success@1", "Success@3", "Success@5", "Recall@10", "MAP"})
    EXPECT_NEAR(f[name].get<double>(), 1.0 / 3, 1e-9) << name;
}

TEST_F(EvalCommand, LearnsFromTheHistoryWhenAsked) {
  EXPECT_NEAR(figures({"--history"})["Success@1"].get<double>(), 2.0 / 3, 1e-9);
}

TEST_F(EvalCommand, WritesTheRunInTrecForm) {
  figures({"--run", file("run.txt")});
  EXPECT_THAT(test::read_file(folder_.path() / "run.txt"), testing::StartsWith("q1 Q0 d1 1 "));
}

TEST_F(EvalCommand, AsksQueriesAsPeopleTypeThem) {
  folder_.write("queries.jsonl", R"({"id":"q1","text":"buzón lleno","split":"test"})"
                                 "\n");
  for (const std::vector<std::string>& typing : std::vector<std::vector<std::string>>{
           {"--noaccents"}, {"--upper"}, {"--typos", "1"}, {"--typos", "2", "--upper"}})
    EXPECT_EQ(figures(typing)["Success@1"], 1.0) << typing.front();
}

TEST_F(EvalCommand, ComparesWithAnEarlierRun) {
  figures({"--run", file("plain.txt")});
  const auto compared = figures({"--history", "--compare", file("plain.txt")})["compare"];
  EXPECT_EQ(compared["wins"], 1) << compared.dump();
  EXPECT_EQ(compared["ties"], 2);
  EXPECT_EQ(compared["losses"], 0);
  EXPECT_NEAR(compared["difference"].get<double>(), 1.0 / 3, 1e-9);
  EXPECT_EQ(compared["p"], 1.0);  // one query tells nothing
  EXPECT_EQ(compared["gained"][0]["query"], "q4");
  EXPECT_TRUE(compared["lost"].empty());
}

TEST_F(EvalCommand, ShowsTheQueriesThatLostMost) {
  figures({"--history", "--run", file("learned.txt")});
  const auto outcome = test::run_program(
      {"eval", "--split", "test", "--corpus", file("corpus.jsonl"), "--queries",
       file("queries.jsonl"), "--qrels", file("qrels.tsv"), "--compare", file("learned.txt")});
  EXPECT_THAT(outcome.output, HasSubstr("0 better, 2 equal, 1 worse"));
  EXPECT_THAT(outcome.output, HasSubstr("lost most\n  -1.0000  q4  esmeralda\n"));
}

TEST_F(EvalCommand, NamesTheLineThatIsWrong) {
  folder_.write("bad.jsonl", "{\"id\":\"d1\"}\nnonsense\n");
  const auto outcome = test::run_program({"eval", "--corpus", file("bad.jsonl"), "--queries",
                                          file("queries.jsonl"), "--qrels", file("qrels.tsv")});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.errors, HasSubstr("bad.jsonl:2"));
}

}  // namespace
}  // namespace kb
