// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/clients/pages.h"
#include "server/view/links.h"
#include "store/attachments.h"
#include "store/reply_drafts.h"
#include "store/suggestions.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

// Its writer while it is a draft's; who reads the ticket afterwards, a note's none but staff.
bool may_read(store::Transaction& tx, const store::Attachment& attachment, const Visitor& visitor) {
  if (attachment.is_internal && !visitor.is_staff()) return false;
  if (!attachment.asking.empty()) {
    if (!visitor.person) return false;
    if (const auto asking = store::find_asking(tx, attachment.asking))
      return asking->person == visitor.person->id;
    const auto reply = store::find_reply_draft(tx, attachment.asking);
    return reply && reply->person == visitor.person->id;
  }
  const auto ticket = store::find_ticket_head(tx, attachment.ticket);
  return ticket && visitor.may_read(*ticket);
}

// What browsers would open is sent as bytes to be saved.
std::string sent_type(const store::Attachment& attachment) {
  return attachment.may_be_shown() || attachment.media_type == "application/pdf"
             ? attachment.media_type
             : "application/octet-stream";
}

std::string disposition(const store::Attachment& attachment) {
  const std::string kind = attachment.may_be_shown() ? "inline" : "attachment";
  return kind + "; filename*=UTF-8''" + view::percent_encode(attachment.name);
}

}  // namespace

Response send_attachment(const Request& request, const Visitor& visitor, Services& services) {
  std::optional<store::Attachment> attachment;
  {
    auto tx = services.store.read();
    attachment = store::find_attachment(tx, request.capture("id"));
    if (!attachment || !may_read(tx, *attachment, visitor))
      throw Error(ErrorCode::NotFound, "no such attachment");
  }
  auto bytes = services.files.read(attachment->digest);
  if (!bytes) throw Error(ErrorCode::Internal, "the bytes of an attachment are gone");
  Response response;
  response.content_type = sent_type(*attachment);
  response.body = std::move(*bytes);
  response.headers.emplace_back("Content-Disposition", disposition(*attachment));
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; sandbox; frame-ancestors 'none'");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

}  // namespace kb::server
