// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// What people may do, as words and as boxes to tick. Rights and roles go by the names that the
// store has for them ("ask", "editor").
namespace kb::server::view {

using Names = std::vector<std::string_view>;

// For the .cc files of pages: {{#badges}}, the short words of what is held.
void put_badges(Data& data, const Catalogue& words, const Names& rights, const Names& roles);

// The short words of rights and roles together: "Pedir, Ver todas".
std::string badge_words(const Catalogue& words, const Names& names);

// {{#boxes}} of partials/rights, with those of `chosen` ticked.
enum class Boxes { Rights, Roles };
void put_boxes(Data& data, const Catalogue& words, Boxes boxes, const Names& chosen);

}  // namespace kb::server::view
