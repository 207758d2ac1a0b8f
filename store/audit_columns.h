// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/audit.h"
#include "store/connection.h"

// How an audit entry lies in SQL, for the files that read entries. For store/ alone.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 4> kNames<Origin>{"program", "this_machine",
                                                                "private_network", "internet"};
template <>
inline constexpr std::array<std::string_view, 23> kNames<Act>{"sealed",
                                                              "shown",
                                                              "show_refused",
                                                              "extended",
                                                              "moved",
                                                              "deleted",
                                                              "expired",
                                                              "keys_rotated",
                                                              "rights_changed",
                                                              "roles_changed",
                                                              "invited",
                                                              "invitation_revoked",
                                                              "person_disabled",
                                                              "person_enabled",
                                                              "person_removed",
                                                              "password_link_made",
                                                              "password_changed",
                                                              "sessions_closed",
                                                              "added",
                                                              "changed",
                                                              "merged",
                                                              "removed",
                                                              "retried"};
template <>
inline constexpr std::array<std::string_view, 8> kNames<Audited>{
    "secret", "keys", "person", "account", "area", "tag", "setting", "outgoing"};

template <>
struct Columns<AuditEntry> {
  static auto of(auto& e) {
    return std::tie(e.number, e.at, e.actor.id, e.actor.name, e.actor.origin, e.act, e.thing, e.id,
                    e.account, e.detail);
  }
};

// Of the table under the name a.
inline const std::string kAuditColumns =
    "a.number, a.at, a.actor, a.actor_name, a.origin, a.act, a.thing, a.thing_id, a.account,"
    " a.detail";

}  // namespace kb::store
