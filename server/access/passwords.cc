// SPDX-License-Identifier: MIT
#include "server/access/passwords.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "core/utf8.h"
#include "text/fold.h"

// What is plain is taken out, and something must be left: "Contraseña-2026" is a word and a year.
namespace kb::server {
namespace {

constexpr size_t kLeastLeft = 5;       // letters, once the plain parts are gone
constexpr size_t kLeastDifferent = 5;  // letters
constexpr size_t kLeastRun = 4;        // neighbours on a row that make it a row
constexpr size_t kLeastOwnPart = 3;

constexpr std::array<std::string_view, 8> kRows{"abcdefghijklmnopqrstuvwxyz",
                                                "01234567890",
                                                "qwertyuiop",
                                                "asdfghjkl",
                                                "zxcvbnm",
                                                "1q2w3e4r5t6y7u8i9o0p",
                                                "1qaz2wsx3edc4rfv5tgb",
                                                "112233445566778899"};
constexpr std::array<std::string_view, 34> kWords{
    "contrasena", "password",   "passwort",   "passw0rd", "p4ssw0rd", "resuelve", "administrador",
    "admin",      "bienvenido", "bienvenida", "welcome",  "letmein",  "iloveyou", "tequiero",
    "teamo",      "hola",       "secreto",    "secret",   "clave",    "acceso",   "entrar",
    "cambiame",   "changeme",   "dragon",     "monkey",   "football", "futbol",   "barcelona",
    "realmadrid", "espana",     "superman",   "princesa", "sunshine", "master"};

std::string letters_and_digits(std::string_view text) {
  std::string out;
  const std::string folded = text::fold(text);
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) out += c;
  }
  return out;
}

void take_out(std::string& text, std::string_view part) {
  for (size_t at = 0; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
}

bool stands_on_a_row(std::string_view run) {
  const std::string back(run.rbegin(), run.rend());
  return std::ranges::any_of(kRows, [&](std::string_view row) {
    return row.find(run) != std::string_view::npos || row.find(back) != std::string_view::npos;
  });
}

void take_out_rows(std::string& text) {
  for (size_t at = 0; at + kLeastRun <= text.size();) {
    size_t length = 0;
    while (at + length < text.size() && stands_on_a_row({text.data() + at, length + 1})) ++length;
    if (length >= kLeastRun)
      text.erase(at, length);
    else
      ++at;
  }
}

size_t count_letters(std::string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// Words of the name, the address and the account.
std::vector<std::string> own_parts(const store::Person& person) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text::fold(person.name + " " + person.email + " " + person.account) + " ") {
    const bool is_part =
        static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_part) {
      part += c;
      continue;
    }
    if (part.size() >= kLeastOwnPart) parts.push_back(part);
    part.clear();
  }
  std::ranges::sort(parts, std::greater<>(), &std::string::size);
  return parts;
}

bool is_plain(std::string text) {
  for (const auto word : kWords) take_out(text, word);
  take_out_rows(text);
  return count_letters(text) < kLeastLeft ||
         std::set<char>(text.begin(), text.end()).size() < kLeastDifferent;
}

}  // namespace

std::optional<PasswordFault> password_fault(std::string_view password,
                                            const store::Person& person) {
  if (password.size() > kMostPasswordBytes) return PasswordFault::Long;
  if (count_letters(password) < kLeastPasswordLetters) return PasswordFault::Short;
  const std::string plain = letters_and_digits(password);
  if (is_plain(plain)) return PasswordFault::Plain;
  std::string rest = plain;
  for (const auto& part : own_parts(person)) take_out(rest, part);
  if (is_plain(rest)) return PasswordFault::TellsWho;
  return std::nullopt;
}

}  // namespace kb::server
