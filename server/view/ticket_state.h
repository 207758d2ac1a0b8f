// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/time.h"
#include "server/view/catalogue.h"

// How a ticket stands, in words: who waits for whom, since when, and what comes next.
//
// Threads: any.
namespace kb::server::view {

enum class TicketState { Received, Going, Waiting, Solved, Closed };
enum class TicketReader { WhoAsked, Colleague, Staff };
enum class Answerer { Nobody, TheReader, Another };

struct TicketStanding {
  TicketState state = TicketState::Received;
  Instant since{};  // of a ticket that is over, when it ended
  TicketReader reader = TicketReader::WhoAsked;
  std::string requester;  // name
  Answerer answerer = Answerer::Nobody;
  std::string assignee;                   // name of another who answers
  std::string question;                   // what staff asked last, in plain text; may be empty
  std::optional<Instant> reopened_until;  // while it can be

  bool is_over() const { return state >= TicketState::Solved; }
};

struct StateWords {
  std::string now, next;  // a sentence each
};
StateWords state_words(const Catalogue& words, const TicketStanding& standing, Instant now);

// "En marcha"
std::string state_name(const Catalogue& words, TicketState state);

// "desde las 9:20", "desde ayer", "desde el martes", "desde el 3 de noviembre"
std::string format_since(const Catalogue& words, Instant since, Instant now);

// The last sentence of a text that asks something; empty when none does.
std::string last_question(std::string_view text);

std::string first_name(const std::string& name);  // an e-mail address stays whole

}  // namespace kb::server::view
