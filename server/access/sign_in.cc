// SPDX-License-Identifier: MIT
#include "server/access/sign_in.h"

#include <algorithm>

#include "core/crypto.h"
#include "core/error.h"
#include "server/access/passwords.h"

namespace kb::server {
namespace {

// Nobody's password. Made before any check, so that the first one takes no longer than others.
const std::string& decoy_hash() {
  static const std::string hash = crypto::hash_password(crypto::random_token(16));
  return hash;
}

struct Candidate {
  std::optional<store::Person> person;
  std::optional<std::string> hash;
};

Candidate find_candidate(store::Store& store, const std::string& email) {
  Candidate candidate;
  auto tx = store.read();
  candidate.person = store::find_person_by_email(tx, email);
  if (candidate.person && !candidate.person->disabled)
    candidate.hash = store::password_hash(tx, candidate.person->id);
  return candidate;
}

// Takes the try back unless somebody could look at the password.
class CountedTry {
 public:
  CountedTry(Throttle& throttle, const std::string& address, const std::string& account)
      : throttle_(throttle), address_(address), account_(account) {}
  ~CountedTry() {
    if (!looked_) throttle_.take_back(address_, account_);
  }
  CountedTry(const CountedTry&) = delete;
  CountedTry& operator=(const CountedTry&) = delete;
  void looked() { looked_ = true; }

 private:
  Throttle& throttle_;
  const std::string &address_, &account_;
  bool looked_ = false;
};

// When too many are being hashed, the next time will do.
void hash_anew(store::Store& store, const std::string& person, const std::string& password,
               const std::string& old_hash) try {
  const std::string hash = crypto::hash_password(password);
  auto tx = store.write();
  tx.lock_changes();
  if (store::password_hash(tx, person) != old_hash) return;  // changed meanwhile
  store::set_password_hash(tx, person, hash);
  tx.commit();
} catch (const Error& error) {
  if (error.code != ErrorCode::Busy) throw;
}

std::string account_key(std::string email) {
  std::erase(email, ' ');
  std::ranges::transform(email, email.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return email;
}

}  // namespace

SignInResult check_sign_in(store::Store& store, Throttle& throttle, const SignInAttempt& attempt) {
  const std::string account = account_key(attempt.email);
  const auto admission = throttle.admit(attempt.address, account);
  SignInResult result{std::nullopt, admission.tries_left, admission.pause};
  if (result.pause) return result;
  CountedTry counted(throttle, attempt.address, account);
  const std::string& decoy = decoy_hash();
  auto candidate = find_candidate(store, attempt.email);
  const bool short_enough = attempt.password.size() <= kMostPasswordBytes;
  const bool right =
      crypto::verify_password(short_enough ? attempt.password : "", candidate.hash.value_or(decoy));
  counted.looked();
  if (!right || !short_enough || !candidate.hash) return result;
  if (crypto::needs_rehash(*candidate.hash))
    hash_anew(store, candidate.person->id, attempt.password, *candidate.hash);
  throttle.note_success(attempt.address, account);
  result.person = std::move(candidate.person);
  return result;
}

}  // namespace kb::server
