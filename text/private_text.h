// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Whether a short text may hold what nobody else should read: an address, a telephone, card or
// account number, a password. It rather errs to yes: what is lost is a line of statistics.
//
// Yes for: an '@' within a word; seven digits in a row, or nine in groups; a word of ten characters
// or more that mixes capitals, small letters and digits; what is given as a password ("clave: …",
// "password is …"); and whatever private_values.h finds but addresses of machines.
// In:  clean UTF-8. Threads: any.
namespace kb::text {

bool may_be_private(std::string_view text);

}  // namespace kb::text
