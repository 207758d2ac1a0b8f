// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "server/view/links.h"

// Addresses of phrases, and of what comes of a ticket for the knowledge base: as links.h.
namespace kb::server::view {

inline constexpr std::string_view kCannedPath = "/mesa/frases";
inline constexpr std::string_view kPhraseParameter = "frase";
inline constexpr std::string_view kMarkParameter = "marca";

std::string canned_path(std::string_view id);  // "nueva": a new phrase
// The list with a notice of what was just done to a phrase.
std::string canned_done_path(std::string_view done, std::string_view id);
std::string insert_canned_path(std::string_view ticket, std::string_view phrase);

// A ticket's page after an article draft came of it.
std::string desk_draft_path(std::string_view id, std::string_view draft, std::string_view done);
std::string covered_path(std::string_view draft);  // what is covered in a draft
std::string covered_done_path(std::string_view draft, std::string_view mark);

}  // namespace kb::server::view
