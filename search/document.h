// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "search/index_reader.h"
#include "text/markdown.h"

// What the index is told of an article or a ticket.
namespace kb::search {

inline constexpr std::string_view kArticle = "article";
inline constexpr std::string_view kTicket = "ticket";

struct Document {
  Audience audience = Audience::Public;  // the database it lies in
  std::string kind;                      // kArticle or kTicket
  std::string id, lang, title, summary, area, status;
  std::string account, requester;  // of a ticket
  std::vector<std::string> tags;
  std::vector<text::Section> sections;  // nothing that any reader of `audience` may not see
  Instant updated{};
  int solved = 0;                      // tickets that this article solved
  int solved_accounts = 0;             // of how many accounts
  std::optional<Instant> last_solved;  // absent: never
};

// Names one thing across the databases: "article:correo-no-llega".
inline std::string unique_id(std::string_view kind, std::string_view id) {
  return std::string(kind) + ":" + std::string(id);
}

}  // namespace kb::search
