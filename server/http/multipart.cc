// SPDX-License-Identifier: MIT
// multipart/form-data (RFC 7578): parts between "--boundary" lines, each with a few header lines.
// Every byte is looked at a bounded number of times.
#include <array>

#include "core/error.h"
#include "core/utf8.h"
#include "server/http/form.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr size_t kMaxBoundaryBytes = 70;
constexpr size_t kMaxPartHeadBytes = 8 * 1024;

[[noreturn]] void refuse(const char* why) {
  throw Error(ErrorCode::BadInput, std::string("multipart form: ") + why);
}

const std::string& clean(const std::string& text) {
  if (!is_clean_utf8(text)) refuse("a field is not UTF-8");
  return text;
}

// A quoted string up to its end; \" and \\ stand for the second character. Browsers write %22.
std::string take_quoted(std::string_view& text) {
  std::string out;
  text.remove_prefix(1);
  while (!text.empty() && text.front() != '"') {
    const bool escape = text.size() > 1 && text[0] == '\\' && (text[1] == '"' || text[1] == '\\');
    if (escape) text.remove_prefix(1);
    out += text.front();
    text.remove_prefix(1);
  }
  text.remove_prefix(std::min<size_t>(1, text.size()));
  return out;
}

std::string take_value(std::string_view& text) {
  if (text.starts_with('"')) return take_quoted(text);
  const std::string_view value = text.substr(0, text.find(';'));
  text.remove_prefix(value.size());
  return std::string(trimmed(value));
}

// Of "form-data; name="a"; filename="b"".
std::optional<std::string> parameter(std::string_view header, std::string_view wanted) {
  header.remove_prefix(std::min(header.find(';'), header.size()));
  while (!header.empty()) {
    header.remove_prefix(1);
    const size_t equals = header.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = trimmed(header.substr(0, equals));
    header.remove_prefix(equals + 1);
    std::string value = take_value(header);
    if (equal_ignoring_case(name, wanted)) return value;
    header.remove_prefix(std::min(header.find(';'), header.size()));
  }
  return std::nullopt;
}

// Some clients send the whole path of the file.
std::string base_name(const std::string& path) {
  const size_t slash = path.find_last_of("/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

struct Part {
  std::optional<std::string> name, file_name;
  std::string content_type;
  std::string_view content;
};

Part read_part_head(std::string_view head) {
  Part part;
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find(kLineEnd));
    head.remove_prefix(std::min(head.size(), line.size() + kLineEnd.size()));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) refuse("a part's header has no colon");
    const std::string_view name = line.substr(0, colon), value = trimmed(line.substr(colon + 1));
    if (equal_ignoring_case(name, "content-type")) part.content_type = value;
    if (!equal_ignoring_case(name, "content-disposition")) continue;
    part.name = parameter(value, "name");
    part.file_name = parameter(value, "filename");
  }
  return part;
}

class PartReader {
 public:
  PartReader(std::string_view body, const std::string& boundary)
      : rest_(body), delimiter_("\r\n--" + boundary) {
    skip_preamble();
  }

  std::optional<Part> next() {
    if (rest_.starts_with("--")) return std::nullopt;
    if (!rest_.starts_with(kLineEnd)) refuse("a boundary line goes on");
    // From the line end of the boundary itself, so that an empty head is found too.
    const size_t head_end = rest_.substr(0, kMaxPartHeadBytes).find("\r\n\r\n");
    if (head_end == std::string_view::npos) refuse("a part has no head");
    Part part = read_part_head(rest_.substr(0, head_end).substr(std::min<size_t>(2, head_end)));
    rest_.remove_prefix(head_end + 4);
    part.content = take_content();
    return part;
  }

 private:
  void skip_preamble() {
    const std::string_view first = std::string_view(delimiter_).substr(kLineEnd.size());
    if (rest_.starts_with(first)) return rest_.remove_prefix(first.size());
    take_content();
  }

  std::string_view take_content() {
    const size_t end = rest_.find(delimiter_);
    if (end == std::string_view::npos) refuse("a boundary is missing");
    const std::string_view content = rest_.substr(0, end);
    rest_.remove_prefix(end + delimiter_.size());
    return content;
  }

  std::string_view rest_;  // behind a boundary
  const std::string delimiter_;
};

void add(MultipartForm& form, const Part& part) {
  if (!part.name) refuse("a part has no name");
  const bool is_unused_input = part.file_name && part.file_name->empty() && part.content.empty();
  if (is_unused_input) return;
  std::string content(part.content);
  if (!part.file_name) {
    form.fields.emplace(clean(*part.name), clean(content));
    return;
  }
  form.files.push_back({clean(*part.name), base_name(clean(*part.file_name)),
                        clean(part.content_type), std::move(content)});
}

std::string boundary_of(std::string_view content_type) {
  std::string boundary = parameter(content_type, "boundary").value_or("");
  if (boundary.empty() || boundary.size() > kMaxBoundaryBytes) refuse("the boundary is not usable");
  return boundary;
}

}  // namespace

bool is_multipart(std::string_view content_type) {
  return equal_ignoring_case(trimmed(content_type.substr(0, content_type.find(';'))),
                             "multipart/form-data");
}

MultipartForm parse_multipart(std::string_view content_type, std::string_view body) {
  MultipartForm form;
  PartReader parts(body, boundary_of(content_type));
  for (size_t count = 0; const auto part = parts.next();) {
    if (++count > kMaxFields) refuse("too many parts");
    add(form, *part);
  }
  return form;
}

}  // namespace kb::server
