// SPDX-License-Identifier: MIT
#include "server/found_beside.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/crypto.h"
#include "search/index_edition.h"

namespace kb::server {
namespace {

// Which databases a scope reads whole.
std::string databases_of(const search::Scope& scope) {
  return fmt::format("{} {} {}", scope.clients, scope.internal, static_cast<int>(scope.tickets));
}

// All that a search of its kind depends on, each part with its length before it.
std::string key_of(const FoundBeside::Asked& asked) {
  const auto& request = asked.request;
  const auto& scope = request.scope;
  std::string key = fmt::format("{} {} {} {} ", databases_of(scope), request.own_language_alone,
                                request.size, request.threshold);
  for (const std::string_view part :
       {asked.kind, std::string_view(scope.account), std::string_view(scope.requester),
        std::string_view(request.language), std::string_view(request.area),
        std::string_view(request.except), std::string_view(request.subject),
        std::string_view(request.body)})
    key += fmt::format("{}:{}", part.size(), part);
  return crypto::digest(key);
}

}  // namespace

FoundBeside::Found FoundBeside::get(search::IndexReader& index, const Asked& asked, Instant now,
                                    const Find& find) {
  const auto& scope = asked.request.scope;
  const auto edition = search::edition_of(index, scope);
  if (!edition) return find();
  const auto key = key_of(asked);
  {
    const std::lock_guard lock(mutex_);
    if (const Found* found = known(key, *edition, now)) return *found;
  }
  Found found = find();  // of that edition or of a later one
  keep(key, {databases_of(scope), *edition, now, 0, found});
  return found;
}

const FoundBeside::Found* FoundBeside::known(const std::string& key, const std::string& edition,
                                             Instant now) {
  const auto at = kept_.find(key);
  if (at == kept_.end() || at->second.edition != edition || now - at->second.found_at >= kKept)
    return nullptr;
  at->second.asked = ++counter_;
  return &at->second.found;
}

void FoundBeside::keep(const std::string& key, Kept kept) {
  const std::lock_guard lock(mutex_);
  make_room(kept);
  kept.asked = ++counter_;
  kept_.insert_or_assign(key, std::move(kept));
}

void FoundBeside::make_room(const Kept& kept) {
  std::erase_if(kept_, [&](const auto& one) {
    const bool is_over =
        one.second.databases == kept.databases && one.second.edition != kept.edition;
    return is_over || kept.found_at - one.second.found_at >= kKept;
  });
  if (kept_.size() < kMost) return;
  kept_.erase(
      std::ranges::min_element(kept_, {}, [](const auto& one) { return one.second.asked; }));
}

}  // namespace kb::server
