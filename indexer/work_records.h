// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>

#include "indexer/json_fields.h"
#include "indexer/records.h"

// What work leaves behind as JSON: plans, time, orders, clocks; pairs, images, translations,
// reviews and lines put aside; guards and promoted answers; outside links. For records_read.cc and
// records_write.cc.
//
// Throws:  Error BadInput naming the field. Threads: any.
namespace kb::indexer {

PlanRecord read_plan(const JsonFields& fields, const std::string& account);
TimeRecord read_time(const JsonFields& fields);
store::WorkOrder read_order(const JsonFields& fields);
store::DismissedPair read_dismissed(const JsonFields& fields);
store::ArticleImage read_image(const JsonFields& fields);
store::NotedBasis read_basis(const JsonFields& fields);
store::ArticleReview read_review(const JsonFields& fields);
store::WorkDismissal read_aside(const JsonFields& fields);
store::Guard read_guard(const JsonFields& fields);
store::Promoted read_promoted(const JsonFields& fields);
ClockRecord read_clock(const JsonFields& fields);
store::OutsideLink read_outside(const JsonFields& fields);

nlohmann::ordered_json to_object(const PlanRecord& record);
nlohmann::ordered_json to_object(const TimeRecord& record);
nlohmann::ordered_json to_object(const store::WorkOrder& order);
nlohmann::ordered_json to_object(const store::DismissedPair& pair);
nlohmann::ordered_json to_object(const store::ArticleImage& image);
nlohmann::ordered_json to_object(const store::NotedBasis& basis);
nlohmann::ordered_json to_object(const store::ArticleReview& review);
nlohmann::ordered_json to_object(const store::WorkDismissal& aside);
nlohmann::ordered_json to_object(const store::Guard& guard);
nlohmann::ordered_json to_object(const store::Promoted& promoted);
nlohmann::ordered_json to_object(const ClockRecord& record);
nlohmann::ordered_json to_object(const store::OutsideLink& link);

}  // namespace kb::indexer
