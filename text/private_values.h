// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/private_kind.h"

// Everything in a text that must not leave its scope: the secrets of text/secrets.h, and what
// tells who wrote it: addresses, telephones, numbers of persons and firms, and the known names.
//
// Nobody is stopped by what it finds, so it finds more than secrets.h: passwords that are words
// ("la clave es girasol"), long ones told in passing. Left alone are addresses that mean no place
// (127.0.0.1, 0.0.0.0, network masks, public name servers), domains that are not among the names,
// and numbers that say that they are something else ("pedido 612345678", "versión 1.2.3.4").
//
// In:      clean UTF-8; names as people write them, domains without "www". Its time grows with the
//          length of the text, and with how many of the names share a word.
// Out:     byte ranges in order, none within another.
// Threads: any.
namespace kb::text {

struct KnownNames {
  std::vector<std::string> domains = {};  // with all that lies below them
  std::vector<std::string> people = {};   // whole, or any part of one written with a capital
  std::vector<std::string> firms = {};    // without their legal form
};

struct PrivateValue {
  PrivateKind kind = PrivateKind::Password;
  size_t begin = 0, end = 0;  // bytes
  std::string identity;       // the same for two values of a kind that mean the same
};

std::vector<PrivateValue> find_private_values(std::string_view text, const KnownNames& names);

}  // namespace kb::text
