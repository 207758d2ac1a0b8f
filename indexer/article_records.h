// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>

#include "indexer/json_fields.h"
#include "indexer/records.h"

// Drafts of articles, redirects and words that are no secrets as JSON; for records_read.cc and
// records_write.cc.
//
// Throws:  Error BadInput naming the field. Threads: any.
namespace kb::indexer {

ArticleDraftRecord read_article_draft(const JsonFields& fields);
store::Redirect read_redirect(const JsonFields& fields);
store::HarmlessOf read_harmless(const JsonFields& fields);

nlohmann::ordered_json to_object(const ArticleDraftRecord& record);
nlohmann::ordered_json to_object(const store::Redirect& redirect);
nlohmann::ordered_json to_object(const store::HarmlessOf& harmless);

}  // namespace kb::indexer
