// SPDX-License-Identifier: MIT
#include "server/view/seen_before.h"

#include <algorithm>

#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/suggestion_block.h"

namespace kb::server::view {
namespace {

std::string mark_text(const Catalogue& words, SeenMark mark) {
  switch (mark) {
    case SeenMark::Shown:
      return words.text("seen.shown");
    case SeenMark::Opened:
      return words.text("seen.opened");
    case SeenMark::Rejected:
      return words.text("seen.rejected");
    case SeenMark::Same:
      return words.text("seen.same");
    case SeenMark::Solved:
      break;
  }
  return words.text("seen.solved");
}

std::string marks_text(const Catalogue& words, const SeenItem& item) {
  std::string text = item.is_ticket ? "" : likelihood_text(words, item.confidence);
  for (const auto mark : item.marks) text += (text.empty() ? "" : " · ") + mark_text(words, mark);
  return text;
}

}  // namespace

void put_seen(Data& data, const Catalogue& words, const std::optional<SeenBefore>& seen) {
  put(data, "has_seen", seen.has_value());
  if (!seen) return;
  put(data, "seen_nothing", seen->items.empty() && !seen->held_out);
  put(data, "seen_held_out", seen->held_out);
  put_list(data, "seen", seen->items, [&](const SeenItem& item) {
    Data row;
    const auto& id = item.article.id;
    put(row, "href", item.is_ticket ? ticket_path(id) : article_path(id));
    put(row, "title", item.article.title.empty() ? id : item.article.title);
    put(row, "lang", item.article.lang);
    put(row, "marks", marks_text(words, item));
    put(row, "is_rejected", std::ranges::find(item.marks, SeenMark::Rejected) != item.marks.end());
    return row;
  });
}

}  // namespace kb::server::view
