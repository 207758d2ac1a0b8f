// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/view/renderer.h"

// What surrounds every page: header, navigation, language and theme, footer.
namespace kb::server::view {

// The clock of a technician, and what was just done and can be taken back: on pages of staff.
struct RunningTimer {
  std::string ticket;
  long long seconds = 0;
};
struct UndoLine {
  std::string id, kind, thing, other;  // as store/undo.h has them
};

struct Frame {
  std::string language = "es";
  std::string theme;         // "light", "dark" or empty for the system's
  std::string target = "/";  // address of this page, for links that come back to it
  std::string csrf_token;
  std::string firm, hours, support_email;
  std::string look, logo;  // addresses of the firm's own stylesheet and logo; may be empty
  std::vector<std::string> languages = {};  // those offered; empty: all of them
  std::string person;                       // name of who is signed in; empty for nobody
  bool is_staff = false, is_technician = false, is_editor = false, is_administrator = false;
  bool is_contact = false, may_manage = false, may_see_time = false;  // in their account
  long long waiting_tickets = 0;  // for them to answer: beside the queue, or their own tickets
  std::optional<RunningTimer> timer;
  std::optional<UndoLine> undo;
  std::string search_text;        // what the search box of the header holds
};

enum class NavItem { None, Search, Ask, Tickets, Desk, Orders, Work, Figures, Admin, HowWeWork };

struct PageOptions {
  std::string title;  // without the product's name
  NavItem current = NavItem::None;
  bool has_own_search = false;  // the page shows a search box itself, so the header does not
  bool is_desk = false;         // a tool of staff: smaller and wider
};

// Adds the frame to a page's data and renders it.
std::string render_page(const Renderer& renderer, const Frame& frame, std::string_view page,
                        const PageOptions& options, Data data);

// "Ana Prieto" → "AP".
std::string initials(std::string_view name);

}  // namespace kb::server::view
