// SPDX-License-Identifier: MIT
#include "indexer/sources.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>

#include "core/error.h"
#include "indexer/line_reader.h"
#include "indexer/markdown_file.h"
#include "tests/support/temp_dir.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

struct Found {
  std::vector<std::string> records, problems;
};

std::string name_of(const Record& record) {
  if (const auto* article = std::get_if<store::Article>(&record)) return article->id;
  if (const auto* ticket = std::get_if<TicketRecord>(&record)) return ticket->id;
  return std::string(kind_of(record));
}

// With paths relative to `path`.
Found found_in(const fs::path& path) {
  Found found;
  const auto shown = [&](const Origin& origin) {
    return to_text({origin.file == path ? "." : origin.file.lexically_relative(path), origin.line});
  };
  read_sources(
      path,
      [&](const Source& source) {
        found.records.push_back(shown(source.origin) + " " + name_of(source.record));
      },
      [&](const Problem& problem) {
        found.problems.push_back(shown(problem.origin) + ": " + problem.message);
      });
  return found;
}

using Lines = std::vector<std::string>;

TEST(LineReader, GivesEachLineWithItsNumber) {
  std::istringstream in("a\n\nb\r\nlast");
  LineReader lines(in, 10);
  Lines read;
  while (lines.next()) read.push_back(std::to_string(lines.number()) + ":" + lines.line());
  EXPECT_EQ(read, (Lines{"1:a", "2:", "3:b\r", "4:last"}));
}

TEST(LineReader, ForgetsWhatIsBeyondItsLimit) {
  std::istringstream in("0123456789\n01234567890\n" + std::string(1'000'000, 'x') + "\nb\n" +
                        std::string(100'000, 'y'));
  LineReader lines(in, 10);
  std::vector<bool> too_long;
  while (lines.next()) {
    too_long.push_back(lines.is_too_long());
    EXPECT_LE(lines.line().size(), 10u);
  }
  EXPECT_EQ(too_long, (std::vector<bool>{false, true, true, false, true}));
}

TEST(LineReader, CrossesTheEndsOfItsBuffer) {
  std::string text;
  std::vector<size_t> sizes;
  for (size_t size = 65'530; size < 65'545; ++size) {
    sizes.push_back(size);
    text += std::string(size, 'x') + "\n";
  }
  std::istringstream in(text);
  LineReader lines(in, 1 << 20);
  std::vector<size_t> read;
  while (lines.next()) read.push_back(lines.line().size());
  EXPECT_EQ(read, sizes);
}

TEST(Sources, AreReadInTheOrderThatTheyNeed) {
  test::TempDir folder;
  folder.write("revisions.jsonl", R"({"kind":"revision","article":"a","number":1})");
  folder.write("z/es/correo/b.md", "# b");
  folder.write("b.ndjson", "{\"id\":\"x\",\"title\":\"x\"}\n\n{\"id\":\"y\",\"title\":\"y\"}\n");
  folder.write("a.json-lines", R"({"kind":"ticket","id":"T","subject":"x"})");
  folder.write("accounts.jsonl", R"({"kind":"account","id":"a"})");
  folder.write("areas.jsonl", "\xEF\xBB\xBF{\"kind\":\"area\",\"id\":\"a\"}");
  folder.write("other.txt", "x");
  folder.write("README.md", "# no");
  folder.write("z/Readme.MD", "# no");
  folder.write(".hidden.md", "# no");
  folder.write(".git/a.md", "# no");
  const Found found = found_in(folder.path());
  EXPECT_EQ(found.records, (Lines{"areas.jsonl:1 area", "accounts.jsonl:1 account",
                                  "a.json-lines:1 T", "b.ndjson:1 x", "b.ndjson:3 y",
                                  "z/es/correo/b.md b", "revisions.jsonl:1 revision"}));
  EXPECT_EQ(found.problems, Lines{});
}

TEST(Sources, GoOnAfterWhatIsRefused) {
  test::TempDir folder;
  folder.write(
      "a.jsonl",
      "{\"id\":\"a\",\"title\":\"a\"}\nnot json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"title\":\"c\"}");
  folder.write("b.md", "---\ntitle: x\nstate: y: z\n---\n");
  folder.write("c.md", "no title");
  folder.write("d.md", "# d");
  const Found found = found_in(folder.path());
  EXPECT_EQ(found.records, (Lines{"a.jsonl:1 a", "a.jsonl:4 c", "d.md d"}));
  ASSERT_EQ(found.problems.size(), 4u);
  EXPECT_EQ(found.problems[0], "a.jsonl:2: line: not JSON (byte 2)");
  EXPECT_EQ(found.problems[1], "a.jsonl:3: title: is missing");
  EXPECT_TRUE(found.problems[2].starts_with("b.md:3: ")) << found.problems[2];
  EXPECT_EQ(found.problems[3], "c.md: title: is missing, and there is no line `# Title` either");
}

TEST(Sources, RefuseWhatIsTooLarge) {
  test::TempDir folder;
  folder.write("a.jsonl",
               std::string(kMaxRecordBytes + 1, 'x') + "\n{\"id\":\"a\",\"title\":\"a\"}\n");
  folder.write("b.md", std::string(kMaxMarkdownFileBytes + 1, 'x'));
  const Found found = found_in(folder.path());
  EXPECT_EQ(found.records, Lines{"a.jsonl:2 a"});
  EXPECT_EQ(found.problems,
            (Lines{"a.jsonl:1: a line of more than 4 MiB", "b.md: larger than 1 MiB"}));
}

TEST(Sources, FollowEachLinkedFolderOnce) {
  test::TempDir folder, outside;
  outside.write("c.md", "# c");
  folder.write("a/a.md", "# a");
  fs::create_directory_symlink(folder.path(), folder.path() / "a" / "loop");
  fs::create_directory_symlink(outside.path(), folder.path() / "b");
  fs::create_symlink(folder.path() / "gone.md", folder.path() / "broken.md");
  const Found found = found_in(folder.path());
  EXPECT_EQ(found.records, (Lines{"a/a.md a", "b/c.md c"}));
  Lines problems = found.problems;
  std::ranges::sort(problems);
  EXPECT_EQ(problems, (Lines{"a/loop: leads to a folder that was read already; passed over",
                             "broken.md: is not a file that can be read"}));
}

TEST(Sources, NeverWaitForAPipe) {
  test::TempDir folder;
  ASSERT_EQ(mkfifo((folder.path() / "a.md").c_str(), 0600), 0);
  EXPECT_EQ(found_in(folder.path()).problems.front(), "a.md: is not a file that can be read");
}

TEST(Sources, SayThatAFolderHoldsNothing) {
  test::TempDir folder;
  folder.write("a.txt", "x");
  EXPECT_EQ(found_in(folder.path()).problems,
            Lines{".: holds nothing to import: no .md or .jsonl file with a record"});
}

TEST(Sources, ReadOneFile) {
  test::TempDir folder;
  const auto file = folder.write("es/correo/.a.md", "# a");
  Lines areas;
  read_sources(
      file,
      [&](const Source& source) { areas.push_back(std::get<store::Article>(source.record).area); },
      {});
  EXPECT_EQ(areas, Lines{"correo"});
}

TEST(Sources, RefuseAPathThatLeadsNowhere) {
  test::TempDir folder;
  const auto text = folder.write("a.txt", "x");
  const struct {
    fs::path path;
    ErrorCode code;
  } cases[] = {{folder.path() / "gone", ErrorCode::NotFound}, {text, ErrorCode::BadInput}};
  for (const auto& [path, code] : cases) {
    try {
      read_sources(path, {}, {});
      FAIL() << path;
    } catch (const Error& e) {
      EXPECT_EQ(e.code, code) << path;
    }
  }
}

}  // namespace
}  // namespace kb::indexer
