// SPDX-License-Identifier: MIT
#include "server/view/highlight.h"

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::server::view {
namespace {

// A capital letter, a figure, or a mark that opens a sentence.
bool begins_sentence(std::string_view text) {
  if (text.empty()) return false;
  size_t end = 0;
  const char32_t first = next_code_point(text, end);
  if (first < 128 && (first < 'a' || first > 'z')) return true;
  return first == U'¿' || first == U'¡' || first == U'«' ||
         text::to_lower(text.substr(0, end)) != text.substr(0, end);
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

}  // namespace

Html highlight(std::string_view text, const Marks& marks) {
  Html html;
  size_t done = 0;
  for (const auto& [begin, end] : marks) {
    if (begin < done || end <= begin || end > text.size()) continue;
    html = std::move(html) + escape(text.substr(done, begin - done)) +
           element("mark", escape(text.substr(begin, end - begin)));
    done = end;
  }
  return std::move(html) + escape(text.substr(done));
}

Html highlight(const search::Passage& passage) {
  Html html = highlight(passage.text, passage.marks);
  if (passage.cut_before && !begins_sentence(passage.text)) html.text.insert(0, "… ");
  if (passage.cut_after && !ends_sentence(passage.text)) html.text += "…";
  return html;
}

}  // namespace kb::server::view
