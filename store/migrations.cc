// SPDX-License-Identifier: MIT
#include "store/migrations.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <thread>

#include "core/log.h"
#include "core/time.h"
#include "store/migrations/0001_spine.h"
#include "store/migrations/0002_search_log.h"
#include "store/migrations/0003_suggestions.h"
#include "store/migrations/0004_people.h"
#include "store/migrations/0005_new_ticket.h"
#include "store/migrations/0006_thread.h"
#include "store/migrations/0007_outgoing.h"
#include "store/migrations/0008_sealed.h"
#include "store/migrations/0009_orders_and_time.h"
#include "store/migrations/0010_suggest_extras.h"
#include "store/migrations/0011_dismissed_duplicates.h"
#include "store/migrations/0012_queue.h"
#include "store/migrations/0013_article_lists.h"
#include "store/migrations/0014_article_drafts.h"
#include "store/migrations/0015_article_images.h"
#include "store/migrations/0016_figures.h"
#include "store/migrations/0017_work_list.h"
#include "store/migrations/0018_synonyms.h"
#include "store/migrations/0019_site.h"
#include "store/migrations/0020_guards.h"
#include "store/migrations/0021_desk_tools.h"
#include "store/migrations/0022_canned_replies.h"
#include "store/migrations/0023_covered_values.h"
#include "store/migrations/0024_suggest_checks.h"
#include "store/migrations/0025_harmless_secrets.h"
#include "store/migrations/0026_catalogue_choices.h"
#include "store/migrations/0027_draft_tickets.h"
#include "store/migrations/0028_undo_of_articles.h"

namespace kb::store {
namespace {

struct Migration {
  int version;
  std::string_view name;
  std::span<const std::string_view> statements;
};
constexpr std::array kMigrations{
    Migration{1, "spine", steps::kSpine},
    Migration{2, "search_log", steps::kSearchLog},
    Migration{3, "suggestions", steps::kSuggestions},
    Migration{4, "people", steps::kPeople},
    Migration{5, "new_ticket", steps::kNewTicket},
    Migration{6, "thread", steps::kThread},
    Migration{7, "outgoing", steps::kOutgoing},
    Migration{8, "sealed", steps::kSealed},
    Migration{9, "orders_and_time", steps::kOrdersAndTime},
    Migration{10, "suggest_extras", steps::kSuggestExtras},
    Migration{11, "dismissed_duplicates", steps::kDismissedDuplicates},
    Migration{12, "queue", steps::kQueue},
    Migration{13, "article_lists", steps::kArticleLists},
    Migration{14, "article_drafts", steps::kArticleDrafts},
    Migration{15, "article_images", steps::kArticleImages},
    Migration{16, "figures", steps::kFigures},
    Migration{17, "work_list", steps::kWorkList},
    Migration{18, "synonyms", steps::kSynonyms},
    Migration{19, "site", steps::kSite},
    Migration{20, "guards", steps::kGuards},
    Migration{21, "desk_tools", steps::kDeskTools},
    Migration{22, "canned_replies", steps::kCannedReplies},
    Migration{23, "covered_values", steps::kCoveredValues},
    Migration{24, "suggest_checks", steps::kSuggestChecks},
    Migration{25, "harmless_secrets", steps::kHarmlessSecrets},
    Migration{26, "catalogue_choices", steps::kCatalogueChoices},
    Migration{27, "draft_tickets", steps::kDraftTickets},
    Migration{28, "undo_of_articles", steps::kUndoOfArticles},
};

constexpr bool are_numbered_in_order() {
  for (size_t i = 0; i < kMigrations.size(); ++i) {
    if (kMigrations[i].version != static_cast<int>(i) + 1) return false;
  }
  return true;
}
static_assert(are_numbered_in_order());

// What the dialects say differently: text that sorts by its bytes, integers of 64 bits, a key that
// counts up by itself, and the end of a table, or of one whose short rows lie in its primary key.
struct Token {
  std::string_view name, sqlite, postgresql;
};
constexpr std::array kTokens{
    Token{"{text}", "TEXT", "TEXT COLLATE \"C\""},
    Token{"{int}", "INTEGER", "BIGINT"},
    Token{"{serial}", "INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
    Token{"{strict}", " STRICT", ""},
    Token{"{keyed}", " STRICT, WITHOUT ROWID", ""},
};

std::string in_dialect(std::string_view statement, Dialect dialect) {
  std::string sql{statement};
  for (const Token& token : kTokens) {
    const std::string_view word = dialect == Dialect::Sqlite ? token.sqlite : token.postgresql;
    for (size_t at = 0; (at = sql.find(token.name, at)) != std::string::npos;) {
      sql.replace(at, token.name.size(), word);
    }
  }
  return sql;
}

bool is_new(Connection& connection) {
  const char* sql = connection.dialect() == Dialect::Sqlite
                        ? "select count(*) from sqlite_master where name = 'schema_migrations'"
                        : "select count(*) from information_schema.tables where table_name = "
                          "'schema_migrations' and table_schema = current_schema()";
  return connection.select<int>(sql).at(0) == 0;
}

void require_known(int newest) {
  const int ours = kMigrations.back().version;
  if (newest <= ours) return;
  throw Error(ErrorCode::StoreNewer,
              fmt::format("the store has schema {}, this program knows up to {}", newest, ours),
              "install the newer version of Resuelve that wrote it");
}

// Text of every language goes in, and what the server could not keep would be an error much later.
void require_utf8(Connection& connection) {
  if (connection.dialect() == Dialect::Sqlite) return;
  if (connection.select<std::string>("select current_setting('server_encoding')").at(0) != "UTF8") {
    throw Error(ErrorCode::StoreUnavailable, "the PostgreSQL database is not in UTF-8",
                "create it with ENCODING 'UTF8'");
  }
}

// Several that make one file together are refused at once, whatever their busy timeout.
void switch_to_wal(const Address& address) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (true) {
    try {
      return Connection(address).run("pragma journal_mode = wal");
    } catch (const Error& error) {
      if (error.code != ErrorCode::Busy || std::chrono::steady_clock::now() > deadline) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

// Keeps other processes waiting, for as long as a step may take.
void begin_alone(Connection& connection) {
  connection.begin(Mode::Write);
  if (connection.dialect() == Dialect::Sqlite) return;
  connection.run("select set_config('lock_timeout', '0', true)");
  connection.run("select pg_advisory_xact_lock(hashtext('resuelve'), hashtext(current_schema()))");
}

void apply(Connection& connection, const Migration& migration) {
  if (is_new(connection)) {
    connection.run(
        in_dialect("create table schema_migrations (version {int} PRIMARY KEY, "
                   "name {text} NOT NULL, applied_at {int} NOT NULL){strict}",
                   connection.dialect()));
  }
  for (const std::string_view statement : migration.statements) {
    connection.run(in_dialect(statement, connection.dialect()));
  }
  connection.execute(
      "insert into schema_migrations (version, name, applied_at) values (:v, :n, :a)",
      migration.version, migration.name, SystemClock{}.now());
}

// Applies the next step, if one is left. Another process may have applied it meanwhile.
bool apply_next(Connection& connection) {
  begin_alone(connection);
  const int newest = newest_migration(connection);
  require_known(newest);
  const bool has_next = newest < kMigrations.back().version;
  if (has_next) apply(connection, kMigrations.at(static_cast<size_t>(newest)));
  connection.commit();
  return has_next;
}

}  // namespace

int newest_migration(Connection& connection) {
  if (is_new(connection)) return 0;
  return connection.select<int>("select coalesce(max(version), 0) from schema_migrations").at(0);
}

void migrate(const Address& address) {
  if (address.dialect == Dialect::Sqlite) switch_to_wal(address);
  Connection connection(address);
  require_utf8(connection);
  const int newest = newest_migration(connection);
  require_known(newest);
  if (newest == kMigrations.back().version) return;
  while (apply_next(connection)) {
  }
  if (newest > 0) {
    log::info("store_migrated",
              {{"from", std::int64_t{newest}}, {"to", std::int64_t{kMigrations.back().version}}});
  }
}

}  // namespace kb::store
