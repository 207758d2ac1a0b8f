// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "search/search.h"
#include "server/view/page.h"
#include "server/view/plan_box.h"
#include "server/view/ticket_state.h"
#include "store/work_orders.h"

// A contact's tickets: those that wait for them, those on their way, and the history with its
// search; beside it what they may do.
namespace kb::server::view {

struct TicketRow {
  std::string id, subject, lang, area;  // area: its name
  std::string requester;                // name; empty when it is the visitor
  TicketStanding standing;
  std::string outcome;  // what solved it, may be empty
};

enum class MayDo { Ask, SeeAll, SeeSealed, Order, SeeTime, Manage };

struct HistorySearch {
  std::string text;
  bool is_down = false;
  search::SearchResult result;
  std::vector<std::string> area_names;  // one for each hit
};

struct OrderRow {
  store::WorkOrder order;
  std::string requester;  // name; empty: the reader
};

struct TicketsPage {
  std::string account;
  Instant now{};
  bool sees_all = false, may_ask = false;
  std::vector<TicketRow> waiting, going, history;
  std::vector<OrderRow> orders, past_orders;  // past: that are over
  std::optional<PlanBox> plan;
  long long open = 0, over = 0;  // in all
  int page = 0, pages = 1;       // of the history, or of what was found
  std::optional<HistorySearch> search;
  std::vector<MayDo> may_do;
};

std::string render_tickets(const Renderer& renderer, const Frame& frame, const TicketsPage& page);

}  // namespace kb::server::view
