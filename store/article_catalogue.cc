// SPDX-License-Identifier: MIT
#include "store/article_catalogue.h"

#include <array>

#include "core/utf8.h"
#include "store/article_names.h"
#include "store/connection.h"
#include "store/in_list.h"
#include "text/fold.h"

namespace kb::store {

template <>
struct Columns<CatalogueRow> {
  static auto of(auto& r) {
    return std::tie(r.id, r.lang, r.area, r.audience, r.state, r.title, r.author, r.translation_of,
                    r.successor, r.updated, r.revision);
  }
};

namespace {

constexpr size_t kWords = 4;
constexpr size_t kMostTextBytes = 200;

const std::string kSelect =
    "select a.id, a.lang, coalesce(a.area, ''), a.audience, a.state, a.title, a.author,"
    " a.translation_of, a.successor, a.updated, a.revision";
const std::string kFits =
    " where (:state = '' or state = :state_2) and (:area = '' or area = :area_2)"
    " and (:lang = '' or lang = :lang_2) and (:author = '' or author = :author_2)";
const std::string kHasWords =
    " and folded like :word_1 escape '!' and folded like :word_2 escape '!'"
    " and folded like :word_3 escape '!' and folded like :word_4 escape '!'";

std::string pattern_of(std::string_view word) {
  std::string pattern = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return word.empty() ? pattern : pattern + '%';
}

std::array<std::string, kWords> patterns_of(const std::string& text) {
  std::array<std::string, kWords> patterns;
  const std::string folded =
      is_clean_utf8(text) ? text::fold(utf8_prefix(text, kMostTextBytes)) : std::string();
  size_t at = 0;
  for (std::string& pattern : patterns) {
    at = std::min(folded.find_first_not_of(' ', at), folded.size());
    const size_t end = std::min(folded.find(' ', at), folded.size());
    pattern = pattern_of(std::string_view(folded).substr(at, end - at));
    at = end;
  }
  return patterns;
}

bool has_choices(const CatalogueFilter& filter) {
  return filter.state || !filter.area.empty() || !filter.lang.empty() || !filter.author.empty();
}

// Calls `run` with the condition and its values: none for all articles, which are then counted and
// passed over without a look at each.
template <typename Run>
auto with_fits(const CatalogueFilter& filter, const Run& run) {
  if (filter.text.empty() && !has_choices(filter)) return run(std::string());
  const std::string state(filter.state ? name_of(*filter.state) : "");
  const auto with_choices = [&](const std::string& condition, const auto&... words) {
    return run(condition, state, state, filter.area, filter.area, filter.lang, filter.lang,
               filter.author, filter.author, words...);
  };
  if (filter.text.empty()) return with_choices(kFits);
  const auto words = patterns_of(filter.text);
  return with_choices(kFits + kHasWords, words[0], words[1], words[2], words[3]);
}

}  // namespace

std::vector<CatalogueRow> catalogue(Transaction& tx, const CatalogueFilter& filter, int limit,
                                    int offset) {
  return with_fits(filter, [&](const std::string& condition, const auto&... values) {
    // The page's ids come from the index alone; only its own articles are read.
    return tx.connection().records<CatalogueRow>(
        kSelect + " from (select id as listed, updated as changed from articles" + condition +
            " order by updated desc, id limit :limit offset :offset) as page"
            " cross join articles a where a.id = page.listed"
            " order by page.changed desc, page.listed",
        values..., limit, offset);
  });
}

long long catalogue_size(Transaction& tx, const CatalogueFilter& filter) {
  return with_fits(filter, [&](const std::string& condition, const auto&... values) {
    return tx.connection()
        .select<long long>("select count(*) from articles" + condition, values...)
        .at(0);
  });
}

std::vector<CatalogueRow> catalogue_rows(Transaction& tx, const std::vector<std::string>& ids) {
  return records_in<CatalogueRow>(tx.connection(), kSelect + " from articles a where a.id in", ids);
}

std::vector<std::string> article_authors(Transaction& tx) {
  return tx.connection().select<std::string>(
      "select author from articles where author <> '' group by author order by author");
}

std::vector<std::string> article_languages(Transaction& tx) {
  return tx.connection().select<std::string>(
      "select lang from articles group by lang order by lang");
}

}  // namespace kb::store
