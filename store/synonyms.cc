// SPDX-License-Identifier: MIT
#include "store/synonyms.h"

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 3> kNames<SynonymOrigin>{"file", "person", "learned"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<SynonymState>{"in_use", "taken_back",
                                                                      "dismissed"};

template <>
struct Columns<Synonym> {
  static auto of(auto& s) {
    return std::tie(s.id, s.lang, s.line, s.origin, s.state, s.author, s.created, s.changed,
                    s.evidence);
  }
};

namespace {

const std::string kSelect =
    "select id, lang, line, origin, state, author, created, changed, evidence from synonyms";

void require_short(std::string_view column, std::string_view value, size_t most) {
  require_text(column, value);
  if (value.size() > most || value.find_first_of("\r\n") != std::string_view::npos)
    throw Error(ErrorCode::BadInput, std::string(column) + " is too long or has several lines");
}

void check(const Synonym& synonym) {
  require_id("synonyms.lang", synonym.lang);
  if (synonym.line.empty()) throw Error(ErrorCode::BadInput, "synonyms.line is empty");
  require_short("synonyms.line", synonym.line, kMaxSynonymBytes);
  require_short("synonyms.author", synonym.author, kMaxSynonymBytes);
  require_short("synonyms.evidence", synonym.evidence, kMaxEvidenceBytes);
}

void insert(Transaction& tx, const Synonym& s) {
  tx.connection().execute(
      "insert into synonyms (lang, line, origin, state, author, created, changed, evidence)"
      " values (:lang, :line, :origin, :state, :author, :created, :changed, :evidence)",
      s.lang, s.line, s.origin, s.state, s.author, s.created, s.changed, s.evidence);
}

void update(Transaction& tx, const Synonym& s) {
  tx.connection().execute(
      "update synonyms set origin = :origin, state = :state, author = :author, created = :created,"
      " changed = :changed, evidence = :evidence where id = :id",
      s.origin, s.state, s.author, s.created, s.changed, s.evidence, s.id);
}

bool is_used(const std::optional<Synonym>& synonym) {
  return synonym && synonym->state == SynonymState::InUse;
}

std::optional<Synonym> first_of(std::vector<Synonym> found) {
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

std::string_view to_text(SynonymOrigin origin) {
  return name_of(origin);
}
std::string_view to_text(SynonymState state) {
  return name_of(state);
}
std::optional<SynonymOrigin> synonym_origin_from(std::string_view text) {
  return value_named<SynonymOrigin>(text);
}
std::optional<SynonymState> synonym_state_from(std::string_view text) {
  return value_named<SynonymState>(text);
}

PutResult put_synonym(Transaction& tx, const Synonym& synonym) {
  check(synonym);
  tx.lock_changes();
  const auto before = find_synonym(tx, synonym.lang, synonym.line);
  Synonym after = synonym;
  after.id = before ? before->id : 0;
  if (before == after) return PutResult::Unchanged;
  if (before)
    update(tx, after);
  else
    insert(tx, after);
  if (is_used(before) != is_used(after)) record_change(tx, Thing::Synonyms, after.lang);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Synonym> find_synonym(Transaction& tx, long long id) {
  return first_of(tx.connection().records<Synonym>(kSelect + " where id = :id", id));
}

std::optional<Synonym> find_synonym(Transaction& tx, const std::string& lang,
                                    const std::string& line) {
  return first_of(tx.connection().records<Synonym>(kSelect + " where lang = :lang and line = :line",
                                                   lang, line));
}

bool set_synonym_state(Transaction& tx, long long id, SynonymState state, Instant now) {
  tx.lock_changes();
  auto synonym = find_synonym(tx, id);
  if (!synonym || synonym->state == state) return false;
  synonym->state = state;
  synonym->changed = now;
  return put_synonym(tx, *synonym) == PutResult::Changed;
}

bool forget_dismissed_synonym(Transaction& tx, long long id) {
  tx.lock_changes();
  return tx.connection().execute("delete from synonyms where id = :id and state = :state", id,
                                 SynonymState::Dismissed) > 0;
}

std::vector<Synonym> synonyms(Transaction& tx) {
  return tx.connection().records<Synonym>(kSelect + " order by lang, id");
}

std::vector<std::string> synonym_languages(Transaction& tx) {
  return tx.connection().select<std::string>("select distinct lang from synonyms order by lang");
}

std::string synonym_lines(Transaction& tx, const std::string& lang) {
  std::string lines;
  for (const auto& line : tx.connection().select<std::string>(
           "select line from synonyms where lang = :lang and state = :state order by id", lang,
           SynonymState::InUse))
    lines += line + "\n";
  return lines;
}

}  // namespace kb::store
