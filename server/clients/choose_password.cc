// SPDX-License-Identifier: MIT
#include "core/crypto.h"
#include "server/access/actor.h"
#include "server/clients/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/password_form.h"
#include "server/person_lines.h"
#include "server/view/door_pages.h"
#include "server/view/links.h"
#include "store/one_time_tokens.h"

namespace kb::server {
namespace {

using store::TokenPurpose;

// The address is a secret: it is told to nobody, and the page is not kept.
Response secret_response(const Visitor& visitor, std::string html, int status) {
  Response response = page_response(visitor, std::move(html), status);
  response.caching = Caching::None;
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

Response dead_link(const Request& request, const Visitor& visitor, const Services& services,
                   TokenPurpose purpose, const std::optional<store::OneTimeToken>& token) {
  view::DeadLinkPage page;
  page.is_invitation = purpose == TokenPurpose::Invitation;
  if (token) page.why = token->used ? view::DeadLink::Used : view::DeadLink::Over;
  const auto frame = make_frame(request, visitor, services.config);
  return secret_response(visitor, view::render_dead_link(services.renderer, frame, page), 410);
}

struct Holder {  // of a link that works
  store::Person person;
  view::ChoosePasswordPage page;
};

struct Looked {
  std::optional<store::OneTimeToken> token;
  std::optional<Holder> holder;
};

Looked look_up(const Request& request, const Services& services, TokenPurpose purpose) {
  auto tx = services.store.read();
  Looked looked{store::find_token(tx, request.capture("token"), purpose), std::nullopt};
  if (!looked.token || !looked.token->works(services.clock.now())) return looked;
  const auto person = store::find_person(tx, looked.token->person);
  if (!person || person->disabled) return {};
  Holder holder{*person, {}};
  holder.page.is_invitation = purpose == TokenPurpose::Invitation;
  holder.page.action = request.target;
  holder.page.email = person->email;
  holder.page.name = person->name;
  looked.holder = std::move(holder);
  return looked;
}

Response form_response(const Request& request, const Visitor& visitor, const Services& services,
                       const view::ChoosePasswordPage& page) {
  const auto frame = make_frame(request, visitor, services.config);
  return secret_response(visitor, view::render_choose_password(services.renderer, frame, page),
                         page.problem == view::PasswordProblem::None ? 200 : 422);
}

Response show(const Request& request, const Visitor& visitor, Services& services,
              TokenPurpose purpose) {
  const auto looked = look_up(request, services, purpose);
  if (!looked.holder) return dead_link(request, visitor, services, purpose, looked.token);
  return form_response(request, visitor, services, looked.holder->page);
}

// Who was signed in here before, be it the same person, is so no more.
Response to_sign_in(const Request& request, Services& services) {
  const auto name = services.cookies.name(Cookie::Session);
  Response response =
      redirect(std::string(view::kSignInPath) + "?" + std::string(view::kDoneParameter) + "=clave");
  if (const auto token = request.cookie(name); token && !token->empty()) {
    services.sessions.close(*token);
    response.headers.push_back(services.cookies.remove(Cookie::Session));
  }
  return response;
}

// False when the link was used or ended meanwhile.
bool keep(const Request& request, Services& services, TokenPurpose purpose, store::Person person,
          const std::string& hash) {
  auto tx = services.store.write();
  tx.lock_changes();
  const auto id = store::use_token(tx, request.capture("token"), purpose, services.clock.now());
  if (!id || *id != person.id) return false;
  const auto name = one_line(request.form_value("nombre"), kMostPersonNameBytes);
  if (purpose == TokenPurpose::Invitation && !name.empty()) {
    person = store::find_person(tx, *id).value();
    person.name = name;
    store::put_person(tx, person);
  }
  set_new_password(tx, *id, hash, {actor_of(request, person), services.clock.now()});
  tx.commit();
  return true;
}

Response choose(const Request& request, const Visitor& visitor, Services& services,
                TokenPurpose purpose) {
  auto looked = look_up(request, services, purpose);
  if (!looked.holder) return dead_link(request, visitor, services, purpose, looked.token);
  auto& page = looked.holder->page;
  page.problem = problem_in_new_password(request, looked.holder->person);
  if (page.problem != view::PasswordProblem::None) {
    page.name = one_line(request.form_value("nombre"), kMostPersonNameBytes);
    return form_response(request, visitor, services, page);
  }
  const auto hash = crypto::hash_password(new_password(request));
  if (keep(request, services, purpose, looked.holder->person, hash))
    return to_sign_in(request, services);
  looked = look_up(request, services, purpose);
  return dead_link(request, visitor, services, purpose, looked.token);
}

}  // namespace

Response show_invitation(const Request& request, const Visitor& visitor, Services& services) {
  return show(request, visitor, services, TokenPurpose::Invitation);
}

Response accept_invitation(const Request& request, const Visitor& visitor, Services& services) {
  return choose(request, visitor, services, TokenPurpose::Invitation);
}

Response show_new_password(const Request& request, const Visitor& visitor, Services& services) {
  return show(request, visitor, services, TokenPurpose::PasswordReset);
}

Response choose_new_password(const Request& request, const Visitor& visitor, Services& services) {
  return choose(request, visitor, services, TokenPurpose::PasswordReset);
}

}  // namespace kb::server
