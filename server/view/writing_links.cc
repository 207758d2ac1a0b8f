// SPDX-License-Identifier: MIT
#include "server/view/writing_links.h"

#include "server/view/links.h"

namespace kb::server::view {
namespace {

// A path that grows parameters; empty ones are left out.
class Address {
 public:
  explicit Address(std::string path) : path_(std::move(path)) {}

  Address& with(std::string_view name, std::string_view value) {
    if (value.empty()) return *this;
    path_ += path_.find('?') == std::string::npos ? '?' : '&';
    path_ += name;
    path_ += '=' + percent_encode(value);
    return *this;
  }
  operator std::string() { return std::move(path_); }

 private:
  std::string path_;
};

std::string below(std::string_view path, std::string_view id) {
  return std::string(path) + '/' + percent_encode(id);
}

}  // namespace

std::string articles_path(const ArticlesAddress& address) {
  return Address(std::string(kArticlesPath))
      .with(kStateParameter, address.state)
      .with(kAreaParameter, address.area)
      .with(kLangParameter, address.lang)
      .with(kAuthorParameter, address.author)
      .with(kTextParameter, address.text)
      .with(kPageParameter, address.page > 0 ? std::to_string(address.page + 1) : "");
}

std::string with_notice(const std::string& path, std::string_view done) {
  return std::string(Address(path).with(kDoneParameter, done)) + "#hecho";
}

std::string article_desk_path(std::string_view id) {
  return below(kArticlesPath, id);
}

std::string article_changes_path(std::string_view id, int from, int to) {
  return Address(article_desk_path(id))
      .with(kFromParameter, std::to_string(from))
      .with(kToParameter, std::to_string(to));
}

std::string draft_changes_path(std::string_view article, std::string_view draft) {
  return Address(article_desk_path(article)).with(kAskingParameter, draft);
}

std::string draft_path(std::string_view id, std::string_view done) {
  const std::string path = below(kDraftsPath, id);
  return done.empty() ? path : with_notice(path, done);
}

std::string draft_autosave_path(std::string_view id) {
  return draft_path(id) + "/guardado";
}

std::string draft_effect_path(std::string_view id) {
  return draft_path(id) + "/efecto";
}

std::string draft_conflict_path(std::string_view id, std::string_view tab) {
  return Address(draft_path(id) + "/conflicto").with(kPageParameter, tab);
}

std::string paths_of_query_path(std::string_view query, std::string_view lang, int page) {
  return Address(std::string(kPathsPath))
      .with(kQueryParameter, query)
      .with(kLangParameter, lang)
      .with(kPageParameter, page > 0 ? std::to_string(page + 1) : "");
}

std::string new_synonym_path(std::string_view words, std::string_view lang) {
  return std::string(Address(std::string(kSynonymsPath))
                         .with(kLineParameter, std::string(words) + " =")
                         .with(kLangParameter, lang)) +
         "#nuevo";
}

}  // namespace kb::server::view
