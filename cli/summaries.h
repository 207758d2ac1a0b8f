// SPDX-License-Identifier: MIT
#pragma once
#include "indexer/import.h"

namespace kb::cli {

// A line for each kind of thing that the import met, and one for what could not be read.
void print(const indexer::ImportSummary& summary);

}  // namespace kb::cli
