// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For editors: the newest searches with what came of them, and the whole path of one: what was
// typed, shown and opened, why the ticket was sent all the same, and what the same search finds now.
namespace kb::server::view {

enum class PathSearcher { Unknown, Client, Staff };
enum class PathEnd { Nothing, Opened, Draft, Solved, Sent };

struct PathTicket {
  std::string id, subject;
};

struct PathRow {
  long long id = 0;
  Instant at{};
  PathSearcher searcher = PathSearcher::Unknown;
  std::string written, lang;
  long long total = 0;
  PathEnd end = PathEnd::Nothing;
  std::string opened;  // title of the article, or its id
  std::optional<PathTicket> ticket;
};

struct PathsPage {
  std::string which;  // as in the address: "", "sin-respuesta", "sin-abrir", "con-borrador"
  std::string query, lang;  // the only one that is shown, as the log knows it; may be empty
  std::vector<PathRow> rows;
  int page = 0;
  bool has_next = false;
};

// An article that the search showed then or shows now; 0: not on the first page.
struct PathArticle {
  std::string id, title, lang;
  int then = 0, now = 0;
  std::optional<double> score_then, score_now;
  std::string words;  // that it holds now: "correo, llegan"
  bool opened = false;
};

struct PathSuggestion {
  enum class Event { Shown, Opened, Solved, Rejected } event = Event::Shown;
  std::string id, title;
};

struct PathPage {
  PathRow search;
  bool corrected = false, was_kept = false;  // was_kept: what it showed is known
  std::vector<PathArticle> articles;         // as it stands now, then those that only stood then
  std::vector<PathSuggestion> suggestions;   // beside the draft
  std::vector<PathTicket> solved_by;         // articles that solved the ticket
  bool is_down = false;                      // the index could not be asked
  std::string query;                         // as the log knows it
  std::string typed;                         // address of an article that is not there
  bool is_refused = false;
};

std::string render_paths(const Renderer& renderer, const Frame& frame, const PathsPage& page);
std::string render_path(const Renderer& renderer, const Frame& frame, const PathPage& page);

}  // namespace kb::server::view
