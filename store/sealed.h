// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/crypto_key_file.h"
#include "core/time.h"
#include "store/audit.h"
#include "store/store.h"

// Sealed secrets: a key or password of a ticket, of an account, or of a draft until that is sent.
// The value lies here encrypted and bound to its id and owner; each sealing, showing and deletion
// is audited in the same transaction. No change for the change log: nothing of it reaches the
// index.
//
// In:      clean texts, fit ids; a label says what it is and holds no secret itself.
// Out:     what is not there, or has expired, is absent.
// Throws:  Error BadInput; Internal as the key file says. Threads: as Transaction.
namespace kb::store {

enum class SealedOwner { Draft, Ticket, Account };

inline constexpr std::chrono::days kTicketSecretLife{30};  // drafts too
inline constexpr std::chrono::days kAccountSecretLife{365};
inline constexpr size_t kMostLabelBytes = 200;
inline constexpr size_t kMostSecretBytes = 16 * 1024;

// What anybody may know who may read the owner: all but the value.
struct SealedSecret {
  std::string id;
  SealedOwner owner = SealedOwner::Ticket;
  std::string owner_id;
  std::string account;    // whose it is; may be empty
  std::string label;      // "Panel del hosting"
  std::string sealed_by;  // person id
  Instant created{}, expires{};
  int times_shown = 0;
  std::string shown_by;  // the last one's name as it was then, empty: nobody yet
  std::optional<Instant> shown_at;
  bool operator==(const SealedSecret&) const = default;
};

struct NewSecret {
  SealedOwner owner = SealedOwner::Ticket;
  std::string owner_id, account, label;
  std::string form_key;            // of the form it came by; the same one again seals nothing anew
  std::optional<Instant> expires;  // absent: the owner's usual life
};

// Its id. Makes the key file with the very first secret; afterwards a file that is gone is an
// error.
std::string seal_secret(Transaction& tx, const crypto::KeyFile& keys, const NewSecret& secret,
                        const crypto::SecretText& value, const Actor& by, Instant now);

std::optional<SealedSecret> find_sealed(Transaction& tx, const std::string& id, Instant now);
// The oldest first.
std::vector<SealedSecret> sealed_of(Transaction& tx, SealedOwner owner, const std::string& owner_id,
                                    Instant now);
// Of the account itself and of its tickets, not of drafts.
std::vector<SealedSecret> sealed_of_account(Transaction& tx, const std::string& account,
                                            Instant now);

// The value, for one showing that is noted and audited; commit before it is shown.
std::optional<crypto::SecretText> show_sealed(Transaction& tx, const crypto::KeyFile& keys,
                                              const std::string& id, const Actor& by, Instant now);
// Somebody asked to see it and was refused.
void note_refused_showing(Transaction& tx, const std::string& id, const Actor& by, Instant now);

// False: it is not there.
bool extend_sealed(Transaction& tx, const std::string& id, Instant expires, const Actor& by,
                   Instant now);
bool delete_sealed(Transaction& tx, const std::string& id, const Actor& by, Instant now);

// All of a draft become the ticket's, with the life of a ticket's from now; how many. Of a draft
// that was thrown away instead: delete_sealed each of sealed_of.
int move_sealed(Transaction& tx, const crypto::KeyFile& keys, const std::string& draft,
                const std::string& ticket, const std::string& account, const Actor& by,
                Instant now);

// Erases what has expired; how many.
int erase_expired(Transaction& tx, Instant now);

}  // namespace kb::store
