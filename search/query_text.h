// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "text/tokens.h"

// Reads what was typed into words, phrases, exclusions and filters.
//
// Operators: "a phrase", -word, and name:value for the typed names of the field table. They count
// only in a short query of one line, so that pasted text never turns into syntax; an operator that
// cannot be followed (an unknown kind, an open quote, a lone minus) is plain words.
//
// In:      clean UTF-8. Out: QueryText; nothing is refused. Threads: any.
namespace kb::search {

inline constexpr size_t kMaxOperatorBytes = 200;  // a longer query is plain words
inline constexpr size_t kMaxQueryWords = 400;     // the rest is ignored

struct QueryWord {
  std::string written;
  text::TokenKind kind = text::TokenKind::Word;
};

struct FieldFilter {
  std::string name;  // as in the field table: "area", "tag", "lang", "kind"
  std::string value;
};

struct DateRange {
  std::optional<Instant> from, until;  // until is exclusive
};

struct WordChange {
  std::string typed, searched;
};

struct QueryText {
  std::vector<QueryWord> words;  // of phrases too
  std::vector<std::string> phrases;
  std::vector<QueryWord> phrase_words;
  std::vector<QueryWord> excluded;
  std::vector<FieldFilter> filters;
  std::vector<QueryWord> title_words;  // title:word
  std::optional<DateRange> updated;
  std::vector<std::string> ignored;
  std::vector<WordChange> corrected;  // by search/correction.h
};

QueryText read_query(std::string_view typed);

// The words of a text: all tokens, or the first `most` of those that are not parts of others.
std::vector<QueryWord> words_of(std::string_view text);
std::vector<QueryWord> whole_words(std::string_view text, std::size_t most = -1);

// "2026", "2026-01", "2026-01-15", each alone or as "from..", "..until", "from..until".
std::optional<DateRange> read_date_range(std::string_view text);

}  // namespace kb::search
