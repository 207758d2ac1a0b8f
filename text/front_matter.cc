// SPDX-License-Identifier: MIT
#include "text/front_matter.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "core/error.h"

namespace kb::text {
namespace {

constexpr int kFirstYamlLine = 2;  // in the file, below the opening dashes
constexpr std::string_view kDashes = "---";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(int line, std::string_view problem) {
  throw Error(ErrorCode::BadInput, fmt::format("line {}: {}", line, problem));
}

int file_line(const YAML::Mark& mark) {
  return std::max(mark.line, 0) + kFirstYamlLine;
}

// Turns the parser's events into fields. Working on events, not on a tree, what is not a flat map
// is refused before it can grow.
class FieldReader : public YAML::EventHandler {
 public:
  explicit FieldReader(FrontMatter& out) : out_(out) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(file_line(mark), "aliases (*name) are not allowed");
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check_anchor(mark, anchor);
    if (in_map_ || !is_at_top_) take(mark, "");
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_anchor(mark, anchor);
    if (tag != "?" && tag != "!") refuse(file_line(mark), "tags (!name) are not allowed");
    take(mark, value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check_anchor(mark, anchor);
    check_tag(mark, tag);
    if (in_list_) refuse(file_line(mark), "a list may only hold texts");
    if (!key_) refuse(file_line(mark), "a list may only be the value of a field");
    in_list_ = true;
    out_.lists[*key_];
  }

  void OnSequenceEnd() override {
    in_list_ = false;
    key_.reset();
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check_anchor(mark, anchor);
    check_tag(mark, tag);
    if (in_list_) refuse(file_line(mark), "a list may only hold texts");
    if (in_map_) refuse(file_line(mark), "fields within fields are not allowed");
    in_map_ = true;
    is_at_top_ = false;
  }

  void OnMapEnd() override { in_map_ = false; }

 private:
  static void check_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) refuse(file_line(mark), "anchors (&name) are not allowed");
  }

  static void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?") refuse(file_line(mark), "tags (!name) are not allowed");
  }

  void take(const YAML::Mark& mark, const std::string& value) {
    if (!in_map_) refuse(file_line(mark), "expected `name: value`");
    if (in_list_)
      out_.lists[*key_].push_back(value);
    else if (key_)
      take_value(value);
    else
      take_key(mark, value);
  }

  void take_value(const std::string& value) {
    out_.texts[*key_] = value;
    key_.reset();
  }

  void take_key(const YAML::Mark& mark, const std::string& name) {
    if (name.empty()) refuse(file_line(mark), "a field without a name");
    if (out_.texts.contains(name) || out_.lists.contains(name))
      refuse(file_line(mark), fmt::format("`{}` is given twice", name));
    key_ = name;
  }

  FrontMatter& out_;
  std::optional<std::string> key_;
  bool in_map_ = false, in_list_ = false, is_at_top_ = true;
};

struct Line {
  std::string_view text;  // without white space at its end
  size_t after = 0;       // where the next line begins
};

Line line_at(std::string_view file, size_t begin) {
  const size_t end = std::min(file.find('\n', begin), file.size());
  std::string_view text = file.substr(begin, end - begin);
  while (!text.empty() && std::string_view(" \t\r").find(text.back()) != text.npos)
    text.remove_suffix(1);
  return {text, std::min(end + 1, file.size())};
}

// Where the second line of dashes begins in `file`, npos when it has none.
size_t closing_line(std::string_view file, size_t begin) {
  while (begin < file.size()) {
    const Line line = line_at(file, begin);
    if (line.text == kDashes) return begin;
    begin = line.after;
  }
  return file.npos;
}

void read_fields(std::string_view yaml, FrontMatter& out) {
  try {
    // Without the end mark an unclosed quote would swallow the rest without a word.
    std::istringstream in(std::string(yaml) + "...\n");
    YAML::Parser parser(in);
    FieldReader reader(out);
    parser.HandleNextDocument(reader);
    if (parser.HandleNextDocument(reader)) refuse(kFirstYamlLine, "more than one YAML document");
  } catch (const YAML::Exception& e) {
    const bool is_open = e.msg == YAML::ErrorMsg::DOC_IN_SCALAR;
    refuse(file_line(e.mark), is_open ? "a quote above is not closed" : e.msg);
  }
}

}  // namespace

FrontMatter parse_front_matter(std::string_view file) {
  FrontMatter out;
  out.body = file;
  const size_t start = file.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const Line opening = line_at(file, start);
  if (opening.text != kDashes) return out;
  const size_t end = closing_line(file, opening.after);
  if (end == file.npos) refuse(1, "front matter without a second line of dashes");
  if (end - opening.after > kMaxFrontMatterBytes) refuse(1, "front matter of more than 64 KiB");
  read_fields(file.substr(opening.after, end - opening.after), out);
  out.body = file.substr(line_at(file, end).after);
  return out;
}

}  // namespace kb::text
