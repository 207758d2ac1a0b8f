// SPDX-License-Identifier: MIT
#include "text/private_password_words.h"

#include <array>

#include "text/private_parts.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr auto kStates = std::to_array<Word>({"a",
                                              "al",
                                              "algo",
                                              "alguna",
                                              "an",
                                              "another",
                                              "antes",
                                              "any",
                                              "asi",
                                              "aun",
                                              "ayer",
                                              "bad",
                                              "buena",
                                              "case",
                                              "clara",
                                              "comun",
                                              "corta",
                                              "cual",
                                              "debil",
                                              "del",
                                              "demasiado",
                                              "desde",
                                              "different",
                                              "dificil",
                                              "distinta",
                                              "donde",
                                              "easy",
                                              "el",
                                              "ella",
                                              "en",
                                              "esa",
                                              "ese",
                                              "eso",
                                              "esta",
                                              "este",
                                              "esto",
                                              "facil",
                                              "fine",
                                              "fuerte",
                                              "good",
                                              "hard",
                                              "here",
                                              "his",
                                              "hoy",
                                              "in",
                                              "incluso",
                                              "insegura",
                                              "its",
                                              "just",
                                              "larga",
                                              "las",
                                              "later",
                                              "lo",
                                              "long",
                                              "los",
                                              "mala",
                                              "mas",
                                              "mia",
                                              "mine",
                                              "muy",
                                              "new",
                                              "not",
                                              "now",
                                              "nuestra",
                                              "on",
                                              "only",
                                              "otra",
                                              "otro",
                                              "para",
                                              "personal",
                                              "pero",
                                              "por",
                                              "private",
                                              "privada",
                                              "publica",
                                              "que",
                                              "right",
                                              "safe",
                                              "same",
                                              "se",
                                              "segura",
                                              "sensible",
                                              "short",
                                              "simple",
                                              "solo",
                                              "still",
                                              "strong",
                                              "such",
                                              "suya",
                                              "tambien",
                                              "that",
                                              "the",
                                              "their",
                                              "there",
                                              "this",
                                              "to",
                                              "today",
                                              "tomorrow",
                                              "too",
                                              "tu",
                                              "tuya",
                                              "un",
                                              "una",
                                              "unica",
                                              "unsafe",
                                              "valid",
                                              "very",
                                              "vieja",
                                              "weak",
                                              "what",
                                              "when",
                                              "where",
                                              "yesterday",
                                              "ya",
                                              "yours",
                                              "manana",
                                              "lunes",
                                              "martes",
                                              "miercoles",
                                              "jueves",
                                              "viernes",
                                              "sabado",
                                              "domingo",
                                              "monday",
                                              "tuesday",
                                              "wednesday",
                                              "thursday",
                                              "friday",
                                              "saturday",
                                              "sunday",
                                              "urgente",
                                              "urgent",
                                              "imposible",
                                              "cosa",
                                              "with",
                                              "con",
                                              "sin",
                                              "without",
                                              "como",
                                              "because",
                                              "porque",
                                              "cuando",
                                              "si",
                                              "entonces",
                                              "luego",
                                              "nada",
                                              "nothing",
                                              "parte",
                                              "tema",
                                              "ahora",
                                              "mejor",
                                              "peor",
                                              "secret",
                                              "rara",
                                              "weird",
                                              "enough",
                                              "suficiente",
                                              "usar",
                                              "poner",
                                              "cambiar",
                                              "tener",
                                              "tenerla",
                                              "casi",
                                              "quiza",
                                              "from",
                                              "for",
                                              "of",
                                              "by",
                                              "de",
                                              "mayuscula",
                                              "minuscula",
                                              "mayusculas",
                                              "minusculas",
                                              "letras",
                                              "numeros",
                                              "placeholder",
                                              "example",
                                              "ejemplo",
                                              "xxxx",
                                              "xxxxx",
                                              "xxxxxx",
                                              "blank",
                                              "see",
                                              "ver",
                                              "mira",
                                              "above",
                                              "below",
                                              "arriba",
                                              "abajo",
                                              "adjunta",
                                              "adjunto",
                                              "attached",
                                              "aparte",
                                              "apart",
                                              "them",
                                              "ellos",
                                              "usted",
                                              "vosotros",
                                              "case-sensitive"});
constexpr auto kStateEndings = std::to_array<Word>(
    {"ada",   "ido", "ida", "ado", "ible", "able", "mente", "ing", "osa", "iva",
     "isima", "ted", "ged", "red", "sed",  "ned",  "led",   "ked", "ped", "cion"});
constexpr auto kProducts = std::to_array<Word>(
    {"windows*",   "office*", "outlook*",  "php*",    "iphone*",     "ipad*",   "android*",
     "wordpress*", "mysql*",  "mariadb*",  "chrome*", "firefox*",    "macos*",  "ios*",
     "http*",      "tls*",    "ssl*",      "sha*",    "wpa*",        "utf*",    "html*",
     "css*",       "ipv*",    "imap*",     "pop3*",   "smtp*",       "ubuntu*", "debian*",
     "centos*",    "win1*",   "exchange*", "plesk*",  "office365*",  "2fa",     "md5*",
     "aes*",       "rsa*",    "ed25519*",  "id_rsa*", "id_ed25519*", "mp3",     "mp4",
     "b2b",        "b2c",     "wp-*",      "c#",      "c++",         "f5",      "q&a",
     "r&d",        "i+d",     "i+d+i",     "at&t",    "h&m"});
constexpr auto kCounted = std::to_array<Word>(
    {"caracter*", "char*",    "letra*",    "letter*",     "digit*",   "dia*",    "day*",
     "vece*",     "time*",    "intento*",  "attempt*",    "tries",    "hora*",   "hour*",
     "minut*",    "segund*",  "second*",   "numero*",     "simbol*",  "cifra*",  "usuario*",
     "user*",     "clave*",   "password*", "contrasena*", "mes*",     "month*",  "ano*",
     "year*",     "persona*", "people",    "cuenta*",     "account*", "equipo*", "euros"});
constexpr auto kArticles =
    std::to_array<Word>({"la", "el", "mi", "nueva", "nuevo", "my", "the", "a", "our", "new",
                         "nuestra", "su", "your", "una", "un"});
constexpr auto kPairNames =
    std::to_array<Word>({"credenciales", "credentials", "credencial", "creds", "accesos", "psk",
                         "passkey", "userpass", "contrasinal", "passwort"});
constexpr auto kSignIn = std::to_array<Word>(
    {"entro",         "entrar",   "entra",   "entrad",  "entramos", "login",
     "log",           "logged",   "logueo",  "user",    "usuario",  "admin",
     "administrador", "acceso",   "accesos", "accedo",  "acceder",  "credenciales",
     "credentials",   "creds",    "cuenta",  "account", "sign",     "signin",
     "conecto",       "conectar", "connect", "ftp",     "ssh",      "datos"});
constexpr auto kMachineUsers = std::to_array<Word>(
    {"admin", "root", "administrador", "administrator", "sa", "postgres", "wpadmin", "webmaster"});
constexpr auto kChanging = std::to_array<Word>(
    {"changed",   "change", "set",    "reset",   "cambiado",    "cambie",    "cambiada",
     "cambiamos", "puesto", "puse",   "pusimos", "pon",         "poned",     "use",
     "usad",      "prueba", "probad", "try",     "cambiasteis", "pusisteis", "teclea",
     "meto",      "type",   "enter",  "updated"});
constexpr auto kTopicEnds = std::to_array<Word>(
    {"error",   "porque", "because", "status", "codigo", "code",    "version", "fichero", "file",
     "archivo", "url",    "enlace",  "link",   "ticket", "hash",    "commit",  "plugin",  "driver",
     "port",    "puerto", "modelo",  "pedido", "order",  "factura", "invoice"});
constexpr auto kGivingAdverbs =
    std::to_array<Word>({"ahora", "siendo", "now", "esta:", "esta", "->", "→", "=", "quedado",
                         "still", "again", "simplemente", "just"});
constexpr auto kGoesOn = std::to_array<Word>(
    {"y",       "and",   "pero", "but", "o",       "or",     "para",   "for",  "en",    "on",
     "usuario", "user",  "todo", "all", "con",     "with",   "por",    "no",   "desde", "since",
     "until",   "hasta", "si",   "if",  "gracias", "thanks", "please", "creo", "i",     "it"});

}  // namespace

bool is_state(Word word) {
  if (is_among(kStates, word) || is_no_value(word) || is_topic(word)) return true;
  for (const auto ending : kStateEndings)
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}
bool is_product_like(Word word) {
  return is_among(kProducts, word);
}
bool is_counted(Word word) {
  return is_among(kCounted, word);
}
bool is_article(Word word) {
  return is_among(kArticles, word);
}
bool is_pair_name(Word word) {
  return is_among(kPairNames, word);
}
bool is_sign_in_word(Word word) {
  return is_among(kSignIn, word);
}
bool is_user_of_machine(Word word) {
  return is_among(kMachineUsers, word);
}
bool is_changing(Word word) {
  return is_among(kChanging, word);
}
bool is_topic_end(Word word) {
  return is_among(kTopicEnds, word);
}
bool is_adverb_of_giving(Word word) {
  return is_among(kGivingAdverbs, word);
}
bool goes_on_after_value(Word word) {
  return is_among(kGoesOn, word);
}

}  // namespace kb::text::secrets
