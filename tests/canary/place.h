// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>

#include "server/view/links.h"
#include "tests/canary/canary_world.h"

// What a private place is, and who may see which.
namespace kb::test {

using MaySee = bool (*)(const store::Person&);  // of who is signed in; nobody else ever may

struct Place {
  const char* what;
  const char* word;
  MaySee may_see;
  // Puts the word there; gives where `seer` finds it.
  std::function<std::string(World&, const std::string& word)> plant;
  const char* seer;
  bool is_found_by_search = false;
};

inline bool is_staff(const store::Person& person) {
  return person.roles.any();
}
inline bool is_beta(const store::Person& person) {
  return person.account == kAccount;
}
inline bool is_writer(const store::Person& person) {
  return person.email == kRequester;
}
inline bool is_editor(const store::Person& person) {
  return person.roles.edits();
}
inline bool is_administrator(const store::Person& person) {
  return person.roles.administrator;
}
inline bool is_signed_in(const store::Person&) {
  return true;
}
inline bool is_nobody(const store::Person&) {
  return false;
}
inline bool reads_ticket(const store::Person& person) {
  return is_staff(person) || (is_beta(person) && (person.rights.see_all || is_writer(person)));
}
inline bool manages_beta(const store::Person& person) {
  return (is_beta(person) && person.rights.manage) || person.roles.administrator;
}
inline bool is_beta_or_technician(const store::Person& person) {
  return is_beta(person) || person.roles.technician;
}
inline bool is_beta_or_staff(const store::Person& person) {
  return is_beta(person) || is_staff(person);
}

// What a technician writes for the knowledge base.
inline bool reads_technicians_draft(const store::Person& person) {
  return person.email == kTechnician || person.roles.edits();
}

inline std::string plant_draft(World& world, const std::string& id, const std::string& subject,
                               const std::string& body) {
  store::Asking draft;
  draft.id = id;
  draft.person = world.person(kRequester);
  draft.account = kAccount;
  draft.subject = subject;
  draft.body = body;
  return server::view::ask_path_of(world.put_draft(draft));
}

}  // namespace kb::test
