// SPDX-License-Identifier: MIT
#include "indexer/sources.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <fstream>
#include <optional>

#include "core/error.h"
#include "indexer/line_reader.h"
#include "indexer/markdown_file.h"
#include "indexer/source_files.h"
#include "indexer/synonym_file.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLinePrefix = "line ";

// A message of a whole file may begin with its line: "line 5: what is wrong".
Problem located(const Origin& origin, std::string_view message) {
  Problem problem{origin, std::string(message)};
  if (origin.line != 0 || !message.starts_with(kLinePrefix)) return problem;
  const char* begin = message.data() + kLinePrefix.size();
  const char* end = message.data() + message.size();
  size_t line = 0;
  const auto [after, error] = std::from_chars(begin, end, line);
  if (error != std::errc{} || !std::string_view(after, end).starts_with(": ")) return problem;
  return {{origin.file, line}, std::string(after + 2, end)};
}

class Reader {
 public:
  Reader(fs::path root, const OnSource& on_source, const OnProblem& on_problem)
      : root_(std::move(root)), on_source_(on_source), on_problem_(on_problem) {}

  void read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return on_problem_({{file, 0}, "cannot be read"});
    if (kind_of_file(file) == FileKind::Markdown)
      read_markdown(file, in);
    else
      read_lines(file, in, synonyms_language(file));
    if (in.bad()) on_problem_({{file, 0}, "could not be read to its end"});
  }

  bool has_records() const { return has_records_; }

 private:
  void read_markdown(const fs::path& file, std::istream& in) {
    std::string content;
    for (std::array<char, 16 * 1024> part{}; in && content.size() <= kMaxMarkdownFileBytes;) {
      in.read(part.data(), part.size());
      content.append(part.data(), static_cast<size_t>(in.gcount()));
    }
    if (in.bad()) return;
    if (content.size() > kMaxMarkdownFileBytes)
      return on_problem_({{file, 0}, "larger than 1 MiB"});
    read_record({file, 0}, content.size(),
                [&] { return article_from_markdown(content, place_of(root_, file)); });
  }

  // JSON lines, or those of synonyms in `lang`.
  void read_lines(const fs::path& file, std::istream& in, const std::string& lang) {
    LineReader lines(in, kMaxRecordBytes);
    while (lines.next()) {
      if (lines.is_too_long())
        on_problem_({{file, lines.number()}, "a line of more than 4 MiB"});
      else
        read_line({file, lines.number()}, lines.line(), lang);
    }
  }

  void read_line(const Origin& origin, std::string_view line, const std::string& lang) {
    if (origin.line == 1 && line.starts_with(kByteOrderMark))
      line.remove_prefix(kByteOrderMark.size());
    if (line.find_first_not_of(" \t\r") == line.npos) return;
    read_record(origin, line.size(), [&]() -> std::optional<Record> {
      if (lang.empty()) return record_from_json(line);
      return synonym_from_line(line, lang);
    });
  }

  template <class Parse>
  void read_record(const Origin& origin, size_t bytes, const Parse& parse) {
    std::optional<Record> record;
    try {
      record = parse();
    } catch (const Error& e) {
      // Only what is wrong with the input is a problem of the input.
      if (e.code != ErrorCode::BadInput && e.code != ErrorCode::TooLarge) throw;
      return on_problem_(located(origin, e.what()));
    }
    if (!record) return;
    has_records_ = true;
    on_source_({std::move(*record), origin, bytes});
  }

  fs::path root_;
  const OnSource& on_source_;
  const OnProblem& on_problem_;
  bool has_records_ = false;
};

}  // namespace

std::string to_text(const Origin& origin) {
  return origin.line == 0 ? origin.file.string()
                          : fmt::format("{}:{}", origin.file.string(), origin.line);
}

void read_sources(const fs::path& path, const OnSource& on_source, const OnProblem& on_problem) {
  std::error_code error;
  if (!fs::exists(path, error)) throw Error(ErrorCode::NotFound, path.string() + " is not there");
  Reader reader(path, on_source, on_problem);
  if (!fs::is_directory(path, error)) {
    if (kind_of_file(path) == FileKind::Other) {
      throw Error(ErrorCode::BadInput,
                  path.string() + " is neither .md, .jsonl nor synonyms.<lang>.txt");
    }
    return reader.read(path);
  }
  for (const fs::path& file : source_files(path, on_problem)) reader.read(file);
  if (!reader.has_records())
    on_problem({{path, 0}, "holds nothing to import: no .md or .jsonl file with a record"});
}

}  // namespace kb::indexer
