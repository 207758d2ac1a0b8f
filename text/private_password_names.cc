// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>
#include <vector>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kNearWords = 4;

// "el código de la alarma es 4821#", "door code 4821".
bool is_code_of_door(const Letters& text, Span name) {
  if (is_door_word(folded(text, word_before(text, name.begin)))) return true;
  size_t at = name.end;
  for (int words = 0; words < 3; ++words) {
    const Span word = word_after(text, at);
    if (is_door_word(folded(text, word))) return true;
    at = word.end;
  }
  return false;
}

// "the wifi code is …".
bool is_behind_network_word(const Letters& text, Span name) {
  Span word = word_before(text, name.begin);
  for (int words = 0; words < 3 && !word.is_empty(); ++words) {
    const auto one = folded(text, word);
    if (one == "error") return false;
    if (one == "wifi" || one == "wi-fi" || one == "ssid" || one == "hotspot") return true;
    word = word_before(text, word.begin);
  }
  return false;
}

// "the key for the guest wifi".
bool is_network_word_after(const Letters& text, size_t at) {
  for (int words = 0; words < kNearWords; ++words) {
    const Span word = word_after(text, at);
    if (is_network_word(folded(text, word))) return true;
    at = word.end;
  }
  return false;
}

// How many letters one writes amiss between two words, at most `most` + 1.
size_t distance(std::string_view one, std::string_view other) {
  std::vector<size_t> row(other.size() + 1);
  for (size_t j = 0; j <= other.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= one.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i);
    for (size_t j = 1; j <= other.size(); ++j) {
      const size_t change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, change}));
    }
  }
  return row[other.size()];
}

// "contrsña", "pasword": "contraste" and "passport" are too far off.
bool is_misspelt(const std::string& word) {
  constexpr size_t kShortest = 6, kLongest = 13;
  if (word.size() < kShortest || word.size() > kLongest) return false;
  if (word.starts_with("con") && word.ends_with('a')) return distance(word, "contrasena") <= 2;
  return word.starts_with("pas") && distance(word, "password") <= 1;
}

// "enable secret …", "shared secret: …", "secreto compartido".
bool is_shared_secret(const Letters& text, Span name) {
  constexpr std::string_view kBefore = " enable ipsec l2tp pre-shared radius shared vpn ";
  return is_listed(kBefore, folded(text, word_before(text, name.begin))) ||
         next_word(text, name.end) == "compartido";
}

// "U: tienda", and on the next line "C: …".
bool has_user_on_last_line(const Letters& text, Span name) {
  constexpr size_t kMost = 80;
  if (name.begin == 0 || text[name.begin - 1] != '\n') return false;
  size_t at = name.begin - 1;
  while (at > 0 && name.begin - at < kMost && text[at - 1] != '\n') --at;
  const Span word = word_after(text, at);
  const auto one = folded(text, word);
  return text[word.end] == ':' && (one == "u" || is_user_name(one));
}

// "smtpPass", "dbClave"; no "bypass".
bool is_camel_name(const Letters& text, Span name, const std::string& word) {
  for (const std::string_view ending : {"pass", "pw", "clave", "psw"}) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    const size_t at = name.end - ending.size();
    return is_capital(text[at]) && is_letter(text[at - 1]) && !is_capital(text[at - 1]);
  }
  return false;
}

}  // namespace

std::string next_word(const Letters& text, size_t at) {
  return folded(text, word_after(text, at));
}

// "password manager", "gestor de contraseñas".
bool is_of_other_thing(const Letters& text, Span name) {
  const Span last = word_before(text, name.begin);
  return is_other_thing(next_word(text, name.end)) ||
         (folded(text, last) == "de" &&
          is_other_thing(folded(text, word_before(text, last.begin))));
}

// "SSID Casa, key …", "u: tienda p: …".
bool is_name_here(const Letters& text, Span name, const std::string& word) {
  if (word == "code" || word == "codigo")
    return is_code_of_door(text, name) || is_behind_network_word(text, name);
  if (word == "secret" || word == "secreto") return is_shared_secret(text, name);
  if (word == "community") return folded(text, word_before(text, name.begin)).starts_with("snmp");
  if (is_misspelt(word) || is_camel_name(text, name, word)) return true;
  if (word != "key" && word != "p" && word != "c") return false;
  if (word != "key" && text[name.end] != ':') return false;
  if (word != "key" && has_user_on_last_line(text, name)) return true;
  if (word == "key" && is_network_word_after(text, name.end)) return true;
  size_t at = name.begin;
  for (int words = 0; words < kNearWords; ++words) {
    const Span before = word_before(text, at);
    if (before.is_empty()) return false;
    const auto one = folded(text, before);
    if (word != "key" ? (one == "u" || is_user_name(one)) : is_network_word(one)) return true;
    at = before.begin;
  }
  return false;
}

}  // namespace kb::text::secrets
