// SPDX-License-Identifier: MIT
#include "text/language.h"

#include <gtest/gtest.h>

namespace kb::text {
namespace {

TEST(Language, IsTold) {
  const struct {
    std::string_view text, language;
  } cases[] = {
      {"No recibo correos desde ayer por la tarde y los clientes me dicen que se devuelven", "es"},
      {"I have not received any email since yesterday and my customers get an error back", "en"},
      {"Não consigo enviar mensagens desde ontem, o servidor diz que a palavra-passe está errada",
       "pt"},
      {"Je ne reçois plus mes courriels depuis hier et mes clients reçoivent une erreur", "fr"},
      {"Seit gestern kommen keine Nachrichten mehr an und meine Kunden bekommen einen Fehler",
       "de"},
      {"Da ieri non ricevo più la posta e i miei clienti ricevono un messaggio di errore", "it"},
      {"Des d'ahir no rebo cap correu i els meus clients em diuen que els arriba un error", "ca"},
      {"Contraseña olvidada de WordPress", "es"},
      {"My mailbox is full", "en"},
  };
  for (const auto& [text, language] : cases)
    EXPECT_EQ(detect_language(text, "??"), language) << text;
}

TEST(Language, FallsBackWhenItCannotBeTold) {
  for (const std::string_view text :
       {"", " ", "?", "550 5.7.1", "Hola", "DNS", "https://", "日本語のメールが届きません",
        "Я не получаю почту со вчерашнего дня",
        "Od wczoraj nie dostaję żadnych wiadomości, a klienci dostają błąd"})
    for (const std::string_view fallback : {"es", "en", "x"})
      EXPECT_EQ(detect_language(text, fallback), fallback) << text;
}

TEST(Language, LooksAtTheBeginningOfALongText) {
  std::string text;
  while (text.size() < 1'000'000) text += "Esta es una frase en español con eñes y acentos. ";
  EXPECT_EQ(detect_language(text, "en"), "es");
}

}  // namespace
}  // namespace kb::text
