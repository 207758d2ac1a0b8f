// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <filesystem>
#include <functional>

#include "core/time.h"
#include "indexer/sources.h"
#include "store/store.h"

// Brings files into the store, in transactions of some hundred records.
//
// A record that cannot be read or that the store refuses is a Problem, and the rest goes in.
// Importing twice changes nothing. People keep their passwords, and whoever was disabled here stays
// so. Throws:  Error as read_sources and the store do, for what is not wrong with one record.
// Threads: any.
namespace kb::indexer {

struct ImportCount {
  long long added = 0, changed = 0, unchanged = 0, refused = 0;
  bool operator==(const ImportCount&) const = default;
};

struct ImportSummary {
  ImportCount areas, accounts, people, articles, tickets, revisions, plans, orders, time, drafts,
      votes, thresholds, notices, dismissed, serves, article_drafts, redirects, images,
      translations, reviews, aside, synonyms, settings, guards, promoted, clocks, outside, phrases,
      harmless;
  long long unreadable = 0;  // lines and files that are no record

  ImportCount total() const;  // without the unreadable
};

struct ImportProgress {
  long long records = 0;  // dealt with so far
  std::filesystem::path file;
};

struct ImportOptions {
  std::function<void(const ImportProgress&)> on_progress = {};  // after each transaction
  OnProblem on_problem = {};
  const Clock* clock = nullptr;  // the system's when null
};

ImportSummary import_into(store::Store& store, const std::filesystem::path& path,
                          const ImportOptions& options = {});

}  // namespace kb::indexer
