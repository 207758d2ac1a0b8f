// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/access/actor.h"
#include "server/pages.h"
#include "server/sealed/form.h"
#include "server/sealed/pages.h"
#include "server/sealed/rules.h"
#include "server/view/links.h"
#include "store/accounts.h"

namespace kb::server {
namespace {

// Whose secrets a page lists: an account's, or one ticket's.
struct Owner {
  store::NewSecret to;  // what a secret added here gets
  std::optional<store::Ticket> ticket;
  std::string account_name;
  std::string path;
  bool may_add = false;
};

Owner account_owner(store::Transaction& tx, const Visitor& visitor, const std::string& id,
                    std::string path) {
  const auto account = store::find_account(tx, id);
  if (!account) throw Error(ErrorCode::NotFound, "no such account");
  Owner owner;
  owner.to.owner = store::SealedOwner::Account;
  owner.to.owner_id = owner.to.account = id;
  owner.account_name = account->name;
  owner.path = std::move(path);
  owner.may_add = may_add_secret(visitor, id);
  return owner;
}

Owner ticket_owner(store::Transaction& tx, const Visitor& visitor, const std::string& id) {
  Owner owner;
  owner.ticket = store::find_ticket(tx, id);
  if (!owner.ticket || !visitor.may_read(*owner.ticket))
    throw Error(ErrorCode::NotFound, "no such ticket");
  owner.to.owner = store::SealedOwner::Ticket;
  owner.to.owner_id = id;
  owner.to.account = owner.ticket->account;
  owner.path = view::ticket_secrets_path(id);
  owner.may_add = may_add_secret(visitor, *owner.ticket);
  return owner;
}

Owner owner_of(store::Transaction& tx, const Request& request, const Visitor& visitor) {
  const std::string id = request.capture("id");
  if (request.path == view::kOwnSecretsPath)
    return account_owner(tx, visitor, visitor.person->account, std::string(view::kOwnSecretsPath));
  if (request.path.starts_with("/mesa/"))
    return account_owner(tx, visitor, id, view::account_secrets_path(id));
  return ticket_owner(tx, visitor, id);
}

void add_rows(view::SealedList& list, store::Transaction& tx, const Visitor& visitor,
              const Owner& owner, Instant now) {
  const auto secrets =
      owner.ticket ? store::sealed_of(tx, store::SealedOwner::Ticket, owner.to.owner_id, now)
                   : store::sealed_of_account(tx, owner.to.account, now);
  SealedReaders readers(tx);
  for (const auto& secret : secrets) {
    const auto known = known_secret(tx, visitor, secret);
    if (!known) continue;
    list.rows.push_back(sealed_row_of(readers, *known));
    if (!owner.ticket && secret.owner == store::SealedOwner::Ticket)
      list.rows.back().owner_number = secret.owner_id;
  }
}

view::SealedList list_of(store::Transaction& tx, const Visitor& visitor, const Owner& owner,
                         Instant now) {
  view::SealedList list;
  list.account_name = owner.account_name;
  if (owner.ticket) list.ticket = owner.ticket->id;
  add_rows(list, tx, visitor, owner, now);
  if (!owner.ticket) list.events = account_secret_events(tx, visitor, owner.to.account);
  return list;
}

Response refused(const Request& request, const Visitor& visitor, Services& services,
                 view::SealedList list, view::SealForm form) {
  list.form = std::move(form);
  const auto frame = make_frame(request, visitor, services.config);
  auto response =
      page_response(visitor, view::render_sealed_list(services.renderer, frame, list), 422);
  crypto::wipe(list.form->value);
  return response;
}

}  // namespace

Response show_secrets(const Request& request, const Visitor& visitor, Services& services) {
  view::SealedList list;
  {
    auto tx = services.store.read();
    const Owner owner = owner_of(tx, request, visitor);
    list = list_of(tx, visitor, owner, services.clock.now());
    if (owner.may_add) list.form = empty_seal_form(owner.path, owner.to.owner);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_sealed_list(services.renderer, frame, list));
}

Response seal_secret(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const Owner owner = owner_of(tx, request, visitor);
  if (!owner.may_add) throw Error(ErrorCode::Forbidden, "may not add a secret");
  auto form = read_seal_form(request, owner.path);
  if (!form.problems.empty())
    return refused(request, visitor, services, list_of(tx, visitor, owner, services.clock.now()),
                   std::move(form));
  seal_from_form(tx, services, owner.to, form, actor_of(request, visitor));
  tx.commit();
  crypto::wipe(form.value);
  return redirect(owner.path);
}

}  // namespace kb::server
