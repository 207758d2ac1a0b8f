// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>

#include "indexer/json_fields.h"
#include "indexer/records.h"

// Support plans, time entries, work orders, dismissed pairs, images and bases of translations as
// JSON; for records_read.cc and records_write.cc.
//
// Throws:  Error BadInput naming the field. Threads: any.
namespace kb::indexer {

PlanRecord read_plan(const JsonFields& fields, const std::string& account);
TimeRecord read_time(const JsonFields& fields);
store::WorkOrder read_order(const JsonFields& fields);
store::DismissedPair read_dismissed(const JsonFields& fields);
store::ArticleImage read_image(const JsonFields& fields);
store::NotedBasis read_basis(const JsonFields& fields);

nlohmann::ordered_json to_object(const PlanRecord& record);
nlohmann::ordered_json to_object(const TimeRecord& record);
nlohmann::ordered_json to_object(const store::WorkOrder& order);
nlohmann::ordered_json to_object(const store::DismissedPair& pair);
nlohmann::ordered_json to_object(const store::ArticleImage& image);
nlohmann::ordered_json to_object(const store::NotedBasis& basis);

}  // namespace kb::indexer
