// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"

// What handlers see of HTTP: plain structs, nothing of the library behind.
namespace kb::server {

// HEAD comes to handlers as Get. Options is what browsers ask before a call from another site.
enum class Method { Get, Post, Put, Patch, Delete, Options };

struct UploadedFile {
  std::string field, name, content_type, content;
};

struct Request {
  Method method = Method::Get;
  std::string path;    // decoded, without query
  std::string target;  // path and query as they came, for "come back here" links
  std::multimap<std::string, std::string, std::less<>> query;
  std::multimap<std::string, std::string, std::less<>> form;  // urlencoded or multipart fields
  std::vector<UploadedFile> files;
  std::map<std::string, std::string, std::less<>> headers;  // names in lower case; repeated ones joined by ", "
  std::map<std::string, std::string, std::less<>> captures;  // {name} parts of the route's pattern
  std::string body;  // of JSON requests
  std::string remote_address;
  std::string id;    // request id: in every log line, error page and problem+json
  std::chrono::steady_clock::time_point received = std::chrono::steady_clock::now();

  std::string query_value(std::string_view name) const;  // first one, "" when absent
  std::string form_value(std::string_view name) const;
  std::string header(std::string_view name) const;  // name in lower case
  std::optional<std::string> cookie(std::string_view name) const;
  std::string capture(std::string_view name) const;
};

enum class Caching {
  None,        // Cache-Control: no-store (pages of somebody who is signed in, errors, changes)
  Revalidate,  // private, no-cache, with an ETag of the body (pages that anyone may see)
  Immutable,   // public, a year: the content's digest is in its address
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  Caching caching = Caching::None;
  std::vector<std::pair<std::string, std::string>> headers;  // Location, Set-Cookie …
  // Of an asset in memory: already compressed bodies, chosen by Accept-Encoding. The strings live
  // as long as the program.
  std::string_view asset, asset_gzip, asset_brotli;
};

Response json_response(std::string body, int status = 200);
Response redirect(const std::string& location);  // 303 See Other; location must be a local path

}  // namespace kb::server
