// SPDX-License-Identifier: MIT
// What the script of the ask page asks for while somebody writes.
#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "server/attachments.h"
#include "server/clients/ask.h"
#include "server/clients/pages.h"
#include "server/markdown.h"
#include "server/pages.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

Response fragment(const Visitor& visitor, std::string html, int status = 200) {
  Response response = page_response(visitor, std::move(html), status);
  response.caching = Caching::None;
  return response;
}

}  // namespace

view::CoachBlock coach_beside(const store::Asking& asking, const Visitor& visitor,
                              Services& services) {
  bool has_picture = false;
  {
    auto tx = services.store.read();
    has_picture = std::ranges::any_of(
        store::attachments_of_asking(tx, asking.id),
        [](const store::Attachment& one) { return one.media_type.starts_with("image/"); });
  }
  return coach_for(asking, has_picture, visitor.language);
}

Response suggest_beside(const Request& request, const Visitor& visitor, Services& services) {
  if (!may_ask(visitor)) throw Error(ErrorCode::Forbidden, "has no right to ask");
  // What is left over from a page that was left must not open again what ended meanwhile.
  auto asking = keep_form(request, visitor, services, Ended::StaysEnded).asking;
  view::SuggestionBlock block;
  if (asking.outcome == store::AskingOutcome::Open)
    block = refreshed_block(asking, cut_to(suggestions_for(asking, visitor, services), kBeside),
                            services);
  const auto coach = coach_beside(asking, visitor, services);
  const auto frame = make_frame(request, visitor, services.config);
  return fragment(visitor, view::render_beside(services.renderer, frame, block, coach));
}

// Nothing of it is kept.
Response preview_ask(const Request& request, const Visitor& visitor, Services& services) {
  const std::string body(utf8_prefix(request.form_value("detalle"), text::kMaxMarkdownBytes));
  view::Html html;
  {
    auto tx = services.store.read();
    html.text = markdown_html(tx, visitor, services.renderer, body, visitor.language);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return fragment(visitor, view::render_preview(services.renderer, frame, html));
}

Response change_ask_files(const Request& request, const Visitor& visitor, Services& services) {
  const auto kept = keep_form(request, visitor, services, Ended::StaysEnded);
  std::vector<view::AttachmentItem> items;
  {
    auto tx = services.store.read();
    for (const auto& one : store::attachments_of_asking(tx, kept.asking.id))
      items.push_back(attachment_item(one));
  }
  return fragment(visitor, view::render_attachments(services.renderer, visitor.language, items,
                                                    kept.file_problems));
}

}  // namespace kb::server
