// SPDX-License-Identifier: MIT
#pragma once
#include "store/suggestions.h"
#include "tests/server/test_portal.h"

// A portal with a contact who may ask, and two articles that answer about a full mailbox.
namespace kb::test {

const std::string kAskPath = "/pedir-ayuda";
const std::string kBesidePath = "/pedir-ayuda/sugerencias";

class AskPortal : public TestPortal {
 protected:
  explicit AskPortal(const std::string& holdout = "0") : TestPortal({{"holdout-share", holdout}}) {
    put(an_area("correo", "Correo"));
    put(an_area("hosting", "Hosting", 2));
    put(an_article("buzon", "El buzón está lleno", "Vacía la papelera del buzón lleno."));
    put(an_article("dns", "Cambiar los DNS",
                   "Si el buzón está lleno, la papelera también hay que mirarla."));
    auto ana = a_contact("ana@x.example", "arcos");
    ana.rights.ask = true;
    put(ana);
    put(a_contact("luis@x.example", "arcos"));
    put(a_technician("marta@f.example"));
    be("ana@x.example");
  }

  Form filled(const std::string& area = "correo",
              const std::string& subject = "El buzón está lleno",
              const std::string& body = "La papelera también.") {
    return {{"borrador", draft_id()}, {"tema", area}, {"asunto", subject}, {"detalle", body}};
  }
  static Form with(Form form, const std::string& name, const std::string& value = "1") {
    form.emplace(name, value);
    return form;
  }
  std::string draft_id() {
    return html_probe(get(kAskPath).body).attribute("[name=borrador]", "value").value_or("");
  }
  server::Response write(Form form, const std::string& path = kAskPath) {
    return post(path, std::move(form), "/");
  }
  std::vector<std::string> tickets() {
    auto tx = store().read();
    return store::ticket_ids(tx);
  }
  store::Asking asking(const std::string& id) {
    auto tx = store().read();
    return store::find_asking(tx, id).value();
  }
  store::Ticket ticket(const std::string& id) {
    auto tx = store().read();
    return store::find_ticket(tx, id).value();
  }
};

}  // namespace kb::test
