// SPDX-License-Identifier: MIT
#include "text/article_from_ticket.h"

#include <gmock/gmock.h>

#include "text/program_names.h"

namespace kb::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const KnownNames kNames{{"arcos.example"}, {"Rosa Arcos", "Iván Ferrer"}, {"Talleres Arcos"}};

TicketThread full_mailbox() {
  return {
      "es",
      "RE: URGENTE!!! NO NOS LLEGAN CORREOS",
      "Hola:\n\nDesde ayer no entra nada en info@arcos.example con Outlook 2016. Sale «552 5.2.2 "
      "Mailbox full».\n\nUn saludo,\nRosa Arcos\nTel. 612 34 56 78",
      "Buzón lleno: se vació la papelera.",
      {{true, "Hola, Rosa. ¿En el correo web también?"},
       {false, "Si, tambien. Uso Windows 11\n\nRosa"},
       {true,
        "Hola, Rosa:\n\nNo entra nada porque el buzón está lleno.\n\n1. Abre el **correo web**.\n"
        "2. Vacía la papelera.\n   - también *Spam*\n\nUn saludo,\nIván Ferrer"},
       {false, "Perfecto, gracias!"},
       {true, "De nada."}},
      {}};
}

TEST(ArticleFromTicket, TellsProblemPlaceReasonAndStepsBehindMarks) {
  const auto article = article_from_ticket(full_mailbox(), kNames);
  EXPECT_EQ(article.title, "No nos llegan correos");
  EXPECT_EQ(article.summary, "Buzón lleno: se vació la papelera.");
  EXPECT_EQ(article.body,
            "## Qué pasa\n\n"
            "> Desde ayer no entra nada en [correo 1] con Outlook 2016. Sale «552 5.2.2 Mailbox "
            "full».\n\n"
            "## Dónde pasa\n\n"
            "- Con: Outlook 2016, Windows 11\n"
            "- Mensaje: `552 5.2.2 Mailbox full`\n\n"
            "## Por qué pasa\n\n"
            "No entra nada porque el buzón está lleno.\n\n"
            "## Cómo se resuelve\n\n"
            "No entra nada porque el buzón está lleno.\n\n"
            "1. Abre el **correo web**.\n"
            "2. Vacía la papelera.\n"
            "   - también *Spam*\n");
  ASSERT_EQ(article.covered.size(), 1u);
  EXPECT_EQ(article.covered[0].mark, "[correo 1]");
  EXPECT_EQ(article.covered[0].original, "info@arcos.example");
}

TEST(ArticleFromTicket, TakesNotesOnlyWhenTheyWereChosen) {
  auto thread = full_mailbox();
  thread.notes = {"La clave del panel es girasol."};
  const auto article = article_from_ticket(thread, kNames);
  EXPECT_THAT(article.body,
              HasSubstr("## Notas internas\n\nLa clave del panel es [contraseña 1]."));
}

TEST(ArticleFromTicket, TellsWhatSolvedOthersThatAskTheSameBehindTheSameMarks) {
  auto thread = full_mailbox();
  TicketThread other;
  other.body = "No entra correo en ventas@otra.example";
  other.messages = {{true,
                     "Hola:\n\nHemos subido la cuota de info@arcos.example y de "
                     "ventas@otra.example a cinco gigas, y ya entra.\n\nUn saludo"}};
  TicketThread third;
  third.resolution = "Se borraron los envíos antiguos.";
  thread.alike = {other, third, TicketThread{}};
  const auto article = article_from_ticket(thread, kNames);
  EXPECT_THAT(article.body,
              testing::EndsWith("## Cómo se resolvió otras veces\n\n"
                                "Hemos subido la cuota de [correo 1] y de [correo 2] a cinco "
                                "gigas, y ya entra.\n\n---\n\n"
                                "Se borraron los envíos antiguos.\n"));
  EXPECT_EQ(article.covered.size(), 2u);
}

TEST(ArticleFromTicket, GivesOneValueOneMarkWhereverItStands) {
  TicketThread thread;
  thread.lang = "en";
  thread.subject = "Mail to rosa@arcos.example bounces";
  thread.body = "Everything to rosa@arcos.example and ana@arcos.example comes back.";
  thread.messages = {
      {true,
       "Tell Rosa Arcos to empty the mailbox of rosa@arcos.example, then write again "
       "to both of them. Rosa knows how."}};
  const auto article = article_from_ticket(thread, kNames);
  EXPECT_EQ(article.title, "Mail to [email 1] bounces");
  EXPECT_THAT(article.body, HasSubstr("Everything to [email 1] and [email 2] comes back."));
  EXPECT_THAT(article.body, HasSubstr("Tell [person 1] to empty the mailbox of [email 1]"));
  ASSERT_EQ(article.covered.size(), 3u);
  EXPECT_EQ(article.covered[2].original, "Rosa Arcos");
}

TEST(ArticleFromTicket, KeepsItsPartsApart) {
  TicketThread thread;
  thread.subject = "No va la tienda desde hoy";
  thread.body = "# Urgente\n```\nalgo";
  thread.messages = {
      {true,
       "# Pasos\n\nHaz esto en la consola y espera a que acabe del todo, sin prisa:\n\n"
       "```\n# comentario\nls"}};
  thread.notes = {"Otra cosa"};
  const auto body = article_from_ticket(thread, kNames).body;
  EXPECT_THAT(body, HasSubstr("> \\# Urgente"));
  EXPECT_THAT(body, HasSubstr("### Pasos"));
  EXPECT_THAT(body, HasSubstr("```\n# comentario\nls\n```\n\n## Notas internas"));
}

TEST(ArticleFromTicket, IsMadeOfWhatThereIs) {
  TicketThread thread;
  EXPECT_EQ(article_from_ticket(thread, {}).body, "");
  thread.body = "No puedo entrar en la tienda. Ayudadme.";
  thread.resolution = "Se desbloqueó su cuenta.";
  const auto article = article_from_ticket(thread, {});
  EXPECT_EQ(article.title, "No puedo entrar en la tienda");
  EXPECT_THAT(article.body, HasSubstr("## Cómo se resuelve\n\nSe desbloqueó su cuenta."));
  EXPECT_THAT(article.body, Not(HasSubstr("Por qué")));
}

TEST(AskedTitle, IsTheSubjectWithoutHasteAndMail) {
  const struct {
    const char *subject, *title;
  } cases[] = {
      {"No llegan correos", "No llegan correos"},
      {"RE: RV: no llegan correos", "No llegan correos"},
      {"RV: RE: URGENTE!!! NO PODEMOS ENVIAR CORREOS [#8812]", "No podemos enviar correos"},
      {"[Ticket#2026-11] Fwd: web caída", "Web caída"},
      {"¡¡¡URGENTE!!! no va la web", "No va la web"},
      {"teneis telefono???? necesito hablar", "Teneis telefono???? necesito hablar"},
      {"¿Por qué va lenta???", "¿Por qué va lenta?"},
      {"Ayuda para entrar en la tienda", "Ayuda para entrar en la tienda"},
      {"Consulta: cómo cambio el PHP", "Cómo cambio el PHP"},
      {"ERROR 503 EN LA WEB", "Error 503 en la web"},
      {"NO VA EL OUTLOOK NI EL WORDPRESS", "No va el Outlook ni el WordPress"},
      {"[correo 1] no recibe", "[correo 1] no recibe"},
      {"urgente", ""},
      {"RE:", ""},
      {"", ""},
      {"¿", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(asked_title(c.subject), c.title) << c.subject;
}

TEST(ProgramNames, AreFoundWithTheirVersionsInAnyCase) {
  EXPECT_THAT(program_names("uso outlook 2016 en WINDOWS 11 y PHP 8.2."),
              ElementsAre("Outlook 2016", "Windows 11", "PHP 8.2"));
  EXPECT_THAT(program_names("Outlook, y luego Outlook 2019"), ElementsAre("Outlook 2019"));
  EXPECT_THAT(program_names("Windows Server 2019"), ElementsAre("Windows Server 2019"));
  EXPECT_THAT(program_names("mi mail y la palabra word; el e-mail"), IsEmpty());
  EXPECT_THAT(program_names("outlookers, PHPs"), IsEmpty());
  EXPECT_THAT(program_names("WordPress versión 6.4.3"), ElementsAre("WordPress 6.4.3"));
}

TEST(ShownMessages, AreQuotesOfErrorsAndLinesWithTheirCode) {
  EXPECT_THAT(shown_messages("Pone «No tienes acceso a esta propiedad» en «Buscar ahora mismo»."),
              ElementsAre("No tienes acceso a esta propiedad"));
  EXPECT_THAT(shown_messages("Busco «hotel rural con chimenea» y nada."), IsEmpty());
  EXPECT_THAT(shown_messages("Al abrir:\n550 5.7.1 relay access denied\nEs un error raro."),
              ElementsAre("550 5.7.1 relay access denied"));
  EXPECT_THAT(shown_messages("«Fatal error: memory exhausted» y \"Fatal error: memory exhausted\""),
              ElementsAre("Fatal error: memory exhausted"));
}

}  // namespace
}  // namespace kb::text
