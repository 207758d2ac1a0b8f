// SPDX-License-Identifier: MIT
#include "search/query_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/utf8.h"
#include "search/fields.h"
#include "text/fold.h"

namespace kb::search {
namespace {

constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
    {"\"", "\""}, {"«", "»"}, {"“", "”"}};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

const Field* typed_field(std::string_view name) {
  for (const auto& f : kFields)
    if (!f.name.empty() && (f.name == name || f.alias == name)) return &f;
  return nullptr;
}

void append(std::vector<QueryWord>& to, std::vector<QueryWord> more) {
  for (auto& word : more) to.push_back(std::move(word));
}

// Walks over a short query, piece by piece.
class OperatorReader {
 public:
  explicit OperatorReader(std::string_view typed) : rest_(typed) {}

  QueryText read() {
    while (skip_blanks()) {
      if (take_phrase() || take_excluded() || take_field()) continue;
      plain_ += take_piece();
      plain_ += ' ';
    }
    append(query_.words, words_of(plain_));
    return std::move(query_);
  }

 private:
  bool skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
    return !rest_.empty();
  }

  std::string_view peek_piece() const {
    return rest_.substr(0, std::min(rest_.find_first_of(" \t"), rest_.size()));
  }

  std::string_view take_piece() {
    const auto piece = peek_piece();
    rest_.remove_prefix(piece.size());
    return piece;
  }

  bool take_phrase() {
    for (const auto& [opening, closing] : kQuotes) {
      if (!rest_.starts_with(opening)) continue;
      const auto end = rest_.find(closing, opening.size());
      if (end == std::string_view::npos) return false;
      const auto phrase = rest_.substr(opening.size(), end - opening.size());
      rest_.remove_prefix(end + closing.size());
      add_phrase(phrase);
      return true;
    }
    return false;
  }

  void add_phrase(std::string_view phrase) {
    auto words = words_of(phrase);
    if (words.empty()) return;
    append(query_.phrase_words, words);
    append(query_.words, std::move(words));
    query_.phrases.emplace_back(phrase);
  }

  bool take_excluded() {
    const auto piece = peek_piece();
    if (piece.size() < 2 || piece[0] != '-' || piece[1] == '-') return false;
    auto words = words_of(piece.substr(1));
    if (words.empty()) return false;
    take_piece();
    query_.excluded.push_back(std::move(words.front()));
    return true;
  }

  bool take_field() {
    const auto piece = peek_piece();
    const auto colon = piece.find(':');
    if (colon == std::string_view::npos || colon + 1 == piece.size()) return false;
    const Field* f = typed_field(text::fold(piece.substr(0, colon)));
    if (f == nullptr || !accept(*f, piece.substr(colon + 1))) return false;
    take_piece();
    return true;
  }

  bool accept(const Field& f, std::string_view value) {
    if (f.id == FieldId::Updated) {
      const auto range = read_date_range(value);
      if (range) query_.updated = range;
      return range.has_value();
    }
    if (f.id == FieldId::Kind && value != "article" && value != "ticket") return false;
    if (f.kind == FieldKind::Text) {
      append(query_.title_words, words_of(value));
      append(query_.words, words_of(value));
      return true;
    }
    query_.filters.push_back({std::string(f.name), std::string(value)});
    return true;
  }

  std::string_view rest_;
  std::string plain_;
  QueryText query_;
};

struct DateSpan {
  Instant from, until;
};

std::optional<DateSpan> read_date(std::string_view text) {
  using namespace std::chrono;
  if (text.size() == 10) {
    const auto day = parse_rfc3339(text);
    if (!day) return std::nullopt;
    return DateSpan{*day, *day + days{1}};
  }
  if (text.size() == 7) {
    const auto first = parse_rfc3339(fmt::format("{}-01", text));
    if (!first) return std::nullopt;
    const year_month_day date{floor<days>(*first)};
    return DateSpan{*first, Instant{sys_days{date + months{1}}}};
  }
  if (text.size() == 4) {
    const auto first = parse_rfc3339(fmt::format("{}-01-01", text));
    if (!first) return std::nullopt;
    const year_month_day date{floor<days>(*first)};
    return DateSpan{*first, Instant{sys_days{date + years{1}}}};
  }
  return std::nullopt;
}

bool may_hold_operators(std::string_view typed) {
  return typed.size() <= kMaxOperatorBytes && typed.find_first_of("\r\n") == std::string_view::npos;
}

QueryWord word_at(std::string_view text, const text::Token& token) {
  return {std::string(text.substr(token.begin, token.end - token.begin)), token.kind};
}

}  // namespace

std::optional<DateRange> read_date_range(std::string_view text) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto span = read_date(text);
    if (!span) return std::nullopt;
    return DateRange{span->from, span->until};
  }
  const auto first = text.substr(0, dots), last = text.substr(dots + 2);
  const auto from = read_date(first), until = read_date(last);
  if ((!first.empty() && !from) || (!last.empty() && !until) || (first.empty() && last.empty()))
    return std::nullopt;
  DateRange range;
  if (from) range.from = from->from;
  if (until) range.until = until->until;
  return range;
}

std::vector<QueryWord> words_of(std::string_view text) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::vector<QueryWord> words;
  for (const auto& token : tokens) words.push_back(word_at(text, token));
  return words;
}

std::vector<QueryWord> whole_words(std::string_view text, std::size_t most) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::vector<QueryWord> words;
  for (const auto& token : tokens) {
    if (words.size() == most) break;
    if (token.kind != text::TokenKind::Part) words.push_back(word_at(text, token));
  }
  return words;
}

QueryText read_query(std::string_view typed) {
  QueryText query;
  if (may_hold_operators(typed))
    query = OperatorReader(typed).read();
  else
    query.words = words_of(typed);
  if (query.words.size() > kMaxQueryWords) {
    query.ignored.emplace_back("…" + query.words[kMaxQueryWords].written + " …");
    query.words.resize(kMaxQueryWords);
  }
  return query;
}

}  // namespace kb::search
