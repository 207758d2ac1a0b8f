// SPDX-License-Identifier: MIT
#include "server/editors/article_choice.h"

#include "core/error.h"
#include "search/search.h"
#include "server/index_calls.h"
#include "server/one_line.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "store/articles.h"

namespace kb::server {
namespace {

constexpr size_t kMostAddressBytes = 300;

// Of the address for a page, of the form for what is done.
std::string value(const Request& request, std::string_view name) {
  return request.method == Method::Post ? request.form_value(name) : request.query_value(name);
}

// What is not said is the visitor's; said and empty, all of them.
std::string language_in(const Request& request, const Visitor& visitor) {
  const bool is_said = request.query.contains(view::kLangParameter) ||
                       request.form.contains(view::kLangParameter);
  const auto code = value(request, view::kLangParameter);
  return is_said && (code.empty() || view::find_language(code)) ? code : visitor.language;
}

std::vector<view::ArticleOption> articles_found(const view::ArticleChoice& choice,
                                                const Visitor& visitor, Services& services) {
  search::SearchRequest request;
  request.text = choice.query;
  request.language = choice.lang;
  request.scope = visitor.scope();
  request.filters.kind = "article";
  request.facets = false;
  std::vector<view::ArticleOption> options;
  if (choice.query.empty()) return options;
  const auto found = when_index_answers([&] { return search::search(services.index, request); });
  if (!found) return options;
  for (const auto& hit : found->hits) options.push_back({hit.id, hit.title, hit.lang});
  return options;
}

// "https://…/articulos/buzon-lleno?x#y" → "buzon-lleno"; an id is one already.
std::string id_in(std::string address) {
  address = address.substr(0, address.find_first_of("?#"));
  while (address.ends_with('/')) address.pop_back();
  const auto slash = address.rfind('/');
  return slash == std::string::npos ? address : address.substr(slash + 1);
}

}  // namespace

view::ArticleChoice choice_in(const Request& request, const Visitor& visitor, Services& services) {
  view::ArticleChoice choice;
  choice.query = one_line(value(request, view::kQueryParameter), kMostQueryBytes);
  choice.lang = language_in(request, visitor);
  choice.chosen = value(request, view::kArticleParameter);
  choice.other = one_line(value(request, "otro"), kMostAddressBytes);
  if (!value(request, "fijo").empty() || request.method == Method::Get)
    choice.fixed = choice.chosen;
  if (choice.fixed.empty()) {
    choice.found = articles_found(choice, visitor, services);
    return choice;
  }
  auto tx = services.store.read();
  const auto article = store::find_article(tx, choice.fixed);
  if (!article) throw Error(ErrorCode::NotFound, "no such article");
  choice.title = article->title;
  return choice;
}

std::string chosen_article(store::Transaction& tx, const view::ArticleChoice& choice) {
  const auto id = choice.other.empty() ? choice.chosen : id_in(choice.other);
  return store::is_fit_id(id) && store::find_article(tx, id) ? id : "";
}

}  // namespace kb::server
