// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "search/document.h"
#include "search/promotions.h"

// Writing side of one generation of the index.
//
// apply() takes a batch of changes and the number of the last of them. A document that is in
// another database than its new audience's is removed there, and that committed, before it is
// added: at no moment can a reader of the wider audience find the narrower text. Each database then
// commits its documents together with the number, so a crash anywhere means at worst applying a
// batch again.
//
// Throws:  Error IndexUnavailable (disk full, damaged), IndexStale (schema), Busy (another writer).
// Threads: one. Only one IndexWriter may be open on a generation, in all processes.
namespace kb::search {

struct IndexChange {
  std::string kind, id;
  std::optional<Document> document;  // absent: remove it
};

enum class Durability {
  Durable,  // a commit is on the disk when it returns
  Scratch,  // an index that is thrown away: the disk is not waited for
};

class IndexWriter {
 public:
  IndexWriter(const std::filesystem::path& folder, const std::string& generation,
              Durability durability = Durability::Durable);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  // Last change number that every database has applied; 0 for a new index.
  long long applied() const;
  void apply(const std::vector<IndexChange>& changes, long long number);

  // The synonyms of a language, a line each; they come with the next commit of documents.
  void put_synonyms(const std::string& lang, const std::string& lines);
  // The answers that the team chose; they come with the next commit.
  void put_promotions(const std::vector<Promotion>& promotions);

  // For a build from nothing: adds without looking for an older version; commits at commit().
  void add_new(const Document& document);
  void commit(long long number);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::search
