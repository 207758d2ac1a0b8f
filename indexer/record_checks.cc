// SPDX-License-Identifier: MIT
#include "indexer/record_checks.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"

namespace kb::indexer {
namespace {

constexpr size_t kMaxLanguageBytes = 16;
constexpr size_t kShownBytes = 40;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_language(std::string_view code) {
  const size_t primary =
      static_cast<size_t>(std::ranges::find_if_not(code, is_letter) - code.begin());
  const bool goes_on = primary < code.size();
  const auto is_allowed = [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return (primary == 2 || primary == 3) && (!goes_on || code[primary] == '-') &&
         code.size() <= kMaxLanguageBytes && std::ranges::all_of(code, is_allowed);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

}  // namespace

void refuse_field(std::string_view field, std::string_view problem) {
  throw Error(ErrorCode::BadInput, fmt::format("{}: {}", field, problem));
}

std::string shown(std::string_view value) {
  const std::string_view head = utf8_prefix(value, kShownBytes);
  return fmt::format("\"{}{}\"", head, head.size() < value.size() ? "…" : "");
}

void check_id(std::string_view field, std::string_view id) {
  if (store::is_fit_id(id)) return;
  refuse_field(
      field, shown(id) +
                 " is no fit name: 1 to 200 bytes without '/', control characters or outer blanks");
}

void check_id_or_none(std::string_view field, std::string_view id) {
  if (!id.empty()) check_id(field, id);
}

void check_language(std::string_view field, std::string_view code) {
  if (!is_language(code)) refuse_field(field, shown(code) + " is not a language code such as es");
}

// A draft may still wait for its title.
void check_article(const store::Article& article) {
  check_id("id", article.id);
  check_id_or_none("area", article.area);
  check_id_or_none("translation_of", article.translation_of);
  check_id_or_none("successor", article.successor);
  check_language("lang", article.lang);
  if (is_blank(article.title) && article.state != store::ArticleState::Draft)
    refuse_field("title", "is empty");
}

}  // namespace kb::indexer
