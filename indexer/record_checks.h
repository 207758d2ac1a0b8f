// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "store/articles.h"

// What a record must hold whatever kind of file it comes from.
//
// Throws:  Error BadInput, "field: what is wrong".
// Threads: any.
namespace kb::indexer {

[[noreturn]] void refuse_field(std::string_view field, std::string_view problem);
std::string shown(std::string_view value);  // in quotes, shortened

void check_id(std::string_view field, std::string_view id);
void check_id_or_none(std::string_view field, std::string_view id);
void check_language(std::string_view field, std::string_view code);
void check_article(const store::Article& article);

inline constexpr std::string_view kKnownAudiences = "public, clients or internal";
inline constexpr std::string_view kKnownPriorities = "low, normal, high or urgent";
inline constexpr std::string_view kKnownTypes = "incident, question or order";
inline constexpr std::string_view kKnownStates = "draft, review, published or archived";

}  // namespace kb::indexer
