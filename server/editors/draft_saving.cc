// SPDX-License-Identifier: MIT
#include "server/editors/draft_saving.h"

#include "core/crypto.h"
#include "core/error.h"
#include "server/editors/draft_form.h"
#include "server/editors/draft_merge.h"
#include "server/editors/draft_rights.h"
#include "store/accounts.h"
#include "store/draft_asides.h"

namespace kb::server {
namespace {

bool is_overtaken(const store::ArticleDraft& draft, const std::string& tab, int edition) {
  return draft.edition != edition && (tab.empty() || draft.tab != tab);
}

// What an open page still stands on must not go with what replaces it.
void put_next(store::Transaction& tx, const store::ArticleDraft& before, store::ArticleDraft& draft,
              const std::string& tab, Instant now) {
  if (before.tab != tab || tab.empty()) store::keep_draft_text(tx, before);
  draft.tab = tab;
  if (draft == before) return;
  draft.updated = now;
  ++draft.edition;
  store::put_article_draft(tx, draft);
}

Saved merge_in(store::Transaction& tx, const Request& request, const Visitor& visitor,
               const store::ArticleDraft& before, Instant now) {
  const int edition = edition_in(request);
  const auto typed = typed_text(before, request);
  const auto base = store::draft_text(tx, before.id, edition).value_or(store::DraftText{});
  const auto merge = merge_texts(base, typed, text_of(before));
  if (!merge.is_clean()) {
    store::put_draft_aside(tx,
                           {before.id, kept_tab(request), visitor.person->id, edition, now, typed});
    return {SaveOutcome::Conflict, before};
  }
  Saved saved{SaveOutcome::Merged, before};
  set_text(saved.draft, resolved_text(merge));
  // The page does not show the merged text yet, so it is no page's: the next of its texts is merged
  // once more.
  put_next(tx, before, saved.draft, "", now);
  return saved;
}

// Always the same one for the same page.
Saved go_on_elsewhere(store::Transaction& tx, const Request& request, const Visitor& visitor,
                      const std::string& id, Instant now) {
  auto draft = store::new_article_draft(visitor.person->id, visitor.language, now);
  draft.id = crypto::digest(id + '\n' + visitor.person->id + '\n' + tab_in(request));
  const auto article = store::find_article(tx, request.form_value("articulo"));
  if (article && visitor.may_read(*article)) {
    const auto own = draft.id;
    draft = store::draft_of_article(*article, visitor.person->id, now);
    draft.id = own;
  }
  const auto typed = typed_text(draft, request);
  if (typed == text_of(draft) || !request.form.contains("cuerpo"))
    return {SaveOutcome::Nothing, draft};
  if (const auto known = store::find_article_draft(tx, draft.id)) draft = *known;
  set_text(draft, typed);
  take_facts(draft, request, store::areas(tx));
  ++draft.edition;
  draft.updated = now;
  store::put_article_draft(tx, draft);
  return {SaveOutcome::Moved, draft};
}

}  // namespace

Saved save_form(store::Transaction& tx, const Request& request, const Visitor& visitor,
                const std::string& id, Instant now) {
  const auto before = store::lock_article_draft(tx, id);
  if (request.form_value("cuerpo").size() > kMostBodyBytes) {
    Saved refused{SaveOutcome::TooLong, changeable_draft(tx, visitor, id)};
    set_text(refused.draft, typed_text(refused.draft, request));
    return refused;
  }
  if (!before) return go_on_elsewhere(tx, request, visitor, id, now);
  if (!may_change(visitor, *before)) throw Error(ErrorCode::NotFound, "no such draft");
  const auto tab = tab_in(request);
  if (is_overtaken(*before, tab, edition_in(request)))
    return merge_in(tx, request, visitor, *before, now);
  Saved saved{SaveOutcome::Kept, *before};
  set_text(saved.draft, typed_text(*before, request));
  take_facts(saved.draft, request, store::areas(tx));
  put_next(tx, *before, saved.draft, tab, now);
  return saved;
}

}  // namespace kb::server
