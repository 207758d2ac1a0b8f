// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/access/account_mail.h"
#include "server/clients/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/door_pages.h"
#include "server/view/links.h"
#include "store/checks.h"

namespace kb::server {
namespace {

constexpr size_t kMostAddressBytes = 254;

Response forgotten_response(const Request& request, const Visitor& visitor,
                            const Services& services, const view::ForgottenPage& page,
                            int status = 200) {
  const auto frame = make_frame(request, visitor, services.config);
  Response response =
      page_response(visitor, view::render_forgotten(services.renderer, frame, page), status);
  response.caching = Caching::None;
  return response;
}

// The same work whoever it is, so that neither answer nor time tells who has an account.
void send_link(Services& services, const std::string& email) {
  constexpr auto kPurpose = store::TokenPurpose::PasswordReset;
  auto tx = services.store.write();
  const auto person = store::find_person_by_email(tx, email);
  const bool known = person && !person->disabled;
  const auto token = store::make_token(tx, known ? std::optional(person->id) : std::nullopt,
                                       kPurpose, services.clock.now());
  if (known) send_account_mail(tx, services.config, services.outgoing, {kPurpose, *person, token});
  tx.commit();
}

}  // namespace

Response show_forgotten(const Request& request, const Visitor& visitor, Services& services) {
  view::ForgottenPage page;
  page.sent = !request.query_value(view::kDoneParameter).empty();
  if (visitor.person) page.email = visitor.person->email;
  return forgotten_response(request, visitor, services, page);
}

Response send_forgotten(const Request& request, const Visitor& visitor, Services& services) {
  view::ForgottenPage page;
  page.email = one_line(request.form_value("correo"), kMostAddressBytes);
  page.no_address = !store::is_email(page.email);
  if (page.no_address) return forgotten_response(request, visitor, services, page, 422);
  if (!services.resets.admits(request.remote_address))
    throw Error(ErrorCode::TooMany, "too many forgotten passwords from one address");
  if (services.resets.admits(store::clean_email("correo", page.email)))
    send_link(services, page.email);
  return redirect(std::string(view::kForgottenPath) + "?" + std::string(view::kDoneParameter) +
                  "=1");
}

}  // namespace kb::server
