// SPDX-License-Identifier: MIT
#include "search/index_writer.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <limits>

#include "search/document_builder.h"
#include "search/fields.h"
#include "search/index_folder.h"
#include "search/schema.h"
#include "search/synonyms_key.h"
#include "search/xapian_errors.h"

namespace kb::search {

struct IndexWriter::Impl {
  std::array<Xapian::WritableDatabase, kAudiences> databases;
  std::array<VocabularyWriter, kAudiences> words;
  std::array<bool, kAudiences> has_uncommitted_removals{};

  void open(const std::filesystem::path& folder, const std::string& generation,
            Durability durability);
  void remove_elsewhere(const IndexChange& change);
  void commit_removals();
  void put(const IndexChange& change);
  void commit(long long number);
};

namespace {

constexpr Audience audience_at(size_t i) {
  return static_cast<Audience>(i);
}

long long applied_number(const Xapian::Database& database) {
  const std::string number = database.get_metadata(std::string(kAppliedKey));
  return number.empty() ? 0 : std::stoll(number);
}

}  // namespace

void IndexWriter::Impl::open(const std::filesystem::path& folder, const std::string& generation,
                             Durability durability) {
  const IndexFolder files(folder);
  const int flags =
      Xapian::DB_CREATE_OR_OPEN | (durability == Durability::Scratch ? Xapian::DB_NO_SYNC : 0);
  for (size_t i = 0; i < databases.size(); ++i) {
    databases[i] =
        Xapian::WritableDatabase(files.database(generation, audience_at(i)).string(), flags);
    stamp_or_check_schema(databases[i]);
    words[i].load(databases[i]);
  }
}

void IndexWriter::Impl::remove_elsewhere(const IndexChange& change) {
  const std::string term = unique_term(change.kind, change.id);
  for (size_t i = 0; i < databases.size(); ++i) {
    const bool stays = change.document && change.document->audience == audience_at(i);
    if (stays || !databases[i].term_exists(term)) continue;
    databases[i].delete_document(term);
    has_uncommitted_removals[i] = true;
  }
}

void IndexWriter::Impl::commit_removals() {
  for (size_t i = 0; i < databases.size(); ++i)
    if (std::exchange(has_uncommitted_removals[i], false)) databases[i].commit();
}

void IndexWriter::Impl::put(const IndexChange& change) {
  if (!change.document) return;
  const auto i = static_cast<size_t>(change.document->audience);
  databases[i].replace_document(unique_term(change.kind, change.id),
                                build_document(*change.document, words[i]));
}

void IndexWriter::Impl::commit(long long number) {
  for (size_t i = 0; i < databases.size(); ++i) {
    words[i].flush(databases[i]);
    databases[i].set_metadata(std::string(kAppliedKey), std::to_string(number));
    databases[i].commit();
  }
}

IndexWriter::IndexWriter(const std::filesystem::path& folder, const std::string& generation,
                         Durability durability)
    : impl_(std::make_unique<Impl>()) {
  translating([&] { impl_->open(folder, generation, durability); });
}

IndexWriter::~IndexWriter() = default;

long long IndexWriter::applied() const {
  return translating([&] {
    long long lowest = std::numeric_limits<long long>::max();
    for (const auto& database : impl_->databases)
      lowest = std::min(lowest, applied_number(database));
    return lowest;
  });
}

void IndexWriter::apply(const std::vector<IndexChange>& changes, long long number) {
  translating([&] {
    for (const auto& change : changes) impl_->remove_elsewhere(change);
    impl_->commit_removals();
    for (const auto& change : changes) impl_->put(change);
    impl_->commit(number);
  });
}

void IndexWriter::put_synonyms(const std::string& lang, const std::string& lines) {
  translating([&] {
    auto& everybodys = impl_->databases[static_cast<size_t>(Audience::Public)];
    everybodys.set_metadata(synonyms_key(lang), lines);
  });
}

void IndexWriter::put_promotions(const std::vector<Promotion>& promotions) {
  translating([&] {
    auto& everybodys = impl_->databases[static_cast<size_t>(Audience::Public)];
    everybodys.set_metadata(std::string(kPromotionsKey), to_lines(promotions));
  });
}

void IndexWriter::add_new(const Document& document) {
  translating([&] {
    const auto i = static_cast<size_t>(document.audience);
    impl_->databases[i].add_document(build_document(document, impl_->words[i]));
  });
}

void IndexWriter::commit(long long number) {
  translating([&] { impl_->commit(number); });
}

}  // namespace kb::search
