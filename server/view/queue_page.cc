// SPDX-License-Identifier: MIT
#include "server/view/queue_page.h"

#include <algorithm>
#include <array>

#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/pagination.h"

namespace kb::server::view {
namespace {

struct GroupWords {
  const char *title, *hint;
  bool is_hot, is_apart;
};
constexpr std::array<GroupWords, 4> kGroups{
    {{"queue.hosting", "", true, false},
     {"queue.pressing", "", false, false},
     {"queue.ordinary", "queue.ordinary.hint", false, false},
     {"queue.waiting", "", false, true}}};

struct Choice {
  const char *value, *key;
};
constexpr std::array<Choice, 3> kTabs{
    {{"my_areas", "queue.tab.areas"}, {"mine", "queue.tab.mine"}, {"all", "queue.tab.all"}}};
constexpr std::array<Choice, 3> kStates{{{"open", "status.open"},
                                         {"in_progress", "status.in_progress"},
                                         {"waiting", "status.waiting"}}};
constexpr std::array<Choice, 4> kPriorities{{{"urgent", "priority.urgent"},
                                             {"high", "priority.high"},
                                             {"normal", "priority.normal"},
                                             {"low", "priority.low"}}};
constexpr std::array<Choice, 3> kKinds{
    {{"incident", "ask.kind.falla"}, {"question", "ask.kind.duda"}, {"order", "ask.kind.encargo"}}};

constexpr std::array<std::string_view, 3> kDone{"", "tomada", "ocupada"};

Data option(const std::string& value, const std::string& label, const std::string& chosen) {
  Data row;
  put(row, "value", value);
  put(row, "label", label);
  put(row, "chosen", value == chosen);
  return row;
}

template <size_t N>
void put_choices(Data& data, const char* name, const Catalogue& words,
                 const std::array<Choice, N>& choices, const std::string& chosen) {
  put_list(data, name, choices, [&](const Choice& choice) {
    return option(choice.value, words.text(choice.key), chosen);
  });
}

bool is_filtered(const QueueAddress& a) {
  return !(a.area + a.state + a.priority + a.kind + a.account).empty();
}

void put_filters(Data& data, const Catalogue& words, const QueuePage& page) {
  const auto& address = page.address;
  put_list(data, "areas", page.areas,
           [&](const AreaItem& area) { return option(area.id, area.name, address.area); });
  put_accounts(data, page.accounts, address.account);
  put_choices(data, "states", words, kStates, address.state);
  put_choices(data, "priorities", words, kPriorities, address.priority);
  put_choices(data, "kinds", words, kKinds, address.kind);
  for (const auto& [name, value] : {std::pair{"a_whose", &address.whose},
                                    {"a_text", &address.text},
                                    {"a_area", &address.area},
                                    {"a_state", &address.state},
                                    {"a_priority", &address.priority},
                                    {"a_kind", &address.kind},
                                    {"a_account", &address.account}})
    put(data, name, *value);
  put(data, "is_filtered", is_filtered(address));
  QueueAddress plain;
  plain.whose = address.whose;
  put(data, "plain_href", queue_path(plain));
  put(data, "desk_path", kDeskPath);
}

void put_tabs(Data& data, const Catalogue& words, const QueuePage& page) {
  const long long counts[] = {page.tabs.my_areas, page.tabs.mine, page.tabs.all};
  Data tabs(Data::type::list);
  for (size_t i = 0; i < kTabs.size(); ++i) {
    auto address = page.address;
    address.page = 0;
    const std::string whose = kTabs.at(i).value;
    const bool is_usual = i == 0;
    const bool current = address.whose.empty() ? is_usual : address.whose == whose;
    address.whose = is_usual ? "" : whose;
    Data tab = option(whose, words.text(kTabs.at(i).key), "");
    put(tab, "href", queue_path(address));
    put(tab, "current", current);
    put(tab, "count", page.found ? "" : format_number(words, counts[i]));
    tabs.push_back(tab);
  }
  data["tabs"] = std::move(tabs);
}

MayTake may_take(bool may) {
  return may ? MayTake::Yes : MayTake::No;
}

Data group_section(const Catalogue& words, const GroupOfRows& group, const QueuePage& page) {
  const auto& kind = kGroups.at(static_cast<size_t>(group.group));
  Data section;
  put(section, "id", "cola-" + std::to_string(static_cast<int>(group.group)));
  put(section, "title", words.text(kind.title));
  put(section, "hint", *kind.hint == '\0' ? "" : words.text(kind.hint));
  put(section, "count", format_number(words, group.size));
  put(section, "is_hot", kind.is_hot);
  put(section, "is_apart", kind.is_apart && page.address.state.empty());
  put_rows(section, words, group.rows, page.now, may_take(page.may_take));
  return section;
}

void put_groups(Data& data, const Catalogue& words, const QueuePage& page) {
  put_list(data, "groups", page.groups,
           [&](const GroupOfRows& group) { return group_section(words, group, page); });
  Data later;
  put(later, "count", format_number(words, page.later_size));
  put_rows(later, words, page.later, page.now, may_take(page.may_take));
  data["later"] = page.later.empty() ? Data(false) : later;
  const bool nothing = page.groups.empty() && page.later.empty() && !page.found;
  put(data, "is_empty", nothing);
  put(data, "is_empty_by_filter", nothing && is_filtered(page.address));
}

void put_found(Data& data, const Catalogue& words, const QueuePage& page) {
  if (!page.found) {
    data["found"] = Data(false);
    return;
  }
  Data found;
  const auto size = static_cast<long long>(page.found->rows.size());
  put(found, "title", words.count("queue.found", size, {{"text", page.address.text}}));
  put(found, "is_cut", page.found->is_cut);
  put(found, "is_none", size == 0);
  put(found, "has_rows", size > 0);
  put_rows(found, words, page.found->rows, page.now, may_take(page.may_take));
  data["found"] = std::move(found);
}

void put_pages(Data& data, const QueuePage& page) {
  put_list(data, "pages", pages_shown(page.address.page, page.pages),
           [&](std::optional<int> number) {
             Data row;
             auto address = page.address;
             address.page = number.value_or(0);
             put(row, "number", number ? std::to_string(*number + 1) : "");
             put(row, "href", number ? queue_path(address) : "");
             put(row, "current", number == page.address.page);
             return row;
           });
  put(data, "has_pages", page.pages > 1);
}

std::string notice_text(const Catalogue& words, const QueueNotice& notice) {
  const Arguments what{{"ticket", notice.ticket}, {"name", notice.assignee}};
  if (notice.done == QueueDone::None) return "";
  if (notice.assignee.empty()) return words.text("queue.done.nobody", {what[0]});
  if (notice.done == QueueDone::Taken) return words.text("queue.done.taken", {what[0]});
  return words.text("queue.done.has_another", what);
}

void put_today(Data& data, const Catalogue& words, const QueuePage& page) {
  put_list(data, "today", page.today, [&](const QueueRow& ticket) {
    Data row;
    put(row, "href", desk_ticket_path(ticket.id));
    put(row, "subject", ticket.subject);
    put(row, "number", ticket.id);
    put(row, "account", ticket.account);
    put(row, "estimate", ticket.estimate ? format_duration(words, *ticket.estimate) : "");
    return row;
  });
  put(data, "has_today", !page.today.empty());
  put(data, "today_date", format_day(words, page.now, page.now));
  put(data, "today_href", day_path(day_text(local_day(page.now)), page.address.whose));
}

}  // namespace

std::string render_queue(const Renderer& renderer, const Frame& frame, const QueuePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_filters(data, words, page);
  put_tabs(data, words, page);
  put_groups(data, words, page);
  put_found(data, words, page);
  put_pages(data, page);
  put_today(data, words, page);
  put(data, "notice", notice_text(words, page.notice));
  put(data, "notice_is_bad", page.notice.done == QueueDone::HasAnother);
  put(data, "here", queue_path(page.address));
  put(data, "keys_path", kKeysPath);
  put(data, "news_of_queue",
      page.found ? ""
                 : queue_news_path(page.address, page.change, page.now.time_since_epoch().count()));
  put(data, "similar_path", kSimilarPath);
  return render_page(renderer, frame, "technicians/queue",
                     {words.text("nav.desk"), NavItem::Desk, false, true}, std::move(data));
}

std::string_view name_of(QueueDone done) {
  return kDone.at(static_cast<size_t>(done));
}

QueueDone queue_done(std::string_view name) {
  const auto* const found = std::ranges::find(kDone, name);
  return found == kDone.end() ? QueueDone::None : static_cast<QueueDone>(found - kDone.begin());
}

}  // namespace kb::server::view
