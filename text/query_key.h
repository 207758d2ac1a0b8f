// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// The form under which two queries are the same one: their words folded, one blank between, without
// punctuation ("¿No me llegan   correos?" → "no me llegan correos").
//
// In: clean UTF-8. Out: empty when there are no words. Threads: any.
namespace kb::text {

std::string query_key(std::string_view query);

}  // namespace kb::text
