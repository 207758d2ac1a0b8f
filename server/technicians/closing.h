// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/article_panel.h"
#include "server/view/closing_form.h"
#include "store/ticket_lists.h"
#include "store/tickets.h"

// The form that solves a ticket: as a request typed it, as the page first shows it, and what stands
// against it.
//
// Threads: any.
namespace kb::server {

view::ClosingForm closing_in(const Request& request);

// That solves it; empty when none does.
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
// The text of the article that is chosen, or else offered first, unless one is in the form.
void add_text_to_edit(view::ClosingForm& form, Services& services);

std::optional<int> minutes_of(const view::ClosingForm& form);  // 0 for none; absent: no time
enum class AsksTime { Always, IfAny };  // IfAny: a ticket may end without
std::optional<view::ClosingProblem> closing_problem(store::Transaction& tx,
                                                    const store::TicketHead& ticket,
                                                    const view::ClosingForm& form, AsksTime asked);
// Whether the form's text is another than the article has.
bool changes_text(const view::ClosingForm& form, const store::Article& article);

}  // namespace kb::server
