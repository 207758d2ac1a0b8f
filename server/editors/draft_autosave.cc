// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "server/editors/draft_form.h"
#include "server/editors/draft_saving.h"
#include "server/editors/draft_signed_out.h"
#include "server/editors/drafts.h"
#include "server/view/format.h"
#include "server/view/writing_links.h"

namespace kb::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSignedOut = 401, kConflict = 409, kTooLong = 413;

std::string_view word_of(SaveOutcome outcome) {
  switch (outcome) {
    case SaveOutcome::Kept:
      return "saved";
    case SaveOutcome::Merged:
      return "merged";
    case SaveOutcome::Conflict:
      return "conflict";
    case SaveOutcome::Moved:
      return "moved";
    case SaveOutcome::TooLong:
      return "too_long";
    case SaveOutcome::Nothing:
      break;
  }
  return "gone";
}

// Where to go on, when this page cannot.
std::string href_of(const Saved& saved, const Request& request) {
  if (saved.outcome == SaveOutcome::Conflict)
    return view::draft_conflict_path(saved.draft.id, kept_tab(request));
  return saved.outcome == SaveOutcome::Moved ? view::draft_path(saved.draft.id, "aparte") : "";
}

Json answer(const Saved& saved, const Request& request) {
  Json said{{"status", word_of(saved.outcome)},
            {"edition", saved.draft.edition},
            {"at", view::format_time(saved.draft.updated)}};
  if (const auto href = href_of(saved, request); !href.empty()) said["href"] = href;
  if (saved.outcome == SaveOutcome::Merged)
    said.update({{"titulo", saved.draft.title},
                 {"resumen", saved.draft.summary},
                 {"cuerpo", saved.draft.body}});
  return said;
}

}  // namespace

Response autosave_draft(const Request& request, const Visitor& visitor, Services& services) {
  if (const auto door = sign_in_first(request, visitor, services))
    return json_response(Json{{"status", "signed_out"}, {"href", *door}}.dump(), kSignedOut);
  auto tx = services.store.write();
  const auto saved = save_form(tx, request, visitor, request.capture("id"), services.clock.now());
  if (saved.outcome == SaveOutcome::Merged) store::keep_draft_text(tx, saved.draft);
  tx.commit();
  const int status = saved.outcome == SaveOutcome::Conflict  ? kConflict
                     : saved.outcome == SaveOutcome::TooLong ? kTooLong
                                                             : 200;
  return json_response(answer(saved, request).dump(), status);
}

}  // namespace kb::server
