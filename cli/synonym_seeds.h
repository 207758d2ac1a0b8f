// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

#include "store/store.h"

// Synonyms that come from files into the store, where they are looked after from then on.
//
// Threads: any.
namespace kb::cli {

// Takes in the files synonyms.<lang>.txt that lie in the data folder, as earlier versions kept them
// and as somebody may put them there, and renames each to ….taken. What is of neither form is named
// in the log.
void take_synonym_files(store::Store& store, const std::filesystem::path& data);

// The lines that the program brings, for languages of which the store knows none.
void seed_synonyms(store::Store& store);

}  // namespace kb::cli
