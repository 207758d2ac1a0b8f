// SPDX-License-Identifier: MIT
#include "text/front_matter.h"

#include <gtest/gtest.h>

#include <random>

#include "core/error.h"
#include "core/utf8.h"

namespace kb::text {
namespace {

std::string refusal_of(std::string_view file) {
  try {
    parse_front_matter(file);
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::BadInput) << file;
    return e.what();
  }
  return "accepted";
}

TEST(FrontMatter, ReadsTextsAndLists) {
  const auto read = parse_front_matter(
      "---\ntitle: \"Uno: dos\"\ntags: [a, \"550\", 'c d']\nlist:\n  - x\n  - "
      "y\nempty:\n---\nCuerpo\n");
  EXPECT_EQ(read.texts.at("title"), "Uno: dos");
  EXPECT_EQ(read.texts.at("empty"), "");
  EXPECT_EQ(read.lists.at("tags"), (std::vector<std::string>{"a", "550", "c d"}));
  EXPECT_EQ(read.lists.at("list"), (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(read.texts.size(), 2u);
  EXPECT_EQ(read.body, "Cuerpo\n");
}

TEST(FrontMatter, KeepsValuesAsWritten) {
  const struct {
    std::string_view written, value;
  } cases[] = {{"2026-05-01T10:00:00Z", "2026-05-01T10:00:00Z"},
               {"2026-05-01", "2026-05-01"},
               {"1.0", "1.0"},
               {"007", "007"},
               {"yes", "yes"},
               {"True", "True"},
               {"null", ""},
               {"~", ""},
               {"\"null\"", "null"},
               {"a # nota", "a"},
               {"'it''s'", "it's"},
               {"\"a\\nb\\u00e9\"", "a\nbé"},
               {"|\n  a\n  b", "a\nb\n"},
               {">\n  a\n  b", "a b\n"},
               {"a\n  b", "a b"}};
  for (const auto& [written, value] : cases) {
    const std::string file = "---\nx: " + std::string(written) + "\n---\n";
    EXPECT_EQ(parse_front_matter(file).texts.at("x"), value) << written;
  }
}

TEST(FrontMatter, LeavesTheBodyByteForByte) {
  const struct {
    std::string_view file, body;
  } cases[] = {{"", ""},
               {"a\nb", "a\nb"},
               {"--- \na: b\n---  \n\n  c\r\n", "\n  c\r\n"},
               {"---\r\na: b\r\n---\r\nc\r\n", "c\r\n"},
               {"---\n---\nc", "c"},
               {"---\n---", ""},
               {"---\na: b\n---", ""},
               {"---\na: b\n---\n---\nc", "---\nc"},
               {"----\na\n---\n", "----\na\n---\n"},
               {" ---\na: b\n---\n", " ---\na: b\n---\n"},
               {"\xEF\xBB\xBF---\na: b\n---\nc", "c"},
               {"\xEF\xBB\xBF"
                "c",
                "\xEF\xBB\xBF"
                "c"}};
  for (const auto& [file, body] : cases) {
    EXPECT_EQ(parse_front_matter(file).body, body) << file;
  }
}

TEST(FrontMatter, ToleratesWindowsLineEnds) {
  const auto read =
      parse_front_matter("---\r\ntitle: Uno dos\r\ntags:\r\n  - a\r\n  - b\r\nlang: es\r\n---\r\n");
  EXPECT_EQ(read.texts.at("title"), "Uno dos");
  EXPECT_EQ(read.texts.at("lang"), "es");
  EXPECT_EQ(read.lists.at("tags"), (std::vector<std::string>{"a", "b"}));
}

TEST(FrontMatter, RefusesWhatIsNotAFlatMap) {
  const struct {
    std::string_view file, message;
  } cases[] = {
      {"---\na: b\n", "line 1: front matter without a second line of dashes"},
      {"---", "line 1: front matter without a second line of dashes"},
      {"---\nsolo texto\n---\n", "line 2: expected `name: value`"},
      {"---\n- a\n---\n", "line 2: a list may only be the value of a field"},
      {"---\na: b\nc:\n  d: e\n---\n", "line 4: fields within fields are not allowed"},
      {"---\na: b\nc: {d: e}\n---\n", "line 3: fields within fields are not allowed"},
      {"---\nc: [a, [b]]\n---\n", "line 2: a list may only hold texts"},
      {"---\nc:\n  - a: b\n---\n", "line 3: a list may only hold texts"},
      {"---\na: &x b\nc: *x\n---\n", "line 2: anchors (&name) are not allowed"},
      {"---\na: !!binary b\n---\n", "line 2: tags (!name) are not allowed"},
      {"---\na: !t [b]\n---\n", "line 2: tags (!name) are not allowed"},
      {"---\n!t\na: b\n---\n", "line 2: tags (!name) are not allowed"},
      {"---\n\na: b\n\na: c\n---\n", "line 5: `a` is given twice"},
      {"---\na: [b]\na: c\n---\n", "line 3: `a` is given twice"},
      {"---\n\"\": b\n---\n", "line 2: a field without a name"},
      {"---\n? [a]\n: b\n---\n", "line 2: a list may only be the value of a field"},
      {"---\na: b\n...\nc: d\n---\n", "line 2: more than one YAML document"},
  };
  for (const auto& [file, message] : cases) EXPECT_EQ(refusal_of(file), message) << file;
}

TEST(FrontMatter, NamesTheLineOfASyntaxError) {
  const struct {
    std::string_view file, line;
  } cases[] = {{"---\ntitle: uno: dos\n---\n", "line 2: "},
               {"---\na: b\nc: \"d\ne: f\n---\n", "line 5: a quote above is not closed"},
               {"---\na: b\nc: d\n  e: f\n---\n", "line 4: "},
               {"---\r\na: b\r\nc: [d\r\n---\r\n", "line 3: "},
               {"---\na: *x\n---\n", "line 2: "},
               {"---\na: \"\\q\"\n---\n", "line 2: "},
               {"---\n\ta: b\n---\n", "line 2: "},
               {"---\n%YAML 3.0\n---\n", "line 2: "}};
  for (const auto& [file, line] : cases) {
    const std::string message = refusal_of(file);
    EXPECT_TRUE(message.starts_with(line)) << file << " → " << message;
    EXPECT_NE(message, "accepted") << file;
  }
}

TEST(FrontMatter, LimitsItsSize) {
  const std::string fits = "a: " + std::string(kMaxFrontMatterBytes - 4, 'b') + "\n";
  EXPECT_EQ(parse_front_matter("---\n" + fits + "---\n").texts.at("a").size(),
            kMaxFrontMatterBytes - 4);
  EXPECT_EQ(refusal_of("---\nx" + fits + "---\n"), "line 1: front matter of more than 64 KiB");
  EXPECT_EQ(refusal_of("---\n" + fits + fits + "---\n"),
            "line 1: front matter of more than 64 KiB");
}

TEST(FrontMatter, BearsHostileYaml) {
  for (const std::string_view piece : {"[", "{", "- ", "? ", "a: ", "\"", "&a ", "*a ", "!", "|\n",
                                       "a\n", "- a\n", "a: b\n", "%", "#\n", "'", "\t"}) {
    std::string yaml;
    while (yaml.size() < 60'000) yaml += piece;
    EXPECT_NO_THROW(refusal_of("---\n" + yaml + "\n---\n")) << piece;
  }
}

TEST(FrontMatter, WritesAsAPersonWould) {
  EXPECT_EQ(write_front_matter({{"title", {"Mi buzón: lleno"}, false},
                                {"area", {"correo"}, false},
                                {"lang", {"no"}, false},
                                {"tags", {"correo", "550", "a b"}, true},
                                {"none", {}, true},
                                {"created", {"2026-02-18T09:00:00Z"}, false}},
                               "Hola\n"),
            "---\ntitle: \"Mi buzón: lleno\"\narea: correo\nlang: \"no\"\ntags: [correo, \"550\", "
            "\"a b\"]\nnone: []\n"
            "created: 2026-02-18T09:00:00Z\n---\nHola\n");
}

void expect_round_trip(const std::string& text) {
  const std::string body = text + "\n---\n" + text;
  const std::string file = write_front_matter({{"one", {text}, false},
                                               {"many", {text, "x", text}, true},
                                               {"key " + text.substr(0, 100), {"v"}, false}},
                                              body);
  const FrontMatter read = parse_front_matter(file);
  EXPECT_EQ(read.texts.at("one"), text) << file;
  EXPECT_EQ(read.lists.at("many"), (std::vector<std::string>{text, "x", text})) << file;
  EXPECT_EQ(read.body, body) << file;
  EXPECT_EQ(read.texts.size() + read.lists.size(), 3u) << file;
}

TEST(FrontMatter, ReadsBackHostileTexts) {
  for (const std::string_view text : {"",
                                      " ",
                                      "  a  ",
                                      "a: b",
                                      "a:",
                                      ": a",
                                      "- a",
                                      "-",
                                      "---",
                                      "...",
                                      "# a",
                                      "a # b",
                                      "\"a\"",
                                      "'a'",
                                      "\"",
                                      "'",
                                      "\\",
                                      "\\n",
                                      "a\nb",
                                      "\n",
                                      "\r\n",
                                      "a\n---\nb",
                                      "\t",
                                      "a\tb",
                                      "yes",
                                      "No",
                                      "ON",
                                      "true",
                                      "NULL",
                                      "null",
                                      "~",
                                      "1.0",
                                      "0x1F",
                                      "1e3",
                                      ".inf",
                                      "2026-05-01",
                                      "2026-05-01T10:00:00Z",
                                      "[a]",
                                      "{a: b}",
                                      "a, b",
                                      "&a",
                                      "*a",
                                      "!a",
                                      "!!str a",
                                      "%a",
                                      "@a",
                                      "`a`",
                                      "|",
                                      ">",
                                      "? a",
                                      "<<",
                                      "=",
                                      "ñandú",
                                      "日本語",
                                      "😀",
                                      "\u00A0",
                                      "\u0085",
                                      "\u2028",
                                      "\uFEFF",
                                      "\x01\x7F",
                                      "a\xEF\xBF\xBF",
                                      "C:\\ruta",
                                      "{{x}}",
                                      "a  b",
                                      "y",
                                      "n"})
    expect_round_trip(std::string(text));
}

TEST(FrontMatter, ReadsBackRandomTexts) {
  std::mt19937 random(42);
  constexpr char32_t kChars[] = {U'a',  U'Z',   U'0',   U' ',   U'\n',   U'\r', U'\t', U'"', U'\'',
                                 U'\\', U':',   U'-',   U'#',   U',',    U'[',  U']',  U'{', U'}',
                                 U'&',  U'*',   U'!',   U'|',   U'>',    U'%',  U'@',  U'`', U'~',
                                 U'?',  U'=',   U'.',   U'ñ',   U'日',   U'😀',  0x01,  0x7F, 0x85,
                                 0xA0,  0x2028, 0xFEFF, 0xFFFD, 0x10FFFF};
  for (int i = 0; i < 1000; ++i) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n)
      append_utf8(text, kChars[random() % std::size(kChars)]);
    expect_round_trip(text);
  }
}

}  // namespace
}  // namespace kb::text
