// SPDX-License-Identifier: MIT
#include "cli/eval/typing.h"

#include <gmock/gmock.h>

#include <set>

#include "core/spread_hash.h"
#include "core/utf8.h"

namespace kb::cli {
namespace {

TEST(Slip, IsTheSameForTheSameSeed) {
  EXPECT_EQ(with_slip("no llegan los correos", 7), with_slip("no llegan los correos", 7));
}

TEST(Slip, TouchesOneLongWordOnlyAndByOneLetter) {
  const std::string text = "mi contraseña no va";
  std::set<std::string> typed;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto slipped = with_slip(text, spread_hash(seed, text));
    EXPECT_TRUE(is_clean_utf8(slipped)) << slipped;
    EXPECT_NE(slipped, text);
    EXPECT_THAT(slipped, testing::StartsWith("mi "));
    EXPECT_THAT(slipped, testing::EndsWith(" no va"));
    EXPECT_LE(std::abs(std::ssize(slipped) - std::ssize(text)), 2) << slipped;
    typed.insert(slipped);
  }
  EXPECT_GT(typed.size(), 20u);
  EXPECT_TRUE(typed.contains("mi contrasñea no va"));
  EXPECT_TRUE(typed.contains("mi contrasea no va"));
  EXPECT_TRUE(typed.contains("mi conttraseña no va"));
}

TEST(Slip, LeavesAloneWhatHasNoLongWord) {
  for (const std::string text : {"", "web", "mi web no va", "550 5.7.1", "2026", "¿?"})
    EXPECT_EQ(with_slip(text, 3), text) << text;
}

}  // namespace
}  // namespace kb::cli
