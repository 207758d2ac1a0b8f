// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "search/index_reader.h"
#include "server/access/cookies.h"
#include "server/access/sessions.h"
#include "server/http/message.h"
#include "store/articles.h"
#include "store/people.h"
#include "store/tickets.h"
#include "store/timers.h"
#include "store/undo.h"

// Who asks: a person who signed in or somebody unknown, with the language and look they chose.
namespace kb::server {

struct Site;

struct Visitor {
  std::optional<store::Person> person;
  std::string language = "es";
  std::string theme;       // "light", "dark" or empty for the system's
  std::string csrf_token;  // what forms on this visitor's pages carry
  std::string new_visit;   // secret for a cookie that the visitor does not have yet, else empty
  // Tickets that wait for their answer: the account's or their own for a contact, those of staff
  // for a technician. Of the start of the request.
  long long waiting_tickets = 0;
  // Of staff, at the start of the request: the clock that runs, and what they may still take back.
  Instant asked{};
  std::optional<store::Timer> timer;
  std::optional<store::UndoOffer> undo;
  bool session_ended = false;        // came with a session that is over
  std::shared_ptr<const Site> site;  // what the portal looks like to them; null: as it comes
  // What forms carry that were made while it lasted: their text may still be kept, no more.
  std::string ended_csrf_token;

  bool is_staff() const { return person && person->roles.any(); }
  search::Scope scope() const;
  bool may_read(const store::Article& article) const;
  bool may_read(const store::TicketHead& ticket) const;
  store::ArticleAudience widest_audience() const;
};

// From the request alone: nobody is signed in. Needs no store. `usual` is the language of who asks
// for none of ours; empty: the default.
Visitor unknown_visitor(const Request& request, const Cookies& cookies,
                        std::string_view usual = {});

// How many tickets wait for this person to answer, of those that they may read.
long long tickets_waiting_for(store::Transaction& tx, const store::Person& person);

// The part of a member of staff that every page of theirs shows.
void add_desk_state(Visitor& visitor, store::Transaction& tx, Instant now);

// With the session looked up. Throws Error StoreUnavailable.
Visitor load_visitor(const Request& request, const Cookies& cookies, Sessions& sessions,
                     std::string_view usual = {});

}  // namespace kb::server
