// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"
#include "server/view/parts.h"

// One ticket of the visitor's history, to read: what was asked, what was answered, how it ended.
namespace kb::server::view {

enum class MessageKind { Client, Staff, Note };  // a note reaches this page for staff alone

struct TicketMessage {
  MessageKind kind = MessageKind::Client;
  std::string name, of;  // of whom: the account's or the firm's name
  Instant at{};
  Html body;
};

enum class TicketState { Received, Going, Waiting, Solved, Closed };

struct TicketPage {
  std::string id, lang, subject, resolution;
  TicketState state = TicketState::Received;
  Instant opened{}, resolved{};
  std::string requester, area_id, area_name;
  std::vector<TicketMessage> messages;
  std::vector<ArticleLink> articles;
};

std::string render_ticket(const Renderer& renderer, const Frame& frame, const TicketPage& page);

}  // namespace kb::server::view
