// SPDX-License-Identifier: MIT
#include "server/editors/drafts.h"

#include "core/error.h"
#include "server/editors/draft_extras.h"
#include "server/editors/draft_form.h"
#include "server/editors/draft_merge.h"
#include "server/editors/draft_reading.h"
#include "server/editors/draft_rights.h"
#include "server/editors/draft_saving.h"
#include "server/editors/draft_signed_out.h"
#include "server/editors/harmless_words.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "server/written_secrets.h"
#include "store/harmless_secrets.h"
#include "store/translations.h"

namespace kb::server {
namespace {

using store::DraftState;

constexpr int kUnprocessable = 422;
constexpr std::string_view kModelAction = "modelo-";

// Everything that is done to one draft of a form.
struct Step {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;
  Services& services;
  store::ArticleDraft draft;
  const SentImages& images;
};

Response show_again(Step& step, std::vector<view::DraftProblem> problems) {
  if (const auto kept = store::find_article_draft(step.tx, step.draft.id))
    store::keep_draft_text(step.tx, *kept);
  auto page = draft_page(step.tx, step.draft, step.visitor, step.services);
  page.problems = std::move(problems);
  step.tx.commit();
  return draft_response(step.request, step.visitor, step.services, page, kUnprocessable);
}

Response done(Step& step, std::string_view what) {
  step.tx.commit();
  return redirect(view::draft_path(step.draft.id, what));
}

Response move_to(Step& step, DraftState state, std::string_view what) {
  step.draft.state = state;
  step.draft.updated = step.services.clock.now();
  store::put_article_draft(step.tx, step.draft);
  return done(step, what);
}

// What somebody published meanwhile goes into the draft; its writer looks at both before it is
// published.
Response bring_up_to_date(Step& step) {
  const auto article = store::find_article(step.tx, step.draft.article).value();
  const auto base = store::find_revision(step.tx, article.id, step.draft.base_revision);
  const auto merge = merge_texts(
      base ? store::DraftText{base->title, base->summary, base->body} : store::DraftText{},
      text_of(step.draft), {article.title, article.summary, article.body});
  if (!merge.is_clean()) {
    step.tx.commit();
    return redirect(view::draft_conflict_path(step.draft.id));
  }
  store::keep_draft_text(step.tx, step.draft);
  set_text(step.draft, resolved_text(merge));
  step.draft.base_revision = article.revision;
  step.draft.tab.clear();
  ++step.draft.edition;
  step.draft.updated = step.services.clock.now();
  store::put_article_draft(step.tx, step.draft);
  return done(step, "al-dia");
}

Response publish(Step& step) {
  require_publisher(step.visitor);
  if (auto problems = publishing_problems(step.tx, step.draft); !problems.empty())
    return show_again(step, std::move(problems));
  const auto result = store::publish_draft(step.tx, step.draft.id, step.visitor.person->id,
                                           step.services.clock.now());
  switch (result.outcome) {
    case store::PublishOutcome::Published:
      store::publish_basis(step.tx, step.draft.id, result.article);
      store::publish_harmless_secrets(step.tx, step.draft.id, result.article);
      step.tx.commit();
      return redirect(view::with_notice(view::article_desk_path(result.article), "publicado"));
    case store::PublishOutcome::MovedOn:
      return bring_up_to_date(step);
    case store::PublishOutcome::Taken:
      return show_again(step, {view::DraftProblem::Taken});
    case store::PublishOutcome::Unmerged:
      return show_again(step, {view::DraftProblem::Unmerged});
    case store::PublishOutcome::NoTitle:
      return show_again(step, {view::DraftProblem::NoTitle});
    case store::PublishOutcome::Gone:
      break;
  }
  throw Error(ErrorCode::NotFound, "no such draft");
}

Response throw_away(Step& step) {
  const auto article = step.draft.article;
  store::delete_article_draft(step.tx, step.draft.id);
  store::forget_harmless_secrets(step.tx, step.draft.id);
  step.tx.commit();
  return redirect(view::with_notice(
      article.empty() ? std::string(view::kArticlesPath) : view::article_desk_path(article),
      "tirado"));
}

Response ask_for_review(Step& step) {
  if (step.draft.title.empty()) return show_again(step, {view::DraftProblem::NoTitle});
  return move_to(step, DraftState::Review, "revision");
}

Response see_changes(Step& step) {
  step.tx.commit();
  return redirect(step.draft.article.empty()
                      ? view::draft_path(step.draft.id, "guardado")
                      : view::draft_changes_path(step.draft.article, step.draft.id));
}

Response put_draft(Step& step) {
  ++step.draft.edition;
  step.draft.updated = step.services.clock.now();
  store::put_article_draft(step.tx, step.draft);
  return done(step, "guardado");
}

Response begin_with(Step& step, const std::string& kind) {
  return begin_with_kind(step.draft, kind) ? put_draft(step) : done(step, "guardado");
}

// Without scripts they go to the end of the text, from where they can be moved.
Response add_images(Step& step) {
  step.draft.body += step.images.markdown;
  if (step.images.problem.empty()) return put_draft(step);
  ++step.draft.edition;
  store::put_article_draft(step.tx, step.draft);
  store::keep_draft_text(step.tx, step.draft);
  auto page = draft_page(step.tx, step.draft, step.visitor, step.services);
  page.extras.image_problem = step.images.problem;
  step.tx.commit();
  return draft_response(step.request, step.visitor, step.services, page, kUnprocessable);
}

Response act(Step& step) {
  if (const auto pressed = step.request.form_value(kNoSecretButton); !pressed.empty()) {
    put_harmless_words(step.tx, step.draft, pressed);
    return done(step, "guardado");
  }
  const auto action = step.request.form_value("accion");
  take_basis(step.tx, step.draft, step.request);
  if (action.starts_with(kModelAction)) return begin_with(step, action.substr(kModelAction.size()));
  if (action == "imagen") return add_images(step);
  if (action == "revision") return ask_for_review(step);
  if (action == "retirar") return move_to(step, DraftState::Writing, "retirado");
  if (action == "publicar") return publish(step);
  if (action == "tirar") return throw_away(step);
  if (action == "cambios") return see_changes(step);
  return done(step, "guardado");
}

// Writers of one store take turns: the page itself is made after this one's.
store::ArticleDraft kept_draft(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  auto draft = changeable_draft(tx, visitor, request.capture("id"));
  store::keep_draft_text(tx, draft);  // what this page stands on
  tx.commit();
  return draft;
}

}  // namespace

Response show_draft(const Request& request, const Visitor& visitor, Services& services) {
  const auto draft = kept_draft(request, visitor, services);
  view::DraftPage page;
  {
    auto tx = services.store.read();
    page = draft_page(tx, draft, visitor, services);
  }
  page.done = request.query_value(view::kDoneParameter);
  return draft_response(request, visitor, services, page);
}

Response write_draft(const Request& request, const Visitor& visitor, Services& services) {
  if (const auto door = sign_in_first(request, visitor, services)) return redirect(*door);
  const auto images = sent_images(request, visitor, services, request.capture("id"));
  auto tx = services.store.write();
  auto saved = save_form(tx, request, visitor, request.capture("id"), services.clock.now());
  Step step{tx, request, visitor, services, std::move(saved.draft), images};
  switch (saved.outcome) {
    case SaveOutcome::Kept:
      return act(step);
    case SaveOutcome::Merged:
      return done(step, "unido");
    case SaveOutcome::Moved:
      return done(step, "aparte");
    case SaveOutcome::TooLong:
      return show_again(step, {view::DraftProblem::TooLong});
    case SaveOutcome::Conflict:
      tx.commit();
      return redirect(view::draft_conflict_path(step.draft.id, kept_tab(request)));
    case SaveOutcome::Nothing:
      break;
  }
  return redirect(step.draft.article.empty() ? std::string(view::kArticlesPath)
                                             : view::article_desk_path(step.draft.article));
}

}  // namespace kb::server
