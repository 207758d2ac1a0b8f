// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "store/attachments.h"
#include "tests/server/thread_portal.h"

namespace kb::server {
namespace {

using test::kAna;
using test::kDeskTicketPath;
using test::kMarta;
using test::kTicketPath;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class TicketsTest : public test::ThreadPortal {
 protected:
  TicketsTest() {
    old("T-90", kAna, "arcos", "Buzón lleno en marzo", "Buzón ampliado a 5 GB.");
    old("T-91", "rosa@x.example", "arcos", "Buzón de Rosa", "");
    old("T-92", "eva@y.example", "beta", "Buzón ajeno", "");
    be(kAna);
  }
  void old(const std::string& id, const std::string& requester, const std::string& account,
           const std::string& subject, const std::string& resolution) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = account;
    ticket.requester = requester;
    ticket.subject = subject;
    ticket.resolution = resolution;
    ticket.status = store::TicketStatus::Resolved;
    ticket.opened = *parse_rfc3339("2026-03-12T10:00:00Z");
    ticket.resolved = ticket.opened;
    put(ticket);
  }
};

TEST_F(TicketsTest, BeginWithWhatWaitsForTheReader) {
  EXPECT_EQ(page("/consultas").texts("h2")[0], "En marcha 1");
  be(kMarta);
  answer("¿Desde cuándo?", "espera");
  be(kAna);
  const auto shown = page("/consultas");
  EXPECT_EQ(shown.texts("h2")[0], "Te esperamos 1");
  EXPECT_THAT(shown.text(".titem .next"), HasSubstr("¿Desde cuándo?"));
  EXPECT_EQ(shown.attribute(".titem .button.primary", "href"), "/consultas/T-1#responder");
}

TEST_F(TicketsTest, HoldOnesOwnOrTheWholeAccounts) {
  EXPECT_THAT(page("/consultas").texts(".titem h3"),
              ElementsAre("No llegan correos", "Buzón lleno en marzo"));
  EXPECT_THAT(page("/consultas").text("main"), HasSubstr("Buzón ampliado a 5 GB."));
  be("rosa@x.example");
  EXPECT_THAT(page("/consultas").texts(".titem h3"),
              ElementsAre("No llegan correos", "Buzón de Rosa", "Buzón lleno en marzo"));
  EXPECT_THAT(page("/consultas").texts("[aria-labelledby=perm] li"),
              ElementsAre("Pedir ayuda", "Ver las consultas de toda la empresa"));
}

TEST_F(TicketsTest, AreSearchedByTheEngineWithinOnesRights) {
  const auto found = page("/consultas?q=buzon");
  EXPECT_THAT(found.texts("[aria-labelledby=hist] h3"), ElementsAre("Buzón lleno en marzo"))
      << "neither articles nor others' tickets";
  EXPECT_EQ(found.attribute("#qh", "value"), "buzon");
  be("rosa@x.example");
  EXPECT_EQ(page("/consultas?q=buzon").count("[aria-labelledby=hist] h3"), 2);
  EXPECT_THAT(page("/consultas?q=zzzz").text("main"), HasSubstr("Nada en tu historial"));
}

TEST_F(TicketsTest, SayWhenThereAreNone) {
  be("luis@x.example");
  EXPECT_EQ(page("/consultas").text(".empty strong"), "Aún no has pedido nada");
}

TEST_F(TicketsTest, GoHomeAsJson) {
  be(kMarta);
  note("nabo");
  answer("Hola, \"Ana\"");
  post(kDeskTicketPath + "/enlazar", {{"resuelve", "buzon"}}, kDeskTicketPath);
  post(kDeskTicketPath + "/enlazar", {{"relacionado", "interno"}}, kDeskTicketPath);
  be(kAna);
  const auto response = get("/cuenta/datos?formato=json");
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_THAT(test::header(response, "Content-Disposition"), HasSubstr("attachment"));
  const auto data = nlohmann::json::parse(response.body);
  EXPECT_EQ(data["tickets"].size(), 2u);
  EXPECT_EQ(data["complete"], true);
  const auto& ticket = data["tickets"][0];
  EXPECT_EQ(ticket["id"], "T-1");
  EXPECT_EQ(ticket["messages"].size(), 1u);
  EXPECT_EQ(ticket["opened"], "2026-11-20T10:00:00Z");
  ASSERT_EQ(ticket["links"].size(), 1u);
  EXPECT_EQ(ticket["links"][0]["article"], "buzon");
  EXPECT_THAT(response.body, Not(HasSubstr("interno")));
}

TEST_F(TicketsTest, GoHomeAsCsv) {
  reply("=1+1");
  reply("línea uno\nlínea \"dos\"");
  const auto response = get("/cuenta/datos?formato=csv");
  EXPECT_EQ(response.content_type, "text/csv; charset=utf-8");
  EXPECT_TRUE(response.body.starts_with("\xEF\xBB\xBFticket,what,at,"));
  EXPECT_THAT(response.body, HasSubstr(",'=1+1\r\n"));
  EXPECT_THAT(response.body, HasSubstr("\"línea uno\nlínea \"\"dos\"\"\"\r\n"));
  EXPECT_THAT(response.body, Not(HasSubstr("T-91")));
}

// What waits for whom stands beside their own list, and is said in words.
TEST_F(TicketsTest, AreCountedInTheNavigationOfWhoIsToAnswer) {
  const auto counted = [&] { return page("/").texts(".top nav .pill"); };
  EXPECT_TRUE(counted().empty());
  be(kMarta);
  EXPECT_THAT(counted(), ElementsAre("1"));
  EXPECT_THAT(page("/").text(".top nav"), HasSubstr("Cola 1, 1 espera respuesta nuestra"));
  answer("¿Desde cuándo?", "espera");
  EXPECT_TRUE(counted().empty());
  for (const auto& reader : {std::string(kAna), std::string("rosa@x.example")}) {
    be(reader);
    EXPECT_THAT(page("/").text(".top nav"), HasSubstr("Mis consultas 1, 1 espera tu respuesta"));
  }
  be("eva@y.example");
  EXPECT_TRUE(counted().empty()) << "of another account";
  cookies().clear();
  EXPECT_TRUE(counted().empty());
}

TEST_F(TicketsTest, GoHomeWithTheReasonOfUrgencyAndWhatFilesThereAre) {
  {
    auto tx = store().write();
    store::put_urgent_reason(tx, "T-1", "Se para la tienda");
    tx.commit();
  }
  const auto send = [&](const std::string& path, const std::string& form_page,
                        const std::string& name) {
    post_files(path, typed("Va", form_page),
               {{"archivo", name, "text/plain", "550 rechazado " + name}});
  };
  send(kTicketPath + "/responder", kTicketPath, "log.txt");
  be(kMarta);
  send(kDeskTicketPath + "/nota", kDeskTicketPath + "?escribir=nota", "secreta.txt");
  be(kAna);
  const auto json = get("/cuenta/datos?formato=json").body,
             csv = get("/cuenta/datos?formato=csv").body;
  const auto ticket = nlohmann::json::parse(json)["tickets"][0];
  EXPECT_EQ(ticket["urgent_reason"], "Se para la tienda");
  EXPECT_EQ(ticket["attachments"].size(), 0u);
  const auto& files = ticket["messages"][0]["attachments"];
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].dump(),
            R"({"at":"2026-11-20T10:00:00Z","bytes":21,"name":"log.txt","type":"text/plain"})");
  EXPECT_THAT(csv, HasSubstr("Se para la tienda"));
  EXPECT_THAT(csv, HasSubstr("attachment,2026-11-20T10:00:00Z"));
  EXPECT_THAT(csv, HasSubstr("\"text/plain, 21 bytes\","));
  for (const auto& body : {json, csv}) {
    EXPECT_THAT(body, Not(HasSubstr("secreta.txt")));
    EXPECT_THAT(body, Not(HasSubstr("550 rechazado"))) << "what they are, not what is in them";
  }
}

}  // namespace
}  // namespace kb::server
