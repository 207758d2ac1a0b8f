// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/links.h"
#include "server/view/parts.h"
#include "server/view/queue_rows.h"

// What is open, for staff, in the order in which it is answered; and one day of planned work.
namespace kb::server::view {

enum class QueueGroup { Hosting, Pressing, Ordinary, Waiting };

struct GroupOfRows {
  QueueGroup group = QueueGroup::Ordinary;
  long long size = 0;  // on all pages
  std::vector<QueueRow> rows;
};

// What was just done to a ticket of it.
enum class QueueDone { None, Taken, HasAnother };
struct QueueNotice {
  QueueDone done = QueueDone::None;
  std::string ticket, assignee;  // the name of who has it now; empty: nobody any more
};

struct QueueFound {  // when words were looked for
  bool is_cut = false;  // there are more
  std::vector<QueueRow> rows;
};

struct QueueTabs {
  long long mine = 0, my_areas = 0, all = 0;
};

struct QueuePage {
  Instant now{};
  QueueAddress address;
  bool may_take = false;  // a technician
  QueueTabs tabs;
  std::vector<GroupOfRows> groups;  // without empty ones
  long long later_size = 0;
  std::vector<QueueRow> later;  // planned for another day
  std::optional<QueueFound> found;
  int pages = 1;
  std::vector<AreaItem> areas;  // to filter by
  std::vector<AccountChoice> accounts;
  QueueNotice notice;
  std::vector<QueueRow> today;  // planned for today, of who looks
  long long change = 0;         // the newest one that it shows
};

struct DayPage {
  Instant now{};
  Day day{};
  std::string whose;  // as in the address
  bool may_take = false;
  std::vector<QueueRow> rows;
};

std::string render_queue(const Renderer& renderer, const Frame& frame, const QueuePage& page);
std::string render_day(const Renderer& renderer, const Frame& frame, const DayPage& page);
std::string render_keys(const Renderer& renderer, const Frame& frame);

// The names of QueueDone in an address.
std::string_view name_of(QueueDone done);
QueueDone queue_done(std::string_view name);

}  // namespace kb::server::view
