// SPDX-License-Identifier: MIT
#include "server/view/languages_page.h"

#include <algorithm>

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"

namespace kb::server::view {

std::string render_languages(const Renderer& renderer, const Frame& frame,
                             const LanguagesPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kLanguagesAdminPath);
  put(data, "is_kept", page.is_kept);
  put_list(data, "offered", interface_languages(), [&](const InterfaceLanguage& language) {
    Data row;
    put(row, "value", language.code);
    put(row, "label", language.own_name);
    put(row, "chosen", std::ranges::find(page.offered, language.code) != page.offered.end());
    put(row, "usual", !page.offered.empty() && page.offered.front() == language.code);
    return row;
  });
  put_list(data, "texts", page.texts, [&](const LanguagesPage::Texts& texts) {
    Data row;
    put(row, "label", words.text("language.name." + texts.code));
    put(row, "articles", format_number(words, texts.articles));
    return row;
  });
  std::vector<FieldProblem> problems;
  if (page.is_refused) problems.push_back({"idiomas", words.text("languages.problem")});
  put_problems(data, problems);
  const std::string heading = words.text("languages.title");
  return render_page(renderer, frame, "admin/languages",
                     {problems.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
                      NavItem::Admin, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
