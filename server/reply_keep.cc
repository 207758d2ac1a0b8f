// SPDX-License-Identifier: MIT
// What is kept of a form under a ticket that was not sent.
#include "server/draft_files.h"
#include "server/pages.h"
#include "server/reply_form.h"
#include "server/reply_text.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

bool is_theirs(const store::ReplyDraft& draft, const Visitor& visitor) {
  return visitor.person ? draft.person == visitor.person->id : visitor.session_ended;
}

bool keep(const Request& request, const Visitor& visitor, Services& services) {
  auto files = read_files(request, services);
  auto tx = services.store.write();
  const auto draft = store::lock_reply_draft(tx, request.form_value("clave"));
  if (!draft || !is_theirs(*draft, visitor)) return false;
  // Nothing was sent yet: a password that was pasted by mistake must not stay behind.
  const bool kept = store::keep_reply_draft(tx, draft->key, ReplyText(*draft, request).covered(),
                                            services.clock.now());
  change_files(tx, request, services, *draft, files);
  tx.commit();
  return kept;
}

}  // namespace

Response keep_draft(const Request& request, const Visitor& visitor, Services& services) {
  Response response;
  response.status = !keep(request, visitor, services) ? 409 : visitor.person ? 204 : 401;
  return response;
}

Response keep_and_sign_in(const Request& request, const Visitor& visitor, Services& services,
                          const std::string& back) {
  if (!visitor.session_ended) return redirect(view::sign_in_path(back));
  keep(request, visitor, services);
  return redirect(view::sign_in_path(back, view::SessionEnd::Yes));
}

Response change_draft_files(const Request& request, const Visitor& visitor, Services& services) {
  auto files = read_files(request, services);
  std::vector<view::AttachmentItem> items;
  auto tx = services.store.write();
  const auto draft = store::lock_reply_draft(tx, request.form_value("clave"));
  if (!draft || !is_theirs(*draft, visitor)) {
    Response none;
    none.status = 409;
    return none;
  }
  const auto problems = change_files(tx, request, services, *draft, files);
  for (const auto& one : store::attachments_of_asking(tx, draft->key))
    items.push_back(attachment_item(one));
  tx.commit();
  auto response = page_response(
      visitor, view::render_attachments(services.renderer, visitor.language, items, problems));
  response.caching = Caching::None;
  return response;
}

}  // namespace kb::server
