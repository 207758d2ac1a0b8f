// SPDX-License-Identifier: MIT
#include "server/view/door_pages.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string render_door(const Renderer& renderer, const Frame& frame, std::string_view page,
                        const std::string& heading, bool refused, Data data) {
  const Catalogue& words = renderer.words(frame.language);
  put(data, "heading", heading);
  const std::string title = refused ? words.text("error.prefix", {{"title", heading}}) : heading;
  return render_page(renderer, frame, page, {title, NavItem::None, true}, std::move(data));
}

std::string dead_link_text(const Catalogue& words, const DeadLinkPage& page) {
  switch (page.why) {
    case DeadLink::Used:
      return words.text("link.used");
    case DeadLink::Over:
      return words.text(page.is_invitation ? "link.over.invitation" : "link.over.reset");
    case DeadLink::Unknown:
      break;
  }
  return words.text("link.unknown");
}

}  // namespace

std::string render_forgotten(const Renderer& renderer, const Frame& frame,
                             const ForgottenPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "problem", page.no_address ? words.text("forgotten.error") : "");
  put(data, "email", page.email);
  put(data, "sent", page.sent);
  put(data, "forgotten_path", kForgottenPath);
  put(data, "enter_path", kSignInPath);
  return render_door(renderer, frame, "clients/forgotten",
                     words.text(page.sent ? "forgotten.sent.title" : "forgotten.title"),
                     page.no_address, std::move(data));
}

std::string render_choose_password(const Renderer& renderer, const Frame& frame,
                                   const ChoosePasswordPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "is_invitation", page.is_invitation);
  put(data, "form_action", page.action);
  put(data, "email", page.email);
  put(data, "name", page.name);
  put(data, "lead",
      page.is_invitation ? words.text("invited.lead", {{"firm", frame.firm}})
                         : words.text("password.lead"));
  const std::string problem = problem_text(words, page.problem);
  put(data, "problem", problem);
  put(data, "problem_field", page.problem == PasswordProblem::Different ? "repite" : "nueva");
  put_new_password(data, words, page.problem);
  return render_door(renderer, frame, "clients/choose_password",
                     words.text(page.is_invitation ? "invited.title" : "password.title"),
                     !problem.empty(), std::move(data));
}

std::string render_dead_link(const Renderer& renderer, const Frame& frame,
                             const DeadLinkPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "why", dead_link_text(words, page));
  put(data, "is_used", page.why == DeadLink::Used);
  put(data, "forgotten_path", kForgottenPath);
  put(data, "enter_path", kSignInPath);
  return render_door(renderer, frame, "clients/dead_link", words.text("link.title"), false,
                     std::move(data));
}

}  // namespace kb::server::view
