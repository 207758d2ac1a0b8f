// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/private_kind.h"

// Passwords, keys and numbers that somebody pasted into a text and that nobody else should read.
//
// It rather errs to no: a client is stopped by what it finds. "He olvidado la contraseña" and "la
// clave es incorrecta" give nothing; "la clave es Tr3n-azul" gives "Tr3n-azul". Numbers count only
// when their check digits fit. assets/js/portal/secrets.js follows the same rules, and both are
// tested with tests/text/secret_cases.txt: change them together.
//
// In:      clean UTF-8. Its time grows with the length of the text alone.
// Out:     byte ranges in order, none within another.
// Threads: any.
namespace kb::text {

using SecretKind = PrivateKind;  // Password … IdentityNumber

struct Secret {
  SecretKind kind = SecretKind::Password;
  size_t begin = 0, end = 0;  // bytes
  bool operator==(const Secret&) const = default;
};

std::vector<Secret> find_secrets(std::string_view text);

// What stands in a text in place of a secret; never itself found as one.
inline constexpr std::string_view kCover = "•••••••";

// For who wrote it, to know it again: "T•••••••6"; short ones and keys are covered whole.
std::string covered(std::string_view text, const Secret& secret);
// With the words before it on its line: "la clave es T•••••••6".
std::string place_of(std::string_view text, const Secret& secret);
// The text with kCover for each of them, which are in order.
std::string without_secrets(std::string_view text, const std::vector<Secret>& secrets);
std::string without_secrets(std::string_view text);  // without all that are found in it

}  // namespace kb::text
