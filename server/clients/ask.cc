// SPDX-License-Identifier: MIT
#include "server/clients/ask.h"

#include "core/utf8.h"
#include "server/attachments.h"
#include "server/clients/draft_secrets.h"
#include "server/clients/pages.h"
#include "server/lists.h"
#include "server/markdown.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/view/ask_page.h"
#include "server/view/links.h"
#include "store/sealed.h"

namespace kb::server {
namespace {

const std::string kGuide = "pedir-bien-ayuda";
constexpr size_t kMostSubjectBytes = 150;
constexpr std::chrono::days kResumed{14};

std::optional<view::ArticleLink> find_guide(store::Transaction& tx, const Visitor& visitor) {
  const auto versions = store::article_versions(tx, kGuide, visitor.widest_audience());
  const auto found = one_of_each(versions, visitor.language);
  if (found.empty()) return std::nullopt;
  return article_link(found.front(), visitor.language);
}

std::string searched_in(const Request& request) {
  return std::string(utf8_prefix(request.query_value(view::kTextParameter), kMostSubjectBytes));
}

bool is_blank(const store::Asking& asking) {
  return asking.subject.empty() && asking.body.empty();
}

// The draft that the address names, else the one that was left open, else a new one. What was
// searched begins a new one rather than writing over an old.
store::Asking draft_for(store::Transaction& tx, const Request& request, const Visitor& visitor,
                        const Services& services) {
  auto asking = own_asking(tx, visitor, request.query_value(view::kAskingParameter));
  if (!asking || asking->outcome != store::AskingOutcome::Open)
    asking = store::open_asking_of(tx, visitor.person->id, services.clock.now() - kResumed);
  const auto searched = searched_in(request);
  if (!asking || (!searched.empty() && !is_blank(*asking) && asking->subject != searched))
    asking = new_asking(visitor, services);
  if (is_blank(*asking)) asking->subject = searched;
  return *asking;
}

Response show_guidance(const Request& request, const Visitor& visitor, Services& services) {
  view::AskPage page;
  page.searched = searched_in(request);
  page.area_id = request.query_value(view::kAreaParameter);
  page.is_signed_in = visitor.person.has_value();
  {
    auto tx = services.store.read();
    page.areas = area_items(tx, visitor);
    page.guide = find_guide(tx, visitor);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ask(services.renderer, frame, page));
}

store::Asking open_draft(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  auto asking = draft_for(tx, request, visitor, services);
  Request named;
  if (const auto area = request.query_value(view::kAreaParameter);
      !area.empty() && asking.area.empty())
    named.form.emplace("tema", area);
  take_form(asking, named, store::areas(tx), services);
  asking.lang = visitor.language;
  store::put_asking(tx, asking);
  tx.commit();
  services.searches.note_begun_draft(visitor, asking.id);
  return asking;
}

void add_preview(view::AskFormPage& page, const AskForm& form, const Visitor& visitor,
                 Services& services) {
  if (!form.has_preview) return;
  auto tx = services.store.read();
  page.preview =
      view::Html{markdown_html(tx, visitor, services.renderer, form.asking.body, visitor.language)};
}

void add_parts(view::AskFormPage& page, store::Transaction& tx, const std::string& asking,
               Instant now) {
  for (const auto& one : store::attachments_of_asking(tx, asking))
    page.files.push_back(attachment_item(one));
  for (const auto& one : store::sealed_of(tx, store::SealedOwner::Draft, asking, now))
    page.sealed.push_back(one.label);
}

view::AskDone done_in(const Request& request) {
  const auto done = request.query_value(view::kDoneParameter);
  if (done == "guardada") return view::AskDone::Saved;
  if (done == "sellada") return view::AskDone::Sealed;
  return done.empty() ? view::AskDone::Nothing : view::AskDone::Changed;
}

}  // namespace

view::SuggestionBlock refreshed_block(store::Asking& asking, const Suggestions& suggestions,
                                      Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  note_shown(tx, asking, suggestions, now);
  const auto notes = store::suggestion_notes(tx, asking.id);
  tx.commit();
  return suggestion_block(asking, suggestions, notes, now);
}

Response show_form(const Request& request, const Visitor& visitor, Services& services,
                   AskForm form) {
  view::AskFormPage page;
  page.draft = draft_of(form.asking);
  page.is_resumed = form.is_resumed;
  page.done = form.done;
  page.problems = std::move(form.problems);
  page.exposed = std::move(form.exposed);
  page.file_problems = std::move(form.file_problems);
  add_preview(page, form, visitor, services);
  // Neither what is suggested nor what is noted of it knows a secret.
  cover_secrets(form.asking);
  page.block = refreshed_block(
      form.asking, cut_to(suggestions_for(form.asking, visitor, services), kBeside), services);
  page.coach = coach_beside(form.asking, visitor, services);
  {
    auto tx = services.store.read();
    page.areas = area_items(tx, visitor);
    page.guide = find_guide(tx, visitor);
    add_parts(page, tx, form.asking.id, services.clock.now());
    page.account = account_name(tx, form.asking.account);
  }
  const int status = page.is_refused() ? 422 : 200;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ask_form(services.renderer, frame, page), status);
}

Response show_ask(const Request& request, const Visitor& visitor, Services& services) {
  if (!may_ask(visitor)) return show_guidance(request, visitor, services);
  AskForm form;
  form.asking = open_draft(request, visitor, services);
  form.done = done_in(request);
  form.is_resumed = form.done == view::AskDone::Nothing && !is_blank(form.asking) &&
                    form.asking.subject != searched_in(request);
  return show_form(request, visitor, services, std::move(form));
}

Response show_ask_solved(const Request& request, const Visitor& visitor, Services& services) {
  view::AskSolvedPage page;
  {
    auto tx = services.store.read();
    const auto asking = own_asking(tx, visitor, request.query_value(view::kAskingParameter));
    if (!asking || asking->outcome != store::AskingOutcome::Solved)
      return redirect(std::string(view::kAskPath));
    page.asking = asking->id;
    const auto versions = store::article_versions(tx, asking->article, visitor.widest_audience());
    if (!versions.empty()) page.article = article_link(versions.front(), visitor.language);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ask_solved(services.renderer, frame, page));
}

}  // namespace kb::server
