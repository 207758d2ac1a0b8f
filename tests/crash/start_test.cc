// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <csignal>
#include <fstream>

#include "search/index_folder.h"
#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

// How the program starts on data that is not as it should be.
namespace kb {
namespace {

using testing::HasSubstr;

void import_one(const test::TempDir& folder) {
  const auto file = folder.write("in.jsonl", R"({"id":"a","title":"Correo","body":"zafiro"})"
                                             "\n");
  ASSERT_EQ(test::run_program({"import", "--data", folder.path().string(), file.string()}).status,
            0);
}

int found(const test::TempDir& folder) {
  const auto outcome = test::run_program({"search", "--data", folder.path().string(), "zafiro"});
  return outcome.output.find("article a") != std::string::npos ? 1 : 0;
}

TEST(Start, BuildsAMissingIndex) {
  const test::TempDir folder;
  import_one(folder);
  test::ServeProcess server(folder.path().string());
  EXPECT_EQ(found(folder), 1);
}

TEST(Start, RebuildsADamagedIndexAndSaysSo) {
  const test::TempDir folder;
  import_one(folder);
  ASSERT_EQ(test::run_program({"index", "--data", folder.path().string()}).status, 0);
  const search::IndexFolder files(folder.path() / "index");
  std::ofstream(files.database(*files.current(), search::Audience::Public) / "iamglass",
                std::ios::trunc)
      << "nonsense";
  EXPECT_EQ(found(folder), 0);
  test::ServeProcess server(folder.path().string());
  EXPECT_EQ(found(folder), 1);
}

TEST(Start, LetsOnlyOneProcessWriteTheIndex) {
  const test::TempDir folder;
  import_one(folder);
  test::ServeProcess first(folder.path().string());
  const auto outcome = test::run_program({"index", "--data", folder.path().string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.errors, HasSubstr("another process"));
}

TEST(Start, DrainsOnSigterm) {
  const test::TempDir folder;
  test::ServeProcess server(folder.path().string());
  server.program().signal(SIGTERM);
  EXPECT_EQ(server.program().wait(), 0);
}

}  // namespace
}  // namespace kb
