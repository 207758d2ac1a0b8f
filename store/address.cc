// SPDX-License-Identifier: MIT
#include "store/address.h"

#include "core/error.h"

namespace kb::store {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Later settings win in libpq, so these are defaults.
constexpr std::string_view kConninfoDefaults = "connect_timeout=10 application_name=resuelve ";

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorCode::BadInput, message,
              "write sqlite:FILE or postgresql:host=… dbname=… user=… as the store's address");
}

std::string sqlite_connect(const std::string& file) {
  if (file.empty() || file == ":memory:") refuse("a store needs a file of its own");
  if (file.find('=') == std::string::npos) return file;
  if (file.find('"') != std::string::npos)
    refuse("a store's file name may not hold both '=' and '\"'");
  return "dbname=\"" + file + "\"";
}

// SOCI adds '=' to a string that has none.
std::string uri_for_soci(std::string_view uri) {
  if (uri.find_first_of(kBlanks) != std::string_view::npos)
    refuse("a PostgreSQL URI holds no blanks");
  std::string out{uri};
  if (uri.find('=') == std::string_view::npos) {
    out += uri.find('?') == std::string_view::npos ? "?" : "&";
    out += "application_name=resuelve";
  }
  return out;
}

std::string_view take_blanks(std::string_view& text) {
  const size_t end = std::min(text.find_first_not_of(kBlanks), text.size());
  const auto taken = text.substr(0, end);
  text.remove_prefix(end);
  return taken;
}

std::string_view take_key(std::string_view& text) {
  const size_t end = text.find_first_of(" \t\r\n=");
  if (end == std::string_view::npos) refuse("a PostgreSQL address is a list of name=value");
  const auto key = text.substr(0, end);
  text.remove_prefix(end);
  take_blanks(text);
  if (text.empty() || text.front() != '=') refuse("a PostgreSQL address is a list of name=value");
  text.remove_prefix(1);
  take_blanks(text);
  return key;
}

// A value as libpq reads it: quoted up to the next quote or bare up to the next blank; a backslash
// takes the meaning of what follows.
std::string_view take_value(std::string_view& text) {
  const bool quoted = text.starts_with('\'');
  const std::string_view ends = quoted ? "'" : kBlanks;
  size_t end = quoted ? 1 : 0;
  while (end < text.size() && ends.find(text[end]) == std::string_view::npos) {
    end += text[end] == '\\' ? 2 : 1;
  }
  if (quoted && end >= text.size()) refuse("a quote is left open in a PostgreSQL address");
  const auto value = text.substr(0, quoted ? end + 1 : end);
  text.remove_prefix(value.size());
  return value;
}

}  // namespace

std::string conninfo_for_soci(std::string_view text) {
  std::string out;
  for (take_blanks(text); !text.empty(); take_blanks(text)) {
    const auto key = take_key(text);
    const auto value = take_value(text);
    const bool blank = value.find_first_of(kBlanks) != std::string_view::npos;
    if (value.starts_with('"') || (blank && value.find('"') != std::string_view::npos)) {
      refuse("a value of a PostgreSQL address may not begin with '\"', nor hold it beside blanks");
    }
    const std::string_view wrap = blank ? "\"" : "";
    if (!out.empty()) out += ' ';  // never at the end: SOCI would see one more, nameless setting
    out.append(key).append("=").append(wrap).append(value).append(wrap);
  }
  return out;
}

Address parse_address(std::string_view text) {
  constexpr std::string_view kSqlite = "sqlite:", kPostgreSql = "postgresql:";
  if (text.starts_with(kSqlite)) {
    const std::string file{text.substr(kSqlite.size())};
    return {Dialect::Sqlite, file, sqlite_connect(file)};
  }
  if (!text.starts_with(kPostgreSql)) refuse("this address names no store");
  if (text.starts_with("postgresql://")) return {Dialect::PostgreSql, {}, uri_for_soci(text)};
  const auto conninfo = text.substr(kPostgreSql.size());
  return {Dialect::PostgreSql, {}, std::string(kConninfoDefaults) + conninfo_for_soci(conninfo)};
}

}  // namespace kb::store
