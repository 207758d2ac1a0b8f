// SPDX-License-Identifier: MIT
#include "text/secret_words.h"

#include <algorithm>
#include <array>

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr auto kNames = std::to_array<Word>(
    {"clave", "claves", "contra", "contrasena", "contrasenas", "contrasenya", "pass", "passcode",
     "passphrase", "passw", "passwd", "password", "passwords", "pin", "psw", "pw", "pwd"});
// Also at the end of a longer name: "dbpassword".
constexpr auto kEndings =
    std::to_array<Word>({"contrasena", "passphrase", "passwd", "password", "pwd"});
constexpr auto kGiving =
    std::to_array<Word>({"es", "is", "era", "eran", "son", "sera", "seria", "was", "were", "are"});
constexpr auto kUsers =
    std::to_array<Word>({"acceso", "account", "correo", "cuenta", "email", "login", "mail", "user",
                         "username", "usuari", "usuario", "usr"});
constexpr auto kDescribing =
    std::to_array<Word>({"actual", "antigua", "antiguo", "buena", "correcta", "current", "new",
                         "nueva", "nuevo", "old", "provisional", "temporal", "temporary", "vieja"});
constexpr auto kConnecting = std::to_array<Word>({"a",
                                                  "acceso",
                                                  "account",
                                                  "admin",
                                                  "administracion",
                                                  "administrador",
                                                  "al",
                                                  "api",
                                                  "apartado",
                                                  "base",
                                                  "bd",
                                                  "buzon",
                                                  "con",
                                                  "control",
                                                  "correo",
                                                  "cpanel",
                                                  "cuenta",
                                                  "database",
                                                  "datos",
                                                  "db",
                                                  "de",
                                                  "del",
                                                  "dominio",
                                                  "el",
                                                  "email",
                                                  "en",
                                                  "entrar",
                                                  "for",
                                                  "ftp",
                                                  "hosting",
                                                  "la",
                                                  "login",
                                                  "mail",
                                                  "mailbox",
                                                  "maestra",
                                                  "mi",
                                                  "my",
                                                  "mysql",
                                                  "nuestra",
                                                  "of",
                                                  "on",
                                                  "our",
                                                  "outlook",
                                                  "panel",
                                                  "para",
                                                  "plesk",
                                                  "por",
                                                  "puse",
                                                  "que",
                                                  "root",
                                                  "router",
                                                  "secreta",
                                                  "server",
                                                  "servidor",
                                                  "sftp",
                                                  "site",
                                                  "ssh",
                                                  "su",
                                                  "tengo",
                                                  "the",
                                                  "tienda",
                                                  "to",
                                                  "tu",
                                                  "user",
                                                  "uso",
                                                  "usuario",
                                                  "web",
                                                  "webmail",
                                                  "wi-fi",
                                                  "wifi",
                                                  "wordpress",
                                                  "wp",
                                                  "your"});
constexpr auto kNoValues = std::to_array<Word>(
    {"aqui",     "ayuda",     "caducada",  "cambiada",    "changed",     "correct",    "correcta",
     "empty",    "enviada",   "erronea",   "esta",        "expirada",    "expired",    "false",
     "gracias",  "forgotten", "hidden",    "igual",       "incorrect",   "incorrecta", "invalid",
     "invalida", "la",        "misma",     "missing",     "na",          "ninguna",    "no",
     "none",     "nueva",     "null",      "obligatoria", "obligatorio", "oculta",     "ok",
     "olvidada", "optional",  "pendiente", "perdida",     "required",    "requerida",  "same",
     "secreta",  "sellada",   "si",        "siempre",     "true",        "undefined",  "unknown",
     "urgente",  "vacia",     "valida",    "wrong",       "yes"});
constexpr auto kProducts = std::to_array<Word>(
    {"aes128",     "aes256",     "base64",    "ed25519",      "html5",       "http2",
     "ipv4",       "ipv6",       "md5",       "microsoft365", "oauth2",      "office2016",
     "office2019", "office2021", "office365", "outlook2016",  "outlook2019", "outlook365",
     "php7",       "php8",       "rsa2048",   "rsa4096",      "sha-1",       "sha-256",
     "sha-512",    "aes-128",    "aes-256",   "utf-8",        "sha1",        "sha256",
     "sha512",     "tls1",       "utf8",      "utf8mb4",      "wifi5",       "wifi6",
     "win10",      "win11",      "windows10", "windows11",    "windows7",    "windows8",
     "wpa2",       "wpa3"});
constexpr auto kTopics = std::to_array<Word>(
    {"asunto", "ayuda",       "boton",  "button",  "cambiar",  "cambio",    "campo",
     "change", "duda",        "error",  "fallo",   "field",    "forgot",    "help",
     "issue",  "olvidado",    "olvide", "problem", "problema", "problemas", "recuperar",
     "reset",  "restablecer", "sobre",  "subject", "tema"});

template <size_t N>
bool is_in(const std::array<Word, N>& words, Word word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_password_name(Word word) {
  const auto cut = word.find_last_of("_-");
  if (cut != Word::npos) word.remove_prefix(cut + 1);
  return is_in(kNames, word) ||
         std::ranges::any_of(kEndings, [&](Word ending) { return word.ends_with(ending); });
}

bool is_giving(Word word) {
  return is_in(kGiving, word);
}
bool is_user_name(Word word) {
  return is_in(kUsers, word);
}
bool is_connecting(Word word) {
  return is_in(kConnecting, word) || is_describing(word);
}
bool is_describing(Word word) {
  return is_in(kDescribing, word);
}
bool is_no_value(Word word) {
  const bool has_digit = word.find_first_of("0123456789") != Word::npos;  // "Wg3t-pw"
  return is_in(kNoValues, word) || (is_password_name(word) && !has_digit);
}
bool is_product(Word word) {
  return is_in(kProducts, word);
}
bool is_topic(Word word) {
  return is_in(kTopics, word);
}

}  // namespace kb::text::secrets
