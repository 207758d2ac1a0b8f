// SPDX-License-Identifier: MIT
#include "server/http/header_guard.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kBlankLine = "\r\n\r\n";
constexpr int kFine = 0;

constexpr std::array<std::string_view, 7> kMethods{"GET",   "HEAD",   "POST",   "PUT",
                                                     "PATCH", "DELETE", "OPTIONS"};
constexpr std::array<std::string_view, 2> kRefusedMethods{"TRACE", "CONNECT"};

bool contains(const auto& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_host(std::string_view value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
    return is_token_char(c) || c == ':' || c == '[' || c == ']';
  });
}

// Reads one head line by line; every step gives the status to refuse with, or kFine.
class Guard {
 public:
  explicit Guard(const GuardLimits& limits, Inspection& out) : limits_(limits), out_(out) {}

  int read(std::string_view head) {
    int status = read_request_line(take_line(head));
    while (status == kFine && !head.empty()) status = read_field(take_line(head));
    return status == kFine ? finish() : status;
  }

 private:
  using Reader = int (Guard::*)(std::string_view name, std::string_view value);
  struct Field {
    std::string_view name;
    Reader read;
  };
  static const std::array<Field, 9> kFields;

  static std::string_view take_line(std::string_view& text) {
    const size_t end = text.find(kLineEnd);
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), line.size() + kLineEnd.size()));
    return line;
  }

  int read_request_line(std::string_view line) {
    const size_t first = line.find(' '), last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return 400;
    method_ = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (const int status = check_method(); status != kFine) return status;
    if (const int status = check_version(version); status != kFine) return status;
    if (const int status = check_target(target); status != kFine) return status;
    write_request_line(target, version);
    return kFine;
  }

  int check_method() const {
    if (contains(kMethods, method_)) return kFine;
    if (contains(kRefusedMethods, method_)) return 405;
    return is_token(method_) ? 501 : 400;
  }

  int check_version(std::string_view version) {
    is_old_ = version == "HTTP/1.0";
    if (is_old_ || version == "HTTP/1.1") return kFine;
    return version.starts_with("HTTP/") ? 505 : 400;
  }

  static int check_target(std::string_view target) {
    if (target.size() > kMaxTargetBytes) return 414;
    const bool printable = std::all_of(target.begin(), target.end(), [](char c) {
      return !is_control(c) && c != ' ' && c != '#';
    });
    return target.starts_with('/') && printable ? kFine : 400;
  }

  // The library takes a second '?' for an error, though a query may hold one.
  void write_request_line(std::string_view target, std::string_view version) {
    const size_t query = std::min(target.find('?'), target.size() - 1) + 1;
    (out_.head += method_) += ' ';
    out_.head += target.substr(0, query);
    append_replacing(target.substr(query), '?', "%3F");
    ((out_.head += ' ') += version) += kLineEnd;
  }

  void append_replacing(std::string_view text, char from, std::string_view to) {
    for (size_t at; (at = text.find(from)) != std::string_view::npos; text.remove_prefix(at + 1)) {
      (out_.head += text.substr(0, at)) += to;
    }
    out_.head += text;
  }

  int read_field(std::string_view line) {
    if (++fields_ > kMaxHeaderFields) return 431;
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) return 400;
    const std::string_view name = line.substr(0, colon), value = trimmed(line.substr(colon + 1));
    if (!is_token(name) || has_control(value)) return 400;
    if (name.find('_') != std::string_view::npos) return kFine;
    const auto known = std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) {
      return equal_ignoring_case(field.name, name);
    });
    return known == kFields.end() ? keep(name, value) : (this->*known->read)(name, value);
  }

  // The library decodes %XX in values; written as %25XX they come out as they came in.
  int keep(std::string_view name, std::string_view value) {
    const size_t start = out_.head.size();
    (out_.head += name) += ": ";
    append_replacing(value, '%', "%25");
    if (out_.head.size() - start > kMaxHeaderLineBytes) return 431;
    out_.head += kLineEnd;
    return kFine;
  }

  int drop(std::string_view, std::string_view) { return kFine; }

  int read_host(std::string_view name, std::string_view value) {
    if (std::exchange(has_host_, true) || !is_host(value)) return 400;
    return keep(name, value);
  }

  int read_length(std::string_view name, std::string_view value) {
    if (std::exchange(has_length_, true)) return 400;
    const auto [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), out_.body_bytes);
    if (end != value.data() + value.size() || error == std::errc::invalid_argument) return 400;
    const bool fits = error == std::errc{} && out_.body_bytes <= limits_.max_body_bytes;
    return fits ? keep(name, value) : 413;
  }

  int refuse_transfer_coding(std::string_view, std::string_view) { return 411; }

  int read_content_coding(std::string_view, std::string_view value) {
    return equal_ignoring_case(value, "identity") ? kFine : 415;
  }

  int read_connection(std::string_view, std::string_view value) {
    for_each_item(value, ',', [&](std::string_view item) {
      closes_ = closes_ || equal_ignoring_case(item, "close");
      stays_ = stays_ || equal_ignoring_case(item, "keep-alive");
    });
    return kFine;
  }

  int read_expectation(std::string_view, std::string_view value) {
    if (!equal_ignoring_case(value, "100-continue")) return 417;
    out_.wants_continue = !is_old_;
    return kFine;
  }

  int rename_accept_encoding(std::string_view, std::string_view value) {
    return keep(kAcceptEncoding, value);
  }

  int finish() {
    if (!has_host_ && !is_old_) return 400;
    // A body that nobody reads would be taken for the next request.
    if (out_.body_bytes > 0 && (method_ == "GET" || method_ == "HEAD")) return 400;
    // The library compares these values to the letter.
    if (closes_) out_.head += "Connection: close\r\n";
    if (is_old_ && stays_ && !closes_) out_.head += "Connection: Keep-Alive\r\n";
    out_.head += kLineEnd;
    return kFine;
  }

  const GuardLimits& limits_;
  Inspection& out_;
  std::string_view method_;
  size_t fields_ = 0;
  bool is_old_ = false, has_host_ = false, has_length_ = false, closes_ = false, stays_ = false;
};

const std::array<Guard::Field, 9> Guard::kFields{{
    {"host", &Guard::read_host},
    {"connection", &Guard::read_connection},
    {"accept-encoding", &Guard::rename_accept_encoding},
    {kAcceptEncoding, &Guard::drop},
    {"content-length", &Guard::read_length},
    {"transfer-encoding", &Guard::refuse_transfer_coding},
    {"content-encoding", &Guard::read_content_coding},
    {"range", &Guard::drop},
    {"expect", &Guard::read_expectation},
}};

// Old clients end a body with a line end that belongs to nothing.
size_t leading_line_ends(std::string_view input) {
  size_t bytes = 0;
  while (input.substr(bytes).starts_with(kLineEnd)) bytes += kLineEnd.size();
  return bytes;
}

Inspection refused(int status) {
  Inspection out;
  out.verdict = Inspection::Verdict::Refused;
  out.status = status;
  return out;
}

// What can be said before the blank line has come.
Inspection judge_unfinished(std::string_view start, size_t skipped, const GuardLimits& limits) {
  const bool speaks_http = start.empty() || start == "\r" || is_token_char(start.front());
  if (!speaks_http) return refused(400);
  if (start.size() + skipped > limits.max_header_bytes) {
    return refused(start.find(kLineEnd) == std::string_view::npos ? 414 : 431);
  }
  return {};
}

}  // namespace

Inspection inspect_head(std::string_view input, const GuardLimits& limits) {
  const size_t skipped = leading_line_ends(input);
  const std::string_view start = input.substr(skipped);
  const size_t end = start.substr(0, limits.max_header_bytes).find(kBlankLine);
  if (end == std::string_view::npos) return judge_unfinished(start, skipped, limits);
  Inspection out;
  out.head_bytes = skipped + end + kBlankLine.size();
  out.head.reserve(out.head_bytes + 32);
  if (const int status = Guard(limits, out).read(start.substr(0, end)); status != kFine) {
    return refused(status);
  }
  out.verdict = Inspection::Verdict::Accepted;
  return out;
}

}  // namespace kb::server
