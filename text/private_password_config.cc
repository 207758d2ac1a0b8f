// SPDX-License-Identifier: MIT
// Passwords as the files of programs hold them.
#include <array>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostValue = 100;

bool add_until_tag(const Reading& to, size_t begin) {
  const Letters& text = to.text;
  size_t end = begin;
  while (end < text.size() && end - begin < kMostValue && text[end] != '<' && text[end] != '\n')
    ++end;
  const bool is_value = text[end] == '<' && end > begin && text[begin] != U'•';
  if (is_value) to.add({begin, end});
  return is_value;
}

// Not "<label for="password">Contraseña</label>".
bool is_one_chosen_word(const Letters& text, size_t begin) {
  size_t end = begin;
  while (end - begin < kMostValue && text[end] != 0 && text[end] != '<') {
    if (is_space(text[end++])) return false;
  }
  return is_mixed(text, {begin, end});
}

// "<add key="Password" value="…"/>", "<setting id="pass">…</setting>".
bool read_attribute(const Reading& to, size_t at) {
  constexpr std::string_view kValue = " value=";
  if (to.text[at] == '>') return is_one_chosen_word(to.text, at + 1) && add_until_tag(to, at + 1);
  if (!to.text.has(at, kValue)) return false;
  const auto quoted = quoted_at(to.text, at + kValue.size());
  if (quoted && to.text[quoted->begin] != U'•') to.add(*quoted);
  return quoted.has_value();
}

}  // namespace

// "<password>…</password>".
bool read_element(const Reading& to, Span name) {
  constexpr size_t kMostTag = 80;
  const Letters& text = to.text;
  if (text[name.end] == '"') return read_attribute(to, name.end + 1);
  if (name.begin == 0 || text[name.begin - 1] != '<') return false;
  size_t at = name.end;
  while (at < name.end + kMostTag && text[at] != '>' && text[at] != '\n' && at < text.size()) ++at;
  if (text[at] != '>' || text[at - 1] == '/') return false;
  add_until_tag(to, at + 1);
  return true;
}

}  // namespace kb::text::secrets
