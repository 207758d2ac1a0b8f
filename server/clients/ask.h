// SPDX-License-Identifier: MIT
#pragma once
#include "server/clients/asking.h"

// The pieces that the handlers of the ask page share; pages.h declares the handlers.
namespace kb::server {

inline constexpr Room kBeside{3, 2};   // the form
inline constexpr Room kToCheck{3, 0};  // before it is sent

struct AskForm {
  store::Asking asking;
  bool is_resumed = false;
  std::vector<view::AskProblem> problems;
};
// The form with everything typed in it; 422 when something is missing.
Response show_form(const Request& request, const Visitor& visitor, Services& services,
                   AskForm form);

// Notes what is shown and gives the block with what was said before.
view::SuggestionBlock refreshed_block(store::Asking& asking, const Suggestions& suggestions,
                                      Services& services);

}  // namespace kb::server
