// SPDX-License-Identifier: MIT
#include <map>

#include "core/calendar.h"
#include "server/admin/pages.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/page_number.h"
#include "server/pages.h"
#include "server/view/audit_page.h"
#include "server/view/links.h"
#include "store/audit.h"
#include "store/people.h"

namespace kb::server {
namespace {

constexpr int kRowsAPage = 50;
constexpr size_t kMostTypedBytes = 200;

// What people of the log are called now.
class Called {
 public:
  explicit Called(store::Transaction& tx) : tx_(tx) {}

  const std::string& person(const std::string& id) {
    auto [entry, is_new] = names_.try_emplace(id);
    if (is_new)
      if (const auto person = store::find_person(tx_, id)) entry->second = display_name(*person);
    return entry->second;
  }

 private:
  store::Transaction& tx_;
  std::map<std::string, std::string> names_;
};

// Of secrets and keys neither label nor number: who may not see a secret may not know of it.
view::AuditRow row_of(const store::AuditEntry& entry, Called& called) {
  view::AuditRow row;
  row.at = entry.at;
  row.who = entry.actor.name;
  row.is_shell = store::is_shell(entry.actor);
  row.act = store::to_text(entry.act);
  row.thing = store::to_text(entry.thing);
  row.origin = store::to_text(entry.actor.origin);
  if (entry.thing == store::Audited::Secret || entry.thing == store::Audited::Keys) return row;
  row.detail = entry.detail;
  row.name = entry.thing == store::Audited::Person ? called.person(entry.id) : entry.id;
  return row;
}

store::AuditFilter filter_of(const view::AuditPage& page) {
  store::AuditFilter filter;
  filter.actor = page.person;
  filter.thing = store::audited_from(page.thing);
  if (const auto day = parse_day(page.from)) filter.from = start_of(*day);
  if (const auto day = parse_day(page.until)) filter.until = start_of(next_day(*day));
  return filter;
}

}  // namespace

Response show_audit(const Request& request, const Visitor& visitor, Services& services) {
  view::AuditPage page;
  page.person = one_line(request.query_value("persona"), kMostTypedBytes);
  page.thing = request.query_value("cosa");
  page.from = one_line(request.query_value("desde"), kMostTypedBytes);
  page.until = one_line(request.query_value("hasta"), kMostTypedBytes);
  const auto filter = filter_of(page);
  {
    auto tx = services.store.read();
    page.total = store::audit_count(tx, filter);
    page.pages = static_cast<int>((page.total + kRowsAPage - 1) / kRowsAPage);
    page.page = page_number(request, page.pages);
    Called called(tx);
    for (const auto& entry : store::audit_entries(
             tx, filter, static_cast<long long>(page.page) * kRowsAPage, kRowsAPage))
      page.rows.push_back(row_of(entry, called));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_audit(services.renderer, frame, page));
}

}  // namespace kb::server
