// SPDX-License-Identifier: MIT
#pragma once
#include "store/accounts.h"
#include "store/people.h"
#include "store/plans.h"
#include "store/time_recording.h"
#include "store/work_orders.h"
#include "tests/support/test_store.h"

// An account with people of each kind, and orders to be moved by them.
namespace kb::test {

using namespace kb::store;

inline Instant at(const char* text) {
  return parse_rfc3339(text).value();
}
const Instant kNow = at("2026-11-20T10:00:00Z");

inline OrderVersion an_estimate(int minutes = 390, int cents = 29250) {
  OrderVersion version;
  version.valid_until = *parse_day("2026-12-04");
  version.scope = "Un catálogo";
  version.excluded = "Fotos";
  version.starts = parse_day("2026-11-23");
  version.lines = {{"Importar", minutes - 90, cents - 6750}, {"Pruebas", 90, 6750}};
  return version;
}

inline OrderRequest estimate(OrderVersion version = an_estimate()) {
  OrderRequest request;
  request.estimate = std::move(version);
  return request;
}
inline OrderRequest request(OrderAction action, int version = 0, std::string words = {}) {
  OrderRequest made;
  made.action = action;
  made.version = version;
  made.words = std::move(words);
  return made;
}

class OrderTest : public OnEachDialect {
 protected:
  OrderTest() {
    Transaction tx = store().write();
    for (const char* account : {"arcos", "otra"}) put_account(tx, {account, account, {}});
    rosa_ = add(tx, "rosa@a.example", "arcos", true);
    pepe_ = add(tx, "pepe@a.example", "arcos", false);
    other_ = add(tx, "otro@b.example", "otra", true);
    Person marta;
    marta.email = "marta@f.example";
    marta.roles.technician = true;
    put_person(tx, marta);
    marta_ = find_person_by_email(tx, marta.email)->id;
    SupportPlan plan;
    plan.id = "p";
    plan.account = "arcos";
    plan.name = "Soporte";
    plan.prepaid_minutes = 900;
    plan.starts = *parse_day("2026-04-01");
    plan.ends = *parse_day("2027-03-31");
    plan.rate_cents = 4500;
    put_plan(tx, plan);
    tx.commit();
  }

  std::string new_order(const std::string& title = "Catálogo") {
    Transaction tx = store().write();
    auto order = make_order(
        tx, {"arcos", "", "pepe@a.example", "es", title, "Con buscador", "marta@f.example"}, kNow);
    tx.commit();
    return order.id;
  }
  OrderResult step(const std::string& id, const std::string& person, const OrderRequest& what,
                   Instant now = kNow) {
    Transaction tx = store().write();
    auto result = act_on_order(tx, id, person, what, now);
    tx.commit();
    return result.value();
  }
  TimeResult note(const NewTime& time, Instant now = kNow) {
    Transaction tx = store().write();
    auto result = record_time(tx, time, now);
    tx.commit();
    return result;
  }
  WorkOrder order(const std::string& id) {
    Transaction tx = store().read();
    return find_order(tx, id).value();
  }

  std::string rosa_, pepe_, other_, marta_;  // ids

 private:
  static std::string add(Transaction& tx, const std::string& email, const std::string& account,
                         bool may_order) {
    Person person;
    person.email = email;
    person.account = account;
    person.rights.ask = true;
    person.rights.order = may_order;
    put_person(tx, person);
    return find_person_by_email(tx, email)->id;
  }
};

}  // namespace kb::test
