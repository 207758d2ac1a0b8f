// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/services.h"
#include "server/view/sealed_parts.h"
#include "store/sealed.h"

// Who may know of a sealed secret, see its value, add one, and change one; and what pages show.
//
// Technicians see all. A contact knows of those of the account and of the tickets that they may
// read, sees the values with the right to, adds with the right to ask, and may change what they
// sealed or may see. A draft's are its writer's form alone.
namespace kb::server {

// A secret that the visitor may know of.
struct KnownSecret {
  store::SealedSecret secret;
  std::string requester;  // of its ticket; empty for an account's
  bool may_see = false;   // its value
  bool may_change = false;
};

// Absent: for this visitor it is not there.
std::optional<KnownSecret> known_secret(store::Transaction& tx, const Visitor& visitor,
                                        const store::SealedSecret& secret);
bool may_add_secret(const Visitor& visitor, const store::TicketHead& ticket);
bool may_add_secret(const Visitor& visitor, const std::string& account);

// Who may see secrets, looked up once for each account of a list.
class SealedReaders {
 public:
  explicit SealedReaders(store::Transaction& tx) : tx_(tx) {}
  const std::vector<store::SealedReader>& of(const std::string& account);

 private:
  store::Transaction& tx_;
  std::map<std::string, std::vector<store::SealedReader>> known_;
};
view::SealedRow sealed_row_of(SealedReaders& readers, const KnownSecret& known);

// The card for the side of a ticket's page; the visitor may read the ticket.
view::SealedCard sealed_card(store::Transaction& tx, const Visitor& visitor,
                             const Services& services, const store::TicketHead& ticket);

// What was done with one secret, or with the visitor's account's, as far as they may read of it.
// The newest first.
std::vector<view::SealedEvent> secret_events(store::Transaction& tx,
                                             const store::SealedSecret& secret);
std::vector<view::SealedEvent> account_secret_events(store::Transaction& tx, const Visitor& visitor,
                                                     const std::string& account);

}  // namespace kb::server
