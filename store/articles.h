// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// Articles and their revisions. Every put that changes something writes a revision and a change.
namespace kb::store {

enum class ArticleState { Draft, Review, Published, Archived };
enum class ArticleAudience { Public, Clients, Internal };

std::string_view to_text(ArticleState state);        // "draft", "review", "published", "archived"
std::string_view to_text(ArticleAudience audience);  // "public", "clients", "internal"
std::optional<ArticleState> article_state_from(std::string_view text);
std::optional<ArticleAudience> article_audience_from(std::string_view text);

struct Article {
  std::string id;           // the slug in its address
  std::string lang = "es";  // ISO 639-1
  std::string area;         // id of an area, may be empty
  ArticleAudience audience = ArticleAudience::Public;
  ArticleState state = ArticleState::Published;
  std::string title, summary, body;  // body in Markdown, kept byte for byte
  std::vector<std::string> tags;
  std::string author;          // name of a person, may be empty
  std::string translation_of;  // id of the source article, may be empty
  std::string successor;       // of an archived one: the article to read instead, may be empty
  Instant created{}, updated{};
  int revision = 0;  // number of the newest one, from 1
};

struct Revision {
  int number = 0;
  std::string title, summary, body, author, reason;
  Instant at{};
  std::string publisher{};  // name of who put it before its readers, when that was asked
};

enum class PutResult { Added, Changed, Unchanged };

// Adds the article or brings it up to date; the same article twice is Unchanged and writes nothing
// (compared in all but `created` and `revision`). An `updated` of zero is not compared, and is
// `now` where anything else is new. An area that is not there yet is made, named by its id.
PutResult put_article(Transaction& tx, Article article, const std::string& reason, Instant now);

std::optional<Article> find_article(Transaction& tx, const std::string& id);
std::vector<Revision> revisions_of(Transaction& tx, const std::string& id);  // oldest first
// The same without their texts but the title, and one of them whole.
std::vector<Revision> revision_heads(Transaction& tx, const std::string& id);
std::optional<Revision> find_revision(Transaction& tx, const std::string& id, int number);

// Puts a revision back as it was, oldest first, into an article that was imported without its past:
// adds it, or replaces the article's only one when that has its number. Throws NotFound without
// the article, Conflict when the article has another revision of that number. Not a change of the
// article: the change log is not touched.
PutResult restore_revision(Transaction& tx, const std::string& article, const Revision& revision);

// Other languages of the same article (source and siblings), without itself.
std::vector<Article> translations_of(Transaction& tx, const Article& article);

// All ids in order; read one by one they never fill the memory.
std::vector<std::string> article_ids(Transaction& tx);

}  // namespace kb::store
