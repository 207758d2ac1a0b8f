// SPDX-License-Identifier: MIT
#include "indexer/index_run.h"

#include <optional>

#include "core/error.h"
#include "indexer/documents.h"
#include "indexer/teacher.h"
#include "search/index_folder.h"
#include "search/index_writer.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "store/promoted.h"
#include "store/redirects.h"
#include "store/synonyms.h"
#include "store/tickets.h"

namespace kb::indexer {
namespace {

// One commit of the index for so many changes: large enough to be quick, small enough that a search
// sees a change within a second.
constexpr int kBatch = 500;

std::optional<search::Document> article_document(store::Transaction& tx, const std::string& id) {
  const auto article = store::find_article(tx, id);
  if (!article) return std::nullopt;
  return to_document(*article, store::solved_summary(tx, id));
}

search::IndexChange to_index_change(store::Transaction& tx, const store::Change& change) {
  if (change.thing == store::Thing::Article)
    return {std::string(search::kArticle), change.id, article_document(tx, change.id)};
  search::IndexChange out{std::string(search::kTicket), change.id, {}};
  if (const auto ticket = store::find_ticket(tx, change.id)) out.document = to_document(*ticket);
  return out;
}

std::vector<search::Promotion> promotions_of(store::Transaction& tx) {
  std::vector<search::Promotion> promotions;
  for (const auto& each : store::all_promoted(tx))
    promotions.push_back({key_of(each), each.lang,
                          store::redirected(tx, each.article).value_or(each.article), each.starts,
                          each.ends});
  return promotions;
}

// Adds every document of the store to an empty generation.
class FullBuild {
 public:
  FullBuild(store::Transaction& tx, search::IndexWriter& writer, const OnIndexProgress& on_progress)
      : tx_(tx), writer_(writer), on_progress_(on_progress) {}

  IndexSummary run() {
    const auto articles = store::article_ids(tx_);
    const auto tickets = store::ticket_ids(tx_);
    progress_.total = static_cast<long long>(articles.size() + tickets.size());
    for (const auto& id : articles) add(article_document(tx_, id));
    for (const auto& id : tickets)
      if (const auto ticket = store::find_ticket(tx_, id)) add(to_document(*ticket));
    for (const auto& lang : store::synonym_languages(tx_))
      writer_.put_synonyms(lang, store::synonym_lines(tx_, lang));
    writer_.put_promotions(promotions_of(tx_));
    summary_.applied = store::last_change_number(tx_);
    writer_.commit(summary_.applied);
    return summary_;
  }

 private:
  void add(const std::optional<search::Document>& document) {
    if (document) {
      writer_.add_new(*document);
      ++summary_.documents;
    }
    ++progress_.done;
    if (on_progress_) on_progress_(progress_);
  }

  store::Transaction& tx_;
  search::IndexWriter& writer_;
  const OnIndexProgress& on_progress_;
  IndexProgress progress_;
  IndexSummary summary_;
};

}  // namespace

IndexSummary rebuild(store::Store& store, const std::filesystem::path& index_folder,
                     const OnIndexProgress& on_progress) {
  const search::IndexFolder folder(index_folder);
  const std::string generation = folder.make_generation();
  IndexSummary summary;
  {
    store::Transaction tx = store.read();
    search::IndexWriter writer(index_folder, generation);
    summary = FullBuild(tx, writer, on_progress).run();
  }
  folder.make_current(generation);
  folder.remove_others(generation);
  teach(store, index_folder);
  return summary;
}

struct IndexRun::Impl {
  Impl(store::Store& s, std::filesystem::path path) : store(s), folder(std::move(path)) {
    open_live();
  }

  store::Store& store;
  search::IndexFolder folder;
  std::string generation;
  std::unique_ptr<search::IndexWriter> writer;
  long long applied = 0;

  void open_live();
  long long apply_batch(IndexSummary& summary);
};

void IndexRun::Impl::open_live() {
  const auto live = folder.current();
  if (!live)
    throw Error(ErrorCode::IndexUnavailable, "there is no index in " + folder.path().string(),
                "Run: resuelve index");
  if (writer && *live == generation) return;
  writer.reset();
  writer = std::make_unique<search::IndexWriter>(folder.path(), *live);
  generation = *live;
  applied = writer->applied();
}

// Applies at most kBatch changes; returns how many numbers it went on.
long long IndexRun::Impl::apply_batch(IndexSummary& summary) {
  std::vector<search::IndexChange> changes;
  long long last = applied;
  {
    store::Transaction tx = store.read();
    const auto log = store::changes_after(tx, applied, kBatch);
    if (log.empty()) return 0;
    // With an article its address may have changed: then they lead elsewhere.
    bool promotions_may_change = false;
    for (const auto& change : log) {
      promotions_may_change |=
          change.thing == store::Thing::Promoted || change.thing == store::Thing::Article;
      if (change.thing == store::Thing::Synonyms)
        writer->put_synonyms(change.id, store::synonym_lines(tx, change.id));
      else if (change.thing != store::Thing::SolvedDraft && change.thing != store::Thing::Promoted)
        changes.push_back(to_index_change(tx, change));
    }
    if (promotions_may_change) writer->put_promotions(promotions_of(tx));
    last = log.back().number;
  }
  writer->apply(changes, last);
  summary.documents += static_cast<long long>(changes.size());
  const long long done = last - applied;
  applied = last;
  return done;
}

IndexRun::IndexRun(store::Store& store, std::filesystem::path index_folder)
    : impl_(std::make_unique<Impl>(store, std::move(index_folder))) {}
IndexRun::~IndexRun() = default;

IndexSummary IndexRun::catch_up(const OnIndexProgress& on_progress) {
  impl_->open_live();
  IndexSummary summary;
  while (impl_->apply_batch(summary) > 0)
    if (on_progress) on_progress({summary.documents, 0});
  summary.applied = impl_->applied;
  return summary;
}

}  // namespace kb::indexer
