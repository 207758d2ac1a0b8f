// SPDX-License-Identifier: MIT
#include "server/similar.h"
#include "core/error.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"
#include "text/language.h"

namespace kb::server {
namespace {

constexpr size_t kMostTypedBytes = 2000;

// Of a ticket, by its number; of what is typed; or of nothing yet.
SimilarAsked asked_in(view::SimilarPage& page, const Request& request, const Visitor& visitor,
                      Services& services) {
  const std::string id = request.query_value(view::kTicketParameter);
  if (id.empty()) {
    page.text = one_line(request.query_value(view::kTextParameter), kMostTypedBytes);
    SimilarAsked asked;
    asked.body = page.text;
    asked.language = text::detect_language(page.text, visitor.language);
    return asked;
  }
  auto tx = services.store.read();
  const auto ticket = store::find_ticket(tx, id);
  if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
  page.ticket = ticket->id;
  page.subject = ticket->subject;
  return asked_of(*ticket);
}

}  // namespace

Response show_similar(const Request& request, const Visitor& visitor, Services& services) {
  view::SimilarPage page;
  auto asked = asked_in(page, request, visitor, services);
  asked.size = search::kMostSimilar;
  if (!page.ticket.empty() || !page.text.empty())
    page.block = similar_block(asked, visitor, services);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_similar(services.renderer, frame, page));
}

}  // namespace kb::server
