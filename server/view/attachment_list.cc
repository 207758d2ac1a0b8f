// SPDX-License-Identifier: MIT
#include "server/view/attachment_list.h"

#include <algorithm>
#include <utility>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr int kMostThumbSide = 160;
constexpr long long kKilo = 1000, kMega = 1000 * kKilo;

// As large as the list shows it, so that nothing moves when it comes.
std::pair<int, int> thumb_of(const AttachmentItem& item) {
  const int longer = std::max({item.width, item.height, kMostThumbSide});
  return {std::max(1, item.width * kMostThumbSide / longer),
          std::max(1, item.height * kMostThumbSide / longer)};
}

std::string_view key_of(FileFault fault) {
  switch (fault) {
    case FileFault::Empty:
      return "file.error.empty";
    case FileFault::TooLarge:
      return "file.error.size";
    case FileFault::WrongKind:
      return "file.error.kind";
    case FileFault::TooMany:
      return "file.error.many";
    case FileFault::TotalTooLarge:
      break;
  }
  return "file.error.total";
}

}  // namespace

std::string format_bytes(const Catalogue& words, long long bytes) {
  if (bytes < kMega) return format_number(words, std::max(1LL, bytes / kKilo)) + "\u00A0kB";
  const long long tenths = (bytes + kMega / 20) / (kMega / 10);
  std::string text = format_number(words, tenths / 10);
  if (tenths % 10 != 0) text += words.text("number.decimal") + std::to_string(tenths % 10);
  return text + "\u00A0MB";
}

std::string file_problem_text(const Catalogue& words, const FileProblem& problem) {
  const bool has_size = problem.fault == FileFault::TooLarge;
  if (!has_size) return words.text(key_of(problem.fault), {{"name", problem.name}});
  return words.text(key_of(problem.fault),
                    {{"name", problem.name}, {"size", format_bytes(words, problem.bytes)}});
}

void put_attachments(Data& data, const Catalogue& words, const std::vector<AttachmentItem>& items) {
  put(data, "has_attachments", !items.empty());
  put_list(data, "attachments", items, [&](const AttachmentItem& item) {
    const auto [width, height] = thumb_of(item);
    Data row;
    put(row, "id", item.id);
    put(row, "href", attachment_path(item.id));
    put(row, "name", item.name);
    put(row, "size", format_bytes(words, item.bytes));
    put(row, "is_image", item.width > 0);
    put(row, "width", std::to_string(width));
    put(row, "height", std::to_string(height));
    put(row, "remove", words.text("file.remove", {{"name", item.name}}));
    return row;
  });
}

void put_file_problems(Data& data, const Catalogue& words,
                       const std::vector<FileProblem>& problems) {
  put(data, "has_file_problems", !problems.empty());
  put_list(data, "file_problems", problems, [&](const FileProblem& problem) {
    Data row;
    put(row, "text", file_problem_text(words, problem));
    return row;
  });
}

void put_file_words(Data& data, const Catalogue& words) {
  put(data, "file_sending", words.text("file.sending", {{"name", "%"}}));
  put(data, "file_sent", words.text("file.sent", {{"name", "%"}}));
  put(data, "file_failed", words.text("file.failed", {{"name", "%"}}));
  put(data, "file_large", words.text("file.error.size", {{"name", "%"}, {"size", "#"}}));
}

std::string render_attachments(const Renderer& renderer, const std::string& language,
                               const std::vector<AttachmentItem>& items,
                               const std::vector<FileProblem>& problems) {
  const Catalogue& words = renderer.words(language);
  Data data;
  put_attachments(data, words, items);
  put_file_problems(data, words, problems);
  return renderer.render("clients/ask_files", language, data);
}

}  // namespace kb::server::view
