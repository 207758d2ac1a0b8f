// SPDX-License-Identifier: MIT
#include "server/clients/pages.h"
#include "server/view/languages.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

std::string back_target(const Request& request) {
  const auto wanted = request.form_value(view::kBackParameter);
  return view::is_local_target(wanted) ? wanted : std::string(view::kHomePath);
}

}  // namespace

Response set_theme(const Request& request, const Visitor&, Services& services) {
  const auto theme = request.form_value("aspecto");
  const bool chosen = theme == "light" || theme == "dark";
  Response response = redirect(back_target(request));
  response.headers.push_back(chosen ? services.cookies.set(Cookie::Theme, theme, kPreferenceLife)
                                    : services.cookies.remove(Cookie::Theme));
  return response;
}

Response set_language(const Request& request, const Visitor&, Services& services) {
  const auto code = request.form_value(view::kLanguageParameter);
  if (!view::find_language(code)) return redirect(back_target(request));
  Response response = redirect(view::in_language(back_target(request), code));
  response.headers.push_back(services.cookies.set(Cookie::Language, code, kPreferenceLife));
  return response;
}

}  // namespace kb::server
