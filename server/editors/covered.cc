// SPDX-License-Identifier: MIT
// What the redaction covered in a draft that was begun from a ticket.
#include <algorithm>
#include <array>

#include "core/error.h"
#include "core/utf8.h"
#include "server/editors/draft_rights.h"
#include "server/editors/pages.h"
#include "server/markdown.h"
#include "server/pages.h"
#include "server/view/covered_page.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "store/article_drafts.h"
#include "store/covered_values.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

constexpr size_t kAround = 60;  // bytes shown before and after a mark

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

std::array<std::string*, 3> texts_of(store::ArticleDraft& draft) {
  return {&draft.title, &draft.summary, &draft.body};
}

// The line around `at`, cut at characters.
std::string before(const std::string& text, size_t at) {
  size_t begin = at > kAround ? at - kAround : 0;
  if (const auto line = text.rfind('\n', at); line != std::string::npos && line + 1 > begin)
    begin = std::min(line + 1, at);
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return text.substr(begin, at - begin);
}
std::string after(const std::string& text, size_t at) {
  const auto line = std::string_view(text).substr(at, text.find('\n', at) - at);
  return std::string(utf8_prefix(line, kAround));
}

view::CoveredRow row_of(const store::CoveredValue& value, store::ArticleDraft& draft) {
  view::CoveredRow row{value.mark, value.kind, value.original, "", "", value.is_back, true};
  const auto& shown = value.is_back ? value.original : value.mark;
  for (const auto* text : texts_of(draft)) {
    const auto at = text->find(shown);
    if (at == std::string::npos) continue;
    row.before = before(*text, at);
    row.after = after(*text, at + shown.size());
    row.is_gone = false;
    break;
  }
  return row;
}

}  // namespace

Response show_covered(const Request& request, const Visitor& visitor, Services& services) {
  view::CoveredPage page;
  page.id = request.capture("id");
  page.done = request.query_value(view::kMarkParameter);
  {
    auto tx = services.store.read();
    auto draft = changeable_draft(tx, visitor, page.id);
    page.title = draft.title;
    page.ticket = draft.ticket;
    page.lang = draft.lang;
    for (const auto& value : store::covered_values(tx, page.id))
      page.rows.push_back(row_of(value, draft));
    const std::string text(utf8_prefix(draft.body, text::kMaxMarkdownBytes));
    page.text = view::Html{markdown_html(tx, visitor, services.renderer, text, draft.lang)};
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_covered(services.renderer, frame, page));
}

// Puts one back, or covers it again, wherever it stands in the draft.
Response change_covered(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id"), mark = request.form_value("marca");
  const bool puts_back = request.form_value("accion") == "poner";
  if (!puts_back && request.form_value("accion") != "tapar")
    throw Error(ErrorCode::BadInput, "accion is none of a mark");
  auto tx = services.store.write();
  tx.lock_changes();
  auto draft = changeable_draft(tx, visitor, id);
  const auto values = store::covered_values(tx, id);
  const auto value = std::ranges::find(values, mark, &store::CoveredValue::mark);
  if (value == values.end()) throw Error(ErrorCode::NotFound, "the draft has no such mark");
  if (store::mark_put_back(tx, id, mark, puts_back)) {
    for (auto* text : texts_of(draft))
      replace_all(*text, puts_back ? mark : value->original, puts_back ? value->original : mark);
    ++draft.edition;
    draft.tab.clear();
    draft.updated = services.clock.now();
    store::put_article_draft(tx, draft);
    store::keep_draft_text(tx, draft);
  }
  tx.commit();
  return redirect(view::covered_done_path(id, mark));
}

}  // namespace kb::server
