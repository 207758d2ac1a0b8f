// SPDX-License-Identifier: MIT
#include "server/who_wrote.h"

#include <gtest/gtest.h>

#include "server/view/renderer.h"
#include "store/accounts.h"
#include "tests/support/test_store.h"

namespace kb::server {
namespace {

TEST(WhoWrote, IsSaidWithTheRightByWhichTheyWrite) {
  test::TestStore stored;
  auto tx = stored.store().write();
  store::put_account(tx, {"arcos", "Talleres Arcos", {}});
  const auto add = [&](const char* email, const char* name, void (*edit)(store::Person&)) {
    store::Person person;
    person.email = email;
    person.name = name;
    edit(person);
    store::put_person(tx, person);
  };
  using store::Person;
  add("ana@x", "Ana Prieto", [](Person& p) { p.account = "arcos", p.rights.ask = true; });
  add("luis@x", "Luis", [](Person& p) { p.account = "arcos"; });
  add("old@x", "Tomás", [](Person& p) { p.account = "arcos", p.rights.ask = p.disabled = true; });
  add("iva@f", "", [](Person& p) { p.roles.technician = p.roles.editor = true; });
  const Config config = load_config({{"firm", "Faro Digital"}}, {});
  const view::Renderer renderer;
  Writers writers(tx, config);
  const struct {
    const char *email, *name, *es, *en;
  } cases[] = {
      {"ana@x", "Ana Prieto", "contacto autorizado de Talleres Arcos",
       "authorised contact of Talleres Arcos"},
      {"luis@x", "Luis", "contacto de Talleres Arcos", "contact of Talleres Arcos"},
      {"old@x", "Tomás", "fue contacto de Talleres Arcos", "former contact of Talleres Arcos"},
      {"iva@f", "iva@f", "del equipo de Faro Digital", "of the team of Faro Digital"},
      {"nadie@x", "nadie@x", "dirección que no conocemos", "an address we do not know"},
  };
  for (const auto& c : cases) {
    const auto who = writers.who_wrote(c.email);
    EXPECT_EQ(who.name, c.name);
    EXPECT_EQ(view::standing_text(renderer.words("es"), who), c.es);
    EXPECT_EQ(view::standing_text(renderer.words("en"), who), c.en);
  }
}

}  // namespace
}  // namespace kb::server
