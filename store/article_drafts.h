// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// What is being written: new articles, changes of published ones, suggested edits, articles begun
// from a ticket. `articles` holds what readers see; it stays as it is until a draft is published.
//
// In:      as elsewhere in the store: clean texts, fit ids.
// Out:     a draft that is not there is absent. Nothing here goes into the change log, so nothing
//          of a draft reaches the index, but what is published does.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

enum class DraftState { Writing, Review };

struct ArticleDraft {
  std::string id;         // random
  std::string article;    // that it changes; empty: a new one
  int base_revision = 0;  // of the article when the draft was begun, or last merged with it
  std::string slug;    // the address it gets when published; empty: the article's, or its title's
  std::string author;  // id of the person who writes it
  DraftState state = DraftState::Writing;
  std::string lang = "es", area;
  ArticleAudience audience = ArticleAudience::Public;
  std::string title, summary, body;
  std::vector<std::string> tags;
  std::string translation_of;
  std::string reason;  // what changes and why, for the readers of its history
  std::string ticket;  // that it came from, else empty
  int edition = 0;     // grows with each writing; whoever writes raises it
  std::string tab;     // the open page that wrote it last, else empty
  Instant started{}, updated{};
  bool operator==(const ArticleDraft&) const = default;
};

std::string_view to_text(DraftState state);  // "writing", "review"
std::optional<DraftState> draft_state_from(std::string_view text);

// Fresh ones, not yet in the store: with a random id, begun now.
ArticleDraft new_article_draft(const std::string& author, const std::string& lang, Instant now);
ArticleDraft draft_of_article(const Article& article, const std::string& author, Instant now);
// The article that readers would get: for a preview, a check or a comparison before publishing.
Article as_article(const ArticleDraft& draft);

// Adds or replaces it; Unchanged when all but `updated` is as it was.
PutResult put_article_draft(Transaction& tx, const ArticleDraft& draft);
std::optional<ArticleDraft> find_article_draft(Transaction& tx, const std::string& id);
// As find_article_draft, and keeps others from changing it until the end.
std::optional<ArticleDraft> lock_article_draft(Transaction& tx, const std::string& id);
bool delete_article_draft(Transaction& tx, const std::string& id);
std::vector<std::string> article_draft_ids(Transaction& tx);  // in order

// A draft in a list.
struct DraftHead {
  std::string id, article, author, author_name;  // a name, else an address; empty: nobody known
  DraftState state = DraftState::Writing;
  std::string lang, area;
  ArticleAudience audience = ArticleAudience::Public;
  std::string title, reason, ticket;
  Instant started{}, updated{};
};

// Latest first, at most `limit`.
std::vector<DraftHead> open_drafts(Transaction& tx, int limit);
std::vector<DraftHead> drafts_of_article(Transaction& tx, const std::string& article, int limit);
std::vector<DraftHead> drafts_of_person(Transaction& tx, const std::string& person, int limit);
std::vector<DraftHead> drafts_of_ticket(Transaction& tx, const std::string& ticket);
// Who waits longest first.
std::vector<DraftHead> drafts_in_review(Transaction& tx, int limit);
long long count_drafts(Transaction& tx, DraftState state);

// The text of an edition that an open page was made of, kept while the draft is there (the newest
// few dozen). Keeping one twice changes nothing.
struct DraftText {
  std::string title, summary, body;
  bool operator==(const DraftText&) const = default;
};
void keep_draft_text(Transaction& tx, const ArticleDraft& draft);
std::optional<DraftText> draft_text(Transaction& tx, const std::string& draft, int edition);

enum class PublishOutcome {
  Published,
  Gone,     // no such draft
  MovedOn,  // the article changed since base_revision: merge first
  Taken,    // another article, or an old address of one, has the address that this new one wants
  NoTitle,
  Unmerged,  // somebody's text lies beside it (draft_asides.h)
};
struct Publication {
  PublishOutcome outcome = PublishOutcome::Gone;
  std::string article;  // its id, when published; that of the other when taken
  int revision = 0;
};

// Puts the draft before its readers and deletes it, in the transaction of the caller: both or
// neither. The revision's author is who wrote the draft, its publisher the person with this id.
// An archived article is published anew, without successor.
Publication publish_draft(Transaction& tx, const std::string& id, const std::string& publisher,
                          Instant now);

}  // namespace kb::store
