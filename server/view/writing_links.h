// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// Addresses of the pages where articles are written and looked after, as links.h has those of the
// others.
namespace kb::server::view {

inline constexpr std::string_view kArticlesPath = "/edicion/articulos";
inline constexpr std::string_view kDraftsPath = "/edicion/borradores";
inline constexpr std::string_view kAuthorParameter = "autor";
inline constexpr std::string_view kFromParameter = "de";  // versions that are compared
inline constexpr std::string_view kToParameter = "a";
inline constexpr std::string_view kViewParameter = "vista";  // of a comparison
inline constexpr std::string_view kSourceView = "fuente";
inline constexpr std::string_view kLineParameter = "linea";  // of synonyms

// What of the list of all articles a page shows.
struct ArticlesAddress {
  std::string state{};  // "writing", "review", "published", "archived" or empty: all
  std::string area{}, lang{}, author{}, text{};
  int page = 0;  // from 0
};
std::string articles_path(const ArticlesAddress& address);

// `path` with a notice of what was just done, in a word, which gets the focus.
std::string with_notice(const std::string& path, std::string_view done);

std::string article_desk_path(std::string_view id);  // its state, versions and changes
std::string article_changes_path(std::string_view id, int from, int to);
std::string draft_changes_path(std::string_view article, std::string_view draft);
std::string draft_path(std::string_view id, std::string_view done = {});
std::string draft_autosave_path(std::string_view id);
std::string draft_effect_path(std::string_view id);  // what publishing it would change
// Where two texts of one draft are put together: that of an open page beside it, else the
// article's.
std::string draft_conflict_path(std::string_view id, std::string_view tab = {});

// Every search for the same words, and a synonym for them to be written; `query` as in the log.
std::string paths_of_query_path(std::string_view query, std::string_view lang, int page = 0);
std::string new_synonym_path(std::string_view words, std::string_view lang);

}  // namespace kb::server::view
