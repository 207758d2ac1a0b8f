// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// The address of an article, made of its title: "¿Por qué no llegan mis correos?" →
// "por-que-no-llegan-mis-correos".
//
// In:  clean UTF-8 of any length. Out: lower-case ASCII letters, digits and single hyphens, at most
//      80 bytes, cut between words; "articulo" when the title has none of them. Threads: any.
namespace kb::text {

std::string slug_of(std::string_view title);

}  // namespace kb::text
