// SPDX-License-Identifier: MIT
#include "server/reply_form.h"

#include "core/utf8.h"
#include "server/access/actor.h"
#include "server/draft_files.h"
#include "server/markdown.h"
#include "server/reply_text.h"
#include "server/ticket_writing.h"
#include "server/view/links.h"
#include "store/sealed.h"
#include "text/fields.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

using store::SealedOwner;

constexpr std::string_view kPreviewButton = "vista-previa", kSealed = "sellada";

bool pressed(const Request& request, std::string_view button) {
  return !request.form_value(button).empty();
}

// The form's own, else the one that the person has now: a page may be older than its draft.
std::optional<store::ReplyDraft> draft_of(const Writing& from) {
  auto draft = store::lock_reply_draft(from.tx, from.request.form_value("clave"));
  if (draft && draft->person == from.visitor.person->id && draft->ticket == from.ticket.id &&
      draft->kind == from.kind)
    return draft;
  const auto key = from.request.form_value("clave");
  if (store::was_reply_sent(from.tx, key, written_text(from.request))) return std::nullopt;
  return store::open_reply_draft(from.tx, from.ticket.id, from.visitor.person->id, from.kind,
                                 from.services.clock.now());
}

void keep(const Writing& from, IncomingFiles& files, const store::ReplyDraft& draft,
          TakenReply& taken) {
  ReplyText text(draft, from.request);
  text.seal({from.tx, from.request, from.visitor, from.services, draft.key, from.ticket.account});
  store::keep_reply_draft(from.tx, draft.key, text.covered(), from.services.clock.now());
  taken.shown.file_problems = change_files(from.tx, from.request, from.services, draft, files);
  taken.shown.text = text.typed();
  taken.shown.exposed = text.exposed();
}

std::string button_in(const Request& request) {
  if (pressed(request, kSealButton)) return std::string(kSealed);
  for (const auto button : {kNoSecretButton, kRemoveFileButton, kAddFilesButton})
    if (pressed(request, button)) return "cambios";
  return "";
}

std::optional<view::ComposerProblem> problem_of(store::Done done) {
  if (done == store::Done::Overtaken) return view::ComposerProblem::Overtaken;
  if (done == store::Done::NotNow) return view::ComposerProblem::TooLate;
  return std::nullopt;
}

// Of staff, to a client: what phrases are for.
bool is_answer(const Writing& from) {
  return from.kind == store::DraftKind::Reply && from.visitor.person->roles.any();
}

std::vector<std::string> names_of_files(store::Transaction& tx, const std::string& draft) {
  std::vector<std::string> names;
  for (const auto& file : store::attachments_of_asking(tx, draft)) names.push_back(file.name);
  return names;
}

// The message is there: what came with it is the ticket's.
void move_parts(const Writing& from, const std::string& draft) {
  const Instant now = from.services.clock.now();
  store::attach_to_newest(from.tx, draft, from.ticket.id);
  store::move_sealed(from.tx, from.services.keys, draft, from.ticket.id, from.ticket.account,
                     actor_of(from.request, from.visitor), now);
  store::end_reply_draft(from.tx, draft, now);
}

void add_parts(view::Composer& composer, store::Transaction& tx, Instant now) {
  for (const auto& one : store::attachments_of_asking(tx, composer.key))
    composer.files.push_back(attachment_item(one));
  for (const auto& one : store::sealed_of(tx, SealedOwner::Draft, composer.key, now))
    composer.sealed.push_back(one.label);
}

void add_shown(view::Composer& composer, store::Transaction& tx, const Visitor& visitor,
               const Services& services, const ShownReply& shown) {
  composer.text = shown.text;
  composer.problem = shown.problem;
  composer.exposed = shown.exposed;
  composer.file_problems = shown.file_problems;
  if (!shown.has_preview) return;
  const std::string text(utf8_prefix(shown.text, text::kMaxMarkdownBytes));
  composer.preview =
      view::Html{markdown_html(tx, visitor, services.renderer, text, visitor.language)};
}

}  // namespace

TakenReply take_reply(const Writing& writing, IncomingFiles& files, const AddText& add) {
  TakenReply taken;
  const auto draft = draft_of(writing);
  taken.is_added = !draft;
  if (!draft) return taken;
  auto& shown = taken.shown;
  keep(writing, files, *draft, taken);
  shown.has_preview = pressed(writing.request, kPreviewButton);
  if (shown.has_preview || !shown.exposed.empty() || !shown.file_problems.empty()) return taken;
  taken.button = button_in(writing.request);
  if (!taken.button.empty()) return taken;
  const ReplyWords words{shown.text, names_of_files(writing.tx, draft->key)};
  shown.problem =
      problem_with(shown.text, words.files.empty() ? CameWith::Nothing : CameWith::Files);
  if (!shown.problem && is_answer(writing) && !text::open_fields(shown.text).empty())
    shown.problem = view::ComposerProblem::OpenFields;
  if (shown.problem) return taken;
  const auto done = add(sent_form(writing.request), words);
  shown.problem = problem_of(done);
  taken.is_added = !shown.problem;
  if (done == store::Done::Yes) move_parts(writing, draft->key);
  return taken;
}

TakenReply keep_reply(const Writing& writing, IncomingFiles& files, const std::string& more) {
  TakenReply taken;
  const auto draft = draft_of(writing);
  taken.is_added = !draft;
  if (!draft) return taken;
  keep(writing, files, *draft, taken);
  if (more.empty()) return taken;
  const auto with_more = [&](const std::string& text) {
    return text.empty() ? more : text + "\n\n" + more;
  };
  const auto kept = store::find_reply_draft(writing.tx, draft->key);
  store::keep_reply_draft(writing.tx, draft->key, with_more(kept ? kept->body : ""),
                          writing.services.clock.now());
  taken.shown.text = with_more(taken.shown.text);
  return taken;
}

void drop_reply_draft(const Writing& writing) {
  auto& tx = writing.tx;
  const auto draft = store::lock_reply_draft(tx, writing.request.form_value("clave"));
  if (!draft || draft->person != writing.visitor.person->id) return;
  const Instant now = writing.services.clock.now();
  store::remove_attachments_of_asking(tx, draft->key);
  for (const auto& one : store::sealed_of(tx, SealedOwner::Draft, draft->key, now))
    store::delete_sealed(tx, one.id, actor_of(writing.request, writing.visitor), now);
  store::end_reply_draft(tx, draft->key, now);
}

view::Composer composer_of(const Request& request, const Visitor& visitor, Services& services,
                           const std::string& ticket, store::DraftKind kind,
                           const std::optional<ShownReply>& shown) {
  const auto draft = draft_for(services, ticket, visitor, kind);
  view::Composer composer;
  composer.key = draft.key;
  composer.text = draft.body;
  composer.has_sealed_now = !shown && request.query_value(view::kDoneParameter) == kSealed;
  auto tx = services.store.read();
  add_parts(composer, tx, services.clock.now());
  if (shown) add_shown(composer, tx, visitor, services, *shown);
  return composer;
}

}  // namespace kb::server
