// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/document.h"

// The data of a document in the index: all that a hit shows, so that a search never asks the store.
//
// Form: each text is its length in bytes (LEB128 varint) and its bytes; numbers are varints. In
// order: kind, id, lang, title, summary, area, status, account, requester, updated (ms since 1970),
// tickets solved, last solved (ms since 1970; 0: never), number of sections, and for each its
// heading, anchor and text. Throws:  Error IndexUnavailable when the data is cut or not of this
// form.
namespace kb::search {

std::string encode(const Document& document);

struct StoredSection {
  std::string_view heading, anchor, text;
};

// Views into the encoded data, which must outlive it.
struct StoredDocument {
  std::string_view kind, id, lang, title, summary, area, status, account, requester;
  Instant updated{};
  int solved = 0;
  std::optional<Instant> last_solved;
  std::vector<StoredSection> sections;
};
StoredDocument decode(std::string_view data);

}  // namespace kb::search
