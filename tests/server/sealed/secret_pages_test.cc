// SPDX-License-Identifier: MIT
#include "core/log.h"
#include "tests/server/sealed/sealed_portal.h"

namespace kb::server {
namespace {

using store::Act;
using test::header;
using test::html_probe;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SecretPages : public test::SealedPortal {};

TEST_F(SecretPages, ShowTheValueAfterThePasswordAndNoteIt) {
  be("rosa@x.example");
  const auto asking = get(path(of_ticket_));
  EXPECT_EQ(asking.status, 200);
  EXPECT_THAT(asking.body, Not(HasSubstr("abrete")));
  const auto shown = open(of_ticket_);
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(html_probe(shown.body).text("#valor"), "abrete-sesamo-1");
  EXPECT_EQ(shown.caching, Caching::None);
  EXPECT_THAT(acts(of_ticket_), ElementsAre(Act::Shown, Act::Sealed));
  const auto after = get(path(of_ticket_));
  EXPECT_THAT(after.body, Not(HasSubstr("abrete")));
  EXPECT_THAT(html_probe(after.body).text("ul.votes li"), HasSubstr("Rosa Gil la vio."));
  EXPECT_THAT(html_probe(get("/cuenta/claves").body).texts(".sealed"),
              testing::Contains(HasSubstr("Vista 1 vez: Rosa Gil")));
}

TEST_F(SecretPages, KeepTheValueBackWhenThePasswordIsWrong) {
  be("rosa@x.example");
  const auto refused = open(of_ticket_, "otra");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, Not(HasSubstr("abrete")));
  EXPECT_EQ(html_probe(refused.body).text("#clave-e"), "La contraseña no coincide.");
  EXPECT_THAT(refused.body, Not(HasSubstr("otra\"")));
  EXPECT_THAT(acts(of_ticket_), ElementsAre(Act::ShowRefused, Act::Sealed));
}

TEST_F(SecretPages, PauseAfterManyWrongPasswordsAsSigningInDoes) {
  be("rosa@x.example");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(open(of_ticket_, "otra").status, 422) << i;
  const auto paused = open(of_ticket_);
  EXPECT_EQ(paused.status, 429);
  EXPECT_NE(header(paused, "Retry-After"), "");
  EXPECT_THAT(paused.body, Not(HasSubstr("abrete")));
  EXPECT_EQ(acts(of_ticket_).size(), 6u) << "a pause is not noted";
  clock().advance(std::chrono::minutes(2));
  EXPECT_EQ(open(of_ticket_).status, 200);
}

TEST_F(SecretPages, AreThereForWhoMayKnowAndShowToWhoMaySee) {
  struct Case {
    const char* email;
    int ticket_page, ticket_opened, account_page, account_opened;
  };
  const Case cases[] = {
      {"ana@x.example", 200, 403, 200, 403},    // asked, may not see
      {"rosa@x.example", 200, 200, 200, 200},   // sees all tickets and secrets
      {"leo@x.example", 404, 404, 200, 200},    // sees secrets, not Ana's tickets
      {"eva@y.example", 404, 404, 404, 404},    // of another account, every right
      {"marta@f.example", 200, 200, 200, 200},  // technician
      {"lucia@f.example", 200, 403, 404, 404},  // editor and administrator
  };
  for (const auto& one : cases) {
    be(one.email);
    EXPECT_EQ(get(path(of_ticket_)).status, one.ticket_page) << one.email;
    EXPECT_EQ(open(of_ticket_).status, one.ticket_opened) << one.email;
    EXPECT_EQ(get(path(of_account_)).status, one.account_page) << one.email;
    EXPECT_EQ(open(of_account_).status, one.account_opened) << one.email;
  }
  cookies().clear();
  EXPECT_EQ(get(path(of_ticket_)).status, 303);
}

TEST_F(SecretPages, SayWhoSeesThemToWhoMayNot) {
  be("ana@x.example");
  const auto page = html_probe(get(path(of_ticket_)).body);
  EXPECT_EQ(page.text("h1"), "Panel del hosting");
  EXPECT_THAT(page.text(".callout"), HasSubstr("La ven Rosa Gil y los técnicos de Faro Digital."));
  EXPECT_FALSE(page.form(path(of_ticket_)));
  EXPECT_THAT(html_probe(get(path(of_account_)).body).text(".callout"),
              HasSubstr("La ven Leo Mas, Rosa Gil y los técnicos de Faro Digital."));
}

TEST_F(SecretPages, OfADraftAreNobodys) {
  const auto id = seal(store::SealedOwner::Draft, "d1", "Borrador", "abrete-sesamo-3");
  for (const char* email : {"ana@x.example", "rosa@x.example", "marta@f.example"}) {
    be(email);
    EXPECT_EQ(get(path(id)).status, 404) << email;
    EXPECT_EQ(open(id).status, 404) << email;
    EXPECT_EQ(post(path(id) + "/borrar", {}, "/como-trabajamos").status, 404) << email;
    EXPECT_THAT(get("/cuenta/claves").body, Not(HasSubstr("Borrador"))) << email;
  }
}

TEST_F(SecretPages, AreDeletedAndKeptLongerByWhoMay) {
  be("ana@x.example");
  EXPECT_EQ(post(path(of_ticket_) + "/borrar", {}, "/como-trabajamos").status, 403);
  EXPECT_EQ(post(path(of_ticket_) + "/ampliar", {}, "/como-trabajamos").status, 403);
  be("eva@y.example");
  EXPECT_EQ(post(path(of_ticket_) + "/borrar", {}, "/como-trabajamos").status, 404);
  clock().advance(std::chrono::days(10));
  be("rosa@x.example");
  const auto extend = [&] { return post(path(of_ticket_) + "/ampliar", {}, "/como-trabajamos"); };
  EXPECT_EQ(header(extend(), "Location"), path(of_ticket_));
  extend();  // pressed twice
  EXPECT_EQ(header(post(path(of_ticket_) + "/borrar", {}, "/como-trabajamos"), "Location"),
            "/consultas/T-1/claves");
  EXPECT_EQ(header(post(path(of_ticket_) + "/borrar", {}, "/como-trabajamos"), "Location"),
            "/cuenta/claves")
      << "pressed twice";
  EXPECT_THAT(acts(of_ticket_), ElementsAre(Act::Deleted, Act::Extended, Act::Sealed));
  EXPECT_EQ(get(path(of_ticket_)).status, 404);
}

TEST_F(SecretPages, DoNotGoToAnotherAccountWithTheNumberOfTheirTicket) {
  store::Ticket other;
  other.id = "T-1";
  other.account = "beta";
  other.requester = "eva@y.example";
  other.subject = "Otra";
  put(other);
  be("eva@y.example");
  EXPECT_EQ(get("/consultas/T-1").status, 200);
  EXPECT_THAT(get("/consultas/T-1").body, Not(HasSubstr("Panel del hosting")));
  EXPECT_EQ(get(path(of_ticket_)).status, 404);
  EXPECT_EQ(open(of_ticket_).status, 404);
}

TEST_F(SecretPages, AreGoneAfterTheirTime) {
  clock().advance(std::chrono::days(30));
  be("rosa@x.example");
  EXPECT_EQ(open(of_ticket_).status, 404);
  EXPECT_EQ(open(of_account_).status, 200);
}

TEST_F(SecretPages, EscapeWhatTheyShow) {
  const auto id = seal(store::SealedOwner::Account, "arcos", "<b>x</b>", "\n</textarea><script>1");
  be("rosa@x.example");
  const auto page = open(id);
  EXPECT_THAT(page.body, Not(HasSubstr("<script>1")));
  EXPECT_EQ(html_probe(page.body).text("h1"), "<b>x</b>");
}

// Forms, addresses and errors of every kind; what was typed must not reach the log.
TEST_F(SecretPages, LogNothingThatWasTyped) {
  be("rosa@x.example");
  log::set_level(log::Level::Debug);
  testing::internal::CaptureStderr();
  open(of_ticket_, "canario-clave");
  post("/cuenta/claves", {{"nombre", "canario-nombre"}, {"valor", "canario-valor"}}, "/");
  be("ana@x.example");
  post("/cuenta/claves", {{"nombre", "canario-nombre"}, {"valor", "canario-valor"}}, "/");
  post("/consultas/canario-id/claves", {{"nombre", "canario-nombre"}, {"valor", "canario-v"}}, "/");
  const auto key_file = app().services().keys.path();
  std::filesystem::rename(key_file, key_file.string() + ".away");
  EXPECT_EQ(post("/cuenta/claves", {{"nombre", "canario-nombre"}, {"valor", "canario-valor"}}, "/")
                .status,
            500);
  const auto logged = testing::internal::GetCapturedStderr();
  log::set_level(log::Level::Off);
  EXPECT_THAT(logged, HasSubstr("\"status\":500"));
  EXPECT_THAT(logged, Not(HasSubstr("canario")));
}

}  // namespace
}  // namespace kb::server
