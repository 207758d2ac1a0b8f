// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/secret_parts.h"

// Words in and around names, folded (text/fold.h), for private_names.cc. Threads: any.
namespace kb::text::secrets {

bool is_ordinary_word(std::string_view name);  // "rosa", "will", "cruz": also means something else
bool is_particle(std::string_view word);       // "de", "la", "von"
std::vector<std::string_view> short_forms(std::string_view name);  // of "javier": "javi"
bool is_short_for(std::string_view shorter, std::string_view name);

bool introduces_person(std::string_view word);         // "soy", "gracias", "mr"
bool introduces_small_name(std::string_view word);     // of these also one written small
bool is_said_of_persons_alone(std::string_view word);  // "soy", "hola"
bool is_act_of_person(std::string_view word);          // "dice", "asked"
bool is_article_of_things(std::string_view word);      // "la", "the"
// "Cruz Roja", "Santa Cruz": with the word before and the word after.
bool is_no_name_beside(std::string_view name, std::string_view last, std::string_view next);

bool is_word_of_trade(std::string_view word);  // "talleres", "systems": of many firms' names

// How many of the last words are a legal form: of "acme", "s", "l" two.
size_t legal_form_words(const std::vector<std::string>& words);
// Where the legal form behind a firm's name ends; `at` when there is none.
size_t end_of_legal_form(const Letters& text, size_t at);

}  // namespace kb::text::secrets
