// SPDX-License-Identifier: MIT
#include "server/view/work_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/pagination.h"
#include "server/view/work_words.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostThings = 5;

std::string kind_words(const Catalogue& words, std::string_view kind) {
  return words.text("work.kind." + std::string(kind));
}

Data act_row(const WorkAct& act) {
  Data row;
  put(row, "act", act.label);
  put(row, "act_href", act.href);
  put(row, "is_sent", !act.sent.empty());
  put_list(row, "sent", act.sent, [](const auto& field) {
    Data input;
    put(input, "name", field.first);
    put(input, "value", field.second);
    return input;
  });
  return row;
}

// Tickets that somebody can look at; articles have their own buttons.
void put_tickets(Data& row, const WorkLine& line) {
  Data tickets(Data::type::list);
  if (line.kind == WorkKind::Ticket)
    for (size_t i = 0; i < std::min(line.things.size(), kMostThings); ++i) {
      Data ticket;
      put(ticket, "ticket", line.things[i].id);
      put(ticket, "ticket_href", desk_ticket_path(line.things[i].id));
      tickets.push_back(std::move(ticket));
    }
  row["tickets"] = std::move(tickets);
}

Data line_row(const Catalogue& words, const WorkLine& line) {
  Data row;
  put(row, "minutes", format_number(words, line.minutes));
  put(row, "kind", kind_words(words, to_text(line.kind)));
  put(row, "what", work_sentence(words, line));
  put(row, "proof", work_proof(words, line));
  put(row, "type", to_text(line.kind));
  put(row, "thing", line.thing);
  put(row, "evidence", std::to_string(line.evidence));
  put(row, "title", line.title);
  put(row, "is_due", line.kind == WorkKind::Due);
  put_list(row, "acts", work_acts(words, line), act_row);
  put_tickets(row, line);
  return row;
}

Data aside_row(const Catalogue& words, const PutAside& aside) {
  Data row;
  put(row, "type", aside.kind);
  put(row, "thing", aside.thing);
  put(row, "title", aside.title);
  put(row, "kind", work_kind_from(aside.kind) ? kind_words(words, aside.kind) : aside.kind);
  put(row, "person", aside.person);
  put(row, "datetime", to_rfc3339(aside.at));
  put(row, "time", format_date(words, aside.at));
  return row;
}

void put_kinds(Data& data, const Catalogue& words, const WorkPage& page) {
  Data kinds(Data::type::list);
  const auto add = [&](const std::string& label, long long count, std::string href, bool current) {
    Data kind;
    put(kind, "label", label);
    put(kind, "count", format_number(words, count));
    put(kind, "kind_href", href);
    put(kind, "current", current);
    kinds.push_back(std::move(kind));
  };
  long long all = 0;
  for (const auto& [kind, count] : page.counts) all += count;
  add(words.text("work.all"), all, work_path({}), !page.kind);
  for (const auto& [kind, name] : kWorkKinds)
    if (const auto count = page.counts.find(kind); count != page.counts.end())
      add(kind_words(words, name), count->second, work_path(name), page.kind == kind);
  data["kinds"] = std::move(kinds);
}

void put_paging(Data& data, const WorkPage& page) {
  put(data, "has_pages", page.pages > 1);
  put_list(data, "pages", pages_shown(page.page, page.pages), [&](const std::optional<int>& shown) {
    Data link;
    put(link, "number", shown ? std::to_string(*shown + 1) : "");
    put(link, "current", shown == page.page);
    put(link, "href", work_path(page.kind ? to_text(*page.kind) : "", shown.value_or(0)));
    return link;
  });
}

void put_undo(Data& data, const WorkPage& page) {
  put(data, "just_aside", page.just_aside.has_value());
  put(data, "just_type", page.just_aside ? page.just_aside->kind : "");
  put(data, "just_thing", page.just_aside ? page.just_aside->thing : "");
  put(data, "just_reviewed", page.just_reviewed);
}

}  // namespace

std::string render_work(const Renderer& renderer, const Frame& frame, const WorkPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kWorkPath);
  put(data, "only", page.kind ? to_text(*page.kind) : "");
  put(data, "is_ready", page.is_ready);
  put(data, "is_none", page.is_ready && page.lines.empty());
  put(data, "as_of",
      page.is_ready ? words.text("work.as_of", {{"ago", format_ago(words, page.as_of, page.now)}})
                    : "");
  put(data, "has_lines", !page.lines.empty());
  put_kinds(data, words, page);
  put_list(data, "lines", page.lines, [&](const WorkLine& line) { return line_row(words, line); });
  put_paging(data, page);
  put_undo(data, page);
  put(data, "has_aside", !page.aside.empty());
  put(data, "aside_count", words.count("work.aside", static_cast<long long>(page.aside.size())));
  put_list(data, "aside", page.aside,
           [&](const PutAside& aside) { return aside_row(words, aside); });
  return render_page(renderer, frame, "editors/work",
                     {words.text("work.title"), NavItem::Work, false, true}, std::move(data));
}

}  // namespace kb::server::view
