// SPDX-License-Identifier: MIT
#include "server/http/request_reader.h"

#include "core/error.h"
#include "core/utf8.h"
#include "server/http/form.h"
#include "server/http/header_guard.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr std::string_view kUrlencoded = "application/x-www-form-urlencoded";

Method method_from(std::string_view name) {
  if (name == "GET" || name == "HEAD") return Method::Get;
  if (name == "POST") return Method::Post;
  if (name == "PUT") return Method::Put;
  if (name == "PATCH") return Method::Patch;
  if (name == "DELETE") return Method::Delete;
  if (name == "OPTIONS") return Method::Options;
  throw Error(ErrorCode::Internal, "the header guard let an unknown method pass");
}

// The guard renamed Accept-Encoding; names with an underscore are the library's own notes.
void read_headers(const httplib::Headers& in, Request& out) {
  for (const auto& [written, value] : in) {
    if (written.find('_') != std::string::npos) continue;
    std::string name = lower_case(written);
    if (name == kAcceptEncoding) name = "accept-encoding";
    std::string& joined = out.headers[name];
    if (!joined.empty()) joined += name == "cookie" ? "; " : ", ";
    joined += to_clean_utf8(value);
  }
}

void read_target(const httplib::Request& in, Request& out) {
  out.target = in.target;
  if (!is_clean_utf8(in.path) || has_control(in.path)) {
    throw Error(ErrorCode::BadInput, "the address is not clean UTF-8");
  }
  out.path = in.path;
  const size_t mark = in.target.find('?');
  if (mark != std::string::npos)
    out.query = parse_urlencoded(std::string_view(in.target).substr(mark + 1));
}

void read_body(std::string_view body, Request& out) {
  const std::string type = out.header("content-type");
  if (is_multipart(type)) {
    MultipartForm form = parse_multipart(type, body);
    out.form = std::move(form.fields);
    out.files = std::move(form.files);
  } else if (equal_ignoring_case(trimmed(type.substr(0, type.find(';'))), kUrlencoded)) {
    out.form = parse_urlencoded(body);
  } else {
    out.body = body;
  }
}

}  // namespace

void read_request(const httplib::Request& in, std::string_view body, const TrustedProxies& proxies,
                  Request& out) {
  out.method = method_from(in.method);
  read_headers(in.headers, out);
  out.remote_address = proxies.client_of(in.remote_addr, out.headers);
  read_target(in, out);
  read_body(body, out);
}

}  // namespace kb::server
