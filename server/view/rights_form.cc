// SPDX-License-Identifier: MIT
#include "server/view/rights_form.h"

#include <algorithm>
#include <array>
#include <span>

#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct Box {
  std::string_view name;
  const char *badge_key, *label_key, *hint_key;
};
constexpr std::array<Box, 6> kRights{
    {{"ask", "right.ask.short", "right.ask", "right.ask.hint"},
     {"see_all", "right.see_all.short", "right.see_all", "right.see_all.hint"},
     {"see_sealed", "right.see_sealed.short", "right.see_sealed", "right.see_sealed.hint"},
     {"order", "right.order.short", "right.order", "right.order.hint"},
     {"see_time", "right.see_time.short", "right.see_time", "right.see_time.hint"},
     {"manage", "right.manage.short", "right.manage", "right.manage.hint"}}};
constexpr std::array<Box, 4> kRoles{
    {{"technician", "role.technician", "role.technician", "role.technician.hint"},
     {"editor", "role.editor", "role.editor", "role.editor.hint"},
     {"publisher", "role.publisher", "role.publisher", "role.publisher.hint"},
     {"administrator", "role.administrator", "role.administrator", "role.administrator.hint"}}};

bool holds(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void add_badges(Data& list, const Catalogue& words, std::span<const Box> boxes, const Names& held) {
  for (const auto& box : boxes) {
    if (!holds(held, box.name)) continue;
    Data row;
    put(row, "word", words.text(box.badge_key));
    list.push_back(row);
  }
}

}  // namespace

void put_badges(Data& data, const Catalogue& words, const Names& rights, const Names& roles) {
  Data list(Data::type::list);
  add_badges(list, words, kRights, rights);
  add_badges(list, words, kRoles, roles);
  data["badges"] = std::move(list);
  put(data, "no_badges", rights.empty() && roles.empty());
}

std::string badge_words(const Catalogue& words, const Names& names) {
  std::string text;
  for (const auto& boxes : {std::span<const Box>(kRights), std::span<const Box>(kRoles)})
    for (const Box& box : boxes)
      if (holds(names, box.name)) text += (text.empty() ? "" : ", ") + words.text(box.badge_key);
  return text;
}

void put_boxes(Data& data, const Catalogue& words, Boxes boxes, const Names& chosen) {
  const bool rights = boxes == Boxes::Rights;
  const std::span<const Box> shown = rights ? std::span<const Box>(kRights) : kRoles;
  put(data, "box_name", rights ? "puede" : "papel");
  put_list(data, "boxes", shown, [&](const Box& box) {
    Data row;
    put(row, "value", box.name);
    put(row, "label", words.text(box.label_key));
    put(row, "hint", words.text(box.hint_key));
    put(row, "chosen", holds(chosen, box.name));
    return row;
  });
}

}  // namespace kb::server::view
