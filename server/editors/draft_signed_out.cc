// SPDX-License-Identifier: MIT
#include "server/editors/draft_signed_out.h"

#include "core/error.h"
#include "server/editors/draft_form.h"
#include "server/routes.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "store/draft_asides.h"

namespace kb::server {
namespace {

// Where it can be put together; the draft when there is nothing to put together.
std::string keep(const Request& request, Services& services) {
  const auto id = request.capture("id");
  if (request.form_value("cuerpo").size() > kMostBodyBytes) return view::draft_path(id);
  auto tx = services.store.write();
  const auto draft = store::lock_article_draft(tx, id);
  if (!draft) return view::draft_path(id);
  const auto typed = typed_text(*draft, request);
  if (typed == text_of(*draft)) return view::draft_path(id);
  store::put_draft_aside(
      tx, {id, kept_tab(request), "", edition_in(request), services.clock.now(), typed});
  tx.commit();
  return view::draft_conflict_path(id, kept_tab(request));
}

}  // namespace

std::optional<std::string> sign_in_first(const Request& request, const Visitor& visitor,
                                         Services& services) {
  if (passes(Guard::Writer, visitor)) return std::nullopt;
  if (visitor.person) throw Error(ErrorCode::Forbidden, "writes no articles");
  if (!visitor.session_ended) return view::sign_in_path(view::draft_path(request.capture("id")));
  return view::sign_in_path(keep(request, services), view::SessionEnd::Yes);
}

}  // namespace kb::server
