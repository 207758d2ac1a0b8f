// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "core/log.h"
#include "server/access/actor.h"
#include "server/access/sign_in.h"
#include "server/pages.h"
#include "server/sealed/pages.h"
#include "server/sealed/rules.h"
#include "server/view/links.h"
#include "server/view/sealed_pages.h"
#include "store/accounts.h"

namespace kb::server {
namespace {

constexpr int kSayTriesLeftFrom = 3;

KnownSecret required_secret(store::Transaction& tx, const Request& request, const Visitor& visitor,
                            Instant now) {
  const auto secret = store::find_sealed(tx, request.capture("id"), now);
  auto known = secret ? known_secret(tx, visitor, *secret) : std::nullopt;
  if (!known) throw Error(ErrorCode::NotFound, "no such secret");
  return std::move(*known);
}

// In whole days, so that the button pressed twice gives no more time than once.
Instant longer_until(const store::SealedSecret& secret, Instant now) {
  const auto life = secret.owner == store::SealedOwner::Account ? store::kAccountSecretLife
                                                                : store::kTicketSecretLife;
  return std::max<Instant>(secret.expires, std::chrono::floor<std::chrono::days>(now) + life);
}

std::string list_path(const Visitor& visitor, const store::SealedSecret& secret) {
  if (secret.owner == store::SealedOwner::Ticket) return view::ticket_secrets_path(secret.owner_id);
  return visitor.is_staff() ? view::account_secrets_path(secret.owner_id)
                            : std::string(view::kOwnSecretsPath);
}

view::SecretPage page_of(store::Transaction& tx, const Visitor& visitor, const KnownSecret& known,
                         Instant now) {
  const auto& secret = known.secret;
  view::SecretPage page;
  SealedReaders readers(tx);
  page.secret = sealed_row_of(readers, known);
  if (secret.owner == store::SealedOwner::Ticket)
    page.ticket = secret.owner_id;
  else if (const auto account = store::find_account(tx, secret.owner_id))
    page.account_name = account->name;
  page.list_path = list_path(visitor, secret);
  page.events = secret_events(tx, secret);
  page.may_change = known.may_change;
  page.longer_until = longer_until(secret, now);
  return page;
}

Response shown(const Request& request, const Visitor& visitor, const Services& services,
               const view::SecretPage& page, int status = 200) {
  const auto frame = make_frame(request, visitor, services.config);
  Response response =
      page_response(visitor, view::render_secret(services.renderer, frame, page), status);
  response.caching = Caching::None;
  return response;
}

// A pause is not noted: it would let anybody with the session fill the log.
Response refused(const Request& request, const Visitor& visitor, Services& services,
                 const SignInResult& result) {
  const Instant now = services.clock.now();
  log::warning("sealed secret refused",
               {{"paused", result.pause.has_value()}, {"id", std::string_view(request.id)}});
  auto tx = services.store.write();
  const auto known = required_secret(tx, request, visitor, now);
  if (!result.pause)
    store::note_refused_showing(tx, known.secret.id, actor_of(request, visitor), now);
  auto page = page_of(tx, visitor, known, now);
  tx.commit();
  page.problem = result.pause ? view::ShowProblem::Pause : view::ShowProblem::Wrong;
  if (result.pause) page.pause = std::chrono::ceil<std::chrono::minutes>(*result.pause);
  if (result.tries_left > 0 && result.tries_left <= kSayTriesLeftFrom)
    page.tries_left = result.tries_left;
  Response response = shown(request, visitor, services, page, result.pause ? 429 : 422);
  if (result.pause)
    response.headers.emplace_back("Retry-After", std::to_string(result.pause->count()));
  return response;
}

// Whether they may is asked again here: checking the password took its time.
Response opened(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  const auto before = required_secret(tx, request, visitor, now);
  if (!before.may_see) throw Error(ErrorCode::Forbidden, "may not see secrets");
  const auto value =
      store::show_sealed(tx, services.keys, before.secret.id, actor_of(request, visitor), now);
  auto page = page_of(tx, visitor, required_secret(tx, request, visitor, now), now);
  page.value = value ? &*value : nullptr;
  tx.commit();
  return shown(request, visitor, services, page);
}

// The button was pressed twice: the second time it is gone already.
bool has_deleted(store::Transaction& tx, const Visitor& visitor, const std::string& id) {
  const auto last = store::audit_of(tx, store::Audited::Secret, id, 1);
  return !last.empty() && last.front().act == store::Act::Deleted &&
         last.front().actor.id == visitor.person->id;
}

std::string after_deleting_twice(const Visitor& visitor) {
  return std::string(visitor.is_staff() ? view::kHomePath : view::kOwnSecretsPath);
}

}  // namespace

Response show_secret(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.read();
  const auto known = required_secret(tx, request, visitor, now);
  return shown(request, visitor, services, page_of(tx, visitor, known, now));
}

Response open_secret(const Request& request, const Visitor& visitor, Services& services) {
  {
    auto tx = services.store.read();
    if (!required_secret(tx, request, visitor, services.clock.now()).may_see)
      throw Error(ErrorCode::Forbidden, "may not see secrets");
  }
  SignInAttempt attempt{visitor.person->email, request.form_value("clave"), request.remote_address};
  const auto result = check_sign_in(services.store, services.throttle, attempt);
  crypto::wipe(attempt.password);
  const bool same = result.person && result.person->id == visitor.person->id;
  return same ? opened(request, visitor, services) : refused(request, visitor, services, result);
}

Response extend_secret(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  const auto known = required_secret(tx, request, visitor, now);
  if (!known.may_change) throw Error(ErrorCode::Forbidden, "may not change this secret");
  store::extend_sealed(tx, known.secret.id, longer_until(known.secret, now),
                       actor_of(request, visitor), now);
  tx.commit();
  return redirect(view::secret_path(known.secret.id));
}

Response delete_secret(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  if (has_deleted(tx, visitor, request.capture("id")))
    return redirect(after_deleting_twice(visitor));
  const auto known = required_secret(tx, request, visitor, now);
  if (!known.may_change) throw Error(ErrorCode::Forbidden, "may not change this secret");
  store::delete_sealed(tx, known.secret.id, actor_of(request, visitor), now);
  tx.commit();
  return redirect(list_path(visitor, known.secret));
}

}  // namespace kb::server
