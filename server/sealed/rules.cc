// SPDX-License-Identifier: MIT
#include "server/sealed/rules.h"

#include "server/view/links.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr int kMostEvents = 100;

bool is_technician(const Visitor& visitor) {
  return visitor.person && visitor.person->roles.technician;
}

bool is_of(const Visitor& visitor, const std::string& account) {
  return visitor.person && !account.empty() && visitor.person->account == account;
}

// Of a ticket that the visitor may read; absent otherwise, and for clients also when the ticket is
// another account's by now: an import may have put another one in its place.
std::optional<std::string> requester_of(store::Transaction& tx, const Visitor& visitor,
                                        const store::SealedSecret& secret) {
  const auto ticket = store::find_ticket_head(tx, secret.owner_id);
  if (!ticket || !visitor.may_read(*ticket)) return std::nullopt;
  if (ticket->account != secret.account && !visitor.is_staff()) return std::nullopt;
  return ticket->requester;
}

std::optional<view::SealedAct> act_of(store::Act act) {
  switch (act) {
    case store::Act::Sealed:
      return view::SealedAct::Sealed;
    case store::Act::Shown:
      return view::SealedAct::Shown;
    case store::Act::ShowRefused:
      return view::SealedAct::Refused;
    case store::Act::Extended:
      return view::SealedAct::Extended;
    case store::Act::Moved:
      return view::SealedAct::Moved;
    case store::Act::Deleted:
      return view::SealedAct::Deleted;
    case store::Act::Expired:
      return view::SealedAct::Expired;
    default:
      return std::nullopt;
  }
}

// This machine is most often a proxy in front, and says nothing of the person.
view::SealedFrom from_of(store::Origin origin) {
  switch (origin) {
    case store::Origin::PrivateNetwork:
      return view::SealedFrom::PrivateNetwork;
    case store::Origin::Internet:
      return view::SealedFrom::Internet;
    case store::Origin::ThisMachine:
    case store::Origin::Program:
      break;
  }
  return view::SealedFrom::Unsaid;
}

enum class Labels { Left, Said };

std::vector<view::SealedEvent> events_of(const std::vector<store::AuditEntry>& entries,
                                         Labels labels) {
  std::vector<view::SealedEvent> events;
  for (const auto& entry : entries) {
    const auto act = act_of(entry.act);
    if (!act) continue;
    events.push_back({*act, entry.actor.name, labels == Labels::Said ? entry.detail : "", entry.at,
                      from_of(entry.actor.origin)});
  }
  return events;
}

std::vector<std::string> reader_names(SealedReaders& readers, const KnownSecret& known) {
  const bool of_account = known.secret.owner == store::SealedOwner::Account;
  std::vector<std::string> names;
  for (const auto& reader : readers.of(known.secret.account))
    if (of_account || reader.sees_all || reader.email == known.requester)
      names.push_back(reader.name.empty() ? reader.email : reader.name);
  return names;
}

}  // namespace

std::optional<KnownSecret> known_secret(store::Transaction& tx, const Visitor& visitor,
                                        const store::SealedSecret& secret) {
  KnownSecret known{secret, "", false, false};
  if (secret.owner == store::SealedOwner::Account) {
    if (!is_technician(visitor) && !is_of(visitor, secret.owner_id)) return std::nullopt;
  } else {
    const auto requester = secret.owner == store::SealedOwner::Ticket
                               ? requester_of(tx, visitor, secret)
                               : std::nullopt;
    if (!requester) return std::nullopt;
    known.requester = *requester;
  }
  known.may_see = is_technician(visitor) ||
                  (is_of(visitor, secret.account) && visitor.person->rights.see_sealed);
  known.may_change = known.may_see || secret.sealed_by == visitor.person->id;
  return known;
}

bool may_add_secret(const Visitor& visitor, const store::TicketHead& ticket) {
  return visitor.may_read(ticket) &&
         (is_technician(visitor) ||
          (visitor.person && !visitor.is_staff() && visitor.person->rights.ask));
}

bool may_add_secret(const Visitor& visitor, const std::string& account) {
  return is_technician(visitor) || (is_of(visitor, account) && visitor.person->rights.ask);
}

const std::vector<store::SealedReader>& SealedReaders::of(const std::string& account) {
  const auto known = known_.find(account);
  if (known != known_.end()) return known->second;
  return known_.emplace(account, store::sealed_readers(tx_, account)).first->second;
}

view::SealedRow sealed_row_of(SealedReaders& readers, const KnownSecret& known) {
  const auto& secret = known.secret;
  view::SealedRow row;
  row.id = secret.id;
  row.label = secret.label;
  row.readers = reader_names(readers, known);
  row.expires = secret.expires;
  row.times_shown = secret.times_shown;
  row.shown_by = secret.shown_by;
  row.shown_at = secret.shown_at.value_or(Instant{});
  row.may_show = known.may_see;
  return row;
}

view::SealedCard sealed_card(store::Transaction& tx, const Visitor& visitor,
                             const Services& services, const store::TicketHead& ticket) {
  view::SealedCard card;
  SealedReaders readers(tx);
  for (const auto& secret :
       store::sealed_of(tx, store::SealedOwner::Ticket, ticket.id, services.clock.now()))
    if (const auto known = known_secret(tx, visitor, secret))
      card.rows.push_back(sealed_row_of(readers, *known));
  if (may_add_secret(visitor, ticket)) card.add_path = view::ticket_secrets_path(ticket.id);
  if (is_technician(visitor) && !ticket.account.empty())
    card.account_path = view::account_secrets_path(ticket.account);
  return card;
}

std::vector<view::SealedEvent> secret_events(store::Transaction& tx,
                                             const store::SealedSecret& secret) {
  return events_of(store::audit_of(tx, store::Audited::Secret, secret.id, kMostEvents),
                   Labels::Left);
}

// Of what is deleted nobody knows any more whose ticket it was of: who reads only their own tickets
// reads of each secret on its own page.
std::vector<view::SealedEvent> account_secret_events(store::Transaction& tx, const Visitor& visitor,
                                                     const std::string& account) {
  const bool reads_all =
      is_technician(visitor) || (is_of(visitor, account) && visitor.person->rights.see_all);
  if (!reads_all) return {};
  return events_of(store::audit_of_account(tx, store::Audited::Secret, account, kMostEvents),
                   Labels::Said);
}

}  // namespace kb::server
