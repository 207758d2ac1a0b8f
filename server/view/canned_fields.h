// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/time.h"
#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// The fields of phrases, what each stands for in an answer to a ticket, and the list of them for who
// writes a phrase. Each has a name in Spanish and in English; either works in any phrase.
//
// Threads: any.
namespace kb::server::view {

struct CannedFacts {
  std::string requester, ticket, subject, area, account, writer, firm;  // names; may be empty
  std::optional<Instant> promised;
};

// Absent for an unknown name, and for a fact that is not there. Moments as `words` writes them.
std::optional<std::string> canned_value(std::string_view field, const CannedFacts& facts,
                                        const Catalogue& words);

// {{#fields}} with name and meaning, of the reader's language.
void put_canned_fields(Data& data, const Catalogue& words);

}  // namespace kb::server::view
