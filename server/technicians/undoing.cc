// SPDX-License-Identifier: MIT
#include "server/technicians/undoing.h"

#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"

namespace kb::server {
namespace {

std::string_view told_of(store::Undone done) {
  switch (done) {
    case store::Undone::Yes:
      return "deshecho";
    case store::Undone::Overtaken:
      return "cambio";
    case store::Undone::Told:
      return "avisado";
    case store::Undone::NotThere:
      break;
  }
  return "tarde";
}

}  // namespace

Response undo_act(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const auto result = store::undo(tx, request.form_value("deshacer"), visitor.person->id,
                                  visitor.person->email, services.clock.now());
  if (result.done == store::Undone::Yes) tx.commit();
  if (result.step.kind == store::UndoKind::ArticleMerged) {
    if (result.done == store::Undone::Yes) services.work.has_changed();
    return redirect(
        view::with_notice(view::article_desk_path(result.step.thing), told_of(result.done)));
  }
  if (result.step.kind == store::UndoKind::Dismissed && !result.step.thing.empty())
    return redirect(view::duplicates_path());
  if (result.step.thing.empty()) return redirect(std::string(view::kDeskPath));
  return redirect(view::desk_done_path(result.step.thing, told_of(result.done)));
}

}  // namespace kb::server
