// SPDX-License-Identifier: MIT
#pragma once
#include <gmock/gmock.h>

#include "server/sealed/pages.h"
#include "store/sealed.h"
#include "tests/server/test_portal.h"

// A portal with one secret of a ticket and one of an account, and people who may do this or that.
namespace kb::test {

class SealedPortal : public TestPortal {
 protected:
  SealedPortal() {
    contact("ana@x.example", "Ana Prieto", "arcos", [](auto& r) { r.ask = true; });
    contact("rosa@x.example", "Rosa Gil", "arcos",
            [](auto& r) { r.see_sealed = r.see_all = true; });
    contact("leo@x.example", "Leo Mas", "arcos", [](auto& r) { r.see_sealed = true; });
    contact("eva@y.example", "Eva Sanz", "beta",
            [](auto& r) { r = {true, true, true, true, true, true}; });
    put(a_technician("marta@f.example"));
    auto editor = a_technician("lucia@f.example");
    editor.name = "Lucía Ferrer";
    editor.roles = {false, true, true};
    put(editor);
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "No llegan";
    put(ticket);
    of_ticket_ = seal(store::SealedOwner::Ticket, "T-1", "Panel del hosting", "abrete-sesamo-1");
    of_account_ = seal(store::SealedOwner::Account, "arcos", "FTP de la web", "abrete-sesamo-2");
  }

  template <typename Set>
  void contact(const std::string& email, const std::string& name, const std::string& account,
               const Set& set) {
    auto person = a_contact(email, account);
    person.name = name;
    set(person.rights);
    put(person);
  }

  std::string seal(store::SealedOwner owner, const std::string& owner_id, const std::string& label,
                   const std::string& value) {
    auto tx = store().write();
    const auto id = store::seal_secret(
        tx, app().services().keys, {owner, owner_id, "arcos", label, "", std::nullopt},
        crypto::SecretText(value), {"someone", "Alguien", store::Origin::Internet}, clock().now());
    tx.commit();
    return id;
  }

  std::string path(const std::string& id) { return "/claves/" + id; }
  server::Response open(const std::string& id, const std::string& password = "abracadabra") {
    return post(path(id), {{"clave", password}}, "/como-trabajamos");
  }
  std::vector<store::Act> acts(const std::string& id) {
    auto tx = store().read();
    std::vector<store::Act> found;
    for (const auto& entry : store::audit_of(tx, store::Audited::Secret, id))
      found.push_back(entry.act);
    return found;
  }

  std::string of_ticket_, of_account_;
};

}  // namespace kb::test
