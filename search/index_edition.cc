// SPDX-License-Identifier: MIT
#include "search/index_edition.h"

#include "search/open_index.h"

namespace kb::search {

std::optional<std::string> edition_of(IndexReader& index, const Scope& scope) {
  using enum Scope::Tickets;
  if (scope.tickets != None && scope.tickets != All) return std::nullopt;
  std::string edition;
  index.with_database(scope, [&](const OpenIndex& open) {
    edition = open.generation;
    for (const auto& part : open.readable_whole)
      edition += " " + std::to_string(part.database.get_revision());
    if (open.answers) edition += " taught " + std::to_string(open.answers->number());
  });
  return edition;
}

}  // namespace kb::search
