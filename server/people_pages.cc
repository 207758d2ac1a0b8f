// SPDX-License-Identifier: MIT
#include "server/people_pages.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "server/access/actor.h"
#include "server/access/people_changes.h"
#include "server/handover.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/page_number.h"
#include "server/pages.h"
#include "server/person_lines.h"
#include "server/view/links.h"
#include "server/view/pagination.h"
#include "server/view/people_page.h"
#include "store/accounts.h"
#include "store/right_names.h"
#include "text/fold.h"

namespace kb::server {
namespace {

using store::PersonOverview;
using view::PeopleTab;

constexpr int kPageSize = 50;
constexpr size_t kMostQueryBytes = 200;
constexpr int kMostChanges = 10;

bool is_on(PeopleTab tab, const PersonOverview& overview) {
  switch (tab) {
    case PeopleTab::Contacts:
      return !overview.person.account.empty();
    case PeopleTab::Staff:
      return overview.person.account.empty();
    case PeopleTab::Invitations:
      break;
  }
  return overview.invited_until.has_value();
}

void count_all(view::PeoplePage& page, const std::vector<PersonOverview>& all) {
  std::set<std::string_view> accounts;
  for (const auto& overview : all) {
    const bool staff = overview.person.account.empty();
    ++(staff ? page.staff : page.contacts);
    if (!staff) accounts.insert(overview.person.account);
    if (overview.invited_until) ++page.invitations;
  }
  page.accounts = static_cast<int>(accounts.size());
}

// By name, then by address, whatever their case and accents.
void sort_by_name(std::vector<PersonOverview>& all) {
  std::vector<std::pair<std::string, size_t>> order;
  for (size_t i = 0; i < all.size(); ++i)
    order.emplace_back(text::fold(all[i].person.name + "\n" + all[i].person.email), i);
  std::ranges::sort(order);
  std::vector<PersonOverview> sorted;
  for (const auto& [name, place] : order) sorted.push_back(std::move(all[place]));
  all = std::move(sorted);
}

void add_people(view::PeoplePage& page, std::vector<PersonOverview> all, const Request& request,
                const Visitor& visitor) {
  const bool admin = page.account_name.empty();
  const std::string folded = text::fold(page.query);
  std::erase_if(all, [&](const PersonOverview& overview) {
    return admin && (!is_on(page.tab, overview) || !matches(overview, folded));
  });
  sort_by_name(all);
  page.found = static_cast<int>(all.size());
  page.pages = (page.found + kPageSize - 1) / kPageSize;
  page.page = page_number(request, page.pages);
  const auto first = static_cast<size_t>(page.page) * kPageSize;
  for (size_t i = first; i < std::min(all.size(), first + kPageSize); ++i)
    page.people.push_back(person_line(all[i], visitor.person->id));
}

void add_changes(view::PeoplePage& page, store::Transaction& tx, const std::string& account) {
  for (const auto& change : account.empty() ? store::changes_of_people(tx, kMostChanges)
                                            : store::changes_of_account(tx, account, kMostChanges))
    page.changes.push_back(change_line(change));
}

void fill(view::PeoplePage& page, store::Transaction& tx, const Request& request,
          const Visitor& visitor, const PeopleScope& scope) {
  add_changes(page, tx, scope.account);
  if (!scope.account.empty()) {
    page.account_name = account_name(tx, scope.account);
    return add_people(page, store::people_overview(tx, page.now, scope.account), request, visitor);
  }
  page.choices = account_choices(store::accounts(tx));
  auto all = store::people_overview(tx, page.now);
  count_all(page, all);
  add_people(page, std::move(all), request, visitor);
}

PeopleTab tab_of(const Request& request) {
  return view::people_tab(request.method == Method::Get ? request.query_value(view::kTabParameter)
                                                        : request.form_value(view::kTabParameter));
}

Response list_response(const Request& request, const Visitor& visitor, Services& services,
                       const PeopleScope& scope, const view::InviteForm& form) {
  view::PeoplePage page;
  page.path = scope.path;
  page.now = services.clock.now();
  page.tab = tab_of(request);
  page.query = one_line(request.query_value(view::kTextParameter), kMostQueryBytes);
  page.form = form;
  {
    auto tx = services.store.read();
    fill(page, tx, request, visitor, scope);
  }
  auto frame = make_frame(request, visitor, services.config);
  if (request.method != Method::Get) frame.target = scope.path;
  return page_response(visitor, view::render_people(services.renderer, frame, page),
                       form.problems.empty() ? 200 : 422);
}

bool is_staff_form(const Request& request, const PeopleScope& scope) {
  return scope.account.empty() && tab_of(request) == PeopleTab::Staff;
}

store::Person wanted_person(const Request& request, const Visitor& visitor,
                            const PeopleScope& scope) {
  store::Person wanted;
  wanted.email = one_line(request.form_value("correo"), 254);
  wanted.name = one_line(request.form_value("nombre"), kMostPersonNameBytes);
  wanted.lang = visitor.language;
  if (is_staff_form(request, scope)) {
    wanted.roles = ticked_roles(request);
    return wanted;
  }
  wanted.account = scope.account.empty() ? request.form_value("cuenta") : scope.account;
  wanted.rights = ticked_rights(request);
  return wanted;
}

Invited try_to_invite(const store::Person& wanted, const Request& request, const Visitor& visitor,
                      const Services& services, Invitee as) {
  auto tx = services.store.write();
  auto invited = invite(
      {tx, services.config, services.outgoing, services.clock.now(), actor_of(request, visitor)},
      wanted, as);
  if (invited.problems.empty()) tx.commit();
  return invited;
}

view::InviteForm as_typed(const store::Person& wanted, std::vector<PersonProblem> problems) {
  view::InviteForm form;
  form.email = wanted.email;
  form.name = wanted.name;
  form.account = wanted.account;
  form.rights = store::held(wanted.rights, store::kRightNames);
  form.roles = store::held(wanted.roles, store::kRoleNames);
  form.problems = std::move(problems);
  return form;
}

Response to_person(const PeopleScope& scope, const std::string& id, view::PersonDone done) {
  return redirect(view::person_path(scope.path, id) + "?" + std::string(view::kDoneParameter) +
                  "=" + std::string(view::name_of(done)));
}

}  // namespace

Response people_list(const Request& request, const Visitor& visitor, Services& services,
                     const PeopleScope& scope) {
  return list_response(request, visitor, services, scope, {});
}

Response invite_to(const Request& request, const Visitor& visitor, Services& services,
                   const PeopleScope& scope) {
  const auto wanted = wanted_person(request, visitor, scope);
  const auto as = is_staff_form(request, scope) ? Invitee::Staff : Invitee::Contact;
  const auto invited = try_to_invite(wanted, request, visitor, services, as);
  if (!invited.problems.empty())
    return list_response(request, visitor, services, scope, as_typed(wanted, invited.problems));
  if (invited.token.empty())
    return to_person(scope, invited.person.id, view::PersonDone::StillOpen);
  Response response = to_person(scope, invited.person.id, view::PersonDone::Invited);
  response.headers.push_back(hand_over(services, store::TokenPurpose::Invitation, invited.token));
  return response;
}

}  // namespace kb::server
