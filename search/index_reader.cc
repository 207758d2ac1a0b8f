// SPDX-License-Identifier: MIT
#include "search/index_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>
#include <vector>

#include "core/error.h"
#include "search/fields.h"
#include "search/file_stamp.h"
#include "search/index_folder.h"
#include "search/open_index.h"
#include "search/schema.h"
#include "search/synonyms_key.h"
#include "search/teaching.h"
#include "search/xapian_errors.h"

namespace kb::search {
namespace {

// A handle is for a set of databases, and for whether tickets are read whole.
constexpr unsigned kAllTickets = 1u << kAudiences;
constexpr size_t kMaskCount = size_t{2} << kAudiences;

constexpr int kMostRuns = 5;  // of a search that the writer overtakes

constexpr unsigned bit(Audience audience) {
  return 1u << static_cast<unsigned>(audience);
}

unsigned mask_of(const Scope& scope) {
  unsigned mask = bit(Audience::Public);
  if (scope.clients) mask |= bit(Audience::Clients);
  if (scope.internal) mask |= bit(Audience::Internal);
  if (scope.tickets != Scope::Tickets::None) mask |= bit(Audience::Tickets);
  if (scope.tickets == Scope::Tickets::All) mask |= kAllTickets;
  return mask;
}

// Those of the database that everybody reads.
std::shared_ptr<const Promotions> promotions_in(const OpenIndex& handle) {
  const auto lines =
      handle.readable_whole.front().database.get_metadata(std::string(kPromotionsKey));
  return lines.empty() ? nullptr : std::make_shared<const Promotions>(lines);
}

std::vector<const Language*> languages_in(const Xapian::Database& database) {
  const std::string prefix(field(FieldId::Language).prefix);
  std::vector<const Language*> found;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const Language* language = &language_or_default((*term).substr(prefix.size()));
    if (std::ranges::find(found, language) == found.end()) found.push_back(language);
  }
  return found;
}

}  // namespace

std::string_view to_text(Audience audience) {
  constexpr std::array<std::string_view, kAudiences> kNames = {"public", "clients", "internal",
                                                               "tickets"};
  return kNames[static_cast<size_t>(audience)];
}

struct IndexReader::Impl {
  explicit Impl(std::filesystem::path path) : folder(std::move(path)) {}

  IndexFolder folder;
  std::mutex mutex;
  FileStamp stamp;
  std::string live;  // generation that `stamp` names
  std::array<std::vector<std::unique_ptr<OpenIndex>>, kMaskCount> idle;  // handles nobody uses now
  std::array<std::shared_ptr<Vocabulary>, kAudiences> vocabularies;      // of the live generation

  FileStamp answers_stamp;
  std::shared_ptr<const AnswerModel> answers;

  struct KnownSynonyms {
    std::string lines;
    std::shared_ptr<const Synonyms> read;
  };
  std::mutex synonyms_mutex;
  std::map<std::string_view, KnownSynonyms> synonyms;  // by language, as last read

  std::string live_generation();
  void refresh(OpenIndex& handle);
  std::shared_ptr<const Synonyms> synonyms_of(const OpenIndex& handle, const Language& language);
  std::shared_ptr<const AnswerModel> current_answers();
  std::unique_ptr<OpenIndex> take(unsigned mask);
  void give_back(unsigned mask, std::unique_ptr<OpenIndex> handle);
  using Vocabularies = std::array<std::shared_ptr<Vocabulary>, kAudiences>;
  std::unique_ptr<OpenIndex> open(unsigned mask, const std::string& generation,
                                  const Vocabularies& words);
};

// Called with the mutex held.
std::string IndexReader::Impl::live_generation() {
  const FileStamp now = FileStamp::of(folder.path() / "CURRENT");
  if (live.empty() || now != stamp) {
    const auto current = folder.current();
    if (!current)
      throw Error(ErrorCode::IndexUnavailable, "there is no index in " + folder.path().string(),
                  "Run: resuelve index");
    live = *current;
    stamp = now;
    for (auto& handles : idle) handles.clear();
    for (auto& vocabulary : vocabularies) vocabulary = std::make_shared<Vocabulary>();
  }
  return live;
}

// A model that was trained meanwhile counts from the next search on.
std::shared_ptr<const AnswerModel> IndexReader::Impl::current_answers() {
  const auto file = answers_file(folder.path());
  const FileStamp now = FileStamp::of(file);
  const std::lock_guard lock(mutex);
  if (now != answers_stamp) {
    answers_stamp = now;
    answers = AnswerModel::open(file);
  }
  return answers;
}

std::unique_ptr<OpenIndex> IndexReader::Impl::open(unsigned mask, const std::string& generation,
                                                   const Vocabularies& words) {
  auto handle = std::make_unique<OpenIndex>();
  handle->generation = generation;
  for (int i = 0; i < kAudiences; ++i) {
    const auto audience = static_cast<Audience>(i);
    if ((mask & bit(audience)) == 0) continue;
    const Xapian::Database database(folder.database(generation, audience).string());
    check_schema(database);
    handle->database.add_database(database);
    if (audience != Audience::Tickets || (mask & kAllTickets) != 0)
      handle->readable_whole.push_back({database, words[static_cast<size_t>(i)]});
  }
  refresh(*handle);
  return handle;
}

// What a handle says of its databases as they are now.
void IndexReader::Impl::refresh(OpenIndex& handle) {
  handle.languages = languages_in(handle.database);
  handle.promotions = promotions_in(handle);
  handle.synonyms.clear();
  for (const Language* language : handle.languages)
    if (auto read = synonyms_of(handle, *language)) handle.synonyms.push_back(std::move(read));
}

// Read once for all handles; null when there are none.
std::shared_ptr<const Synonyms> IndexReader::Impl::synonyms_of(const OpenIndex& handle,
                                                               const Language& language) {
  const auto& everybodys = handle.readable_whole.front().database;
  std::string lines = everybodys.get_metadata(synonyms_key(language.code));
  if (lines.empty()) return nullptr;
  const std::lock_guard lock(synonyms_mutex);
  KnownSynonyms& known = synonyms[language.code];
  if (!known.read || known.lines != lines) {
    known.read = std::make_shared<const Synonyms>(lines, language);
    known.lines = std::move(lines);
  }
  return known.read;
}

std::unique_ptr<OpenIndex> IndexReader::Impl::take(unsigned mask) {
  std::string generation;
  Vocabularies words;
  {
    const std::lock_guard lock(mutex);
    generation = live_generation();
    words = vocabularies;
    if (!idle[mask].empty()) {
      auto handle = std::move(idle[mask].back());
      idle[mask].pop_back();
      if (handle->database.reopen()) refresh(*handle);
      return handle;
    }
  }
  return open(mask, generation, words);
}

void IndexReader::Impl::give_back(unsigned mask, std::unique_ptr<OpenIndex> handle) {
  const std::lock_guard lock(mutex);
  if (handle->generation == live) idle[mask].push_back(std::move(handle));
}

IndexReader::IndexReader(std::filesystem::path folder)
    : impl_(std::make_unique<Impl>(std::move(folder))) {}
IndexReader::~IndexReader() = default;

void IndexReader::with_database(const Scope& scope,
                                const std::function<void(const OpenIndex&)>& use) {
  const unsigned mask = mask_of(scope);
  translating([&] {
    for (int run = 1;; ++run) try {
        auto handle = impl_->take(mask);
        handle->answers = impl_->current_answers();
        use(*handle);
        return impl_->give_back(mask, std::move(handle));
      } catch (const Xapian::DatabaseModifiedError&) {
        if (run == kMostRuns) throw;  // a handle that was overtaken is not given back
      }
  });
}

IndexState IndexReader::state() {
  return translating([&] {
    IndexState state;
    {
      const std::lock_guard lock(impl_->mutex);
      state.generation = impl_->live_generation();
    }
    state.applied = std::numeric_limits<long long>::max();
    for (int i = 0; i < kAudiences; ++i) {
      const auto audience = static_cast<Audience>(i);
      const Xapian::Database database(impl_->folder.database(state.generation, audience).string());
      check_schema(database);
      state.documents[audience] = database.get_doccount();
      const std::string number = database.get_metadata(std::string(kAppliedKey));
      state.applied = std::min(state.applied, number.empty() ? 0LL : std::stoll(number));
    }
    return state;
  });
}

}  // namespace kb::search
