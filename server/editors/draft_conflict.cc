// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/editors/draft_form.h"
#include "server/editors/draft_merge.h"
#include "server/editors/draft_reading.h"
#include "server/editors/draft_rights.h"
#include "server/editors/drafts.h"
#include "server/pages.h"
#include "server/view/draft_conflict_page.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "store/draft_asides.h"

namespace kb::server {
namespace {

// What is put together: the text beside the draft with the draft, or the draft with its article.
struct Conflict {
  store::ArticleDraft draft;
  std::optional<store::DraftAside> aside;
  int against = 0;
  TextMerge merge;
  std::string ours_by, theirs_by;
};

store::DraftText text_of_article(const store::Article& article) {
  return {article.title, article.summary, article.body};
}

void read_aside(store::Transaction& tx, Conflict& conflict, const Visitor& visitor) {
  const auto& aside = *conflict.aside;
  const auto base = store::draft_text(tx, aside.draft, aside.edition).value_or(store::DraftText{});
  conflict.against = conflict.draft.edition;
  conflict.merge = merge_texts(base, aside.text, text_of(conflict.draft));
  if (aside.author != visitor.person->id) conflict.ours_by = person_name(tx, aside.author);
}

void read_article(store::Transaction& tx, Conflict& conflict, const Visitor& visitor) {
  const auto article = store::find_article(tx, conflict.draft.article);
  if (!article) throw Error(ErrorCode::NotFound, "nothing to put together");
  const auto base = store::find_revision(tx, article->id, conflict.draft.base_revision);
  conflict.against = article->revision;
  conflict.merge = merge_texts(
      base ? store::DraftText{base->title, base->summary, base->body} : store::DraftText{},
      text_of(conflict.draft), text_of_article(*article));
  conflict.theirs_by = article->author;
  if (conflict.draft.author != visitor.person->id)
    conflict.ours_by = person_name(tx, conflict.draft.author);
}

// Absent when somebody has put it together already.
std::optional<Conflict> read_conflict(store::Transaction& tx, const Request& request,
                                      const Visitor& visitor) {
  Conflict conflict{changeable_draft(tx, visitor, request.capture("id")), {}, 0, {}, {}, {}};
  const auto tab = request.query_value(view::kPageParameter);
  if (tab.empty()) {
    read_article(tx, conflict, visitor);
    return conflict;
  }
  conflict.aside = store::find_draft_aside(tx, conflict.draft.id, tab);
  if (!conflict.aside) return std::nullopt;
  read_aside(tx, conflict, visitor);
  return conflict;
}

Response conflict_response(const Request& request, const Visitor& visitor, Services& services,
                           Conflict conflict, bool has_moved) {
  view::ConflictPage page;
  page.draft = conflict.draft.id;
  page.title = conflict.draft.title;
  if (conflict.aside) page.tab = conflict.aside->tab;
  page.against = conflict.against;
  page.ours_by = conflict.ours_by;
  page.theirs_by = conflict.theirs_by;
  page.merged_title = std::move(conflict.merge.title);
  page.merged_summary = std::move(conflict.merge.summary);
  page.merged_body = std::move(conflict.merge.body);
  page.has_moved = has_moved;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_draft_conflict(services.renderer, frame, page),
                       has_moved ? 409 : 200);
}

std::vector<text::Choice> choices_in(const Request& request, size_t conflicts) {
  std::vector<text::Choice> choices;
  for (size_t i = 0; i < conflicts; ++i) {
    const auto said = request.form_value("parte-" + std::to_string(i));
    choices.push_back(said == "nuestra" ? text::Choice::Ours
                      : said == "suya"  ? text::Choice::Theirs
                                        : text::Choice::Both);
  }
  return choices;
}

void settle(store::Transaction& tx, Conflict& conflict, const Request& request, Instant now) {
  store::keep_draft_text(tx, conflict.draft);
  set_text(conflict.draft,
           resolved_text(conflict.merge, choices_in(request, conflict.merge.conflicts())));
  if (conflict.aside)
    store::remove_draft_aside(tx, conflict.draft.id, conflict.aside->tab);
  else
    conflict.draft.base_revision = conflict.against;
  conflict.draft.tab.clear();
  ++conflict.draft.edition;
  conflict.draft.updated = now;
  store::put_article_draft(tx, conflict.draft);
}

}  // namespace

Response show_draft_conflict(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.read();
  auto conflict = read_conflict(tx, request, visitor);
  if (!conflict) return redirect(view::draft_path(request.capture("id")));
  return conflict_response(request, visitor, services, std::move(*conflict), false);
}

Response resolve_draft_conflict(const Request& request, const Visitor& visitor,
                                Services& services) {
  auto tx = services.store.write();
  tx.lock_changes();
  auto conflict = read_conflict(tx, request, visitor);
  if (!conflict) return redirect(view::draft_path(request.capture("id")));
  if (request.form_value("contra") != std::to_string(conflict->against))
    return conflict_response(request, visitor, services, std::move(*conflict), true);
  settle(tx, *conflict, request, services.clock.now());
  tx.commit();
  return redirect(view::draft_path(conflict->draft.id, "unido"));
}

}  // namespace kb::server
