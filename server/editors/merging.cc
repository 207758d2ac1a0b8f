// SPDX-License-Identifier: MIT
#include "server/editors/merging.h"

#include "server/editors/draft_reading.h"
#include "store/undo.h"

namespace kb::server {
namespace {

// Before it is merged: then what it moves is still where it was.
void keep_undo(store::Transaction& tx, const Visitor& visitor, const std::string& gone,
               const std::string& kept, std::string reason, Instant now) {
  const auto article = store::find_article(tx, gone);
  if (!article || article->state != store::ArticleState::Published) return;
  store::UndoStep step;
  step.person = visitor.person->id;
  step.thing = gone;
  step.other = kept;
  step.at = now;
  step.text = std::move(reason);
  store::keep_merge_undo(tx, std::move(step));
}

}  // namespace

store::MoveOutcome merge_articles(store::Transaction& tx, const Visitor& visitor,
                                  Services& services, const std::string& gone,
                                  const std::string& kept) {
  tx.lock_changes();
  const auto& words = services.renderer.words(visitor.language);
  const Instant now = services.clock.now();
  keep_undo(tx, visitor, gone, kept, words.text("history.parted"), now);
  return store::merge_article(
      tx, gone, kept, {person_name(tx, visitor.person->id), words.text("history.merged"), now});
}

}  // namespace kb::server
