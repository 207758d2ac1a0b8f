// SPDX-License-Identifier: MIT
#include "text/private_kind.h"

#include <array>

namespace kb::text {

std::string_view to_text(PrivateKind kind) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"password", "private_key", "token", "card", "iban", "identity_number", "email", "phone",
       "ip_address", "domain", "person", "firm"});
  static_assert(kNames.size() == static_cast<size_t>(PrivateKind::Firm) + 1);
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace kb::text
