// SPDX-License-Identifier: MIT
#include "server/view/duplicates_page.h"

#include <cmath>

#include "server/view/likelihood.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/parts.h"

namespace kb::server::view {
namespace {

constexpr double kPerCent = 100;

std::string likelihood_words(const Catalogue& words, double likelihood) {
  switch (likelihood_of(likelihood)) {
    case Likelihood::VeryLikely:
      return words.text("dup.likely.3");
    case Likelihood::Likely:
      return words.text("dup.likely.2");
    case Likelihood::Possible:
      break;
  }
  return words.text("dup.likely.1");
}

Data article_row(const Catalogue& words, const search::ArticleTitle& article, int solved) {
  Data row;
  put(row, "href", article_path(article.id));
  put(row, "title", article.title);
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  put(row, "solved", solved_text(words, 0, solved));
  return row;
}

Data text_row(const std::string& text) {
  Data row;
  put(row, "text", text);
  return row;
}

Data pair_row(const Catalogue& words, const search::NearDuplicate& pair) {
  Data row;
  put(row, "likelihood", likelihood_words(words, pair.likelihood));
  Data articles(Data::type::list);
  articles.push_back(article_row(words, pair.first, pair.first_solved));
  articles.push_back(article_row(words, pair.second, pair.second_solved));
  row["articles"] = std::move(articles);
  const auto shared = std::lround(kPerCent * pair.resemblance);
  put(row, "shared",
      shared > 0 ? words.text("dup.shared", {{"percent", std::to_string(shared)}}) : "");
  put(row, "lang", pair.first.lang == words.language() ? "" : pair.first.lang);
  put(row, "has_passages", !pair.passages.empty());
  put_list(row, "passages", pair.passages, text_row);
  put(row, "has_words", !pair.words.empty());
  put_list(row, "words", pair.words, text_row);
  return row;
}

}  // namespace

std::string render_duplicates(const Renderer& renderer, const Frame& frame,
                              const DuplicatesPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "lead",
      page.article.empty() ? words.text("dup.lead")
                           : words.text("dup.lead.one", {{"title", page.article}}));
  put(data, "all_href", page.article.empty() ? std::string_view() : kDuplicatesPath);
  put(data, "has_pairs", !page.pairs.empty());
  put_list(data, "pairs", page.pairs,
           [&](const search::NearDuplicate& pair) { return pair_row(words, pair); });
  return render_page(renderer, frame, "editors/duplicates",
                     {words.text("dup.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
