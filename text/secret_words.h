// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Words around passwords, folded (text/fold.h). Threads: any.
namespace kb::text::secrets {

bool is_password_name(std::string_view word);  // "clave", "password", "db_password" …
bool is_giving(std::string_view word);         // "es", "is", "era", "was" …
bool is_user_name(std::string_view word);      // "usuario", "user", "login" …

// Between a name and its value: "la clave [del correo de rosa] es", "contraseña [nueva]: ".
bool is_connecting(std::string_view word);
bool is_describing(std::string_view word);  // "nueva", "actual": part of the above

bool is_no_value(std::string_view word);  // "incorrecta", "olvidada", "required" …
bool is_product(std::string_view word);   // "office365", "sha256": letters and digits, no secret
bool is_topic(std::string_view word);     // "error", "problema", "cambiar": speaks about a password

}  // namespace kb::text::secrets
