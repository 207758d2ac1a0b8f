// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>

#include "indexer/json_fields.h"
#include "indexer/records.h"

// Drafts of tickets with what was suggested beside them, votes and thresholds as JSON; for
// records_read.cc and records_write.cc.
//
// Throws:  Error BadInput naming the field. Threads: any.
namespace kb::indexer {

DraftRecord read_draft(const JsonFields& fields);
store::ArticleVote read_vote(const JsonFields& fields);
store::SuggestThreshold read_threshold(const JsonFields& fields);

nlohmann::ordered_json to_object(const DraftRecord& record);
nlohmann::ordered_json to_object(const store::ArticleVote& vote);
nlohmann::ordered_json to_object(const store::SuggestThreshold& threshold);

}  // namespace kb::indexer
