// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// Why a password was refused, and the field in which a new one is chosen.
namespace kb::server::view {

enum class PasswordProblem {
  None,
  Short,
  Long,
  Plain,     // what anybody would try first
  TellsWho,  // hardly more than the person's own name
  Different  // not the same twice
};

std::string problem_text(const Catalogue& words, PasswordProblem problem);  // "" for None

// For the .cc files of pages: what partials/new_password asks for.
void put_new_password(Data& data, const Catalogue& words, PasswordProblem problem);

}  // namespace kb::server::view
