// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/crypto.h"
#include "core/error.h"
#include "core/utf8.h"
#include "server/names.h"
#include "server/order_loading.h"
#include "server/pages.h"
#include "server/plan_summary.h"
#include "server/technicians/pages.h"
#include "server/technicians/time_writing.h"
#include "server/view/amounts.h"
#include "server/view/links.h"
#include "server/view/time_page.h"
#include "store/ticket_lists.h"
#include "store/timers.h"

namespace kb::server {
namespace {

constexpr size_t kKeyBytes = 12;
constexpr size_t kMostNoteBytes = 4000, kMostReasonBytes = 300, kMostRemarkBytes = 1000;
constexpr std::string_view kNotedParameter = "anotado";

// The ticket or order of the address; what both have in common.
struct Owner {
  std::string ticket, order, account, subject, path, back;
};

// That the form's minutes are those of the clock, which begins anew once they are noted.
constexpr std::string_view kClockField = "reloj";
// That the form stands beside the ticket at the desk, which comes back then.
constexpr std::string_view kBesideField = "al-lado";

Owner owner_of_order(store::Transaction& tx, const std::string& id) {
  const auto order = store::find_order(tx, id);
  if (!order) throw Error(ErrorCode::NotFound, "no such order");
  return {
      "", id, order->account, order->title, view::order_time_path(id), view::order_desk_path(id)};
}

Owner owner_of_ticket(store::Transaction& tx, const std::string& id) {
  const auto ticket = store::find_ticket_head(tx, id);
  if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
  return {id,
          "",
          ticket->account,
          ticket->subject,
          view::ticket_time_path(id),
          view::desk_ticket_path(id)};
}

using FindOwner = Owner (*)(store::Transaction&, const std::string&);

std::string field(const Request& request, std::string_view name, size_t most) {
  return std::string(utf8_prefix(request.form_value(name), most));
}

view::TimeForm blank_form(Instant now) {
  view::TimeForm form;
  form.key = crypto::random_token(kKeyBytes);
  form.at = local_moment_text(now);
  return form;
}

void take_from_clock(view::TimeForm& form, store::Transaction& tx, const Visitor& visitor,
                     const std::string& ticket, Instant now) {
  const auto timer = store::find_timer(tx, visitor.person->id, ticket);
  if (!timer) return;
  form.minutes = std::to_string(store::timer_minutes(*timer, now));
  form.is_from_clock = true;
}

view::TimeForm form_in(const Request& request) {
  view::TimeForm form;
  form.key = request.form_value("clave");
  if (!store::is_fit_id(form.key)) form.key = crypto::random_token(kKeyBytes);
  form.kind = request.form_value("clase") == "call" ? "call" : "work";
  form.minutes = field(request, "minutos", kMostReasonBytes);
  form.at = field(request, "cuando", kMostReasonBytes);
  form.note = field(request, "nota", kMostNoteBytes);
  form.free_reason = field(request, "gratis", kMostReasonBytes);
  form.remark = field(request, "interna", kMostRemarkBytes);
  form.contact = request.form_value("contacto");
  form.asks_confirmation = !request.form_value("confirmar").empty();
  form.is_from_clock = !request.form_value(kClockField).empty();
  return form;
}

// Now when the form says none, absent when it says one that cannot be read. It says minutes, so a
// moment within this one is not in the future.
std::optional<Instant> moment_of(const view::TimeForm& form, Instant now) {
  if (form.at.empty()) return now;
  const auto at = parse_local_moment(form.at);
  return at > now && *at < now + std::chrono::minutes(1) ? now : at;
}

int minutes_of(const view::TimeForm& form) {
  return view::parse_minutes(form.minutes, store::kMostEntryMinutes).value_or(0);
}

store::NewTime new_time(const view::TimeForm& form, const Owner& owner, const Visitor& visitor,
                        Instant at) {
  store::NewTime time;
  time.key = form.key;
  time.ticket = owner.ticket;
  time.order = owner.order;
  time.kind = form.kind == "call" ? store::TimeKind::Call : store::TimeKind::Work;
  time.staff = visitor.person->email;
  time.at = at;
  time.real_minutes = minutes_of(form);
  time.note = form.note;
  time.free_reason = form.free_reason;
  time.remark.text = form.remark;
  time.contact = form.contact;
  time.asks_confirmation = form.asks_confirmation;
  return time;
}

std::vector<view::TimeContact> contacts_of(store::Transaction& tx, const std::string& account) {
  std::vector<view::TimeContact> contacts;
  for (const auto& person : store::people_of(tx, account))
    if (!person.disabled) contacts.push_back({person.email, person.name});
  std::ranges::stable_sort(contacts, {}, &view::TimeContact::name);
  return contacts;
}

std::vector<std::string> remarks_beside(store::Transaction& tx,
                                        const std::vector<view::TimeRow>& rows) {
  std::vector<std::string> ids, remarks;
  for (const auto& row : rows) ids.push_back(row.entry.id);
  const auto known = store::remarks_on(tx, ids);
  for (const auto& id : ids) {
    const auto remark = known.find(id);
    remarks.push_back(remark == known.end() ? "" : remark->second.text);
  }
  return remarks;
}

view::TimePage time_page(store::Transaction& tx, const Visitor& visitor, const Owner& owner,
                         Instant now) {
  view::TimePage page;
  page.number = owner.order.empty() ? owner.ticket : owner.order;
  page.subject = owner.subject;
  page.back_href = owner.back;
  page.action = owner.path;
  if (!owner.ticket.empty()) page.effect_path = view::desk_action_path(owner.ticket, "efecto");
  page.account = account_name(tx, owner.account);
  page.rows = time_rows(tx, visitor,
                        owner.order.empty() ? store::time_on_ticket(tx, owner.ticket)
                                            : store::time_on_order(tx, owner.order));
  page.remarks = remarks_beside(tx, page.rows);
  page.contacts = contacts_of(tx, owner.account);
  page.box = plan_box_of(tx, owner.account, now);
  return page;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 const view::TimePage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_time(services.renderer, frame, page),
                       page.problem ? 422 : 200);
}

Response show_time(const Request& request, const Visitor& visitor, Services& services,
                   FindOwner find_owner) {
  const Instant now = services.clock.now();
  view::TimePage page;
  {
    auto tx = services.store.read();
    const auto owner = find_owner(tx, request.capture("id"));
    page = time_page(tx, visitor, owner, now);
    page.form = blank_form(now);
    take_from_clock(page.form, tx, visitor, owner.ticket, now);
  }
  page.is_noted = !request.query_value(kNotedParameter).empty();
  return respond(request, visitor, services, page);
}

Response noted(const Owner& owner) {
  return redirect(owner.path + "?" + std::string(kNotedParameter) + "=1");
}

Response take_back(const Request& request, const Visitor& visitor, Services& services,
                   const Owner& owner, store::Transaction& tx) {
  const auto entry = store::find_time_entry(tx, request.form_value("anular"));
  const auto reason = field(request, "motivo", kMostReasonBytes);
  const bool is_of_owner = entry && entry->ticket == owner.ticket && entry->order == owner.order;
  if (!is_of_owner || reason.empty()) return redirect(owner.path);
  store::take_back_time(tx, entry->id, visitor.person->email, reason, services.clock.now());
  tx.commit();
  return noted(owner);
}

// What became of a form: nothing to show again, or the page with it.
struct Added {
  std::optional<Response> done;
  view::TimePage page;
};

Added try_to_add(const Request& request, const Visitor& visitor, Services& services,
                 FindOwner find_owner) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  const auto owner = find_owner(tx, request.capture("id"));
  if (!request.form_value("anular").empty())
    return {take_back(request, visitor, services, owner, tx), {}};
  const auto form = form_in(request);
  const auto at = moment_of(form, now);
  const bool only_shows = request.form_value("paso") == "calcular";
  std::optional<view::TimeProblem> problem;
  if (!at) problem = view::TimeProblem::Moment;
  if (at && !only_shows) {
    problem = note_time(services, tx, new_time(form, owner, visitor, *at), now);
    if (!problem) {
      if (form.is_from_clock) store::clear_timer(tx, visitor.person->id, owner.ticket, now);
      tx.commit();
      const bool is_beside = !request.form_value(kBesideField).empty() && !owner.ticket.empty();
      return {is_beside ? redirect(view::desk_done_path(owner.ticket, "tiempo")) : noted(owner),
              {}};
    }
  }
  Added added{std::nullopt, time_page(tx, visitor, owner, now)};
  added.page.form = form;
  added.page.problem = problem;
  added.page.preview_minutes = minutes_of(form);
  if (at && only_shows && added.page.preview_minutes > 0)
    added.page.preview = store::preview_time(
        tx, owner.account, form.free_reason.empty() ? added.page.preview_minutes : 0, *at);
  return added;
}

Response add_time(const Request& request, const Visitor& visitor, Services& services,
                  FindOwner find_owner) {
  auto added = try_to_add(request, visitor, services, find_owner);
  return added.done ? std::move(*added.done) : respond(request, visitor, services, added.page);
}

}  // namespace

Response show_order_time(const Request& request, const Visitor& visitor, Services& services) {
  return show_time(request, visitor, services, owner_of_order);
}

Response add_order_time(const Request& request, const Visitor& visitor, Services& services) {
  return add_time(request, visitor, services, owner_of_order);
}

Response show_ticket_time(const Request& request, const Visitor& visitor, Services& services) {
  return show_time(request, visitor, services, owner_of_ticket);
}

Response add_ticket_time(const Request& request, const Visitor& visitor, Services& services) {
  return add_time(request, visitor, services, owner_of_ticket);
}

}  // namespace kb::server
