// SPDX-License-Identifier: MIT
#include "server/view/ticket_state.h"

#include <gtest/gtest.h>

#include "server/view/renderer.h"
#include "tests/support/utc.h"

namespace kb::server::view {
namespace {

using std::chrono::days;
using std::chrono::hours;

const Instant kNow = *parse_rfc3339("2026-11-20T10:00:00Z");  // a Friday

const Renderer& renderer() {
  static const Renderer made;
  return made;
}

// No-break spaces read as blanks.
std::string plain(std::string text) {
  for (size_t at = 0; (at = text.find("\u00a0", at)) != std::string::npos;)
    text.replace(at, 2, " ");
  return text;
}

class FormatSince : private test::InUtc, public testing::Test {};
class TicketStateWords : private test::InUtc, public testing::Test {};

TEST_F(FormatSince, SaysItAsOneWouldSayIt) {
  struct Case {
    Instant since;
    const char *es, *en;
  };
  const Case cases[] = {
      {kNow - std::chrono::minutes(40), "desde las 9:20", "since 9:20"},
      {*parse_rfc3339("2026-11-20T01:05:00Z"), "desde la 1:05", "since 1:05"},
      {kNow - hours(11), "desde ayer", "since yesterday"},
      {kNow - days(3), "desde el martes", "since Tuesday"},
      {kNow - days(6), "desde el sábado", "since Saturday"},
      {kNow - days(7), "desde el 13 de noviembre", "since 13 November"},
      {kNow - days(400), "desde el 16 de octubre de 2025", "since 16 October 2025"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(plain(format_since(renderer().words("es"), c.since, kNow)), c.es);
    EXPECT_EQ(plain(format_since(renderer().words("en"), c.since, kNow)), c.en);
  }
}

struct Case {
  const char* what;
  TicketState state;
  TicketReader reader;
  Answerer answerer;
  const char* question;
  bool can_reopen;
  const char *es, *en;  // both sentences
};

const Case kCases[] = {
    {"received", TicketState::Received, TicketReader::WhoAsked, Answerer::Nobody, "", false,
     "La tenemos desde el martes. La lee quien sabe de este tema y te contesta aquí.",
     "We have had it since Tuesday. Someone who knows this area reads it and answers here."},
    {"going", TicketState::Going, TicketReader::WhoAsked, Answerer::Another, "", false,
     "Iván está en ello desde el martes. Te contesta aquí; si le falta algún dato, te lo pregunta.",
     "Iván has been on it since Tuesday. The answer comes here; if anything is missing, you will "
     "be "
     "asked."},
    {"going by nobody", TicketState::Going, TicketReader::Colleague, Answerer::Nobody, "", false,
     "Estamos en ello desde el martes. Te contestamos aquí; si falta algún dato, te lo "
     "preguntamos.",
     "We have been on it since Tuesday. We answer here; if anything is missing, we ask."},
    {"waiting", TicketState::Waiting, TicketReader::WhoAsked, Answerer::Another, "", false,
     "Esperamos tu respuesta desde el martes. En cuanto contestes, seguimos.",
     "We have been waiting for your answer since Tuesday. As soon as you answer, we go on."},
    {"asked", TicketState::Waiting, TicketReader::WhoAsked, Answerer::Another, "¿A dónde?", false,
     "Esperamos tu respuesta desde el martes. ¿A dónde?",
     "We have been waiting for your answer since Tuesday. ¿A dónde?"},
    {"colleague", TicketState::Waiting, TicketReader::Colleague, Answerer::Another, "¿A dónde?",
     false, "Esperamos la respuesta de Ana Prieto desde el martes. ¿A dónde?",
     "Waiting for Ana Prieto to answer since Tuesday. ¿A dónde?"},
    {"solved", TicketState::Solved, TicketReader::WhoAsked, Answerer::Another, "", true,
     "Resuelta el 17 de noviembre. Si vuelve a pasar, puedes reabrirla hasta el 1 de diciembre.",
     "Solved on 17 November. If it happens again, you can reopen it until 1 December."},
    {"closed for good", TicketState::Closed, TicketReader::WhoAsked, Answerer::Nobody, "", false,
     "Cerrada el 17 de noviembre. Si vuelve a pasar, abre otra con estos datos.",
     "Closed on 17 November. If it happens again, open another one with these details."},
    {"desk, received", TicketState::Received, TicketReader::Staff, Answerer::Nobody, "", false,
     "Sin contestar desde el martes. No la lleva nadie todavía.",
     "Unanswered since Tuesday. Nobody has it yet."},
    {"desk, going", TicketState::Going, TicketReader::Staff, Answerer::TheReader, "", false,
     "En marcha desde el martes. La llevas tú.", "In progress since Tuesday. It is yours."},
    {"desk, waiting", TicketState::Waiting, TicketReader::Staff, Answerer::Another, "¿A dónde?",
     false, "Esperamos la respuesta de Ana Prieto desde el martes. La lleva Iván Ríos.",
     "Waiting for Ana Prieto to answer since Tuesday. Iván Ríos has it."},
    {"desk, solved", TicketState::Solved, TicketReader::Staff, Answerer::Another, "", true,
     "Resuelta el 17 de noviembre. Quien preguntó puede reabrirla hasta el 1 de diciembre.",
     "Solved on 17 November. The person who asked can reopen it until 1 December."},
    {"desk, closed", TicketState::Closed, TicketReader::Staff, Answerer::Another, "", false,
     "Cerrada el 17 de noviembre. Ya no se puede reabrir: sería otra consulta.",
     "Closed on 17 November. It can no longer be reopened: it would be another ticket."},
};

TEST_F(TicketStateWords, SaysWhoWaitsForWhomSinceWhenAndWhatComesNext) {
  for (const auto& c : kCases) {
    TicketStanding standing;
    standing.state = c.state;
    standing.since = kNow - days(3);
    standing.reader = c.reader;
    standing.requester = "Ana Prieto";
    standing.answerer = c.answerer;
    standing.assignee = "Iván Ríos";
    standing.question = c.question;
    if (c.can_reopen) standing.reopened_until = standing.since + days(14);
    for (const auto& [code, expected] : {std::pair{"es", c.es}, std::pair{"en", c.en}}) {
      const auto said = state_words(renderer().words(code), standing, kNow);
      EXPECT_EQ(plain(said.now + " " + said.next), expected) << c.what << " in " << code;
    }
  }
}

TEST(LastQuestion, IsTheLastSentenceThatAsks) {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"Hola. Ya está.", ""},
      {"Hola, Ana. ¿A qué dirección? Gracias.", "¿A qué dirección?"},
      {"¿Uno? Y luego, ¿dos?", "¿dos?"},
      {"¿Sigues ahí? Te leo. Which one?", "Which one?"},
      {"¿Es la v. 2?", "¿Es la v. 2?"},
      {"Hello. Which address should we use? Thanks.", "Which address should we use?"},
      {"Which one?", "Which one?"},
      {"línea\nDo you see it?\nfin", "Do you see it?"},
      {"?", ""},
  };
  for (const auto& [text, question] : cases) EXPECT_EQ(last_question(text), question) << text;
  EXPECT_EQ(last_question("¿" + std::string(400, 'a') + "?"), "");
}

}  // namespace
}  // namespace kb::server::view
