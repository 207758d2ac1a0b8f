// SPDX-License-Identifier: MIT
#include "search/stored_document.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::search {
namespace {

Document sample() {
  Document d;
  d.kind = "article";
  d.id = "a";
  d.lang = "es";
  d.title = std::string(300, 't');  // its length takes two bytes
  d.summary = "ñ";
  d.updated = *parse_rfc3339("2026-05-01T10:00:00.250Z");
  d.sections = {{0, "", "", "antes"}, {2, "Título", "titulo", "después"}};
  return d;
}

TEST(StoredDocument, GivesBackWhatWasPut) {
  const std::string data = encode(sample());
  const auto d = decode(data);
  EXPECT_EQ(d.kind, "article");
  EXPECT_EQ(d.title, sample().title);
  EXPECT_EQ(d.summary, "ñ");
  EXPECT_EQ(d.account, "");
  EXPECT_EQ(d.updated, sample().updated);
  ASSERT_EQ(d.sections.size(), 2u);
  EXPECT_EQ(d.sections[1].heading, "Título");
  EXPECT_EQ(d.sections[1].anchor, "titulo");
  EXPECT_EQ(d.sections[1].text, "después");
}

TEST(StoredDocument, RefusesDamagedDataAtEveryLength) {
  const std::string data = encode(sample());
  for (size_t length = 0; length < data.size(); ++length)
    EXPECT_THROW(decode(std::string_view(data).substr(0, length)), Error) << length;
}

}  // namespace
}  // namespace kb::search
