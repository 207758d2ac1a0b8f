// SPDX-License-Identifier: MIT
#include "server/http/etag.h"

#include "core/crypto.h"
#include "server/http/header_text.h"

namespace kb::server {
namespace {

constexpr size_t kIdDigits = 32;

std::string_view suffix_of(Coding coding) {
  switch (coding) {
    case Coding::Gzip: return "-gz";
    case Coding::Brotli: return "-br";
    case Coding::Identity: break;
  }
  return "";
}

std::string_view without_suffix(std::string_view id) {
  const bool coded =
      id.ends_with(suffix_of(Coding::Gzip)) || id.ends_with(suffix_of(Coding::Brotli));
  return coded ? id.substr(0, id.size() - 3) : id;
}

std::string_view inside_quotes(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  const bool quoted = etag.size() >= 2 && etag.front() == '"' && etag.back() == '"';
  return quoted ? etag.substr(1, etag.size() - 2) : etag;
}

}  // namespace

std::string content_id_of(std::string_view body) {
  return crypto::digest(body).substr(0, kIdDigits);
}

std::string content_id_in(std::string_view etag) {
  return std::string(inside_quotes(trimmed(etag)));
}

std::string etag_of(std::string_view content_id, Coding coding) {
  std::string etag = "\"";
  ((etag += content_id) += suffix_of(coding)) += '"';
  return etag;
}

bool names_content(std::string_view if_none_match, std::string_view content_id) {
  bool found = false;
  for_each_item(if_none_match, ',', [&](std::string_view item) {
    const std::string_view id = inside_quotes(item);
    found = found || item == "*" || id == content_id || without_suffix(id) == content_id;
  });
  return found;
}

}  // namespace kb::server
