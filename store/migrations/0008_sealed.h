// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Sealed secrets and the audit log.
//
// The value of a secret is in `sealed` alone, encrypted with the key that key_id names; the file of
// keys lies apart. What owns a secret may be a draft that comes and goes, and an audit entry
// outlives all that it names, so nothing here is a foreign key.
namespace kb::store::steps {

inline constexpr auto kSealed = std::to_array<std::string_view>({
    "create table sealed_secrets (id {text} PRIMARY KEY, owner {text} NOT NULL,"
    "  owner_id {text} NOT NULL, account {text} NOT NULL, label {text} NOT NULL,"
    "  sealed_by {text} NOT NULL, created {int} NOT NULL, expires {int} NOT NULL,"
    "  times_shown {int} NOT NULL, shown_by {text} NOT NULL, shown_at {int},"
    "  key_id {text} NOT NULL, sealed {text} NOT NULL){strict}",
    "create index sealed_secrets_by_owner on sealed_secrets (owner, owner_id)",
    "create index sealed_secrets_by_account on sealed_secrets (account)",
    "create index sealed_secrets_by_expiry on sealed_secrets (expires)",
    "create index sealed_secrets_by_key on sealed_secrets (key_id)",

    "create table audit (number {serial}, at {int} NOT NULL, actor {text} NOT NULL,"
    "  actor_name {text} NOT NULL, origin {text} NOT NULL, act {text} NOT NULL,"
    "  thing {text} NOT NULL, thing_id {text} NOT NULL, account {text} NOT NULL,"
    "  detail {text} NOT NULL){strict}",
    "create index audit_by_thing on audit (thing, thing_id, number)",
    "create index audit_by_account on audit (account, number)",
});

}  // namespace kb::store::steps
