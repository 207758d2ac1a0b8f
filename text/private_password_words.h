// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// More words around passwords, folded (text/fold.h), for private_passwords.cc. Threads: any.
namespace kb::text::secrets {

bool is_state(std::string_view word);            // "correcta", "demasiado", "the": no password
bool is_product_like(std::string_view word);     // "windows11", "php8.2"
bool is_counted(std::string_view word);          // "caracteres", "times"
bool is_article(std::string_view word);          // "la", "my", "new"
bool is_pair_name(std::string_view word);        // "credenciales", "accesos"
bool is_sign_in_word(std::string_view word);     // "entro", "login", "admin"
bool is_user_of_machine(std::string_view word);  // "admin", "root"
bool is_changing(std::string_view word);         // "changed", "cambiado"
bool is_topic_end(std::string_view word);        // "porque", "error": what follows is another thing
bool is_adverb_of_giving(std::string_view word);  // "ahora", "now" behind a giving word
bool goes_on_after_value(std::string_view word);  // "y", "pero", "for": behind a value

bool leads_to_value(std::string_view word);   // "a", "to", "por": between a verb and a value
bool joins_passwords(std::string_view word);  // "y", "or", "->": between two of them
bool is_pointing(std::string_view word);      // "esa", "that"
bool is_network_word(std::string_view word);  // "wifi", "ssid"
bool is_other_thing(std::string_view word);   // "manager", "policy": of passwords
bool is_door_word(std::string_view word);     // "alarma", "door": have codes
bool is_signing_in(std::string_view word);    // "entra", "log": a verb

}  // namespace kb::text::secrets
