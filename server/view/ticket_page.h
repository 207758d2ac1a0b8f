// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/composer.h"
#include "server/view/handed_over.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/sealed_parts.h"
#include "server/view/thread.h"
#include "server/view/ticket_merge.h"
#include "server/view/ticket_state.h"
#include "server/view/ticket_work.h"

// One ticket for its account: how it stands, what was written, and what they can do about it.
namespace kb::server::view {

enum class TicketPriority { Low, Normal, High, Urgent };
std::string priority_name(const Catalogue& words, TicketPriority priority);

struct TicketPage {
  std::string id, lang, subject, resolution;
  Instant now{};
  TicketStanding standing;
  Instant opened{};
  std::string requester, assignee, area_id, area_name;
  bool is_authorised = false;  // who asked has the right to
  TicketPriority priority = TicketPriority::Normal;
  std::string urgent_reason;  // what stands still meanwhile
  std::vector<ThreadItem> items;
  std::vector<ArticleLink> articles;      // linked, and no card in the thread
  std::optional<HandedOver> handed_over;  // to the help desk that the firm has
  bool just_sent = false, just_replied = false;
  std::string asking;      // the draft that led here, else empty
  bool may_close = false;  // it is the visitor's own, and open
  std::vector<ArticleLink> may_have_helped;
  SealedCard sealed;
  TicketWork work;
  MergedTicket merged_into;          // where it goes on
  std::vector<MergedTicket> merged;  // that go on here
  std::string came_from;             // one of those, whose address led here
  std::string last_writer;           // name of the newest one besides the visitor
  bool may_confirm = false, may_reopen = false, may_ask_again = false;
  std::optional<Composer> composer;
};

std::string render_ticket(const Renderer& renderer, const Frame& frame, const TicketPage& page);

// For pages with partials/state: the state line.
void put_standing(Data& data, const Catalogue& words, const TicketStanding& standing, Instant now);

}  // namespace kb::server::view
