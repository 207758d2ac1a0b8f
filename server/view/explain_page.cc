// SPDX-License-Identifier: MIT
#include "server/view/explain_page.h"

#include "server/view/explain_words.h"
#include "server/view/format.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string hit_path(const search::Hit& hit) {
  return hit.kind == "ticket" ? ticket_path(hit.id) : article_path(hit.id);
}

std::string signed_decimal(const Catalogue& words, double value) {
  return (value < 0 ? "−" : "+") + format_decimal(words, std::abs(value));
}

Data word_row(const Catalogue& words, const search::ExplainedWord& word) {
  Data row;
  put(row, "word", word.written);
  put(row, "use", use_text(words, word));
  put(row, "documents", format_number(words, word.documents));
  put(row, "rarity", word.rarity > 0 ? format_decimal(words, word.rarity) : "");
  put(row, "terms", terms_text(word));
  put(row, "synonyms", synonyms_text(words, word));
  return row;
}

Data hit_row(const Catalogue& words, const search::Hit& hit, size_t place, const Frame& frame) {
  const auto& why = *hit.explanation;
  Data row;
  put(row, "place", std::to_string(place + 1));
  put(row, "title", hit.title);
  put(row, "promoted", hit.promoted);
  put(row, "lang", hit.lang == frame.language ? "" : hit.lang);
  put(row, "href", hit_path(hit));
  put(row, "score", format_decimal(words, why.score));
  put(row, "words", format_decimal(words, why.words));
  put(row, "passage", signed_decimal(words, why.passage));
  put(row, "pairs", signed_decimal(words, why.pairs));
  put(row, "title_share", signed_decimal(words, why.title));
  put(row, "standing", "× " + format_decimal(words, why.standing));
  put(row, "taught", format_decimal(words, why.taught));
  return row;
}

Data compared_row(const Catalogue& words, const std::string& what, double upper, double lower) {
  Data row;
  put(row, "what", what);
  put(row, "upper", format_decimal(words, upper));
  put(row, "lower", format_decimal(words, lower));
  put(row, "difference", signed_decimal(words, upper - lower));
  return row;
}

Data compared_row(const Catalogue& words, const ComparedWord& word) {
  const auto weight = [](const auto* match) { return match == nullptr ? 0 : match->weight; };
  const auto places = [&](const auto* match) {
    return match == nullptr ? std::string() : places_text(words, match->fields);
  };
  Data row = compared_row(words, match_text(word.upper != nullptr ? *word.upper : *word.lower),
                          weight(word.upper), weight(word.lower));
  put(row, "upper_places", places(word.upper));
  put(row, "lower_places", places(word.lower));
  return row;
}

void put_choices(Data& data, const char* name, const ExplainPage& page, size_t chosen) {
  size_t place = 0;
  put_list(data, name, page.result->hits, [&](const search::Hit& hit) {
    Data row;
    put(row, "selected", place == chosen);
    put(row, "number", std::to_string(++place));
    put(row, "title", hit.title);
    return row;
  });
}

void put_comparison(Data& data, const Catalogue& words, const ExplainPage& page) {
  const search::Hit &above = page.result->hits[page.upper], &below = page.result->hits[page.lower];
  const auto &upper = *above.explanation, &lower = *below.explanation;
  put(data, "upper_title", above.title);
  put(data, "lower_title", below.title);
  put(data, "verdict", verdict(words, upper, lower));
  put_list(data, "compared", compared_words(upper, lower),
           [&](const ComparedWord& word) { return compared_row(words, word); });
  Data sums(Data::type::list);
  const auto add = [&](std::string_view key, double search::HitExplanation::*part) {
    sums.push_back(compared_row(words, words.text(key), upper.*part, lower.*part));
  };
  add("explain.part.words", &search::HitExplanation::words);
  add("explain.part.passage", &search::HitExplanation::passage);
  add("explain.part.pairs", &search::HitExplanation::pairs);
  add("explain.part.title", &search::HitExplanation::title);
  add("explain.part.standing", &search::HitExplanation::standing);
  add("explain.part.taught", &search::HitExplanation::taught);
  data["sums"] = std::move(sums);
  put_list(data, "score_row", std::array{0}, [&](int) {
    return compared_row(words, words.text("explain.part.score"), upper.score, lower.score);
  });
}

void put_filters(Data& data, const SearchAddress& address) {
  const std::pair<std::string_view, const std::string&> all[] = {{kAreaParameter, address.area},
                                                                 {kTagParameter, address.tag},
                                                                 {kKindParameter, address.kind},
                                                                 {kLangParameter, address.lang}};
  Data list(Data::type::list);
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    Data row;
    put(row, "name", name);
    put(row, "value", value);
    list.push_back(row);
  };
  for (const auto& [name, value] : all) add(name, value);
  add(kAsTypedParameter, address.as_typed ? "1" : "");
  data["filters"] = std::move(list);
}

void put_explanation(Data& data, const Catalogue& words, const Frame& frame,
                     const ExplainPage& page) {
  const auto& why = *page.result->explanation;
  put(data, "documents",
      words.text("explain.documents", {{"n", format_number(words, why.documents)}}));
  put(data, "has_words", !why.words.empty());
  put_list(data, "words", why.words,
           [&](const search::ExplainedWord& word) { return word_row(words, word); });
  put_list(data, "operators", why.operators, [](const std::string& text) {
    Data row;
    put(row, "text", text);
    return row;
  });
  put(data, "has_operators", !why.operators.empty());
  put(data, "all_required", why.all_required);
  const auto& hits = page.result->hits;
  put(data, "has_hits", !hits.empty());
  size_t place = 0;
  put_list(data, "hits", hits,
           [&](const search::Hit& hit) { return hit_row(words, hit, place++, frame); });
  put(data, "has_two", hits.size() > 1);
  if (hits.size() < 2) return;
  put_choices(data, "uppers", page, page.upper);
  put_choices(data, "lowers", page, page.lower);
  put_comparison(data, words, page);
}

}  // namespace

std::string render_explanation(const Renderer& renderer, const Frame& frame,
                               const ExplainPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "explain_path", kExplainPath);
  put(data, "query", page.address.text);
  put_filters(data, page.address);
  put(data, "asked", page.result.has_value());
  put(data, "results_href", page.result ? search_path(page.address) : "");
  put(data, "guard_href", guards_path("", page.address.text));
  put(data, "promote_href", promoted_path("", page.address.text));
  if (page.result) put_explanation(data, words, frame, page);
  Frame with_query = frame;
  with_query.search_text = page.address.text;
  return render_page(renderer, with_query, "editors/explain",
                     {words.text("explain.title"), NavItem::None, true, true}, std::move(data));
}

}  // namespace kb::server::view
