// SPDX-License-Identifier: MIT
#include "server/http/response_writer.h"

#include <array>

#include "core/error.h"
#include "server/http/etag.h"
#include "server/http/header_text.h"
#include "server/http/refusals.h"

namespace kb::server {
namespace {

constexpr size_t kWorthCompressing = 1024;

// Headers that say where a message ends are the server's.
constexpr std::array<std::string_view, 5> kFraming{
    "content-length", "transfer-encoding", "connection", "content-encoding", "content-type"};

void check_headers(const Response& response) {
  const auto is_bad = [](const auto& header) {
    const auto frames = [&](std::string_view name) {
      return equal_ignoring_case(name, header.first);
    };
    return !is_token(header.first) || has_control(header.second) ||
           std::any_of(kFraming.begin(), kFraming.end(), frames);
  };
  const auto& headers = response.headers;
  if (std::any_of(headers.begin(), headers.end(), is_bad) || has_control(response.content_type)) {
    throw Error(ErrorCode::Internal, "a handler's response has a header that cannot be sent");
  }
}

bool is_asset(const Response& response) { return !response.asset.empty(); }

std::string_view plain_body(const Response& response) {
  return is_asset(response) ? response.asset : std::string_view(response.body);
}

bool has_variants(const Response& response) {
  return is_asset(response) ? !response.asset_gzip.empty() || !response.asset_brotli.empty()
                            : is_compressible(response.content_type) &&
                                  response.body.size() >= kWorthCompressing;
}

Coding coding_for(const Request& request, const Response& response) {
  if (!has_variants(response)) return Coding::Identity;
  const auto accepted = request.headers.find("accept-encoding");
  if (accepted == request.headers.end()) return Coding::Identity;
  if (!is_asset(response)) return choose_coding(accepted->second);
  return choose_coding(accepted->second,
                       {!response.asset_gzip.empty(), !response.asset_brotli.empty()});
}

// What identifies the content to caches; empty when nothing does.
std::string content_id(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (equal_ignoring_case(name, "etag")) return content_id_in(value);
  }
  const bool wanted = response.caching == Caching::Revalidate && response.status == 200;
  return wanted ? content_id_of(plain_body(response)) : std::string();
}

bool client_has(const Request& request, const Response& response, const std::string& id) {
  const auto known = request.headers.find("if-none-match");
  return !id.empty() && known != request.headers.end() && response.status == 200 &&
         request.method == Method::Get && names_content(known->second, id);
}

void fill(httplib::Response& out, const std::string& name, std::string_view value) {
  if (out.headers.find(name) == out.headers.end()) out.headers.emplace(name, value);
}

void fill_security_headers(httplib::Response& out) {
  for (const auto& [name, value] : kSecurityHeaders) fill(out, std::string(name), value);
}

std::string_view cache_control(Caching caching) {
  switch (caching) {
    case Caching::Revalidate: return "private, no-cache";
    case Caching::Immutable: return "public, max-age=31536000, immutable";
    case Caching::None: break;
  }
  return "no-store";
}

void fill_caching_headers(const Response& response, httplib::Response& out) {
  fill(out, "Cache-Control", cache_control(response.caching));
  if (response.caching == Caching::Revalidate) {
    fill(out, "Vary", "Accept-Encoding, Accept-Language, Cookie");
  } else if (is_asset(response) || is_compressible(response.content_type)) {
    fill(out, "Vary", "Accept-Encoding");
  }
}

std::string_view asset_in(const Response& response, Coding coding) {
  switch (coding) {
    case Coding::Gzip: return response.asset_gzip;
    case Coding::Brotli: return response.asset_brotli;
    case Coding::Identity: break;
  }
  return response.asset;
}

bool may_have_body(int status) { return status != 204 && status != 304; }

}  // namespace

void ResponseWriter::write(const Request& request, Response response, httplib::Response& out) {
  check_headers(response);
  const Coding coding = coding_for(request, response);
  const std::string id = content_id(response);
  out.status = client_has(request, response, id) ? 304 : response.status;
  for (auto& [name, value] : response.headers) {
    if (!equal_ignoring_case(name, "etag")) out.headers.emplace(name, std::move(value));
  }
  if (!id.empty()) out.headers.emplace("ETag", etag_of(id, coding));
  fill_caching_headers(response, out);
  fill_security_headers(out);
  fill(out, "Date", date_.now());
  fill(out, "X-Request-Id", request.id);
  if (may_have_body(out.status)) write_body(response, coding, out);
}

void ResponseWriter::write_body(Response& response, Coding coding, httplib::Response& out) {
  if (is_asset(response)) {
    out.body = asset_in(response, coding);
  } else if (coding == Coding::Identity) {
    out.body = std::move(response.body);
  } else {
    out.body = encoder_.encode(coding, response.body);
  }
  if (out.body.empty()) return;
  out.headers.emplace("Content-Type", response.content_type);
  if (coding != Coding::Identity) out.headers.emplace("Content-Encoding", coding_name(coding));
}

void write_plain(int status, httplib::Response& out) {
  out.status = status;
  out.headers.clear();
  out.body = std::string(reason_phrase(status)) + "\n";
  out.headers.emplace("Content-Type", "text/plain; charset=utf-8");
  out.headers.emplace("Cache-Control", "no-store");
  fill_security_headers(out);
}

}  // namespace kb::server
