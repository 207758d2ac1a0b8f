// SPDX-License-Identifier: MIT
#include "store/sealed.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/sealed_rows.h"

namespace kb::store {
namespace {

constexpr size_t kIdBytes = 16;

// The same form of the same person makes the same secret, and nobody else's.
std::string id_of(const NewSecret& secret, const Actor& by) {
  if (secret.form_key.empty()) return crypto::random_token(kIdBytes);
  return crypto::digest("sealed\n" + by.id + "\n" + secret.form_key).substr(0, 2 * kIdBytes);
}

void check(const NewSecret& secret, const crypto::SecretText& value) {
  require_id("sealed_secrets.owner_id", secret.owner_id);
  require_id_or_none("sealed_secrets.account", secret.account);
  require_text("sealed_secrets.label", secret.label);
  if (secret.label.empty() || secret.label.size() > kMostLabelBytes)
    throw Error(ErrorCode::BadInput, "sealed_secrets.label is empty or too long");
  if (value.empty() || value.size() > kMostSecretBytes)
    throw Error(ErrorCode::BadInput, "a secret to seal is empty or too long");
}

Instant usual_end(SealedOwner owner, Instant now) {
  return now + (owner == SealedOwner::Account ? kAccountSecretLife : kTicketSecretLife);
}

void audit(Transaction& tx, const SealedSecret& secret, Act act, const Actor& by, Instant now) {
  add_audit(tx, {0, now, by, act, Audited::Secret, secret.id, secret.account, secret.label});
}

void insert(Transaction& tx, const SealedSecret& s, const crypto::Sealed& sealed) {
  tx.connection().execute(
      "insert into sealed_secrets (id, owner, owner_id, account, label, sealed_by, created,"
      " expires, times_shown, shown_by, shown_at, key_id, sealed) values (:id, :owner, :owner_id,"
      " :account, :label, :sealed_by, :created, :expires, 0, '', null, :key_id, :sealed)",
      s.id, s.owner, s.owner_id, s.account, s.label, s.sealed_by, s.created, s.expires, sealed.key,
      sealed.text);
}

bool was_sealed(Transaction& tx, const std::string& id) {
  return !audit_of(tx, Audited::Secret, id, 1).empty();
}

void erase(Transaction& tx, const std::string& id) {
  tx.connection().execute("delete from sealed_secrets where id = :id", id);
}

}  // namespace

std::string seal_secret(Transaction& tx, const crypto::KeyFile& keys, const NewSecret& secret,
                        const crypto::SecretText& value, const Actor& by, Instant now) {
  check(secret, value);
  // Keys are read under the lock: while they are rotated nothing is sealed with the old one.
  tx.lock_changes();
  SealedSecret row{id_of(secret, by),
                   secret.owner,
                   secret.owner_id,
                   secret.account,
                   secret.label,
                   by.id,
                   now,
                   now,
                   0,
                   "",
                   std::nullopt};
  row.expires = secret.expires.value_or(usual_end(secret.owner, now));
  if (was_sealed(tx, row.id)) return row.id;
  if (!has_any_sealed(tx)) keys.make_if_absent();
  const auto place = place_of(row.id, row.owner, row.owner_id);
  insert(tx, row, crypto::seal(keys.read(), value.view(), place));
  audit(tx, row, Act::Sealed, by, now);
  return row.id;
}

std::optional<SealedSecret> find_sealed(Transaction& tx, const std::string& id, Instant now) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<SealedSecret>(
      kSelectSealed + "where id = :id and expires > :now", id, now);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<SealedSecret> sealed_of(Transaction& tx, SealedOwner owner, const std::string& owner_id,
                                    Instant now) {
  if (!is_fit_id(owner_id)) return {};
  return tx.connection().records<SealedSecret>(
      kSelectSealed +
          "where owner = :owner and owner_id = :owner_id and expires > :now order by created, id",
      owner, owner_id, now);
}

std::vector<SealedSecret> sealed_of_account(Transaction& tx, const std::string& account,
                                            Instant now) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<SealedSecret>(
      kSelectSealed +
          "where account = :account and owner <> 'draft' and expires > :now order by created, id",
      account, now);
}

std::optional<crypto::SecretText> show_sealed(Transaction& tx, const crypto::KeyFile& keys,
                                              const std::string& id, const Actor& by, Instant now) {
  tx.lock_changes();
  const auto secret = find_sealed(tx, id, now);
  if (!secret) return std::nullopt;
  auto value = crypto::unseal(keys.read(), sealed_text_of(tx, id),
                              place_of(id, secret->owner, secret->owner_id));
  tx.connection().execute(
      "update sealed_secrets set times_shown = times_shown + 1, shown_by = :by, shown_at = :at"
      " where id = :id",
      by.name, now, id);
  audit(tx, *secret, Act::Shown, by, now);
  return value;
}

void note_refused_showing(Transaction& tx, const std::string& id, const Actor& by, Instant now) {
  if (const auto secret = find_sealed(tx, id, now)) audit(tx, *secret, Act::ShowRefused, by, now);
}

bool extend_sealed(Transaction& tx, const std::string& id, Instant expires, const Actor& by,
                   Instant now) {
  tx.lock_changes();
  const auto secret = find_sealed(tx, id, now);
  if (!secret) return false;
  if (secret->expires == expires) return true;
  tx.connection().execute("update sealed_secrets set expires = :expires where id = :id", expires,
                          id);
  audit(tx, *secret, Act::Extended, by, now);
  return true;
}

bool delete_sealed(Transaction& tx, const std::string& id, const Actor& by, Instant now) {
  tx.lock_changes();
  const auto secret = find_sealed(tx, id, now);
  if (!secret) return false;
  erase(tx, id);
  audit(tx, *secret, Act::Deleted, by, now);
  return true;
}

int move_sealed(Transaction& tx, const crypto::KeyFile& keys, const std::string& draft,
                const std::string& ticket, const std::string& account, const Actor& by,
                Instant now) {
  require_id("sealed_secrets.owner_id", ticket);
  require_id_or_none("sealed_secrets.account", account);
  tx.lock_changes();
  auto secrets = sealed_of(tx, SealedOwner::Draft, draft, now);
  if (secrets.empty()) return 0;
  const auto ring = keys.read();
  for (auto& secret : secrets) {
    const auto value = crypto::unseal(ring, sealed_text_of(tx, secret.id),
                                      place_of(secret.id, SealedOwner::Draft, draft));
    put_sealed_text(
        tx, secret.id,
        crypto::seal(ring, value.view(), place_of(secret.id, SealedOwner::Ticket, ticket)));
    secret.account = account;
    tx.connection().execute(
        "update sealed_secrets set owner = 'ticket', owner_id = :ticket, account = :account,"
        " expires = :expires where id = :id",
        ticket, account, usual_end(SealedOwner::Ticket, now), secret.id);
    audit(tx, secret, Act::Moved, by, now);
  }
  return static_cast<int>(secrets.size());
}

int erase_expired(Transaction& tx, Instant now) {
  tx.lock_changes();
  const auto gone = tx.connection().records<SealedSecret>(
      kSelectSealed + "where expires <= :now order by expires, id", now);
  for (const auto& secret : gone) {
    erase(tx, secret.id);
    audit(tx, secret, Act::Expired, Actor{}, now);
  }
  return static_cast<int>(gone.size());
}

}  // namespace kb::store
