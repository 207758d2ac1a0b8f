// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/connection.h"
#include "store/sealed.h"

// How secrets lie in SQL, for the .cc files that write them.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 3> kNames<SealedOwner>{"draft", "ticket", "account"};

template <>
struct Columns<SealedSecret> {
  static auto of(auto& s) {
    return std::tie(s.id, s.owner, s.owner_id, s.account, s.label, s.sealed_by, s.created,
                    s.expires, s.times_shown, s.shown_by, s.shown_at);
  }
};

inline const std::string kSelectSealed =
    "select id, owner, owner_id, account, label, sealed_by, created, expires, times_shown,"
    " shown_by, shown_at from sealed_secrets ";

// What the ciphertext is bound to: moved to another row or owner it opens no more.
std::string place_of(const std::string& id, SealedOwner owner, const std::string& owner_id);

crypto::Sealed sealed_text_of(Transaction& tx, const std::string& id);
void put_sealed_text(Transaction& tx, const std::string& id, const crypto::Sealed& sealed);

bool has_any_sealed(Transaction& tx);

}  // namespace kb::store
