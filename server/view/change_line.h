// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/rights_form.h"

// What was done to people, in sentences, for those who manage them.
namespace kb::server::view {

enum class PersonAct {
  RightsChanged,  // or roles
  Invited,
  InvitationRevoked,
  Withdrawn,
  Given,
  Removed,
  PasswordLinkMade,
  PasswordChanged,
  SessionsClosed,
  Other
};

struct ChangeLine {
  PersonAct act = PersonAct::Other;
  std::string person;   // name; empty when nobody knows it any more
  std::string who;      // name of who did it; empty for whoever runs the program
  bool is_own = false;  // they did it themselves
  Names given, taken;   // rights and roles
  Instant at{};
};

// For the .cc files of pages.
void put_changes(Data& data, const Catalogue& words, const std::vector<ChangeLine>& changes);

}  // namespace kb::server::view
