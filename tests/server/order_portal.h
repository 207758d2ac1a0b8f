// SPDX-License-Identifier: MIT
#pragma once
#include "store/plans.h"
#include "store/time_recording.h"
#include "store/work_orders.h"
#include "tests/server/test_portal.h"

// A portal with an account that has a plan, people of each kind, and an order to work on.
namespace kb::test {

class OrderPortal : public TestPortal {
 protected:
  explicit OrderPortal(const Settings& settings = {}) : TestPortal(settings) {
    put_person("rosa@a.example", "Rosa Arcos", "arcos", {true, true, false, true, true, false});
    put_person("ana@a.example", "Ana Prieto", "arcos", {true, true, false, false, true, false});
    put_person("pepe@a.example", "Pepe Gil", "arcos", {true, false, false, false, false, false});
    put_person("otro@b.example", "Otro", "otra", {true, true, true, true, true, true});
    put(a_technician("marta@f.example"));
    auto admin = a_technician("jefa@f.example");
    admin.roles = {false, false, true};
    put(admin);
    store::SupportPlan plan;
    plan.id = "p";
    plan.account = "arcos";
    plan.name = "Soporte 15 h";
    plan.prepaid_minutes = 900;
    plan.starts = *parse_day("2026-04-01");
    plan.ends = *parse_day("2027-03-31");
    plan.rate_cents = 4500;
    auto tx = store().write();
    store::put_plan(tx, plan);
    order_ = store::make_order(tx,
                               {"arcos", "", "rosa@a.example", "es", "Catálogo de recambios",
                                "Con buscador", "marta@f.example"},
                               clock().now())
                 .id;
    tx.commit();
  }

  void put_person(const std::string& email, const std::string& name, const std::string& account,
                  const store::Rights& rights) {
    auto person = a_contact(email, account);
    person.name = name;
    person.rights = rights;
    put(person);
  }

  static Form estimate_form(const std::string& minutes = "6 h 30 min") {
    return {{"accion", "estimar"},     {"alcance", "Una página"}, {"trabajo1", "Importar"},
            {"tiempo1", minutes},      {"fuera", "Fotos"},        {"vale", "2026-12-04"},
            {"empieza", "2026-11-23"}, {"entrega", "2026-11-27"}};
  }
  std::string desk() const { return "/mesa/encargos/" + order_; }
  std::string address() const { return "/encargos/" + order_; }

  // With spaces that do not break as plain ones: where they stand is tested with the amounts.
  static server::Response plain(server::Response response) {
    const std::string_view nbsp = "\u00a0";
    for (size_t at = 0; (at = response.body.find(nbsp, at)) != std::string::npos;)
      response.body.replace(at, nbsp.size(), " ");
    return response;
  }

  // Does it as somebody, and gives the answer.
  server::Response as(const std::string& email, const std::string& target, Form form) {
    be(email);
    return plain(post(target, std::move(form), "/como-trabajamos"));
  }
  server::Response see(const std::string& email, const std::string& target) {
    be(email);
    return plain(get(target));
  }
  void estimate(const std::string& minutes = "6 h 30 min") {
    EXPECT_EQ(as("marta@f.example", desk(), estimate_form(minutes)).status, 303);
  }
  server::Response decide(const std::string& email, const std::string& decision, int version,
                          const std::string& note = "") {
    return as(email, address(),
              {{"decision", decision}, {"version", std::to_string(version)}, {"nota", note}});
  }
  void note_time(const std::string& key, int minutes, const std::string& at,
                 const std::string& ticket = "T-1") {
    store::NewTime time;
    time.key = key;
    time.ticket = ticket;
    time.staff = "marta@f.example";
    time.at = *parse_rfc3339(at);
    time.real_minutes = minutes;
    time.note = "Nota de " + key;
    time.remark = {"secreto-interno"};
    auto tx = store().write();
    ASSERT_FALSE(store::record_time(tx, time, clock().now()).refusal);
    tx.commit();
  }
  void put_ticket(const std::string& id, const std::string& requester) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = requester;
    ticket.subject = "Asunto de " + id;
    ticket.status = store::TicketStatus::InProgress;
    put(ticket);
  }
  store::WorkOrder order() {
    auto tx = store().read();
    return store::find_order(tx, order_).value();
  }

  std::string order_;
};

}  // namespace kb::test
