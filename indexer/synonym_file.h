// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "store/synonyms.h"

// Files of synonyms, synonyms.<lang>.txt: a line each, what follows # is a comment.
//
// Out:     a line without its time, which it gets when it is put into the store; its comment is its
//          evidence.
// Throws:  Error BadInput for a line of neither form. Threads: any.
namespace kb::indexer {

// The language that the file's name says; empty: it is no file of synonyms.
std::string synonyms_language(const std::filesystem::path& file);

// Absent for a line that is blank or all comment.
std::optional<store::Synonym> synonym_from_line(std::string_view line, std::string_view lang);

// Throws unless `line` may stand in the store as a synonym of `lang`.
void check_synonym(std::string_view line, std::string_view lang);

}  // namespace kb::indexer
