// SPDX-License-Identifier: MIT
#include "core/utf8.h"

#include <gtest/gtest.h>

namespace kb {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, KnowsCleanText) {
  for (const auto text : {""sv, "ascii"sv, "contraseña"sv, "€"sv, "🙂"sv, "\xEF\xBF\xBD"sv})
    EXPECT_TRUE(is_clean_utf8(text)) << text;
}

TEST(Utf8, RefusesIllFormedBytesAndNul) {
  for (const auto text : {"a\0b"sv, "\xC0\xAF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xC3"sv,
                          "\x80"sv, "\xFF\xFE"sv, "\xE2\x82"sv}) {
    EXPECT_FALSE(is_clean_utf8(text)) << text;
    EXPECT_TRUE(is_clean_utf8(to_clean_utf8(text))) << text;
  }
}

TEST(Utf8, CleansOnlyWhatIsBroken) {
  EXPECT_EQ(to_clean_utf8("ma\xC3\xB1"
                          "ana"),
            "mañana");
  EXPECT_EQ(to_clean_utf8("a\xFF"
                          "b\0c"sv),
            "a\xEF\xBF\xBD"
            "bc");
}

TEST(Utf8, NeverCutsACharacter) {
  const std::string text = "añ€🙂";
  for (size_t bytes = 0; bytes <= text.size() + 1; ++bytes) {
    const auto prefix = utf8_prefix(text, bytes);
    EXPECT_LE(prefix.size(), bytes);
    EXPECT_TRUE(is_clean_utf8(prefix)) << bytes;
  }
}

TEST(Utf8, DecodesWhatItEncodes) {
  for (const char32_t c : {U'a', U'ñ', U'€', U'🙂', U'\x7F', U'\x80', U'\xFFFF', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, c);
    size_t position = 0;
    EXPECT_EQ(next_code_point(text, position), c);
    EXPECT_EQ(position, text.size());
  }
}

}  // namespace
}  // namespace kb
