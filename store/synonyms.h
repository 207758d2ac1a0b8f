// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Words that stand for one another in searches, line by line: `a = b = c`, or `a => b | c`.
//
// A line is of one language and there once. One that was taken back, or dismissed when it was
// proposed, stays with that state, so that no file and no proposal brings it again. Whatever
// changes the lines in use is told to the change log under their language.
//
// In:      a line of at most kMaxSynonymBytes; what it means is not looked at here.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxSynonymBytes = 500, kMaxEvidenceBytes = 2000;

enum class SynonymOrigin { File, Person, Learned };
enum class SynonymState { InUse, TakenBack, Dismissed };

std::string_view to_text(SynonymOrigin origin);  // "file", "person", "learned"
std::string_view to_text(SynonymState state);    // "in_use", "taken_back", "dismissed"
std::optional<SynonymOrigin> synonym_origin_from(std::string_view text);
std::optional<SynonymState> synonym_state_from(std::string_view text);

struct Synonym {
  long long id = 0;  // given by the store; a later line has a higher one
  std::string lang, line;
  SynonymOrigin origin = SynonymOrigin::Person;
  SynonymState state = SynonymState::InUse;
  std::string author;  // e-mail address of who wrote or decided it; empty for a file
  Instant created{};
  Instant changed{};     // of its state
  std::string evidence;  // what it rests on, in words; may be empty
  bool operator==(const Synonym&) const = default;
};

// By language and line: adds it, or brings it up to date in all but its id.
PutResult put_synonym(Transaction& tx, const Synonym& synonym);
std::optional<Synonym> find_synonym(Transaction& tx, long long id);
std::optional<Synonym> find_synonym(Transaction& tx, const std::string& lang,
                                    const std::string& line);
// False when it is not there, or already so.
bool set_synonym_state(Transaction& tx, long long id, SynonymState state, Instant now);

// Lets a dismissed line be proposed again. False when there is none such.
bool forget_dismissed_synonym(Transaction& tx, long long id);

std::vector<Synonym> synonyms(Transaction& tx);  // by language, the oldest first
std::vector<std::string> synonym_languages(Transaction& tx);
// The lines in use, each with its end.
std::string synonym_lines(Transaction& tx, const std::string& lang);

}  // namespace kb::store
