// SPDX-License-Identifier: MIT
#include "indexer/agreement.h"

#include <fmt/format.h>

#include <map>

#include "core/crypto.h"
#include "indexer/documents.h"
#include "search/index_audit.h"
#include "store/articles.h"
#include "store/tickets.h"

namespace kb::indexer {
namespace {

struct Entry {
  search::Audience audience;
  std::string digest;
  bool operator==(const Entry&) const = default;
};
using Entries = std::map<std::string, Entry>;  // by "kind id"

std::string name_of(std::string_view kind, std::string_view id) {
  return fmt::format("{} {}", kind, id);
}

void add_expected(Entries& entries, const std::optional<search::Document>& document) {
  if (!document) return;
  entries.insert({name_of(document->kind, document->id),
                  {document->audience, crypto::digest(search::expected_data(*document))}});
}

Entries expected_entries(store::Store& store) {
  Entries entries;
  auto tx = store.read();
  for (const auto& id : store::article_ids(tx))
    if (const auto article = store::find_article(tx, id))
      add_expected(entries, to_document(*article, {}));
  for (const auto& id : store::ticket_ids(tx))
    if (const auto ticket = store::find_ticket(tx, id)) add_expected(entries, to_document(*ticket));
  return entries;
}

}  // namespace

std::vector<std::string> differences(store::Store& store,
                                     const std::filesystem::path& index_folder) {
  Entries missing = expected_entries(store);
  std::vector<std::string> found;
  const auto add = [&](std::string line) {
    if (found.size() < kMaxDifferences) found.push_back(std::move(line));
  };
  search::for_each_document(index_folder, [&](search::Audience audience, std::string_view kind,
                                              std::string_view id, std::string_view data) {
    const auto name = name_of(kind, id);
    const auto entry = missing.find(name);
    if (entry == missing.end())
      return add(fmt::format("{}: too much in {}", name, to_text(audience)));
    if (entry->second.audience != audience)
      add(fmt::format("{}: in {} instead of {}", name, to_text(audience),
                      to_text(entry->second.audience)));
    else if (entry->second.digest != crypto::digest(data))
      add(fmt::format("{}: another text in {}", name, to_text(audience)));
    missing.erase(entry);
  });
  for (const auto& [name, entry] : missing)
    add(fmt::format("{}: missing in {}", name, to_text(entry.audience)));
  return found;
}

}  // namespace kb::indexer
