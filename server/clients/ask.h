// SPDX-License-Identifier: MIT
#pragma once
#include "server/clients/asking.h"
#include "server/clients/coach.h"

// The pieces that the handlers of the ask page share; pages.h declares the handlers.
namespace kb::server {

inline constexpr Room kBeside{3, 2};   // the form
inline constexpr Room kToCheck{3, 0};  // before it is sent

struct AskForm {
  store::Asking asking = {};  // with what was typed, also what is not stored
  bool is_resumed = false;
  std::vector<view::AskProblem> problems = {};
  std::vector<view::ExposedSecret> exposed = {};
  std::vector<view::FileProblem> file_problems = {};
  view::AskDone done = view::AskDone::Nothing;
  bool has_preview = false;
};
// The form with everything typed in it; 422 when something is missing.
Response show_form(const Request& request, const Visitor& visitor, Services& services,
                   AskForm form);

// Notes what is shown and gives the block with what was said before.
view::SuggestionBlock refreshed_block(store::Asking& asking, const Suggestions& suggestions,
                                      Services& services);

enum class Ended { StaysEnded, IsReopened };
struct Kept {
  store::Asking asking;  // as it is stored: no secret that was found is in it
  store::Asking typed;   // as it came
  std::vector<view::ExposedSecret> exposed;
  std::vector<view::FileProblem> file_problems;
};
// The form's draft with what it says now, its files and buttons, in the store. One that is gone, or
// somebody else's, leaves its text to a new one; one that another page wrote meanwhile stays as it
// is, and this page's text goes on in a draft beside it; one that was sent stays as it is.
Kept keep_form(const Request& request, const Visitor& visitor, Services& services, Ended ended);

// The session ended while somebody was writing: who knows the draft's id may leave its text there,
// and finds it after signing in.
Response keep_for_later(const Request& request, Services& services);

view::CoachBlock coach_beside(const store::Asking& asking, const Visitor& visitor,
                              Services& services);

bool pressed(const Request& request, std::string_view button);

}  // namespace kb::server
