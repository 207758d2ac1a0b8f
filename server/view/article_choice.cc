// SPDX-License-Identifier: MIT
#include "server/view/article_choice.h"

#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

void put_choice(Data& data, const Catalogue& words, const ArticleChoice& choice) {
  Data block;
  put(block, "fixed", choice.fixed);
  put(block, "title", choice.title);
  put(block, "href", choice.fixed.empty() ? "" : article_path(choice.fixed));
  put(block, "has_found", !choice.found.empty());
  int number = 0;
  put_list(block, "found", choice.found, [&](const ArticleOption& option) {
    Data row;
    put(row, "id", option.id);
    put(row, "number", std::to_string(++number));
    put(row, "title", option.title);
    put(row, "lang", option.lang == words.language() ? "" : option.lang);
    put(row, "chosen", option.id == choice.chosen);
    return row;
  });
  put(block, "other", choice.other);
  data["choice"] = std::move(block);
}

void put_languages(Data& data, const Catalogue& words, const std::string& chosen, AnyLanguage any) {
  Data list(Data::type::list);
  const auto add = [&](std::string_view code, std::string_view name) {
    Data row;
    put(row, "value", code);
    put(row, "name", name);
    put(row, "lang", code == words.language() ? "" : code);
    put(row, "chosen", code == chosen);
    list.push_back(row);
  };
  if (any == AnyLanguage::Yes) add("", words.text("choice.any_language"));
  for (const auto& language : interface_languages()) add(language.code, language.own_name);
  data["languages"] = std::move(list);
}

}  // namespace kb::server::view
