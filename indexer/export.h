// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <vector>

#include "indexer/sources.h"
#include "store/store.h"

// Writes the store as files that import back: <lang>/<area>/<id>.md, areas.jsonl, accounts.jsonl
// (with contacts, plans and staff, without passwords), tickets.jsonl, drafts.jsonl (with what was
// suggested), votes.jsonl, thresholds.jsonl, orders.jsonl, time.jsonl, notices.jsonl,
// dismissed.jsonl (pairs of articles), serves.jsonl (areas of staff), revisions.jsonl,
// article_drafts.jsonl, redirects.jsonl, images.jsonl (without their bytes), translations.jsonl
// (what they were made of), reviews.jsonl, aside.jsonl (lines of the work list), synonyms.jsonl,
// settings.jsonl, guards.jsonl, promoted.jsonl, clocks.jsonl, phrases.jsonl, outside.jsonl (what
// another help desk said), harmless.jsonl (words that are no secrets). What people may be shown of
// it is not asked: only its owner may read the folder.
//
// In:      a folder that is empty or not there yet.
// Out:     one state of the store, however long it takes. Problems name what import would refuse.
// Throws:  Error Conflict for a folder that holds something, Internal when it cannot be written.
// Threads: any.
namespace kb::indexer {

struct ExportSummary {
  long long areas = 0, accounts = 0, people = 0, articles = 0, tickets = 0, revisions = 0;
  long long plans = 0, orders = 0, time = 0, drafts = 0, votes = 0, thresholds = 0;
  long long dismissed = 0, article_drafts = 0, redirects = 0, images = 0, synonyms = 0;
  long long settings = 0, guards = 0, promoted = 0;
  std::vector<Problem> problems;
};

ExportSummary export_store(store::Store& store, const std::filesystem::path& folder);

// A name for a file or folder that every file system takes and no import passes over: other
// characters as %XX, a long name shortened by its digest. The id itself stands in the front matter.
std::string safe_file_name(std::string_view id);

}  // namespace kb::indexer
