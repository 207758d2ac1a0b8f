// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/article_panel.h"
#include "server/view/canned_list.h"
#include "server/view/closing_form.h"
#include "server/view/composer.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/sealed_parts.h"
#include "server/view/seen_before.h"
#include "server/view/similar_block.h"
#include "server/view/thread.h"
#include "server/view/ticket_merge.h"
#include "server/view/ticket_page.h"
#include "server/view/ticket_place.h"
#include "server/view/ticket_timer.h"
#include "server/view/ticket_work.h"

// One ticket at the desk: the thread with the notes of staff, and what a technician does to it.
namespace kb::server::view {

enum class DeskForm { Reply, Note };

struct DeskLink {
  ArticleLink article;  // in the reader's language
  bool solves = false;
  std::string id;  // of the article that is linked
};

// What is being written for the knowledge base because of it.
struct DeskDraft {
  std::string id, title, lang;
  bool is_edit = false, has_covered = false;
  bool may_open = false;  // is theirs, or of an editor
};

struct DeskTicketPage {
  std::string id, lang, subject, resolution;
  Instant now{}, opened{};
  TicketStanding standing;
  std::string account, requester, area_name;  // names
  bool is_authorised = false, is_hosting_incident = false;
  TicketPriority priority = TicketPriority::Normal;
  std::vector<DeskItem> items;
  std::optional<SeenBefore> seen;
  std::vector<DeskLink> links;
  std::vector<DeskDraft> drafts;
  bool may_write = false;  // a technician
  DeskForm form = DeskForm::Reply;
  Composer composer;
  ArticlePanel articles;
  std::vector<CannedItem> canned;
  bool has_gap = false;  // somebody said that no article answers it
  ClosingForm closing;
  std::string done;        // just now, in a word of the address; empty: nothing
  std::string done_draft;  // that came of it
  std::string done_other;  // the other ticket that it was about; may be empty
  std::optional<TicketTimer> timer;  // of who looks; for technicians
  TicketMerge merge;
  SimilarBlock similar;
  SealedCard sealed;
  TicketWork work;
  TicketPlace place;
};

std::string render_desk_ticket(const Renderer& renderer, const Frame& frame,
                               const DeskTicketPage& page);

}  // namespace kb::server::view
