// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>

#include "indexer/json_fields.h"
#include "indexer/records.h"

// What keeps the portal in order as JSON: areas, synonyms, settings; for records_read.cc and
// records_write.cc.
//
// Throws:  Error BadInput naming the field. Threads: any.
namespace kb::indexer {

AreaRecord read_area(const JsonFields& fields);
store::Synonym read_synonym(const JsonFields& fields);
SettingRecord read_setting(const JsonFields& fields);

nlohmann::ordered_json to_object(const AreaRecord& area);
nlohmann::ordered_json to_object(const store::Synonym& synonym);
nlohmann::ordered_json to_object(const SettingRecord& setting);

}  // namespace kb::indexer
