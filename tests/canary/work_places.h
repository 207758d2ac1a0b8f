// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/outside_links.h"
#include "store/undo.h"
#include "tests/canary/place.h"

// The private places of beta's files, orders, time and plans: see places.h.
namespace kb::test {

// Work for beta: its pages for staff are those of technicians.
inline bool reads_order(const store::Person& person) {
  return person.roles.technician ||
         (is_beta(person) && (person.rights.see_all || person.rights.order || is_writer(person)));
}
inline bool reads_call(const store::Person& person) {
  return person.roles.technician || (is_beta(person) && reads_ticket(person));
}
inline bool reads_time(const store::Person& person) {
  return reads_call(person) && (person.roles.technician || person.rights.see_time);
}
inline bool is_technician(const store::Person& person) {
  return person.roles.technician;
}
inline bool is_writing_technician(const store::Person& person) {
  return person.email == kTechnician;
}
inline bool sees_plan(const store::Person& person) {
  return is_technician(person) || person.roles.administrator ||
         (is_beta(person) && person.rights.see_time);
}

// The file's name is the private place.
inline std::string plant_file(World& world, const std::string& word, bool is_of_note) {
  const auto ticket = world.put_ticket([&](store::Ticket& t) {
    if (is_of_note) t.messages.push_back({kTechnician, t.opened, "Nota con fichero", true});
  });
  store::Attachment file;
  file.ticket = ticket;
  file.message = is_of_note ? 0 : store::kOpeningText;
  file.is_internal = is_of_note;
  file.name = word + ".txt";
  world.put_file(file);
  return server::view::ticket_path(ticket);
}

// A file of what `email` is writing under a ticket of beta's; the page with its form.
inline std::string plant_file_of_reply(World& world, const std::string& word,
                                       const std::string& email, store::DraftKind kind) {
  const auto ticket = world.put_ticket([](store::Ticket&) {});
  store::Attachment file;
  file.asking = world.put_reply_draft(ticket, email, kind, "");
  file.is_internal = kind == store::DraftKind::Note;
  file.name = word + ".txt";
  world.put_file(file);
  if (kind == store::DraftKind::Reply) return server::view::ticket_path(ticket);
  return server::view::desk_ticket_path(ticket) + "?escribir=nota";
}

inline std::vector<Place> places_of_files() {
  using store::DraftKind;
  return {
      {"name of a ticket's file", "braskelumo", reads_ticket,
       [](World& world, const std::string& word) { return plant_file(world, word, false); },
       kRequester},
      {"name of a note's file", "tilvorgane", is_staff,
       [](World& world, const std::string& word) { return plant_file(world, word, true); },
       kTechnician},
      {"name of a draft's file", "mondrasepi", is_writer,
       [](World& world, const std::string& word) {
         const auto path = plant_draft(world, "draft-3", "Con fichero", "");
         store::Attachment file;
         file.asking = "draft-3";
         file.name = word + ".txt";
         world.put_file(file);
         return path;
       },
       kRequester},
      {"name of a reply's file", "plimbareto", is_writer,
       [](World& world, const std::string& word) {
         return plant_file_of_reply(world, word, kRequester, DraftKind::Reply);
       },
       kRequester},
      {"name of an unsaved note's file", "trevonquil", is_writing_technician,
       [](World& world, const std::string& word) {
         return plant_file_of_reply(world, word, kTechnician, DraftKind::Note);
       },
       kTechnician},
      {"content of a note's file", "garstemulo", is_staff,
       [](World& world, const std::string& word) {
         store::Attachment file;
         file.ticket = world.put_ticket([](store::Ticket& t) {
           t.messages.push_back({kTechnician, t.opened, "Nota con registro", true});
         });
         file.message = 0;
         file.name = "registro.txt";
         return server::view::attachment_path(world.put_file(file, "Dice " + word));
       },
       kTechnician},
      {"text of a reply's draft", "hovrantiso", is_writer,
       [](World& world, const std::string& word) {
         const auto ticket = world.put_ticket([](store::Ticket&) {});
         world.put_reply_draft(ticket, kRequester, DraftKind::Reply, "Aún " + word);
         return server::view::ticket_path(ticket);
       },
       kRequester},
      {"draft that was thrown away", "tarvenquibo", is_nobody,
       [](World& world, const std::string& word) {
         store::UndoStep dropped;
         dropped.person = world.person(kTechnician);
         dropped.kind = store::UndoKind::DraftDropped;
         dropped.thing = world.put_ticket([](store::Ticket&) {});
         dropped.text = "Nunca " + word;
         dropped.form = "clave-tirada";
         dropped.at = world.clock.now();
         auto tx = world.store().write();
         store::keep_undo(tx, dropped);
         tx.commit();
         return server::view::desk_ticket_path(dropped.thing);
       },
       ""},
      {"subject of a ticket that was merged", "colvantrape", reads_ticket,
       [](World& world, const std::string& word) {
         const auto survivor = world.put_ticket([](store::Ticket&) {});
         world.put_ticket([&](store::Ticket& t) {
           t.subject = "La misma " + word;
           t.events.push_back(
               {store::TicketEventKind::MergedInto, kTechnician, t.opened, survivor});
         });
         return server::view::ticket_path(survivor);
       },
       kRequester},
      {"words of a ticket elsewhere", "nelbraquido", is_nobody,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_outside_link(tx, {"X-1", "correo-lleno", store::OutsideSaying::Solved, "es",
                                      world.clock.now(), "No llega " + word, "El correo " + word});
         tx.commit();
         return server::view::article_path("correo-lleno");
       },
       ""},
      {"why a ticket is urgent", "brelquidan", reads_ticket,
       [](World& world, const std::string& word) {
         const auto ticket =
             world.put_ticket([](store::Ticket& t) { t.priority = store::TicketPriority::Urgent; });
         auto tx = world.store().write();
         store::put_urgent_reason(tx, ticket, "Se para " + word);
         tx.commit();
         return server::view::ticket_path(ticket);
       },
       kRequester},
  };
}

inline std::vector<Place> places_of_work() {
  using server::view::order_path;
  return {
      {"title of an order", "quelbarino", reads_order,
       [](World& world, const std::string& word) {
         return order_path(world.put_order("Encargo " + word, "Trabajo"));
       },
       kRequester},
      {"description of an order", "crandovelo", reads_order,
       [](World& world, const std::string& word) {
         return server::view::order_desk_path(
             world.put_order("Encargo descrito", "Trabajo", "Se pide " + word));
       },
       kTechnician},
      {"scope of an estimate", "smeltrigan", reads_order,
       [](World& world, const std::string& word) {
         return order_path(world.put_order("Encargo con alcance", "Trabajo", "", "Hasta " + word));
       },
       kRequester},
      {"line of an estimate", "zorvantile", reads_order,
       [](World& world, const std::string& word) {
         return order_path(world.put_order("Encargo con partida", "Poner " + word));
       },
       "order@beta.example"},
      {"change that an order was asked for", "frigolundo", reads_order,
       [](World& world, const std::string& word) {
         const auto order = world.put_order("Encargo con cambio", "Trabajo");
         world.ask_change(order, "Mejor con " + word);
         return order_path(order);
       },
       "see_all@beta.example"},
      {"note of time", "drusmantel", reads_time,
       [](World& world, const std::string& word) {
         store::NewTime time;
         time.key = "time-1";
         time.note = "Arreglo de " + word;
         world.note_time(time);
         return std::string(server::view::kPlanPath);
       },
       "all@beta.example"},
      {"remark of staff on time", "plongarivo", is_technician,
       [](World& world, const std::string& word) {
         store::NewTime time;
         time.key = "time-2";
         time.note = "Arreglo";
         time.remark.text = "Ojo con " + word;
         return server::view::ticket_time_path(world.note_time(time));
       },
       kTechnician},
      {"summary of a call", "gambrustoli", reads_call,
       [](World& world, const std::string& word) {
         store::NewTime call;
         call.key = "call-1";
         call.kind = store::TimeKind::Call;
         call.note = "Se habla de " + word;
         call.contact = kRequester;
         world.note_time(call);
         return server::view::call_path(call.key);
       },
       kRequester},
      {"name of a plan", "veltrisomu", sees_plan,
       [](World& world, const std::string& word) {
         world.put_plan("Plan " + word);
         return std::string(server::view::kPlanPath);
       },
       "see_time@beta.example"},
  };
}

}  // namespace kb::test
