// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/admin/pages.h"
#include "server/pages.h"
#include "server/view/admin_page.h"
#include "store/accounts.h"
#include "store/change_log.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/plans.h"

namespace kb::server {
namespace {

void count_people(store::Transaction& tx, view::AdminPage& page) {
  for (const auto& person : store::people(tx))
    ++(person.account.empty() ? page.staff : page.contacts);
}

long long applied_number(Services& services, view::AdminPage& page) try {
  const auto applied = services.index.state().applied;
  page.has_index = true;
  return applied;
} catch (const Error& error) {
  if (error.code != ErrorCode::IndexUnavailable && error.code != ErrorCode::IndexStale) throw;
  return 0;
}

}  // namespace

Response show_admin(const Request& request, const Visitor& visitor, Services& services) {
  view::AdminPage page;
  const long long applied = applied_number(services, page);
  page.languages = static_cast<long long>(services.site.current()->languages.size());
  {
    auto tx = services.store.read();
    count_people(tx, page);
    page.areas = static_cast<long long>(store::areas(tx).size());
    page.plans = static_cast<long long>(store::all_plans(tx).size());
    page.given_up = store::outgoing_figures(tx).given_up;
    page.behind = std::max(0LL, store::last_change_number(tx) - applied);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_admin(services.renderer, frame, page));
}

}  // namespace kb::server
