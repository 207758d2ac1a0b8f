// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "search/document.h"
#include "search/index_reader.h"
#include "search/index_writer.h"
#include "tests/support/temp_dir.h"

// A small real index for a test.
namespace kb::test {

class TestIndex {
 public:
  TestIndex();
  explicit TestIndex(const std::vector<search::Document>& documents);

  void put(const search::Document& document);
  void promote(const std::vector<search::Promotion>& promotions);
  void remove(const std::string& kind, const std::string& id);
  void write_synonyms(const std::string& text, const std::string& lang = "es");

  search::IndexReader& reader() { return reader_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  TempDir folder_;
  std::string generation_;
  search::IndexWriter writer_;
  search::IndexReader reader_;
  long long number_ = 0;
};

// A published public article in Spanish, its body in Markdown.
search::Document article(const std::string& id, const std::string& title, const std::string& body,
                         const std::string& lang = "es");
search::Document ticket(const std::string& id, const std::string& account,
                        const std::string& requester, const std::string& subject,
                        const std::string& body);

// What a visitor may read.
search::Scope anyone();
search::Scope staff();
search::Scope contact_of(const std::string& account);

}  // namespace kb::test
