// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "core/utf8.h"
#include "server/clients/pages.h"
#include "server/names.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/view/call_page.h"
#include "server/view/links.h"
#include "store/calls.h"

namespace kb::server {
namespace {

constexpr size_t kMostWordsBytes = 8000;

// A call on something that the visitor may read; every other one is not there.
view::TimeRow own_call(store::Transaction& tx, const Visitor& visitor, const std::string& id) {
  const auto entry = store::find_time_entry(tx, id);
  if (entry && entry->account == visitor.person->account) {
    auto row = time_rows(tx, visitor, {*entry}).front();
    if (row.call && row.is_for_reader) return row;
  }
  throw Error(ErrorCode::NotFound, "no such call");
}

}  // namespace

Response show_call(const Request& request, const Visitor& visitor, Services& services) {
  view::CallPage page;
  {
    auto tx = services.store.read();
    page.call = own_call(tx, visitor, request.capture("id"));
    page.confirmed_by = Names(tx).name(page.call.call->confirmed_by);
    page.may_confirm = store::may_confirm_calls(*visitor.person);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_call(services.renderer, frame, page));
}

Response confirm_call(const Request& request, const Visitor& visitor, Services& services) {
  const auto words = std::string(utf8_prefix(request.form_value("texto"), kMostWordsBytes));
  auto tx = services.store.write();
  const auto call = own_call(tx, visitor, request.capture("id"));
  const auto done =
      store::confirm_call(tx, call.entry.id, visitor.person->id, words, services.clock.now());
  if (done == store::Confirmation::NoRight)
    throw Error(ErrorCode::Forbidden, "has no right to confirm calls");
  tx.commit();
  return redirect(view::call_path(call.entry.id));
}

}  // namespace kb::server
