// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/attachment_list.h"
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
  std::vector<AttachmentItem> files = {};
};

enum class TicketState { Received, Going, Waiting, Solved, Closed };

// What staff see of what came before: an article or ticket, and what its reader said of it.
enum class SeenMark { Shown, Opened, Rejected, Same, Solved };
struct SeenItem {
  ArticleLink article;  // title empty: gone since
  bool is_ticket = false;
  double confidence = 0;
  std::vector<SeenMark> marks;
};
struct SeenBefore {
  bool held_out = false;
  std::vector<SeenItem> items;
};

struct TicketPage {
  std::string id, lang, subject, resolution;
  TicketState state = TicketState::Received;
  Instant opened{}, resolved{};
  std::string requester, area_id, area_name;
  std::string urgent_reason;  // what stops meanwhile, else empty
  std::vector<TicketMessage> messages;
  std::vector<ArticleLink> articles;
  std::optional<SeenBefore> seen;  // for staff, of a ticket that was written here
  bool just_sent = false;
  std::string asking;      // the draft that led here, else empty
  bool may_close = false;  // it is the visitor's own, and open
  std::vector<ArticleLink> may_have_helped;
};

std::string render_ticket(const Renderer& renderer, const Frame& frame, const TicketPage& page);

}  // namespace kb::server::view
