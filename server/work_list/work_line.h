// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"

// A line of the editors' work list: what is missing or wrong, with what tells so.
namespace kb::server {

enum class WorkKind {
  Gap,         // solved tickets that ask the same, without an article
  NoAnswer,    // searches that found nothing, or nothing worth opening
  Ticket,      // searches that ended in a ticket
  Unhelpful,   // readers said that it did not help
  Duplicate,   // two articles say the same
  Due,         // past its review date
  Review,      // a draft that waits for somebody to publish it
  DeadLinks,   // it leads to articles that are not there
  Behind,      // its source has changed since it was translated
  NeverFound,  // no search has found it
};

struct WorkKindName {
  WorkKind kind;
  std::string_view name;  // in addresses, forms and the store
};
inline constexpr WorkKindName kWorkKinds[] = {
    {WorkKind::Gap, "hueco"},           {WorkKind::NoAnswer, "sin-respuesta"},
    {WorkKind::Ticket, "en-consulta"},  {WorkKind::Unhelpful, "no-sirve"},
    {WorkKind::Duplicate, "repetidos"}, {WorkKind::Due, "sin-revisar"},
    {WorkKind::Review, "en-revision"},  {WorkKind::DeadLinks, "enlaces-rotos"},
    {WorkKind::Behind, "traduccion"},   {WorkKind::NeverFound, "no-sale"}};

constexpr std::string_view to_text(WorkKind kind) {
  for (const auto& [known, name] : kWorkKinds)
    if (known == kind) return name;
  return "";
}
inline std::optional<WorkKind> work_kind_from(std::string_view text) {
  for (const auto& [kind, name] : kWorkKinds)
    if (name == text) return kind;
  return std::nullopt;
}

struct WorkThing {
  std::string id, title, lang;  // of a ticket or an article
};

struct WorkLine {
  WorkKind kind = WorkKind::Gap;
  std::string thing = {};  // what it is about; with the kind it names the line
  long long minutes = 0;   // that it cost (minutes_lost.h)
  long long evidence = 0;  // how much there is: a line put aside comes back when it grows
  std::string title = {}, lang = {};      // of the thing: a query, a subject, an article's title
  long long count = 0, of = 0;            // people, tickets or searches; of how many
  Instant at{};                           // a day that it speaks of
  std::vector<WorkThing> things = {};     // tickets or articles
  std::vector<std::string> reasons = {};  // in people's own words
};

}  // namespace kb::server
