// SPDX-License-Identifier: MIT
#include <algorithm>

#include "search/languages.h"
#include "server/admin/pages.h"
#include "server/admin/settings.h"
#include "server/pages.h"
#include "server/view/languages.h"
#include "server/view/languages_page.h"
#include "server/view/links.h"
#include "store/article_lists.h"

namespace kb::server {
namespace {

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::LanguagesPage page) {
  {
    auto tx = services.store.read();
    const auto counts = store::articles_by_language(tx);
    for (const auto& language : search::languages()) {
      const auto count = counts.find(std::string(language.code));
      page.texts.push_back({std::string(language.code), count == counts.end() ? 0 : count->second});
    }
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_languages(services.renderer, frame, page),
                       page.is_refused ? 422 : 200);
}

// Those ticked, the usual one first; empty when that is none of them.
std::vector<std::string> chosen_in(const Request& request) {
  const auto usual = request.form_value("usual");
  std::vector<std::string> chosen;
  const auto [first, last] = request.form.equal_range("ofrece");
  for (auto field = first; field != last; ++field)
    if (view::find_language(field->second)) chosen.push_back(field->second);
  const auto place = std::ranges::find(chosen, usual);
  if (place == chosen.end()) return {};
  std::rotate(chosen.begin(), place, place + 1);
  return chosen;
}

}  // namespace

Response show_languages(const Request& request, const Visitor& visitor, Services& services) {
  view::LanguagesPage page;
  page.offered = services.site.current()->languages;
  page.is_kept = !request.query_value(view::kDoneParameter).empty();
  return respond(request, visitor, services, std::move(page));
}

Response change_languages(const Request& request, const Visitor& visitor, Services& services) {
  const auto chosen = chosen_in(request);
  if (chosen.empty()) {
    view::LanguagesPage page;
    page.is_refused = true;
    page.offered = services.site.current()->languages;
    return respond(request, visitor, services, std::move(page));
  }
  std::string value;
  for (const auto& code : chosen) value += (value.empty() ? "" : " ") + code;
  {
    auto tx = services.store.write();
    put_setting(tx, request, visitor, services, kLanguagesSetting, value, value);
    tx.commit();
  }
  services.site.refresh();
  return redirect(std::string(view::kLanguagesAdminPath) + "?" + std::string(view::kDoneParameter) +
                  "=guardado#hecho");
}

}  // namespace kb::server
