// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "store/time_entries.h"
#include "tests/server/thread_portal.h"

// The clock beside a ticket, and what it says when time is noted.
namespace kb::server {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using test::header;
using test::html_probe;
using test::kDeskTicketPath;
using test::kMarta;
using testing::HasSubstr;

class TimerTest : public test::ThreadPortal {
 protected:
  TimerTest() {
    be(kMarta);
    put(ticket_of_ana("T-2", "Otra cosa", "Nada más."));
  }
  server::Response turn(const std::string& id, const std::string& field = "empieza") {
    return post("/mesa/consultas/" + id + "/reloj", {{field, "1"}}, kDeskTicketPath);
  }
  Form closing(const std::string& time) {
    Form form = typed("", kDeskTicketPath);
    form.emplace("saber", "enlazar");
    form.emplace("articulo", "buzon");
    form.emplace("minutos", time);
    form.emplace("cierre", page(kDeskTicketPath).attribute("[name=cierre]", "value").value_or(""));
    return form;
  }
  std::vector<store::TimeEntry> entries() {
    auto tx = store().read();
    return store::time_on_ticket(tx, "T-1");
  }
};

TEST_F(TimerTest, GoesOnThroughPagesAndStopsWhenAsked) {
  EXPECT_EQ(header(turn("T-1"), "Location"), kDeskTicketPath + "?hecho=reloj#hecho");
  clock().advance(seconds(754));
  EXPECT_EQ(page(kDeskTicketPath).text(".timer [role=timer]"), "0:12:34");
  EXPECT_THAT(page("/mesa").text(".top-timer"), HasSubstr("T-1"));
  EXPECT_EQ(header(turn("T-1", "pausa"), "Location"), kDeskTicketPath + "?hecho=pausa#hecho");
  clock().advance(minutes(30));
  EXPECT_EQ(page(kDeskTicketPath).text(".timer [role=timer]"), "0:12:34");
  EXPECT_FALSE(page("/mesa").has(".top-timer"));
}

TEST_F(TimerTest, SaysWhichOtherOneItStopped) {
  turn("T-2");
  const auto started = header(turn("T-1"), "Location");
  EXPECT_EQ(started, kDeskTicketPath + "?hecho=otro-reloj&otro=T-2#hecho");
  EXPECT_THAT(page(kDeskTicketPath + "?hecho=otro-reloj&otro=T-2").text("#hecho"),
              HasSubstr("El de T-2 se ha parado"));
}

TEST_F(TimerTest, FillsTheFormThatSolves) {
  turn("T-1");
  clock().advance(minutes(11) + seconds(1));
  const auto shown = page(kDeskTicketPath);
  EXPECT_EQ(shown.attribute("#minutos", "value"), "12");
  EXPECT_THAT(shown.text("#cerrar [data-effect]"), HasSubstr("Se anotan 12"));
  EXPECT_EQ(post(kDeskTicketPath + "/cerrar", closing("12"), kDeskTicketPath).status, 303);
  ASSERT_EQ(entries().size(), 1u);
  EXPECT_EQ(entries().front().real_minutes, 12);
  EXPECT_EQ(page(kDeskTicketPath).text(".timer [role=timer]"), "0:00:00");
}

TEST_F(TimerTest, ShowsTheEffectWithoutSolving) {
  auto form = closing("25");
  form.emplace("gratis", "Fallo nuestro");
  form.emplace("paso", "calcular");
  const auto shown = post(kDeskTicketPath + "/cerrar", form, kDeskTicketPath);
  EXPECT_EQ(shown.status, 200);
  const auto page = html_probe(shown.body);
  EXPECT_TRUE(page.has("#cerrar[open]"));
  EXPECT_THAT(page.text("#cerrar [data-effect]"), HasSubstr("se cobran 0\u00A0min"));
  EXPECT_EQ(page.attribute("#gratis-cierre", "value"), "Fallo nuestro");
  EXPECT_EQ(ticket().status, store::TicketStatus::Open);
  EXPECT_TRUE(entries().empty());
}

TEST_F(TimerTest, NotesWithoutChargeWhenSolving) {
  auto form = closing("25");
  form.emplace("gratis", "Fallo nuestro");
  post(kDeskTicketPath + "/cerrar", form, kDeskTicketPath);
  ASSERT_EQ(entries().size(), 1u);
  EXPECT_EQ(entries().front().charging, store::Charging::Free);
  EXPECT_EQ(entries().front().charged_minutes, 0);
}

TEST_F(TimerTest, NotesFromTheFormBesideTheTicket) {
  turn("T-1");
  clock().advance(minutes(4));
  const auto noted = post(kDeskTicketPath + "/tiempo",
                          {{"al-lado", "1"},
                           {"reloj", "1"},
                           {"clave", "una-clave"},
                           {"minutos", "4"},
                           {"nota", "Miro el servidor"}},
                          kDeskTicketPath);
  EXPECT_EQ(header(noted, "Location"), kDeskTicketPath + "?hecho=tiempo#hecho");
  ASSERT_EQ(entries().size(), 1u);
  EXPECT_FALSE(page("/mesa").has(".top-timer")) << "the clock begins anew";
}

TEST_F(TimerTest, TellsItsScriptWhatMinutesWouldDo) {
  const struct {
    const char *query, *expected;
  } cases[] = {
      {"minutos=25", "Se anotan 25"},
      {"minutos=25&gratis=nuestro", "se cobran 0"},
      {"minutos=0", R"("text":"")"},
      {"minutos=un+rato", R"("text":"")"},
  };
  for (const auto& c : cases)
    EXPECT_THAT(get(kDeskTicketPath + "/efecto?" + c.query).body, HasSubstr(c.expected)) << c.query;
}

class TimeIsOptionalTest : public test::ThreadPortal {
 protected:
  TimeIsOptionalTest() : ThreadPortal({{"time-required", "no"}}) { be(kMarta); }
};

TEST_F(TimeIsOptionalTest, SolvesWithoutSayingHowLongItTook) {
  Form form = typed("", kDeskTicketPath);
  form.emplace("saber", "enlazar");
  form.emplace("articulo", "buzon");
  EXPECT_EQ(post(kDeskTicketPath + "/cerrar", form, kDeskTicketPath).status, 303);
  EXPECT_EQ(ticket().status, store::TicketStatus::Resolved);
}

}  // namespace
}  // namespace kb::server
