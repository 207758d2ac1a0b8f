// SPDX-License-Identifier: MIT
#include "server/clients/account.h"

#include "server/access/actor.h"
#include "server/clients/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/person_lines.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/who_wrote.h"
#include "store/notice_settings.h"
#include "store/right_names.h"

namespace kb::server {
namespace {

using Kind = view::NoticeBox::Kind;
using store::NoticeSettings;

constexpr std::pair<Kind, bool NoticeSettings::*> kNotices[] = {
    {Kind::NewReply, &NoticeSettings::new_reply},
    {Kind::StateChange, &NoticeSettings::state_change},
    {Kind::ApprovalWanted, &NoticeSettings::approval_wanted},
    {Kind::PlanAlert, &NoticeSettings::plan_alert}};

// Notices of what one may not see are not offered.
bool concerns(const store::Person& person, Kind kind) {
  if (kind == Kind::ApprovalWanted) return person.rights.order;
  if (kind == Kind::PlanAlert) return person.rights.see_time;
  return true;
}

void add_notices(view::AccountPage& page, const store::Person& person,
                 const NoticeSettings& settings) {
  for (const auto& [kind, member] : kNotices)
    if (concerns(person, kind)) page.notices.push_back({kind, settings.*member});
}

NoticeSettings wanted_notices(const Request& request, const store::Person& person,
                              NoticeSettings settings) {
  for (const auto& [kind, member] : kNotices)
    if (concerns(person, kind)) settings.*member = !request.form_value(view::name_of(kind)).empty();
  return settings;
}

}  // namespace

std::string session_token(const Request& request, const Services& services) {
  return request.cookie(services.cookies.name(Cookie::Session)).value_or("");
}

view::AccountPage account_page(const Request& request, const Visitor& visitor, Services& services) {
  const store::Person& person = *visitor.person;
  view::AccountPage page;
  page.name = person.name;
  page.email = person.email;
  page.lang = person.lang;
  page.rights = store::held(person.rights, store::kRightNames);
  page.roles = store::held(person.roles, store::kRoleNames);
  page.now = services.clock.now();
  {
    auto tx = services.store.read();
    page.standing = view::standing_text(services.renderer.words(visitor.language),
                                        Writers(tx, services.config).who_wrote(person.email));
    add_notices(page, person, store::notice_settings(tx, person.id));
  }
  for (const auto& open :
       services.sessions.open_sessions(person.id, session_token(request, services)))
    page.sessions.push_back(
        {open.id, open.browser, open.network, open.created, open.last_seen, open.is_this});
  return page;
}

Response account_response(const Request& request, const Visitor& visitor, Services& services,
                          const view::AccountPage& page, int status) {
  auto frame = make_frame(request, visitor, services.config);
  if (request.method != Method::Get) frame.target = view::kOwnPath;
  return page_response(visitor, view::render_account(services.renderer, frame, page), status);
}

Response account_done(view::AccountDone done) {
  return redirect(std::string(view::kOwnPath) + "?" + std::string(view::kDoneParameter) + "=" +
                  std::string(view::name_of(done)));
}

Response show_account(const Request& request, const Visitor& visitor, Services& services) {
  auto page = account_page(request, visitor, services);
  page.done = view::account_done(request.query_value(view::kDoneParameter));
  return account_response(request, visitor, services, page);
}

Response save_profile(const Request& request, const Visitor& visitor, Services& services) {
  const std::string name = one_line(request.form_value("nombre"), kMostPersonNameBytes);
  const std::string lang = request.form_value("lengua");
  const bool known = view::find_language(lang) != nullptr;
  if (name.empty()) {
    auto page = account_page(request, visitor, services);
    page.name.clear();
    if (known) page.lang = lang;
    page.no_name = true;
    for (auto& box : page.notices)
      box.wanted = !request.form_value(view::name_of(box.kind)).empty();
    return account_response(request, visitor, services, page, 422);
  }
  auto tx = services.store.write();
  tx.lock_changes();
  auto person = store::find_person(tx, visitor.person->id).value();
  person.name = name;
  if (known) person.lang = lang;
  store::put_person(tx, person);
  store::put_notice_settings(
      tx, person.id, wanted_notices(request, person, store::notice_settings(tx, person.id)));
  tx.commit();
  Response response = account_done(view::AccountDone::Profile);
  response.headers.push_back(services.cookies.set(Cookie::Language, person.lang, kPreferenceLife));
  return response;
}

Response close_sessions(const Request& request, const Visitor& visitor, Services& services) {
  const std::string which = request.form_value("cerrar");
  const auto by = actor_of(request, visitor);
  if (which == "otras")
    services.sessions.close_others(visitor.person->id, session_token(request, services), by);
  else
    services.sessions.close_one(visitor.person->id, which, by);
  return account_done(view::AccountDone::Sessions);
}

}  // namespace kb::server
