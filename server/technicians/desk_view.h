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
// `closing`: as it was typed, when it did not solve the ticket. `merge_problem`: the ticket into
// which it could not be merged.
Response desk_response(const Request& request, const Visitor& visitor, Services& services,
                       const std::optional<ShownText>& written = {},
                       const std::optional<RefusedDates>& dates = {},
                       const std::optional<view::ClosingForm>& closing = {},
                       const std::string& merge_problem = "");

void require_technician(const Visitor& visitor);  // for routes that keep what others wrote

}  // namespace kb::server
