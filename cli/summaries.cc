// SPDX-License-Identifier: MIT
#include "cli/summaries.h"

#include <fmt/format.h>

namespace kb::cli {

void print(const indexer::ImportSummary& summary) {
  const std::pair<const char*, const indexer::ImportCount*> kinds[] = {
      {"areas", &summary.areas},
      {"accounts", &summary.accounts},
      {"people", &summary.people},
      {"articles", &summary.articles},
      {"tickets", &summary.tickets},
      {"revisions", &summary.revisions},
      {"plans", &summary.plans},
      {"orders", &summary.orders},
      {"time", &summary.time},
      {"drafts", &summary.drafts},
      {"votes", &summary.votes},
      {"thresholds", &summary.thresholds},
      {"notices", &summary.notices},
      {"dismissed", &summary.dismissed},
      {"serves", &summary.serves},
      {"writing", &summary.article_drafts},
      {"redirects", &summary.redirects},
      {"images", &summary.images},
      {"translated", &summary.translations},
      {"reviews", &summary.reviews},
      {"aside", &summary.aside},
      {"synonyms", &summary.synonyms},
      {"settings", &summary.settings},
      {"guards", &summary.guards},
      {"promoted", &summary.promoted},
      {"clock", &summary.clocks},
      {"outside", &summary.outside},
      {"phrases", &summary.phrases},
      {"harmless", &summary.harmless}};
  for (const auto& [name, count] : kinds) {
    if (*count == indexer::ImportCount{}) continue;
    fmt::print("{:<10} {} added, {} changed, {} unchanged, {} refused\n", name, count->added,
               count->changed, count->unchanged, count->refused);
  }
  if (summary.unreadable > 0)
    fmt::print("{:<10} {} lines or files\n", "unreadable", summary.unreadable);
}

}  // namespace kb::cli
