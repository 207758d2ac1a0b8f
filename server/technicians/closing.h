// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/view/article_panel.h"
#include "server/view/closing_form.h"
#include "store/tickets.h"

// The form that solves a ticket: as a request typed it, or as the page first shows it.
//
// Threads: any.
namespace kb::server {

view::ClosingForm closing_in(const Request& request);

// That solves it; empty when something else is learned.
std::string learned_article(const view::ClosingForm& form);

// With what the page's ticket and panel say; `typed` stays as it is.
view::ClosingForm closing_form(view::ClosingForm typed, const store::Ticket& ticket,
                               std::vector<view::ArticleLink> linked);
// The minutes of the visitor's clock, unless some were typed, and what they would do to the plan.
struct TimeShown {
  Instant now;
  const view::Catalogue& words;
};
void add_time(view::ClosingForm& form, store::Transaction& tx, const Visitor& visitor,
              const store::TicketHead& ticket, const TimeShown& shown);
// Those of the panel may be linked too, when none was chosen yet.
void offer_articles(view::ClosingForm& form, const view::ArticlePanel& panel);

}  // namespace kb::server
