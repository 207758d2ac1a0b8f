// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// What people of another help desk said of an article beside one of its tickets. It is no ticket of
// ours: only what its words teach (taught_texts.h).
//
// In:      its own number for the ticket; what is said last counts.
// Throws:  Error BadInput. Threads: as Transaction. A change is recorded, so that it is taught.
namespace kb::store {

enum class OutsideSaying { Solved, Related, NotIt };
std::string_view to_text(OutsideSaying saying);  // "solved", "related", "not_it"
std::optional<OutsideSaying> outside_saying_from(std::string_view text);

// Lessons of all of them count as those of one account: their clients are not known here.
inline constexpr std::string_view kOutsideAccount = "-outside";

struct OutsideLink {
  std::string ticket, article;  // its ticket's number there, our article's id
  OutsideSaying saying = OutsideSaying::Solved;
  std::string lang;
  Instant at{};
  std::string subject, body;
  bool operator==(const OutsideLink&) const = default;
};

PutResult put_outside_link(Transaction& tx, const OutsideLink& link);
std::vector<OutsideLink> outside_links(Transaction& tx);  // by ticket and article
std::vector<OutsideLink> outside_links_of(Transaction& tx, const std::string& ticket);

}  // namespace kb::store
