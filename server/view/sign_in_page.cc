// SPDX-License-Identifier: MIT
#include "server/view/sign_in_page.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string problem_text(const Catalogue& words, const SignInPage& page) {
  switch (page.problem) {
    case SignInProblem::Pause:
      return words.count("signin.pause", page.pause.count());
    case SignInProblem::Wrong:
      return page.tries_left ? words.count("signin.wrong_left", *page.tries_left)
                             : words.text("signin.wrong");
    case SignInProblem::Busy:
      return words.text("signin.busy");
    case SignInProblem::None:
      break;
  }
  return "";
}

Html mail_anchor(const std::string& address) {
  return {"<a href=\"" + escape(mail_link(address)).text + "\">" + escape(address).text + "</a>"};
}

}  // namespace

std::string render_sign_in(const Renderer& renderer, const Frame& frame, const SignInPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string heading =
      words.text(page.session_ended ? "signin.ended.title" : "signin.title");
  const std::string problem = problem_text(words, page);
  Data data;
  put(data, "heading", heading);
  put(data, "lead", words.text(page.session_ended ? "signin.ended.lead" : "signin.lead"));
  put(data, "problem", problem);
  put(data, "sign_in_action", kSignInPath);
  put(data, "back", page.back);
  put(data, "email", page.email);
  put(data, "stay", page.stay);
  put(data, "password_set", page.password_set);
  put(data, "forgotten_path", kForgottenPath);
  put(data, "help_html", words.html("signin.help", {{"email", mail_anchor(frame.support_email)}}));
  const std::string title =
      problem.empty() ? heading : words.text("error.prefix", {{"title", heading}});
  return render_page(renderer, frame, "clients/sign_in", {title, NavItem::None, true},
                     std::move(data));
}

}  // namespace kb::server::view
