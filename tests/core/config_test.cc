// SPDX-License-Identifier: MIT
#include "core/config.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/temp_dir.h"

namespace kb {
namespace {

std::string message_of(const Settings& flags, const Settings& environment = {}) {
  try {
    load_config(flags, environment);
    return "";
  } catch (const Error& e) {
    return std::string(e.what()) + " " + e.hint;
  }
}

TEST(Config, HasADefaultForEverySetting) {
  const Config config = load_config({}, {});
  for (const auto& option : options())
    EXPECT_EQ(config.text(option.name), option.default_value) << option.name;
}

TEST(Config, PrefersFlagsToEnvironmentToFile) {
  const test::TempDir folder;
  const auto file =
      folder.write("r.toml", "port = 1111\nworkers = 3\nfirm = \"Mi firma\"\n").string();
  const Config config =
      load_config({{"config", file}, {"port", "3333"}}, {{"port", "2222"}, {"workers", "5"}});
  EXPECT_EQ(config.number("port"), 3333);
  EXPECT_EQ(config.number("workers"), 5);
  EXPECT_EQ(config.text("firm"), "Mi firma");
}

TEST(Config, ReadsTheFileOfTheDataFolder) {
  const test::TempDir folder;
  folder.write("resuelve.toml", "log_level = \"debug\"\n");
  EXPECT_EQ(load_config({{"data", folder.path().string()}}, {}).text("log-level"), "debug");
}

TEST(Config, ReadsSharesFromEachSource) {
  const test::TempDir folder;
  for (const auto& [text, expected] : {std::pair{"holdout_share = 0.25\n", 0.25},
                                       {"holdout_share = 1\n", 1.0},
                                       {"holdout_share = \"0.5\"\n", 0.5}}) {
    const auto file = folder.write("r.toml", text).string();
    EXPECT_DOUBLE_EQ(load_config({{"config", file}}, {}).share("holdout-share"), expected) << text;
  }
  EXPECT_DOUBLE_EQ(load_config({}, {{"holdout-share", "0"}}).share("holdout-share"), 0);
  for (const char* value : {"", "x", "-0.1", "1.1", "5%", "nan"})
    EXPECT_THAT(message_of({{"holdout-share", value}}), testing::HasSubstr("holdout-share"))
        << value;
}

TEST(Config, NamesWhatDoesNotFit) {
  const test::TempDir folder;
  const auto unknown = folder.write("a.toml", "prot = 8080\n").string();
  EXPECT_THAT(message_of({{"config", unknown}}),
              testing::AllOf(testing::HasSubstr("prot"), testing::HasSubstr("port?")));
  const auto broken = folder.write("b.toml", "port = = 1\n").string();
  EXPECT_THAT(message_of({{"config", broken}}), testing::HasSubstr("b.toml:1"));
  const auto list = folder.write("c.toml", "port = [1]\n").string();
  EXPECT_THAT(message_of({{"config", list}}), testing::HasSubstr("port"));
  for (const char* value : {"", "x", "-1", "70000", "80x"})
    EXPECT_THAT(message_of({{"port", value}}), testing::HasSubstr("port")) << value;
  EXPECT_THAT(message_of({{"config", "/nowhere/at/all.toml"}}), testing::HasSubstr("/nowhere"));
}

TEST(Nearest, FindsSlipsOnly) {
  const std::string_view names[] = {"--rebuild", "--data", "--store"};
  EXPECT_EQ(nearest("--rebiuld", names), "--rebuild");
  EXPECT_EQ(nearest("--dta", names), "--data");
  EXPECT_EQ(nearest("--completely-else", names), "");
}

}  // namespace
}  // namespace kb
