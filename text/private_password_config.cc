// SPDX-License-Identifier: MIT
// Passwords as the files of programs hold them.
#include <optional>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_values.h"
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

// The argument with that number, when it is quoted: commas within quotes part none.
std::optional<Span> argument_at(const Letters& text, size_t open, int wanted) {
  constexpr size_t kMost = 200;
  int number = 1;
  for (size_t at = open + 1; at < open + kMost && at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == ')') return std::nullopt;
    if (text[at] == ',') ++number;
    const auto quoted = closing_of(text[at]) != 0 ? quoted_at(text, at) : std::nullopt;
    if (quoted && number == wanted) return quoted;
    if (quoted) at = quoted->end;
  }
  return std::nullopt;
}

}  // namespace

// "mysqli_connect('localhost', 'ana', 'Tr3n-azul')": the third.
void read_call(const Reading& to, Span name, const std::string& word) {
  constexpr std::string_view kCalls =
      " ftp_login imap_open ldap_bind mysql_connect mysqli mysqli_connect pdo ssh2_auth_password ";
  if (to.text[name.end] != '(' || !is_listed(kCalls, word)) return;
  const auto password = argument_at(to.text, name.end, 3);
  if (password && to.text[password->begin] != U'•') to.add(*password);
}

// "casa/Tr3n-azul@db" behind "sqlplus", "jdbc:oracle:thin:".
void read_oracle(const Reading& to, size_t at) {
  const Letters& text = to.text;
  while (is_blank(text[at]) || text[at] == ':') ++at;
  while (is_name_letter(text[at])) ++at;
  const size_t begin = at + 1;
  if (text[at] != '/') return;
  size_t end = begin;
  while (end - begin < kMostValue && !is_space(text[end]) && text[end] != '@' && text[end] != 0)
    ++end;
  if (text[end] == '@' && is_mixed(text, {begin, end})) to.add({begin, end});
}

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
