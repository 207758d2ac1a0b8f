// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/support/child_program.h"
#include "tests/support/temp_dir.h"

namespace kb {
namespace {

using test::read_file;
using test::run_program;
using testing::HasSubstr;

class SealCommand : public testing::Test {
 protected:
  test::Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--data", data()});
    return run_program(arguments);
  }
  std::string data() const { return (folder_.path() / "d").string(); }
  std::filesystem::path key() const { return folder_.path() / "d" / "keys" / "sealed.key"; }

  test::TempDir folder_;
};

TEST_F(SealCommand, FindsAKeyThatInitMadeForItsOwnerAlone) {
  ASSERT_EQ(run({"init"}).status, 0);
  struct stat status {};
  ASSERT_EQ(::stat(key().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  const auto before = read_file(key());
  EXPECT_EQ(run({"init"}).status, 0);
  EXPECT_EQ(read_file(key()), before);
}

TEST_F(SealCommand, RotatesTheKeyWithoutSecretsToo) {
  run({"init"});
  const auto before = read_file(key());
  const auto outcome = run({"seal", "rotate"});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, HasSubstr("0 secrets"));
  EXPECT_NE(read_file(key()), before);
  EXPECT_EQ(run({"seal"}).status, 2);
}

TEST_F(SealCommand, TakesTheKeyFromWhereItIsTold) {
  const auto elsewhere = folder_.path() / "apart" / "k";
  EXPECT_EQ(run({"init", "--key-file", elsewhere.string()}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(elsewhere));
  EXPECT_FALSE(std::filesystem::exists(key()));
  EXPECT_EQ(run({"seal", "--key-file", elsewhere.string(), "rotate"}).status, 0);
}

TEST_F(SealCommand, IsNotRunOnAKeyThatOthersCanRead) {
  run({"init"});
  ::chmod(key().c_str(), 0644);
  for (const auto* command : {"seal", "doctor"}) {
    std::vector<std::string> arguments{command};
    if (arguments[0] == "seal") arguments.emplace_back("rotate");
    const auto outcome = run(arguments);
    EXPECT_NE(outcome.status, 0) << command;
    EXPECT_THAT(outcome.output + outcome.errors, HasSubstr("chmod 600")) << command;
  }
}

}  // namespace
}  // namespace kb
