// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// Where a ticket stands at the desk: who answers it, until when an answer was promised, and the day
// for which its work is planned.
namespace kb::server::view {

struct Colleague {
  std::string email, name;
};

enum class DatesProblem { PlannedDay, PromisedMoment };

struct TicketPlace {
  std::string assignee_email;  // when the page was made; empty: nobody
  std::string assignee;        // name
  bool is_mine = false;
  bool was_taken_by_another = false;  // before who looks could take it
  std::vector<Colleague> colleagues;  // to whom it can be passed
  std::string planned, promised;      // as the fields have them
  std::optional<DatesProblem> problem;
};

// For the .cc files of pages: partials/ticket_place.
void put_ticket_place(Data& data, const Catalogue& words, const TicketPlace& place,
                      const std::string& ticket);

}  // namespace kb::server::view
