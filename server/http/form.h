// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"

// What people fill in: query strings and form bodies. The library's own parsers are not used: the
// one for queries cuts a value at its second '=', the one for forms stops at 8 KiB, and the one for
// multipart runs a regular expression whose time grows with the square of what a client sends.
//
// Throws:  Error BadInput for more than kMaxFields, bytes that are not UTF-8 or hold NUL (contents
//          of files excepted), and a multipart body that does not keep to its boundary.
namespace kb::server {

inline constexpr size_t kMaxFields = 200;

using Fields = std::multimap<std::string, std::string, std::less<>>;

// "a=1&b=%C3%B1+2"; a '%' that leads nowhere stays as it is.
Fields parse_urlencoded(std::string_view text);

struct MultipartForm {
  Fields fields;
  std::vector<UploadedFile> files;  // empty ones without a name are left out
};

bool is_multipart(std::string_view content_type);
MultipartForm parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace kb::server
