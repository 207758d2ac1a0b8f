// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "core/utf8.h"
#include "search/text_match.h"
#include "server/lists.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/technicians/canned.h"
#include "server/technicians/pages.h"
#include "server/ticket_writing.h"
#include "server/view/canned_pages.h"
#include "server/view/languages.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

using view::CannedDone;
using view::CannedProblem;

constexpr std::string_view kNew = "nueva";
constexpr size_t kMostSearchBytes = 200;

Response form_response(const Request& request, const Visitor& visitor, Services& services,
                       view::CannedFormPage page) {
  {
    auto tx = services.store.read();
    for (const auto& area : store::areas(tx))
      page.areas.push_back(area_item(area, visitor.language));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_canned_form(services.renderer, frame, page),
                       page.problems.empty() ? 200 : 422);
}

view::CannedFormPage form_of(const store::CannedReply& reply) {
  view::CannedFormPage page;
  page.id = reply.id;
  page.title = reply.title;
  page.text = reply.body;
  page.lang = reply.lang;
  page.area = reply.area;
  page.is_own = !reply.owner.empty();
  page.edition = reply.edition;
  return page;
}

view::CannedFormPage form_in(const Request& request, const Visitor& visitor) {
  view::CannedFormPage page;
  page.id = request.capture("id");
  page.title = one_line(request.form_value("titulo"), store::kMaxCannedTitle);
  page.text = written_text(request);
  const auto lang = request.form_value("lengua");
  page.lang = view::find_language(lang) ? lang : visitor.language;
  page.area = request.form_value("tema");
  page.is_own = request.form_value("para") == "mia";
  const auto edition = request.form_value("edicion");
  page.edition = edition.size() < 9 ? std::atoi(edition.c_str()) : 0;
  return page;
}

// That this person may change; absent for a new one.
std::optional<store::CannedReply> reply_named(store::Transaction& tx, const Visitor& visitor,
                                              const std::string& id) {
  if (id == kNew) return std::nullopt;
  auto reply = store::lock_canned_reply(tx, id);
  if (!reply || (!reply->owner.empty() && reply->owner != visitor.person->id))
    throw Error(ErrorCode::NotFound, "no such phrase of theirs");
  return reply;
}

void note_problems(view::CannedFormPage& page, const std::optional<store::CannedReply>& now) {
  if (page.title.empty()) page.problems.push_back(CannedProblem::Title);
  if (page.text.empty() || page.text.size() > store::kMaxCannedBody)
    page.problems.push_back(CannedProblem::Text);
  if (!now || now->edition == page.edition || !page.problems.empty()) return;
  page.problems.push_back(CannedProblem::Changed);
  page.other_title = now->title;
  page.other_text = now->body;
  page.edition = now->edition;  // sent again, it is meant
}

store::CannedReply reply_of(const view::CannedFormPage& page, const Visitor& visitor,
                            store::Transaction& tx) {
  store::CannedReply reply;
  if (page.id != kNew) reply.id = page.id;
  if (page.is_own) reply.owner = visitor.person->id;
  reply.lang = page.lang;
  const auto areas = area_names(tx, visitor.language);
  if (areas.contains(page.area)) reply.area = page.area;
  reply.title = page.title;
  reply.body = page.text;
  return reply;
}

// False when there is no room for one more.
bool keep(store::Transaction& tx, store::CannedReply& reply, Instant now) try {
  store::put_canned_reply(tx, reply, now);
  return true;
} catch (const Error& e) {
  if (e.code != ErrorCode::Conflict) throw;
  return false;
}

// Its id; none, and problems in the page, when it was not kept.
std::string kept_id(const Visitor& visitor, Services& services, view::CannedFormPage& page) {
  auto tx = services.store.write();
  note_problems(page, reply_named(tx, visitor, page.id));
  auto reply = reply_of(page, visitor, tx);
  if (page.problems.empty() && !keep(tx, reply, services.clock.now()))
    page.problems.push_back(CannedProblem::Full);
  if (!page.problems.empty()) return "";
  tx.commit();
  return reply.id;
}

Response save(const Request& request, const Visitor& visitor, Services& services) {
  auto page = form_in(request, visitor);
  const auto id = kept_id(visitor, services, page);
  if (id.empty()) return form_response(request, visitor, services, std::move(page));
  return redirect(view::canned_done_path(view::word_of(CannedDone::Kept), id));
}

}  // namespace

Response list_canned(const Request& request, const Visitor& visitor, Services& services) {
  view::CannedListPage page;
  page.text = one_line(request.query_value(view::kTextParameter), kMostSearchBytes);
  page.done = view::canned_done(request.query_value(view::kDoneParameter));
  page.done_id = request.query_value(view::kPhraseParameter);
  {
    auto tx = services.store.read();
    const auto areas = area_names(tx, visitor.language);
    for (const auto& reply : store::canned_replies_for(tx, visitor.person->id)) {
      const search::TextMatch wanted(page.text, reply.lang);
      if (!wanted.is_in(reply.title + "\n" + reply.body)) continue;
      const auto area = areas.find(reply.area);
      page.rows.push_back({reply.id, reply.title, reply.lang,
                           area == areas.end() ? "" : area->second, reply.body,
                           !reply.owner.empty()});
    }
    const auto done = store::find_canned_reply(tx, page.done_id);
    const bool is_theirs = done && (done->owner.empty() || done->owner == visitor.person->id);
    if (is_theirs)
      page.done_title = done->title;
    else
      page.done = CannedDone::None;
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_canned_list(services.renderer, frame, page));
}

Response show_canned(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  view::CannedFormPage page;
  page.id = kNew;
  page.lang = visitor.language;
  if (id != kNew) {
    auto tx = services.store.read();
    const auto reply = store::find_canned_reply(tx, id);
    if (!reply || !may_use(visitor, *reply))
      throw Error(ErrorCode::NotFound, "no such phrase of theirs");
    page = form_of(*reply);
  }
  return form_response(request, visitor, services, std::move(page));
}

Response change_canned(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = request.form_value("accion");
  if (action == "guardar") return save(request, visitor, services);
  const bool removes = action == "borrar";
  const auto id = request.capture("id");
  auto tx = services.store.write();
  if (!reply_named(tx, visitor, id)) throw Error(ErrorCode::NotFound, "a new phrase is none yet");
  if (removes)
    store::remove_canned_reply(tx, id, services.clock.now());
  else if (action == "recuperar")
    store::restore_canned_reply(tx, id);
  else
    throw Error(ErrorCode::BadInput, "accion is none of a phrase");
  tx.commit();
  return redirect(view::canned_done_path(
      view::word_of(removes ? CannedDone::Removed : CannedDone::Restored), id));
}

}  // namespace kb::server
