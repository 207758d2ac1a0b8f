// SPDX-License-Identifier: MIT
#include "server/view/queue_page.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr QueueGroup kGroups[] = {QueueGroup::Hosting, QueueGroup::Pressing, QueueGroup::Ordinary,
                                  QueueGroup::Waiting};

std::string group_title(const Catalogue& words, QueueGroup group) {
  switch (group) {
    case QueueGroup::Hosting:
      return words.text("queue.hosting");
    case QueueGroup::Pressing:
      return words.text("queue.pressing");
    case QueueGroup::Ordinary:
      return words.text("queue.ordinary");
    case QueueGroup::Waiting:
      break;
  }
  return words.text("queue.waiting");
}

Data queue_row(const Catalogue& words, const QueueRow& ticket, Instant now) {
  Data row;
  put(row, "number", ticket.id);
  put(row, "href", desk_ticket_path(ticket.id));
  put(row, "subject", ticket.subject);
  put(row, "lang", ticket.lang == words.language() ? "" : ticket.lang);
  put(row, "account", ticket.account);
  put(row, "area", ticket.area);
  put(row, "assignee", ticket.assignee);
  put(row, "initials", initials(ticket.assignee));
  put(row, "state", state_words(words, ticket.standing, now).now);
  put(row, "is_pressing", ticket.priority >= TicketPriority::High);
  put(row, "priority", priority_name(words, ticket.priority));
  put(row, "datetime", to_rfc3339(ticket.opened));
  put(row, "opened", format_ago(words, ticket.opened, now));
  return row;
}

}  // namespace

std::string render_queue(const Renderer& renderer, const Frame& frame, const QueuePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  Data groups(Data::type::list);
  for (const auto group : kGroups) {
    Data rows(Data::type::list);
    const auto size = std::ranges::count(page.rows, group, &QueueRow::group);
    if (size == 0) continue;
    for (const auto& ticket : page.rows)
      if (ticket.group == group) rows.push_back(queue_row(words, ticket, page.now));
    Data section;
    put(section, "title", group_title(words, group));
    put(section, "id", "cola-" + std::to_string(static_cast<int>(group)));
    put(section, "count", std::to_string(size));
    section["rows"] = std::move(rows);
    groups.push_back(section);
  }
  data["groups"] = std::move(groups);
  put(data, "is_empty", page.rows.empty());
  put(data, "is_cut", page.is_cut);
  put(data, "similar_path", kSimilarPath);
  put(data, "count", words.count("queue.count", static_cast<long long>(page.rows.size())));
  return render_page(renderer, frame, "technicians/queue",
                     {words.text("nav.desk"), NavItem::Desk, false, true}, std::move(data));
}

}  // namespace kb::server::view
