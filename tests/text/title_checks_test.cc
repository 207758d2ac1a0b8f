// SPDX-License-Identifier: MIT
#include "text/title_checks.h"

#include <gtest/gtest.h>

namespace kb::text {
namespace {

std::string told(std::string_view title, std::string_view lang) {
  static constexpr std::string_view kNames[] = {"missing", "long", "topic", "jargon", "shouts"};
  std::string out;
  for (const auto& [flaw, word] : check_title(title, lang)) {
    if (!out.empty()) out += ' ';
    out += kNames[static_cast<size_t>(flaw)];
    if (!word.empty()) out += '=' + word;
  }
  return out;
}

TEST(TitleChecks, LetPassWhatAClientWouldAsk) {
  const struct {
    std::string_view lang, title;
  } cases[] = {
      {"es", "No puedo entrar en WordPress"},
      {"es", "Mi buzón está lleno: hacer sitio sin perder nada"},
      {"es", "Cómo se cuenta el tiempo"},
      {"es", "Poner el correo en el móvil o en Outlook: servidores y puertos"},
      {"es", "¿Cuánto tarda un dominio nuevo?"},
      {"es", "El candado ha desaparecido: certificado caducado"},
      {"es", "Google Ads ha rechazado mi anuncio"},
      {"es", "La web va lenta: mide primero, toca después"},
      {"es", "Redirecciones 301: cambiar direcciones sin perder visitas"},
      {"es", "Error 550 al enviar correo"},
      {"en", "My email is not arriving: what to check, and in which order"},
      {"en", "The padlock is gone: expired certificate"},
      {"en", "Restore a backup of your site, database or email"},
      {"en", "Reset a forgotten password"},
      {"en", "Who may ask, order work and see passwords"},
      {"fr", "La messagerie"},
  };
  for (const auto& [lang, title] : cases) EXPECT_EQ(told(title, lang), "") << title;
}

TEST(TitleChecks, SayWhatIsWrong) {
  const struct {
    std::string_view lang, title, found;
  } cases[] = {
      {"es", "", "missing"},
      {"es", " — ", "missing"},
      {"es", "Correo", "topic"},
      {"es", "Configuración SMTP", "topic"},
      {"es", "Configuración del servidor de correo saliente", "topic"},
      {"es", "Manual de instalación de certificados", "topic"},
      {"es", "Procedimiento de alta de buzones", "topic jargon=procedimiento"},
      {"es", "Gestionar los usuarios de mi cuenta", "jargon=gestionar"},
      {"es", "Qué hacer con un ticket abierto", "jargon=ticket"},
      {"es", "NO PUEDO ENTRAR en mi CORREO", "shouts"},
      {"es",
       "Qué tengo que hacer cuando mi correo no llega a nadie y además me devuelven todos los "
       "mensajes",
       "long"},
      {"en", "Email settings", "topic"},
      {"en", "Password policy for mailboxes", "topic"},
      {"en", "Troubleshooting guide for email", "topic jargon=troubleshooting"},
      {"en", "How to use the onboarding page", "jargon=onboarding"},
      {"fr", "", "missing"},
  };
  for (const auto& [lang, title, found] : cases) EXPECT_EQ(told(title, lang), found) << title;
}

TEST(TitleChecks, KnowHeadingsThatSayHowTo) {
  for (const std::string_view heading :
       {"Poner una redirección", "Cómo se pide", "En Android", "Para Outlook", "Irse sin más"})
    EXPECT_TRUE(is_how_to(heading, "es")) << heading;
  for (const std::string_view heading : {"Qué contarnos", "Tabla de códigos", "El mar", ""})
    EXPECT_FALSE(is_how_to(heading, "es")) << heading;
  for (const std::string_view heading : {"How to ask", "On Android", "Reset your password"})
    EXPECT_TRUE(is_how_to(heading, "en")) << heading;
  EXPECT_FALSE(is_how_to("What to tell us", "en"));
}

TEST(FoldedWords, AreLettersAndDigits) {
  EXPECT_EQ(folded_words("¿Qué «550»… doesn't go? 日本"),
            (std::vector<std::string>{"que", "550", "doesnt", "go", "日本"}));
  EXPECT_TRUE(folded_words("— …").empty());
}

}  // namespace
}  // namespace kb::text
