// SPDX-License-Identifier: MIT
#include "text/private_values.h"

#include "text/fold.h"
#include "text/private_names.h"
#include "text/private_parts.h"
#include "text/private_password_shape.h"

namespace kb::text {
namespace {

using secrets::Found;
using secrets::FoundList;
using secrets::Letters;

// The next field ("&id=3", ",vers=3.0") or an entity ("&lt;") is not part of a password before it.
bool is_field_or_entity(const Letters& text, size_t at) {
  size_t end = at + 1;
  while (secrets::is_name_letter(text[end]) && end - at < 40) ++end;
  return text[end] == '=' || text[end] == ';';
}

// "ftp://web:p@ss@host": the last one before the host.
size_t last_sign_of_address(const Letters& text, size_t sign, size_t most) {
  for (size_t at = sign; at < most && at < text.size() && !secrets::is_space(text[at]); ++at) {
    if (secrets::is_any_of(text[at], U"/\"'<>")) break;
    if (text[at] == '@') sign = at;
  }
  return sign;
}

// What secrets.h leaves out at the end of a password, since Markdown and HTML use it too.
size_t whole_end(const Letters& text, size_t begin, size_t end) {
  constexpr size_t kMost = 60;
  const size_t most = end + kMost;
  const bool is_bold = begin > 0 && text[begin - 1] == '*';
  if (text[end] == '&' && !is_field_or_entity(text, end)) {
    while (end < most && end < text.size() && !secrets::is_space(text[end])) ++end;
    while (end > begin && secrets::is_any_of(text[end - 1], U".,;:?)]}>\"'`»”’…")) --end;
  }
  while (!is_bold && end < most && text[end] == '*') ++end;
  if (text[end] == '@') end = last_sign_of_address(text, end, most);
  for (size_t at = begin; at < end; ++at)
    if (secrets::is_any_of(text[at], U",;") && is_field_or_entity(text, at)) return at;
  return end;
}

// No person chose it, though it is called a "clave".
bool is_made_key(const Letters& text, const Found& one) {
  constexpr size_t kLeast = 32;
  const secrets::WordShape shape = secrets::word_shape_of(text, {one.begin, one.end});
  const bool is_random = shape.digit && shape.lower && shape.capital && !shape.symbol;
  return secrets::is_licence_key(text, one.begin, one.end) ||
         secrets::is_hexadecimal(text, one.begin, one.end) ||
         (is_random && one.end - one.begin >= kLeast);
}

void find_whole_passwords(const Letters& text, FoundList& found) {
  secrets::find_passwords(text, found);
  // "<password>…": the tag's own sign; private_passwords.cc reads what is in it.
  std::erase_if(found, [&](const Found& one) {
    return text[one.begin] == '>' || text.utf8(one.begin, one.end).find("=\"") != std::string::npos;
  });
  for (Found& one : found) {
    one.end = whole_end(text, one.begin, one.end);
    if (is_made_key(text, one)) one.kind = PrivateKind::Token;
  }
}

// "YOUR_TOKEN_HERE", "xxxxxxxx": what examples have in a token's place; also public keys.
bool is_placeholder(const Letters& text, const Found& one) {
  if (one.kind != PrivateKind::Token) return false;
  const auto value = text.folded(one.begin, one.end);
  for (const std::string_view sign : {"your_", "your-", "_here", "tu_", "xxxx", "placeholder",
                                      "aaaab3nza", "aaaac3nza", "aaaae2v"})
    if (value.find(sign) != std::string::npos) return true;
  return false;
}

std::vector<secrets::Finder> finders_for(const secrets::NameIndex& index, const KnownNames& names) {
  return {
      secrets::find_more_private_keys,
      secrets::find_private_keys,
      secrets::find_tokens,
      secrets::find_numbers,
      secrets::find_more_numbers,
      secrets::find_passwords_in_rows,
      find_whole_passwords,
      secrets::find_more_tokens,
      secrets::find_emails,
      secrets::find_ip_addresses,
      [&](const Letters& text, FoundList& found) {
        secrets::find_domains(text, names.domains, found);
      },
      secrets::find_more_passwords,
      secrets::find_phones,
      [&](const Letters& text, FoundList& found) { index.find_firms(text, found); },
      [&](const Letters& text, FoundList& found) { index.find_people(text, found); },
  };
}

std::string with_letters_and_digits_alone(std::string_view value) {
  std::string out;
  for (const char c : fold(value))
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) out += c;
  return out;
}

// "+34 612 34 56 78" and "612345678" are one.
std::string phone_identity(std::string_view value) {
  auto digits = with_letters_and_digits_alone(value);
  if (digits.starts_with("00")) digits.erase(0, 2);
  return digits.size() == 11 && digits.starts_with("34") ? digits.substr(2) : digits;
}

std::string identity_of(const KnownNames& names, const Found& one, std::string_view value) {
  switch (one.kind) {
    case PrivateKind::Password:
    case PrivateKind::PrivateKey:
    case PrivateKind::Token:
      return std::string(value);
    case PrivateKind::Card:
    case PrivateKind::Iban:
    case PrivateKind::IdentityNumber:
      return with_letters_and_digits_alone(value);
    case PrivateKind::Phone:
      return phone_identity(value);
    case PrivateKind::Person:
      return fold(names.people[one.name]);
    case PrivateKind::Firm:
      return fold(names.firms[one.name]);
    case PrivateKind::Email:
    case PrivateKind::IpAddress:
    case PrivateKind::Domain:
      break;
  }
  return fold(value);
}

}  // namespace

std::vector<PrivateValue> find_private_values(std::string_view text, const KnownNames& names) {
  const Letters letters(text);
  const secrets::NameIndex index(names);
  std::vector<PrivateValue> values;
  for (const auto& [begin, one] : secrets::find_all(letters, finders_for(index, names))) {
    if (is_placeholder(letters, one)) continue;
    const size_t from = letters.byte(one.begin), to = letters.byte(one.end);
    values.push_back({one.kind, from, to, identity_of(names, one, text.substr(from, to - from))});
  }
  return values;
}

}  // namespace kb::text
