// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/config.h"
#include "store/people.h"

// What `resuelve user` does to people, one function for each of its words.
//
// Out:     the exit status; what it did goes to standard output.
// Throws:  Error NotFound for an address that nobody has, Usage, BadInput, and Conflict for
//          what would leave no administrator who can sign in.
namespace kb::cli {

struct UserOptions {
  std::string email, name, lang = "es", account;
  std::vector<std::string> roles, rights;
  std::vector<std::string> areas;  // empty: as they are
  bool from_input = false;
  std::string session;  // its id; empty: all of them
};

struct UserDesk {
  const Config& config;
  store::Store& store;
  const UserOptions& options;
};

// The person with the address that was given.
store::Person existing(store::Transaction& tx, const UserDesk& desk);

// Ties a person to the areas that were given, if any.
void put_given_areas(store::Transaction& tx, const UserDesk& desk, const store::Person& person);

int add_person(const UserDesk& desk);
int list_people(const UserDesk& desk);
int set_password(const UserDesk& desk);
int disable_person(const UserDesk& desk);
int enable_person(const UserDesk& desk);
int remove_person(const UserDesk& desk);

// Links that work once, and sessions (links.cc).
int invite_person(const UserDesk& desk);
int reset_password(const UserDesk& desk);
int list_sessions(const UserDesk& desk);
int revoke_sessions(const UserDesk& desk);

}  // namespace kb::cli
