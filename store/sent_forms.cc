// SPDX-License-Identifier: MIT
#include "store/sent_forms.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

std::string digest_of(const std::string& key, const std::string& text) {
  require_id("sent_forms.key", key);
  return crypto::digest(key + "\n" + text);
}

}  // namespace

bool note_sent(Transaction& tx, const std::string& key, const std::string& text,
               const std::string& ticket, Instant at) {
  return tx.connection().execute(
             "insert into sent_forms (digest, ticket, at) values (:digest, :ticket, :at)"
             " on conflict (digest) do nothing",
             digest_of(key, text), ticket, at) > 0;
}

void forget_sent_form(Transaction& tx, const std::string& key, const std::string& text) {
  if (!key.empty())
    tx.connection().execute("delete from sent_forms where digest = :digest", digest_of(key, text));
}

bool was_sent(Transaction& tx, const std::string& key, const std::string& text) {
  return tx.connection()
             .select<int>("select count(*) from sent_forms where digest = :digest",
                          digest_of(key, text))
             .at(0) > 0;
}

}  // namespace kb::store
