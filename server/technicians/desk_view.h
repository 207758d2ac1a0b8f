// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/reply_form.h"
#include "server/services.h"
#include "server/view/desk_ticket_page.h"

// The page of one ticket at the desk, which several handlers of technicians answer with.
namespace kb::server {

struct ShownText {
  view::DeskForm form = view::DeskForm::Reply;
  ShownReply reply;
};
struct RefusedDates {
  std::string planned, promised;  // as typed
  view::DatesProblem problem;
};
Response desk_response(const Request& request, const Visitor& visitor, Services& services,
                       const std::optional<ShownText>& written = {},
                       const std::optional<RefusedDates>& dates = {});

}  // namespace kb::server
