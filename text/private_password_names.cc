// SPDX-License-Identifier: MIT
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

// "the key for the guest wifi".
bool is_network_word_after(const Letters& text, size_t at) {
  for (int words = 0; words < kNearWords; ++words) {
    const Span word = word_after(text, at);
    if (is_network_word(folded(text, word))) return true;
    at = word.end;
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
  if (word == "code" || word == "codigo") return is_code_of_door(text, name);
  if (word != "key" && word != "p") return false;
  if (word == "p" && text[name.end] != ':') return false;
  if (word == "key" && is_network_word_after(text, name.end)) return true;
  size_t at = name.begin;
  for (int words = 0; words < kNearWords; ++words) {
    const Span before = word_before(text, at);
    if (before.is_empty()) return false;
    const auto one = folded(text, before);
    if (word == "p" ? (one == "u" || is_user_name(one)) : is_network_word(one)) return true;
    at = before.begin;
  }
  return false;
}

}  // namespace kb::text::secrets
