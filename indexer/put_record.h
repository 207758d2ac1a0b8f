// SPDX-License-Identifier: MIT
#pragma once
#include "indexer/import.h"

// Puts one imported record into the store.
//
// Throws:  Error as the store does; the transaction should then be given up.
namespace kb::indexer {

// The count that a record belongs to; an account's contacts are counted as people.
ImportCount& count_of(ImportSummary& summary, const Record& record);

void put_record(store::Transaction& tx, const Record& record, Instant now, ImportSummary& summary);

}  // namespace kb::indexer
