// SPDX-License-Identifier: MIT
#pragma once
#include "text/private_parts.h"

// What private_phones.cc knows of words and countries. Threads: any.
namespace kb::text::secrets {

inline constexpr size_t kLeastForeign = 7;  // digits

struct Country {
  std::string_view code;
  size_t least, most;  // digits behind the code
};
Country country_of(std::string_view number);  // without "+" or "00"

Hints phone_hints();                  // "llamad al" speaks for one, "pedido" against
bool is_unit(std::string_view word);  // "bytes", "euros"

}  // namespace kb::text::secrets
