// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/access/actor.h"
#include "server/access/people_changes.h"
#include "server/handover.h"
#include "server/lists.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/people_pages.h"
#include "server/person_lines.h"
#include "server/view/links.h"
#include "server/view/person_page.h"
#include "store/right_names.h"
#include "store/staff_areas.h"

namespace kb::server {
namespace {

store::PersonOverview covered(store::Transaction& tx, const Request& request,
                              const Services& services, const PeopleScope& scope) {
  auto overview = store::person_overview(tx, services.clock.now(), request.capture("id"));
  if (!overview || !scope.covers(overview->person))
    throw Error(ErrorCode::NotFound, "no such person in this scope");
  return *overview;
}

// Whoever hands over a link could use it too. An invitation opens nothing yet; a new password for
// somebody who works here already is for administrators to hand over, others are mailed theirs.
bool may_make_link(const store::PersonOverview& overview, const PeopleScope& scope) {
  return !overview.person.disabled && (scope.account.empty() || !overview.has_password);
}

view::PersonPage page_of(const store::PersonOverview& overview, const Visitor& visitor,
                         const Services& services, const PeopleScope& scope) {
  view::PersonPage page;
  page.list_path = scope.path;
  page.person = person_line(overview, visitor.person->id);
  page.name = overview.person.name;
  page.is_staff = overview.person.account.empty();
  page.has_password = overview.has_password;
  page.may_make_link = may_make_link(overview, scope);
  page.now = services.clock.now();
  return page;
}

// For staff; `served` are those to tick.
void add_areas(view::PersonPage& page, store::Transaction& tx, const Visitor& visitor,
               const std::vector<std::string>& served) {
  if (!page.is_staff) return;
  for (const auto& area : store::areas(tx)) {
    const bool is_served = std::ranges::find(served, area.id) != served.end();
    page.areas.push_back({area.id, area_item(area, visitor.language).name, is_served});
  }
}

Response person_response(const Request& request, const Visitor& visitor, const Services& services,
                         const view::PersonPage& page) {
  auto frame = make_frame(request, visitor, services.config);
  if (request.method != Method::Get)
    frame.target = view::person_path(page.list_path, page.person.id);
  return page_response(visitor, view::render_person(services.renderer, frame, page),
                       page.problem ? 422 : 200);
}

// Only what the form shows: rights of contacts, roles of staff.
store::Person as_typed(const Request& request, store::Person person) {
  person.name = one_line(request.form_value("nombre"), kMostPersonNameBytes);
  if (person.account.empty())
    person.roles = ticked_roles(request);
  else
    person.rights = ticked_rights(request);
  return person;
}

Response back(const PeopleScope& scope, const std::string& id, view::PersonDone done) {
  std::string path = view::person_path(scope.path, id);
  if (done != view::PersonDone::None)
    path += "?" + std::string(view::kDoneParameter) + "=" + std::string(view::name_of(done));
  return redirect(path);
}

Response with_fresh_link(store::Transaction& tx, const PeopleDesk& desk,
                         const store::PersonOverview& overview, const Services& services,
                         const PeopleScope& scope) {
  const store::Person& person = overview.person;
  if (!may_make_link(overview, scope)) return back(scope, person.id, view::PersonDone::None);
  const auto fresh = make_link(desk, person);
  tx.commit();
  Response response = back(scope, person.id, view::PersonDone::None);
  response.headers.push_back(hand_over(services, fresh.purpose, fresh.token));
  return response;
}

struct Outcome {
  std::optional<PersonProblem> problem;
  view::PersonDone done = view::PersonDone::Saved;
};

Outcome act(const Request& request, const PeopleDesk& desk, const store::Person& person) {
  const std::string action = request.form_value("accion");
  if (action == "retirar")
    return {set_access(desk, person.id, Access::Withdrawn), view::PersonDone::Withdrawn};
  if (action == "devolver")
    return {set_access(desk, person.id, Access::Given), view::PersonDone::Given};
  const auto problem = change_person(desk, as_typed(request, person));
  if (!problem && person.account.empty())
    store::put_staff_areas(desk.tx, person.id, form_values(request, "atiende"));
  return {problem, view::PersonDone::Saved};
}

Response refused(const Request& request, const Visitor& visitor, const Services& services,
                 const PeopleScope& scope, const PeopleDesk& desk, store::PersonOverview overview,
                 PersonProblem problem) {
  const std::string action = request.form_value("accion");
  const bool is_typed = action.empty() || action == "guardar";
  if (is_typed) overview.person = as_typed(request, std::move(overview.person));
  auto page = page_of(overview, visitor, services, scope);
  add_areas(page, desk.tx, visitor,
            is_typed ? form_values(request, "atiende")
                     : store::areas_of_person(desk.tx, overview.person.id));
  page.problem = problem;
  return person_response(request, visitor, services, page);
}

}  // namespace

Response one_person(const Request& request, const Visitor& visitor, Services& services,
                    const PeopleScope& scope) {
  view::PersonPage page;
  {
    auto tx = services.store.read();
    page = page_of(covered(tx, request, services, scope), visitor, services, scope);
    page.link = handed_over(request, services, tx, page.person.id);
    add_areas(page, tx, visitor, store::areas_of_person(tx, page.person.id));
  }
  page.done = view::person_done(request.query_value(view::kDoneParameter));
  Response response = person_response(request, visitor, services, page);
  if (page.link) response.headers.push_back(services.cookies.remove(Cookie::Handover));
  return response;
}

Response change_one_person(const Request& request, const Visitor& visitor, Services& services,
                           const PeopleScope& scope) {
  auto tx = services.store.write();
  tx.lock_changes();
  const auto overview = covered(tx, request, services, scope);
  const PeopleDesk desk{tx, services.config, services.outgoing, services.clock.now(),
                        actor_of(request, visitor)};
  if (request.form_value("accion") == "enlace")
    return with_fresh_link(tx, desk, overview, services, scope);
  const auto outcome = act(request, desk, overview.person);
  if (outcome.problem)
    return refused(request, visitor, services, scope, desk, overview, *outcome.problem);
  tx.commit();
  return back(scope, overview.person.id, outcome.done);
}

}  // namespace kb::server
