// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// Files of a draft or message in a page: {{> partials/attachments}} shows them, within
// {{> partials/attachment_field}} they can be chosen and removed.
namespace kb::server::view {

struct AttachmentItem {
  std::string id, name;
  long long bytes = 0;
  int width = 0, height = 0;  // of an image that is shown, else 0
};

enum class FileFault { Empty, TooLarge, WrongKind, TooMany, TotalTooLarge };
struct FileProblem {
  FileFault fault = FileFault::Empty;
  std::string name;
  long long bytes = 0;
};

// For the .cc files of pages: {{#attachments}} of the partials, and {{#file_problems}} besides.
void put_attachments(Data& data, const Catalogue& words, const std::vector<AttachmentItem>& items);
void put_file_problems(Data& data, const Catalogue& words,
                       const std::vector<FileProblem>& problems);

// What the script of {{> partials/attachment_field}} says, with "%" for a name and "#" for a size.
void put_file_words(Data& data, const Catalogue& words);

std::string file_problem_text(const Catalogue& words, const FileProblem& problem);
std::string format_bytes(const Catalogue& words, long long bytes);  // "240 kB", "1,2 MB"

// The list of a draft's files alone, as its script puts it in.
std::string render_attachments(const Renderer& renderer, const std::string& language,
                               const std::vector<AttachmentItem>& items,
                               const std::vector<FileProblem>& problems);

}  // namespace kb::server::view
