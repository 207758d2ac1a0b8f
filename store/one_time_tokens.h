// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "core/time.h"
#include "store/names.h"
#include "store/store.h"

// Links that let a person choose a password, once: an invitation, or after forgetting it.
//
// The store knows the digest of a token alone. A new one ends the older ones of its purpose.
//
// Throws:  Error BadInput for a person who is not there or not fit to be one.
namespace kb::store {

enum class TokenPurpose { Invitation, PasswordReset };
template <>
inline constexpr std::array<std::string_view, 2> kNames<TokenPurpose>{"invitation", "reset"};

constexpr std::chrono::milliseconds life_of(TokenPurpose purpose) {
  return purpose == TokenPurpose::Invitation ? std::chrono::milliseconds(std::chrono::days{7})
                                             : std::chrono::milliseconds(std::chrono::hours{1});
}

// The new token. Without a person nobody can use it, but making it takes as long.
std::string make_token(Transaction& tx, const std::optional<std::string>& person,
                       TokenPurpose purpose, Instant now);

struct OneTimeToken {
  std::string person;
  TokenPurpose purpose = TokenPurpose::Invitation;
  Instant created{}, expires{};
  std::optional<Instant> used;
  bool works(Instant now) const { return !used && now < expires; }
};
// Also one that works no more, so that this can be said; absent when there never was such a one, or
// long ago.
std::optional<OneTimeToken> find_token(Transaction& tx, const std::string& token,
                                       TokenPurpose purpose);

// The person, who has used it now; absent when it does not work.
std::optional<std::string> use_token(Transaction& tx, const std::string& token,
                                     TokenPurpose purpose, Instant now);

// The newest one of a person that works.
std::optional<OneTimeToken> open_token(Transaction& tx, const std::string& person,
                                       TokenPurpose purpose, Instant now);

void end_tokens(Transaction& tx, const std::string& person);  // all of theirs

}  // namespace kb::store
