// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/services.h"
#include "server/view/thread.h"
#include "server/view/ticket_state.h"
#include "server/who_wrote.h"
#include "store/client_thread.h"

// From a stored ticket to what its pages show: who wrote, in which order, how it stands.
//
// Threads: any; a Writers belongs to one transaction.
namespace kb::server {

view::TicketState state_of(store::TicketStatus status);

struct TicketReading {  // what all the parts below need
  store::Transaction& tx;
  const Visitor& visitor;
  const Services& services;
  Writers& writers;
};

std::vector<view::ThreadItem> thread_items(const TicketReading& page,
                                           const store::ClientThread& ticket);
std::vector<view::DeskItem> desk_items(const TicketReading& page, const store::Ticket& ticket);

// Articles that people linked, without those that the thread shows as cards, as far as the visitor
// may read them.
std::vector<view::ArticleLink> other_links(const TicketReading& page,
                                           const std::vector<store::TicketLink>& links,
                                           const std::vector<store::TicketEvent>& events);

// `question`: what staff asked last, in Markdown.
view::TicketStanding standing_of(const TicketReading& page, const store::TicketHead& ticket,
                                 const std::string& question);

// The last text that staff wrote for the client, empty when there is none.
std::string last_answer(Writers& writers, const std::vector<store::ClientMessage>& messages);

}  // namespace kb::server
