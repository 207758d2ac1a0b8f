// SPDX-License-Identifier: MIT
#include "server/view/tags_page.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string render_tags(const Renderer& renderer, const Frame& frame, const TagsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kTagsPath);
  put(data, "done",
      page.done == "quitada"    ? words.text("tags.done.removed")
      : page.done == "cambiada" ? words.text("tags.done.changed")
                                : "");
  put(data, "has_rows", !page.rows.empty());
  Data rows(Data::type::list);
  for (size_t i = 0; i < page.rows.size(); ++i) {
    Data row;
    put(row, "number", std::to_string(i));
    put(row, "tag", page.rows[i].tag);
    put(row, "count", words.count("tags.articles", page.rows[i].articles));
    put(row, "problem", page.rows[i].tag == page.refused ? words.text("tags.problem") : "");
    if (page.rows[i].tag == page.refused) put(data, "problem_field", "tag-" + std::to_string(i));
    rows.push_back(row);
  }
  data["rows"] = std::move(rows);
  put(data, "refused", page.refused.empty() ? "" : words.text("tags.problem"));
  const std::string heading = words.text("tags.title");
  return render_page(
      renderer, frame, "editors/tags",
      {page.refused.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
       NavItem::None, false, true},
      std::move(data));
}

}  // namespace kb::server::view
