// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// Folding: the form under which words are compared. Lower case, compatibility forms replaced,
// marks removed: "CONTRASEÑA" and "contrasena" are one, and so are "ﬁn" and "fin".
//
// In:  clean UTF-8. Out: clean UTF-8; characters without a fold stay. Threads: any.
namespace kb::text {

std::string fold(std::string_view text);

// Lower case only, marks kept ("CONTRASEÑA" → "contraseña").
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

// Marks removed, case kept ("Año" → "Ano"): as people type who leave accents out.
std::string without_marks(std::string_view text);

}  // namespace kb::text
