// SPDX-License-Identifier: MIT
#include "server/editors/article_kinds.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "server/view/embedded.h"

namespace kb::server {
namespace {

constexpr std::string_view kFile = "article_kinds.json";
constexpr const char* kUsualLanguage = "es";

using KindsByLanguage = std::map<std::string, std::vector<ArticleKind>, std::less<>>;

KindsByLanguage read_kinds() {
  const auto files = view::embedded_files();
  const auto file = std::ranges::find(files, kFile, &view::EmbeddedFile::name);
  if (file == files.end()) throw Error(ErrorCode::Internal, "article_kinds.json is not embedded");
  KindsByLanguage kinds;
  try {
    for (const auto& kind : nlohmann::json::parse(file->body))
      for (const char* lang : {"es", "en"}) {
        const auto& words = kind.at(lang);
        kinds[lang].push_back(
            {kind.at("id"), words.at("name"), words.at("hint"), words.at("body")});
      }
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorCode::Internal, std::string("article_kinds.json: ") + e.what());
  }
  return kinds;
}

const KindsByLanguage& all_kinds() {
  static const KindsByLanguage kinds = read_kinds();
  return kinds;
}

}  // namespace

const std::vector<ArticleKind>& article_kinds(std::string_view lang) {
  const auto& all = all_kinds();
  const auto found = all.find(lang);
  return found == all.end() ? all.at(kUsualLanguage) : found->second;
}

bool is_untouched(std::string_view body) {
  if (body.find_first_not_of(" \t\r\n") == body.npos) return true;
  for (const auto& [lang, kinds] : all_kinds())
    if (std::ranges::find(kinds, body, &ArticleKind::body) != kinds.end()) return true;
  return false;
}

}  // namespace kb::server
