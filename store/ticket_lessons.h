// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/ticket_thread.h"

// What the knowledge base learns from a ticket besides its links: which articles were not it, that
// no article answers it, or that there is nothing to learn and why. All of it is for staff alone
// and stays with the ticket as events. Each step works as those of ticket_thread.h do.
//
// Throws:  Error BadInput. Threads: as Transaction; the caller commits.
namespace kb::store {

enum class NothingToLearn {
  OneOff,    // will not come again
  Order,     // was work to do, no question
  ByItself,  // went away
  Repeated,  // asked and answered in another ticket
  NotOurs,   // is somebody else's matter
};
std::string_view to_text(NothingToLearn reason);  // "one_off", "order", "by_itself" …
std::optional<NothingToLearn> nothing_to_learn_from(std::string_view text);

// Its link to the ticket goes, if there is one.
Done reject_article(Transaction& tx, const TicketStep& act, const std::string& article);

enum class GapMark { Set, TakenBack };
Done mark_gap(Transaction& tx, const TicketStep& act, GapMark mark);

// Already, when the same was said since the ticket was solved.
Done learn_nothing(Transaction& tx, const TicketStep& act, NothingToLearn reason);

bool has_gap(const Ticket& ticket);
// Said not to be it, and not linked since.
std::vector<std::string> rejected_articles(const Ticket& ticket);

struct UnansweredTicket : TicketHead {
  bool is_marked = false;  // somebody said that no article answers it
};
// Tickets that are over and that no article solved, but for those with nothing to learn since they
// were solved and those of which an article is being written: the newest first.
std::vector<UnansweredTicket> tickets_without_article(Transaction& tx, int limit);

}  // namespace kb::store
