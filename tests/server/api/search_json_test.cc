// SPDX-License-Identifier: MIT
#include "server/api/search_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kb::server {
namespace {

TEST(SearchJson, IsJsonWhateverTheTextsHold) {
  search::SearchRequest request;
  request.text = "a \"quoted\" \\ back\nslash \t <b> ñ 🙂";
  search::SearchResult result;
  search::Hit hit;
  hit.kind = "article";
  hit.id = "con espacio/ñ";
  hit.title = request.text + "\x01";
  hit.passage = {"el <b>buzón</b>", {{6, 12}}, true, true};
  hit.score = 1.23456;
  result.hits = {hit, hit};
  result.total = 2;
  result.facets.area = {{"correo", 2}};
  result.ignored = {"…"};
  const auto json = nlohmann::json::parse(search_json(request, result));
  EXPECT_EQ(json["query"], request.text);
  EXPECT_EQ(json["hits"].size(), 2u);
  EXPECT_EQ(json["hits"][0]["title"], hit.title);
  EXPECT_EQ(json["hits"][0]["score"], 1.235);
  EXPECT_TRUE(json["corrected"].is_null());
  EXPECT_EQ(json["facets"]["area"][0]["count"], 2);
  EXPECT_EQ(json["page"], 1);
}

}  // namespace
}  // namespace kb::server
