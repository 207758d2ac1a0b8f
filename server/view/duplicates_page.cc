// SPDX-License-Identifier: MIT
#include "server/view/duplicates_page.h"

#include <cmath>

#include "server/view/format.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/parts.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

constexpr double kPerCent = 100, kPerMille = 1000;

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
  put(row, "id", article.id);
  put(row, "href", article_path(article.id));
  put(row, "title", article.title);
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  put(row, "solved", solved_text(words, 0, solved));
  put(row, "keep", words.text("dup.merge.keep", {{"title", article.title}}));
  return row;
}

Data text_row(const std::string& text) {
  Data row;
  put(row, "text", text);
  return row;
}

// What the two forms of a pair send.
void put_ids(Data& row, const std::string& one, const std::string& other) {
  put(row, "one", one);
  put(row, "other", other);
}

Data pair_row(const Catalogue& words, const ShownDuplicate& shown) {
  const auto& pair = shown.pair;
  Data row;
  put_ids(row, pair.first.id, pair.second.id);
  put(row, "number", pair.first.id + "--" + pair.second.id);
  put(row, "per_mille", std::to_string(std::lround(kPerMille * pair.likelihood)));
  put(row, "changed",
      shown.dismissed ? words.text("dup.changed", {{"date", format_date(words, *shown.dismissed)}})
                      : "");
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

Data side_row(const DismissedRow::Side& side) {
  Data row;
  put(row, "href", article_path(side.id));
  put(row, "title", side.title);
  return row;
}

Data dismissed_row(const Catalogue& words, const DismissedRow& dismissed) {
  Data row;
  put_ids(row, dismissed.one.id, dismissed.other.id);
  Data articles(Data::type::list);
  articles.push_back(side_row(dismissed.one));
  articles.push_back(side_row(dismissed.other));
  row["articles"] = std::move(articles);
  put(row, "person", dismissed.person);
  put(row, "reason", dismissed.reason);
  put(row, "datetime", to_rfc3339(dismissed.at));
  put(row, "time", format_date(words, dismissed.at));
  return row;
}

void put_dismissed(Data& data, const Catalogue& words, const DuplicatesPage& page) {
  put(data, "just_dismissed", page.just_dismissed.has_value());
  if (page.just_dismissed) {
    put(data, "just_one", page.just_dismissed->one.id);
    put(data, "just_other", page.just_dismissed->other.id);
  }
  put(data, "has_dismissed", !page.dismissed.empty());
  put(data, "dismissed_count",
      words.count("dup.dismissed", static_cast<long long>(page.dismissed.size())));
  put_list(data, "dismissed", page.dismissed,
           [&](const DismissedRow& row) { return dismissed_row(words, row); });
}

Arguments titles(const DismissedRow::Side& kept, const DismissedRow::Side& gone) {
  return {{"kept", kept.title}, {"gone", gone.title}};
}

void put_merge(Data& data, const Catalogue& words, const DuplicatesPage& page) {
  put(data, "may_merge", page.may_merge);
  put(data, "refused", page.is_refused ? words.text("articles.problem.target") : "");
  put(data, "just_merged",
      page.just_merged
          ? words.text("dup.merged", titles(page.just_merged->kept, page.just_merged->gone))
          : "");
  if (page.just_merged) {
    put(data, "gone_href", article_desk_path(page.just_merged->gone.id));
    put(data, "gone_title", page.just_merged->gone.title);
  }
  Data list(Data::type::list);
  if (page.look) {
    const auto& look = *page.look;
    Data row;
    put(row, "heading", words.text("dup.merge.title", titles(look.kept, look.gone)));
    put(row, "what", words.text("dup.merge.what", titles(look.kept, look.gone)));
    put(row, "kept", look.kept.id);
    put(row, "gone", look.gone.id);
    put(row, "changes_href", article_desk_path(look.kept.id));
    put(row, "is_looking", true);
    put(row, "back_href", duplicates_path(page.id));
    put_effect(row, words, look.effect);
    list.push_back(std::move(row));
  }
  data["looking"] = std::move(list);
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
  put(data, "has_pairs", !page.look && !page.pairs.empty());
  put(data, "has_none",
      !page.look && page.pairs.empty() && page.age.freshness != Freshness::NotYet);
  put_list(data, "pairs", page.pairs,
           [&](const ShownDuplicate& pair) { return pair_row(words, pair); });
  put(data, "action", kDuplicatesPath);
  put(data, "article", page.id);
  put(data, "cut",
      page.is_cut ? words.text("dup.cut", {{"n", std::to_string(page.pairs.size())}}) : "");
  put_freshness(data, words, page.age, duplicates_path(page.id));
  put_dismissed(data, words, page);
  put_merge(data, words, page);
  return render_page(renderer, frame, "editors/duplicates",
                     {words.text("dup.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
