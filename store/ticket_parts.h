// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/names.h"
#include "store/tickets.h"

// What a ticket holds: its messages and its links. As in checks.h, check_* refuses with
// BadInput; replace_* writes only what differs from the old.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 5> kNames<TicketStatus>{
    "open", "in_progress", "waiting", "resolved", "closed"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<TicketPriority>{"low", "normal", "high",
                                                                        "urgent"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<TicketType>{"incident", "question",
                                                                    "order"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<LinkStrength>{"weak", "strong"};
template <>
inline constexpr std::array<std::string_view, 17> kNames<TicketEventKind>{
    "status",    "assigned", "solved_by",   "related",  "unlinked", "withdrawn",
    "confirmed", "reopened", "merged_into", "planned",  "promised", "not_it",
    "gap",       "gap_closed", "nothing_learned", "absorbed", "undone"};

void check_messages(std::vector<Message>& messages);  // and cleans their senders
std::vector<Message> messages_of(Transaction& tx, const std::string& ticket);
void replace_messages(Transaction& tx, const Ticket& ticket, const std::vector<Message>& old);

void check_links(const std::vector<TicketLink>& links);
std::vector<TicketLink> links_of(Transaction& tx, const std::string& ticket);
void replace_links(Transaction& tx, const Ticket& ticket, const Ticket& old);

// The articles whose link came, went or changed; in order, each once.
std::vector<std::string> relinked_articles(std::vector<TicketLink> before,
                                           std::vector<TicketLink> after);
// A change of each of them.
void record_relinked(Transaction& tx, const std::vector<TicketLink>& before,
                     const std::vector<TicketLink>& after);

void check_events(std::vector<TicketEvent>& events);  // and cleans who did it
std::vector<TicketEvent> events_of(Transaction& tx, const std::string& ticket);
void replace_events(Transaction& tx, const Ticket& ticket, const std::vector<TicketEvent>& old);

// Rows for the messages and events that came to those of `old`.
void append_messages(Transaction& tx, const Ticket& ticket, const Ticket& old);
void append_events(Transaction& tx, const Ticket& ticket, const Ticket& old);

}  // namespace kb::store
