// SPDX-License-Identifier: MIT
#include "server/view/desk_ticket_page.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/lesson_links.h"
#include "server/view/writing_links.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct StateChoice {
  TicketState state;
  const char* value;
  const char* key;
};
constexpr StateChoice kChoices[] = {
    {TicketState::Going, "in_progress", "desk.to_going"},
    {TicketState::Waiting, "waiting", "desk.to_waiting"},
    {TicketState::Solved, "resolved", "desk.to_solved"},
    {TicketState::Closed, "closed", "desk.to_closed"},
};

void put_states(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  Data choices(Data::type::list);
  for (const auto& choice : kChoices) {
    const bool ends = choice.state >= TicketState::Solved;
    if (choice.state == page.standing.state || (ends && page.standing.is_over())) continue;
    Data row;
    put(row, "value", choice.value);
    put(row, "label", words.text(choice.key));
    choices.push_back(row);
  }
  data["states"] = std::move(choices);
  put(data, "state_path", desk_action_path(page.id, "estado"));
}

void put_forms(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  const bool note = page.form == DeskForm::Note;
  put(data, "may_write", page.may_write);
  put_composer(data, words, page.composer,
               {std::string(kDeskPreviewPath), desk_action_path(page.id, "adjuntos")});
  put(data, "writes_note", note);
  put(data, "writes_reply", !note);
  put(data, "form_path", desk_action_path(page.id, note ? "nota" : "responder"));
  put(data, "draft_path", desk_action_path(page.id, "borrador"));
  put(data, "reply_href", desk_write_path(page.id, "respuesta"));
  put(data, "note_href", desk_write_path(page.id, "nota"));
  put(data, "reply_to", words.text("desk.reply_to", {{"name", first_name(page.requester)}}));
  put(data, "reply_label", words.text("desk.reply_label", {{"name", page.requester}}));
}

void put_links(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  put(data, "link_path", desk_action_path(page.id, "enlazar"));
  put(data, "has_links", !page.links.empty());
  put_list(data, "links", page.links, [&](const DeskLink& link) {
    Data row = article_row(words, link.article);
    put(row, "id", link.id);
    put(row, "kind", words.text(link.solves ? "desk.solves" : "desk.related"));
    return row;
  });
}

struct DoneWords {
  std::string_view done;
  const char* key;
};
constexpr DoneWords kDone[] = {
    {"enlazada", "desk.done.linked"}, {"relacionada", "desk.done.related"},
    {"no-es", "desk.done.not_it"},    {"quitada", "desk.done.unlinked"},
    {"hueco", "desk.done.gap"},       {"sin-hueco", "desk.done.gap_closed"},
    {"resuelta", "desk.done.solved"}, {"enviada", "desk.done.sent"},
    {"anotada", "desk.done.noted"},   {"estado", "desk.done.state"},
    {"borrador", "desk.done.begun"},  {"mejora", "desk.done.edit"},
    {"deshecho", "desk.done.undone"}, {"cambio", "desk.undo.overtaken"},
    {"avisado", "desk.undo.told"},    {"tarde", "desk.undo.late"},
    {"tirado", "desk.done.dropped"},  {"reloj", "timer.started"},
    {"pausa", "timer.stopped"},       {"otro-reloj", "timer.started_other"},
    {"tiempo", "desk.done.time"},     {"unida", "desk.done.merged"},
    {"asignada", "desk.done.assigned"},
};

void put_done(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  const auto* const done = std::ranges::find(kDone, std::string_view(page.done), &DoneWords::done);
  put(data, "done",
      done == std::end(kDone)
          ? ""
          : words.text(done->key, {{"id", page.id}, {"into", page.done_other}}));
}

// That which was just made is linked from the notice too.
void put_drafts(Data& data, const DeskTicketPage& page) {
  put(data, "has_drafts", !page.drafts.empty());
  put_list(data, "drafts", page.drafts, [](const DeskDraft& draft) {
    Data row;
    const auto path = draft.has_covered ? covered_path(draft.id) : draft_path(draft.id);
    put(row, "href", draft.may_open ? path : std::string());
    put(row, "title", draft.title);
    put(row, "lang", draft.lang);
    put(row, "is_edit", draft.is_edit);
    return row;
  });
  const auto made = std::ranges::find(page.drafts, page.done_draft, &DeskDraft::id);
  put(data, "made_href", made == page.drafts.end() || !made->has_covered
                             ? std::string()
                             : covered_path(made->id));
}

void put_lessons(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  const bool may_insert = page.may_write && page.form == DeskForm::Reply;
  put_article_panel(data, words, page.articles, {page.id, may_insert, page.now});
  put_closing(data, words, page.closing, page.id);
  put_canned(data, page.canned, page.id);
  put(data, "gap_path", desk_action_path(page.id, "hueco"));
  put(data, "has_gap", page.has_gap);
  put(data, "keys_path", kKeysPath);
}

void put_head(Data& data, const Catalogue& words, const DeskTicketPage& page) {
  put(data, "number", page.id);
  put(data, "subject", page.subject);
  put(data, "lang", page.lang == words.language() ? "" : page.lang);
  put(data, "account", page.account);
  put(data, "asked_by",
      words.text(page.is_authorised ? "desk.asked_by" : "desk.asked_by_no_right",
                 {{"name", page.requester}}));
  put(data, "area", page.area_name);
  put(data, "is_hosting_incident", page.is_hosting_incident);
  put(data, "is_pressing", page.priority >= TicketPriority::High);
  put(data, "priority", priority_name(words, page.priority));
  put(data, "datetime", to_rfc3339(page.opened));
  put(data, "opened", format_ago(words, page.opened, page.now));
  put(data, "desk_path", kDeskPath);
}

}  // namespace

std::string render_desk_ticket(const Renderer& renderer, const Frame& frame,
                               const DeskTicketPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_head(data, words, page);
  put_standing(data, words, page.standing, page.now);
  put(data, "resolution", page.standing.is_over() ? page.resolution : "");
  put_list(data, "items", page.items, [&](const DeskItem& item) { return item_row(words, item); });
  put_seen(data, words, page.seen);
  put_states(data, words, page);
  put_ticket_place(data, words, page.place, page.id);
  put_forms(data, words, page);
  put_links(data, words, page);
  put_drafts(data, page);
  put_lessons(data, words, page);
  put_done(data, words, page);
  put_ticket_timer(data, words, page.timer, page.id);
  put_ticket_merge(data, words, page.merge, page.id);
  put_similar(data, words, page.similar);
  put_sealed_card(data, words, page.sealed, frame.firm);
  put_ticket_work(data, words, page.work, true);
  const auto title = page.id + " " + page.subject;
  return render_page(renderer, frame, "technicians/ticket",
                     {page.composer.is_refused() || page.closing.problem
                          ? words.text("error.prefix", {{"title", title}})
                          : title,
                      NavItem::Desk, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
