// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Words, folded (text/fold.h), that tell that a name written small is one; for
// private_name_signs.cc. Threads: any.
namespace kb::text::secrets {

bool is_speaking(std::string_view word);             // "habla" con …, "dicho" a …
bool is_before_spoken_to(std::string_view word);     // "con", "a", "to"
bool is_asking(std::string_view word);               // "ask" …, "tell" …
bool is_thing_of_person(std::string_view word);      // "correo", "laptop", "parte"
bool is_participle(std::string_view word);           // "visto", "mandado"
bool is_pronoun(std::string_view word);              // "lo", "me"
bool begins_clause(std::string_view word);           // "que", "because"
bool goes_on_about_person(std::string_view word);    // "from", "otra": behind who writes
bool is_act_of_person_alone(std::string_view word);  // "asked": not said of pages
bool is_opener(std::string_view word);               // "bueno": begins a sentence, with a comma

}  // namespace kb::text::secrets
