// SPDX-License-Identifier: MIT
#include "server/view/links.h"

// Addresses of the pages where knowledge is looked after.
namespace kb::server::view {
namespace {

std::string shown_page(int page) {
  return page > 0 ? std::to_string(page + 1) : "";
}

std::string tied_path(std::string_view page, std::string_view article, std::string_view query,
                      std::string_view lang) {
  return with_parameters(std::string(page), {{kArticleParameter, std::string(article)},
                                             {kQueryParameter, std::string(query)},
                                             {kLangParameter, std::string(lang)}});
}

}  // namespace

std::string figures_path(const FiguresAddress& address) {
  const bool is_csv = !address.csv_table.empty();
  return with_parameters(std::string(address.path),
                         {{kWeeksParameter, std::to_string(address.weeks)},
                          {kAreaParameter, address.area},
                          {kLangParameter, address.lang},
                          {kArticleParameter, address.article},
                          {kSortParameter, address.sort},
                          {kPageParameter, shown_page(address.page)},
                          {kTableParameter, address.csv_table},
                          {kFormatParameter, is_csv ? "csv" : ""}});
}

std::string work_path(std::string_view only, int page) {
  return with_parameters(std::string(kWorkPath),
                         {{kOnlyParameter, std::string(only)}, {kPageParameter, shown_page(page)}});
}

std::string work_done_path(std::string_view only, std::string_view done, std::string_view kind,
                           std::string_view thing) {
  if (done.empty()) return work_path(only);
  return with_parameters(work_path(only), {{kDoneParameter, std::string(done)},
                                           {kWorkKindParameter, std::string(kind)},
                                           {kWorkThingParameter, std::string(thing)}});
}

std::string duplicates_path(std::string_view article) {
  return with_parameters(std::string(kDuplicatesPath), {{kArticleParameter, std::string(article)}});
}

std::string dismissed_path(std::string_view article, std::string_view one, std::string_view other) {
  return with_parameters(duplicates_path(article), {{kOneParameter, std::string(one)},
                                                    {kOtherParameter, std::string(other)}});
}

std::string synonyms_path(std::string_view tab, std::string_view lang, std::string_view text,
                          int page) {
  return with_parameters(std::string(kSynonymsPath), {{kWhoseParameter, std::string(tab)},
                                                      {kLangParameter, std::string(lang)},
                                                      {kTextParameter, std::string(text)},
                                                      {kPageParameter, shown_page(page)}});
}

std::string synonyms_done_path(std::string_view tab, std::string_view done, long long id) {
  return with_parameters(synonyms_path(tab), {{kDoneParameter, std::string(done)},
                                              {kIdParameter, std::to_string(id)}}) +
         "#hecho";
}

std::string guards_path(std::string_view article, std::string_view query, std::string_view lang) {
  return tied_path(kGuardsPath, article, query, lang);
}

std::string promoted_path(std::string_view article, std::string_view query, std::string_view lang) {
  return tied_path(kPromotedPath, article, query, lang);
}

std::string path_of_search(long long id) {
  return std::string(kPathsPath) + "/" + std::to_string(id);
}

std::string paths_path(std::string_view which, int page) {
  return with_parameters(std::string(kPathsPath), {{kWhoseParameter, std::string(which)},
                                                   {kPageParameter, shown_page(page)}});
}

}  // namespace kb::server::view
