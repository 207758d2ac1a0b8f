// SPDX-License-Identifier: MIT
#include "server/view/audit_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/paging.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kThings[] = {"secret", "keys", "person",  "account",
                                        "area",   "tag",  "setting", "outgoing"};

std::string who_text(const Catalogue& words, const AuditRow& row) {
  if (row.is_shell) return words.text("audit.shell");
  return row.who.empty() ? words.text("audit.program") : row.who;
}

Data entry_row(const Catalogue& words, const AuditRow& source) {
  Data row;
  put(row, "datetime", to_rfc3339(source.at));
  put(row, "time", format_moment(words, source.at));
  put(row, "who", who_text(words, source));
  put(row, "act", words.text("audit.act." + source.act));
  put(row, "thing_word", words.text("audit.thing." + source.thing));
  put(row, "thing_name", source.name);
  put(row, "detail", source.detail);
  put(row, "origin", words.text("audit.origin." + source.origin));
  return row;
}

}  // namespace

std::string render_audit(const Renderer& renderer, const Frame& frame, const AuditPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kAuditPath);
  put(data, "typed_person", page.person);
  put(data, "from", page.from);
  put(data, "until", page.until);
  put_list(data, "things", kThings, [&](std::string_view thing) {
    Data row;
    put(row, "value", thing);
    put(row, "label", words.text("audit.thing." + std::string(thing)));
    put(row, "chosen", thing == page.thing);
    return row;
  });
  put(data, "count", words.count("audit.count", page.total));
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows, [&](const AuditRow& row) { return entry_row(words, row); });
  put_paging(data, page.page, page.pages, [&](int number) {
    return audit_path(page.person, page.thing, page.from, page.until, number);
  });
  return render_page(renderer, frame, "admin/audit",
                     {words.text("audit.page.title"), NavItem::Admin, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
