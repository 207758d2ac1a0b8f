// SPDX-License-Identifier: MIT
#include "indexer/import.h"

#include <set>
#include <span>
#include <vector>

#include "core/error.h"
#include "indexer/put_record.h"

namespace kb::indexer {
namespace {

constexpr size_t kRecordsInBatch = 500;
constexpr size_t kBytesInBatch = 4 << 20;

// Whether an error of the store is about the record rather than about the store.
bool is_refusal(ErrorCode code) {
  return code == ErrorCode::BadInput || code == ErrorCode::Conflict ||
         code == ErrorCode::NotFound || code == ErrorCode::TooLarge;
}

class Importer {
 public:
  Importer(store::Store& store, const ImportOptions& options)
      : store_(store),
        options_(options),
        clock_(options.clock == nullptr ? system_clock_ : *options.clock) {}

  void add(Source source) {
    bytes_ += source.bytes;
    batch_.push_back(std::move(source));
    if (batch_.size() >= kRecordsInBatch || bytes_ >= kBytesInBatch) flush();
  }

  void report(const Problem& problem) {
    if (options_.on_problem) options_.on_problem(problem);
  }

  void report_unreadable(const Problem& problem) {
    ++summary_.unreadable;
    report(problem);
  }

  void flush() {
    if (batch_.empty()) return;
    write(batch_);
    done_ += static_cast<long long>(batch_.size());
    if (options_.on_progress) options_.on_progress({done_, batch_.back().origin.file});
    batch_.clear();
    bytes_ = 0;
  }

  ImportSummary summary() const { return summary_; }

 private:
  // All in one transaction; where one is refused, in two halves, down to the one that is.
  void write(std::span<const Source> sources) {
    try {
      write_together(sources);
    } catch (const Error& e) {
      if (!is_refusal(e.code)) throw;
      if (sources.size() == 1) return refuse(sources.front(), e.what());
      write(sources.first(sources.size() / 2));
      write(sources.subspan(sources.size() / 2));
    }
  }

  void write_together(std::span<const Source> sources) {
    ImportSummary summary = summary_;
    const Instant now = clock_.now();
    auto tx = store_.write();
    for (const Source& source : sources) {
      if (belongs_to_other_history(source))
        ++summary.revisions.refused;
      else
        put_record(tx, source.record, now, summary);
    }
    tx.commit();
    summary_ = summary;
  }

  void refuse(const Source& source, const char* why) {
    ++count_of(summary_, source.record).refused;
    report({source.origin, why});
    if (const auto* revision = std::get_if<RevisionRecord>(&source.record))
      other_histories_.insert(revision->article);
  }

  // Once a revision does not fit the history that an article has here, none of the later ones does.
  bool belongs_to_other_history(const Source& source) const {
    const auto* revision = std::get_if<RevisionRecord>(&source.record);
    return revision != nullptr && other_histories_.contains(revision->article);
  }

  store::Store& store_;
  const ImportOptions& options_;
  SystemClock system_clock_;
  const Clock& clock_;
  std::vector<Source> batch_;
  size_t bytes_ = 0;
  long long done_ = 0;
  std::set<std::string> other_histories_;
  ImportSummary summary_;
};

}  // namespace

ImportCount ImportSummary::total() const {
  ImportCount sum;
  for (const ImportCount* count :
       {&areas,        &accounts,  &people,  &articles,       &tickets,   &revisions,
        &plans,        &orders,    &time,    &drafts,         &votes,     &thresholds,
        &notices,      &dismissed, &serves,  &article_drafts, &redirects, &images,
        &translations, &reviews,   &aside,   &synonyms,       &settings,  &guards,
        &promoted,     &clocks,    &outside, &phrases,        &harmless}) {
    sum.added += count->added;
    sum.changed += count->changed;
    sum.unchanged += count->unchanged;
    sum.refused += count->refused;
  }
  return sum;
}

ImportSummary import_into(store::Store& store, const std::filesystem::path& path,
                          const ImportOptions& options) {
  Importer importer(store, options);
  read_sources(
      path, [&](Source source) { importer.add(std::move(source)); },
      [&](const Problem& problem) { importer.report_unreadable(problem); });
  importer.flush();
  return importer.summary();
}

}  // namespace kb::indexer
