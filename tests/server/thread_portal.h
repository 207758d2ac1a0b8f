// SPDX-License-Identifier: MIT
#pragma once
#include "store/client_thread.h"
#include "store/ticket_thread.h"
#include "tests/server/test_portal.h"
#include "tests/support/utc.h"

// A portal with one open ticket of Ana's, a colleague who sees it, one who does not, a stranger and
// a technician.
namespace kb::test {

const std::string kTicketPath = "/consultas/T-1", kDeskTicketPath = "/mesa/consultas/T-1";
const std::string kAna = "ana@x.example", kMarta = "marta@f.example";

class ThreadPortal : private InUtc, public TestPortal {
 protected:
  explicit ThreadPortal(const Settings& settings = {}) : TestPortal(settings) {
    put(an_area("correo", "Correo"));
    put(an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    auto inside = an_article("interno", "Claves del servidor");
    inside.audience = store::ArticleAudience::Internal;
    put(inside);
    put(contact(kAna, "arcos", "Ana Prieto"));
    auto rosa = contact("rosa@x.example", "arcos", "Rosa Arcos");
    rosa.rights.see_all = true;
    put(rosa);
    put(contact("luis@x.example", "arcos", "Luis Gil"));
    put(contact("eva@y.example", "beta", "Eva Sanz"));
    put(a_technician(kMarta));
    put(ticket_of_ana("T-1", "No llegan correos", "Desde ayer **nada**."));
  }

  static store::Ticket ticket_of_ana(const std::string& id, const std::string& subject,
                                     const std::string& body) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = "arcos";
    ticket.requester = kAna;
    ticket.area = "correo";
    ticket.subject = subject;
    ticket.body = body;
    return ticket;
  }

  static store::Person contact(const std::string& email, const std::string& account,
                               const std::string& name) {
    auto person = a_contact(email, account);
    person.name = name;
    person.rights.ask = true;
    return person;
  }

  HtmlProbe page(const std::string& path = kTicketPath) { return html_probe(get(path).body); }

  // The form under the thread as it stands in the page, with a text typed into it.
  Form typed(const std::string& text, const std::string& path = kTicketPath) {
    const auto shown = page(path);
    Form form{{"texto", text}};
    for (const char* name : {"clave", "vistos"})
      form.emplace(
          name,
          shown.attribute("#responder [name=" + std::string(name) + "]", "value").value_or(""));
    return form;
  }
  server::Response reply(const std::string& text) {
    return post(kTicketPath + "/responder", typed(text), kTicketPath);
  }
  server::Response answer(const std::string& text, const std::string& button = "") {
    auto form = typed(text, kDeskTicketPath);
    if (!button.empty()) form.emplace("y", button);
    return post(kDeskTicketPath + "/responder", std::move(form), kDeskTicketPath);
  }
  server::Response note(const std::string& text) {
    return post(kDeskTicketPath + "/nota", typed(text, kDeskTicketPath + "?escribir=nota"),
                kDeskTicketPath);
  }
  store::Ticket ticket(const std::string& id = "T-1") {
    auto tx = store().read();
    return store::find_ticket(tx, id).value();
  }
};

}  // namespace kb::test
