// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/view/plan_forecast.h"
#include "server/view/renderer.h"

// The box "Tu plan de horas" beside lists and forms: what is left, the gauge with its marks at 75
// and 90 %, how far it lasts. Only for who may see time and plan; plan_summary.h fills it.
//
// A template shows it by {{> partials/plan_box}}; where put_plan_box was given none, it is empty.
namespace kb::server::view {

struct PlanBox {
  store::SupportPlan plan;
  store::PlanBalance balance;
  Forecast forecast;
  Month month{};  // this one, for the link to its statement
};

// For the .cc files of server/view.
void put_plan_box(Data& data, const Catalogue& words, const std::optional<PlanBox>& box);
// For staff: under the account's name, and without the link that only the account can follow.
void put_plan_box_of(Data& data, const Catalogue& words, const std::string& account,
                     const std::optional<PlanBox>& box);

int percent_spent(const store::PlanBalance& balance);                           // rounded down
std::string span_text(const Catalogue& words, const store::SupportPlan& plan);  // "Del … al …"
std::string forecast_text(const Catalogue& words, const Forecast& forecast);

}  // namespace kb::server::view
