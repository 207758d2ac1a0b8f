// SPDX-License-Identifier: MIT
#include "server/view/draft_conflict_page.h"

#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

// A paragraph ends with the empty line before the next one.
std::string_view without_last_lines(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

class Parts {
 public:
  Parts(const Catalogue& words, const ConflictPage& page) : words_(words), page_(page) {}

  void add(ConflictField field, const text::Merge& merge) {
    for (const text::MergePart& part : merge.parts) {
      if (part.is_conflict)
        add_conflict(field, part);
      else if (field == ConflictField::Text)
        add_agreed(part.text);
    }
  }
  Data take() { return std::move(rows_); }
  size_t conflicts() const { return number_; }

 private:
  void add_agreed(const std::string& text) {
    Data row;
    put(row, "agreed", without_last_lines(text));
    rows_.push_back(row);
  }
  void add_conflict(ConflictField field, const text::MergePart& part) {
    Data row;
    put(row, "agreed", "");
    put(row, "number", std::to_string(number_++));
    put(row, "legend", legend(field));
    put(row, "ours", without_last_lines(part.ours));
    put(row, "theirs", without_last_lines(part.theirs));
    put(row, "may_both",
        field == ConflictField::Text && !part.ours.empty() && !part.theirs.empty());
    put(row, "ours_by",
        page_.ours_by.empty() ? words_.text("conflict.ours")
                              : words_.text("conflict.of", {{"name", page_.ours_by}}));
    put(row, "theirs_by",
        page_.theirs_by.empty() ? words_.text("conflict.theirs")
                                : words_.text("conflict.of", {{"name", page_.theirs_by}}));
    rows_.push_back(row);
  }
  std::string legend(ConflictField field) {
    if (field == ConflictField::Title) return words_.text("draft.field.title");
    if (field == ConflictField::Summary) return words_.text("draft.field.summary");
    return words_.text("conflict.paragraph", {{"n", std::to_string(++paragraph_)}});
  }

  const Catalogue& words_;
  const ConflictPage& page_;
  Data rows_{Data::type::list};
  size_t number_ = 0;
  int paragraph_ = 0;
};

}  // namespace

std::string render_draft_conflict(const Renderer& renderer, const Frame& frame,
                                  const ConflictPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Parts parts(words, page);
  parts.add(ConflictField::Title, page.merged_title);
  parts.add(ConflictField::Summary, page.merged_summary);
  parts.add(ConflictField::Text, page.merged_body);
  Data data;
  put(data, "count", words.count("conflict.count", static_cast<long long>(parts.conflicts())));
  put(data, "has_conflicts", parts.conflicts() > 0);
  data["parts"] = parts.take();
  put(data, "lead",
      page.theirs_by.empty() ? words.text("conflict.lead")
                             : words.text("conflict.lead.by", {{"name", page.theirs_by}}));
  put(data, "has_moved", page.has_moved);
  put(data, "tab", page.tab);
  put(data, "against", std::to_string(page.against));
  put(data, "action", draft_conflict_path(page.draft, page.tab));
  put(data, "back_href", draft_path(page.draft));
  put(data, "draft_title", page.title);
  put(data, "articles_path", kArticlesPath);
  return render_page(renderer, frame, "editors/draft_conflict",
                     {words.text("conflict.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
