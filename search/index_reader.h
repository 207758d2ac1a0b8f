// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// Reading side of the index: opens the databases that a visitor may read, and only those.
//
// The index is a folder of generations; CURRENT names the live one. A reader follows a swap by
// itself. Each search gets a handle of its own that was reopened just before; when the writer
// overtakes it all the same, with_database() runs the search again.
//
// Synonyms lie in the database that everybody reads, and count from the commit that brings them.
//
// Throws:  Error IndexUnavailable (missing or broken), IndexStale (another schema version).
// Threads: any.
namespace kb::search {

struct OpenIndex;  // search/open_index.h: for search/ alone

// Who may see a document is where it lies: one database each.
enum class Audience : std::uint8_t { Public, Clients, Internal, Tickets };
inline constexpr int kAudiences = 4;
std::string_view to_text(Audience audience);  // "public", "clients", "internal", "tickets"

// What a visitor may read.
struct Scope {
  bool clients = false;   // signed in: articles for clients
  bool internal = false;  // staff: articles for staff
  enum class Tickets : std::uint8_t { None, Own, Account, All } tickets = Tickets::None;
  // Whose tickets, for Own and Account; for Account, words that this account alone used count as
  // well. Staff may name the account of the ticket at hand.
  std::string account;
  std::string requester;  // e-mail address, for Own
};

struct IndexState {
  std::string generation;
  std::map<Audience, unsigned> documents;
  long long applied = 0;  // last change number that all databases have applied
};

class IndexReader {
 public:
  explicit IndexReader(std::filesystem::path folder);  // opens nothing yet
  ~IndexReader();
  IndexReader(const IndexReader&) = delete;
  IndexReader& operator=(const IndexReader&) = delete;

  // For search/ alone: calls `use` with the visitor's databases as one, current as of now.
  void with_database(const Scope& scope, const std::function<void(const OpenIndex&)>& use);

  IndexState state();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::search
