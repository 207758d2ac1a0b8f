// SPDX-License-Identifier: MIT
#include "server/pages.h"

#include "server/names.h"
#include "server/site.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

std::string address_of(const Site::File& file) {
  return file.name.empty() ? "" : std::string(view::kAssetsPath) + file.name;
}

void put_look(view::Frame& frame, const Site& site) {
  frame.look = address_of(site.stylesheet);
  frame.logo = address_of(site.logo);
  frame.languages = site.languages;
}

void add_desk(view::Frame& frame, const Visitor& visitor) {
  if (visitor.timer)
    frame.timer = {visitor.timer->ticket, std::chrono::duration_cast<std::chrono::seconds>(
                                              visitor.timer->at(visitor.asked))
                                              .count()};
  if (visitor.undo)
    frame.undo = {visitor.undo->id, std::string(to_text(visitor.undo->kind)), visitor.undo->thing,
                  visitor.undo->other};
}

}  // namespace

view::Frame make_frame(const Request& request, const Visitor& visitor, const Config& config) {
  view::Frame frame;
  frame.language = visitor.language;
  frame.theme = visitor.theme;
  frame.target =
      view::is_local_target(request.target) ? request.target : std::string(view::kHomePath);
  frame.csrf_token = visitor.csrf_token;
  frame.firm = visitor.site ? visitor.site->firm : config.text("firm");
  if (visitor.site) put_look(frame, *visitor.site);
  frame.hours = config.text(visitor.language == "en" ? "hours-en" : "hours-es");
  frame.support_email = config.text("support-email");
  frame.is_staff = visitor.is_staff();
  frame.is_editor = visitor.person && visitor.person->roles.edits();
  if (visitor.person) {
    frame.is_technician = visitor.person->roles.technician;
    frame.is_administrator = visitor.person->roles.administrator;
    frame.is_contact = !visitor.person->account.empty();
    frame.may_manage = frame.is_contact && visitor.person->rights.manage;
    frame.may_see_time = frame.is_contact && visitor.person->rights.see_time;
    frame.person = display_name(*visitor.person);
    frame.waiting_tickets = visitor.waiting_tickets;
    add_desk(frame, visitor);
  }
  return frame;
}

Response page_response(const Visitor& visitor, std::string html, int status) {
  Response response;
  response.status = status;
  response.body = std::move(html);
  response.caching = !visitor.person && status == 200 ? Caching::Revalidate : Caching::None;
  return response;
}

}  // namespace kb::server
