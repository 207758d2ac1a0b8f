// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/attachment_list.h"
#include "store/attachments.h"

// Files that come with a form: taken, refused with a reason, shown.
//
// A reply takes them in two steps, so that the disk is not waited for inside the transaction:
//   auto files = read_files(request, services);
//   … tx …
//   auto problems = keep_files(tx, files, {"", ticket, position, is_internal}, person, now);
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

inline constexpr std::string_view kFilesField = "archivo";
inline constexpr size_t kMostFileBytes = 10'000'000;
inline constexpr size_t kMostFiles = 10;                  // of one draft or message
inline constexpr long long kMostTotalBytes = 40'000'000;  // of one draft or message

struct IncomingFile {
  store::Attachment attachment;
  store::BlobFolder::Staged bytes;
};
struct IncomingFiles {
  std::vector<IncomingFile> files;
  std::vector<view::FileProblem> problems;  // of those that are not taken
};
IncomingFiles read_files(const Request& request, const Services& services);

// Where they belong: a draft, or a ticket and the position of a message of it.
struct FilePlace {
  std::string asking, ticket;
  int message = store::kOpeningText;
  bool is_internal = false;
};
// All problems, also those that read_files found.
std::vector<view::FileProblem> keep_files(store::Transaction& tx, IncomingFiles& incoming,
                                          const FilePlace& place, const std::string& person,
                                          Instant now);

view::AttachmentItem attachment_item(const store::Attachment& attachment);
// Of one message, without those that the visitor may not see.
std::vector<view::AttachmentItem> attachment_items(const std::vector<store::Attachment>& all,
                                                   int message, const Visitor& visitor);

}  // namespace kb::server
