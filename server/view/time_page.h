// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/order_document.h"
#include "server/view/page.h"
#include "server/view/plan_box.h"
#include "store/time_recording.h"

// For staff: the time on a ticket or order, and the form that adds work or a call.
namespace kb::server::view {

// Why a form was not taken: what the store refuses, or a moment that is none.
enum class TimeProblem {
  Moment,
  Minutes,
  Future,
  Note,
  Contact,
  AwaitsCall,
  NotGoing,
  Over,
  NoSuchThing
};
TimeProblem problem_of(store::TimeRefusal refusal);

struct TimeForm {  // as it was typed
  std::string key, kind = "work", minutes, at, note, free_reason, remark, contact;
  bool asks_confirmation = true;
  bool is_from_clock = false;  // its minutes are those of the clock, which then begins anew
};

struct TimeContact {
  std::string email, name;
};

struct TimePage {
  std::string number, subject, back_href, action;
  std::string effect_path;  // that says what minutes would do; of a ticket
  std::string account;  // name
  std::vector<TimeRow> rows;
  std::vector<std::string> remarks;  // for staff, beside each row; may be empty
  std::vector<TimeContact> contacts;
  std::optional<PlanBox> box;
  TimeForm form;
  std::optional<TimeProblem> problem;
  std::optional<store::TimePreview> preview;
  int preview_minutes = 0;
  bool is_noted = false;
};

std::string render_time(const Renderer& renderer, const Frame& frame, const TimePage& page);

}  // namespace kb::server::view
