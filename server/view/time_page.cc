// SPDX-License-Identifier: MIT
#include "server/view/time_page.h"

#include "server/view/amounts.h"
#include "server/view/form_problem.h"
#include "server/view/time_effect.h"

namespace kb::server::view {
namespace {

FieldProblem field_problem(const Catalogue& words, TimeProblem problem) {
  switch (problem) {
    case TimeProblem::Moment:
      return {"cuando", words.text("time.problem.moment")};
    case TimeProblem::Minutes:
      return {"minutos", words.text("time.problem.minutes")};
    case TimeProblem::Future:
      return {"cuando", words.text("time.problem.future")};
    case TimeProblem::Note:
      return {"nota", words.text("time.problem.note")};
    case TimeProblem::Contact:
      return {"contacto", words.text("time.problem.contact")};
    case TimeProblem::AwaitsCall:
      return {"clase", words.text("time.problem.awaits_call")};
    case TimeProblem::NotGoing:
      return {"clase", words.text("time.problem.not_going")};
    case TimeProblem::Over:
      return {"clase", words.text("time.problem.over")};
    case TimeProblem::NoSuchThing:
      break;
  }
  return {"clase", words.text("time.problem.no_account")};
}

void put_form(Data& data, const TimePage& page) {
  const auto& form = page.form;
  put(data, "key", form.key);
  put(data, "is_call", form.kind == "call");
  put(data, "minutes", form.minutes);
  put(data, "at", form.at);
  put(data, "note", form.note);
  put(data, "free_reason", form.free_reason);
  put(data, "remark", form.remark);
  put(data, "asks", form.asks_confirmation);
  put(data, "from_clock", form.is_from_clock);
  put_list(data, "contacts", page.contacts, [&](const TimeContact& contact) {
    Data row;
    put(row, "email", contact.email);
    put(row, "name", contact.name.empty() ? contact.email : contact.name);
    put(row, "chosen", contact.email == form.contact);
    return row;
  });
}

std::string preview_text(const Catalogue& words, const TimePage& page) {
  if (!page.preview) return "";
  return time_effect_text(words, page.preview_minutes, *page.preview, page.account);
}

Data taken_row(const Catalogue& words, const TimeRow& source, const std::string& remark) {
  Data row;
  const auto& entry = source.entry;
  put(row, "id", entry.id);
  put(row, "what", entry.note);
  put(row, "real", format_minutes(words, entry.real_minutes));
  put(row, "remark", remark);
  put(row, "may_take_back", entry.charging != store::Charging::Counter);
  return row;
}

bool is_taken_back(const std::vector<TimeRow>& rows, const std::string& id) {
  for (const auto& row : rows)
    if (row.entry.corrects == id) return true;
  return false;
}

}  // namespace

TimeProblem problem_of(store::TimeRefusal refusal) {
  using enum store::TimeRefusal;
  switch (refusal) {
    case Minutes:
      return TimeProblem::Minutes;
    case Future:
      return TimeProblem::Future;
    case Note:
      return TimeProblem::Note;
    case Contact:
      return TimeProblem::Contact;
    case AwaitsCall:
      return TimeProblem::AwaitsCall;
    case NotGoing:
      return TimeProblem::NotGoing;
    case Over:
      return TimeProblem::Over;
    case NoSuchThing:
      break;
  }
  return TimeProblem::NoSuchThing;
}

std::string render_time(const Renderer& renderer, const Frame& frame, const TimePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto title = words.text("time.title", {{"number", page.number}});
  Data data;
  put(data, "number", page.number);
  put(data, "subject", page.subject);
  put(data, "heading", title);
  put(data, "back_href", page.back_href);
  put(data, "action", page.action);
  put(data, "effect_path", page.effect_path);
  put(data, "account", page.account);
  put(data, "is_noted", page.is_noted);
  put_problems(data, page.problem ? std::vector{field_problem(words, *page.problem)}
                                  : std::vector<FieldProblem>{});
  put_form(data, page);
  put(data, "preview", preview_text(words, page));
  put_time_rows(data, words, page.rows);
  put_plan_box_of(data, words, page.account, page.box);
  Data entries(Data::type::list);
  for (size_t i = 0; i < page.rows.size(); ++i)
    if (!is_taken_back(page.rows, page.rows[i].entry.id))
      entries.push_back(taken_row(words, page.rows[i], page.remarks[i]));
  data["entries"] = std::move(entries);
  return render_page(renderer, frame, "technicians/time",
                     {page.problem ? words.text("error.prefix", {{"title", title}}) : title,
                      NavItem::Orders, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
