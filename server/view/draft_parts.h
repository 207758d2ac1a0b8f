// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/attachment_list.h"
#include "server/view/html.h"

// What stands in a form beside the text that is being written, of a new ticket or of a reply:
// secrets that were found in it, what was sealed already, files, a preview.
namespace kb::server::view {

// A secret in one of the form's texts, covered.
struct ExposedSecret {
  std::string field, kind;     // "detalle", "password"
  std::string place, covered;  // "la clave es T•••••••6", "T•••••••6"
};

struct DraftParts {
  std::vector<ExposedSecret> exposed;
  std::vector<std::string> sealed;  // labels of what is in the draft's sealed part
  std::vector<AttachmentItem> files;
  std::vector<FileProblem> file_problems;
  std::optional<Html> preview;
};

// For the .cc files of pages: what partials/secret_notices, sealed_draft, attachment_field and
// preview need.
void put_draft_parts(Data& data, const Catalogue& words, const DraftParts& parts);
void put_preview(Data& data, const std::optional<Html>& preview);

// Rows of {{#problems}} in a summary.
Data problem_row(const char* field, const std::string& text);
void add_part_problems(Data& list, const Catalogue& words, const DraftParts& parts);

}  // namespace kb::server::view
