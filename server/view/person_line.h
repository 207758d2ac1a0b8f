// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/time.h"
#include "server/view/rights_form.h"

// A person in a list of those who manage people.
namespace kb::server::view {

enum class PersonState {
  Active,     // can sign in; `at` is when they were last here
  NeverHere,  // can sign in and never did
  Invited,    // `at` is when the invitation ends
  Uninvited,  // no password, and no invitation that works
  Withdrawn
};

struct PersonLine {
  std::string id, name, email;
  std::string account;  // name; empty for staff
  Names rights, roles;
  PersonState state = PersonState::Uninvited;
  Instant at{};
  bool is_self = false;
};

std::string state_text(const Catalogue& words, const PersonLine& person, Instant now);
Data person_row(const Catalogue& words, const PersonLine& person, Instant now);

}  // namespace kb::server::view
