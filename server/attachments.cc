// SPDX-License-Identifier: MIT
#include "server/attachments.h"

#include <algorithm>

#include "core/crypto.h"
#include "server/file_kind.h"

namespace kb::server {
namespace {

constexpr size_t kIdBytes = 16;

std::optional<view::FileFault> fault_of(const UploadedFile& file,
                                        const std::optional<FileKind>& kind) {
  if (file.content.empty()) return view::FileFault::Empty;
  if (file.content.size() > kMostFileBytes) return view::FileFault::TooLarge;
  if (!kind) return view::FileFault::WrongKind;
  return std::nullopt;
}

view::FileProblem problem_of(view::FileFault fault, const std::string& name, size_t bytes) {
  return {fault, visible_file_name(name), static_cast<long long>(bytes)};
}

bool is_there(const std::vector<store::Attachment>& all, const store::Attachment& one) {
  return std::ranges::any_of(all, [&](const store::Attachment& other) {
    return other.digest == one.digest && other.name == one.name;
  });
}

std::vector<store::Attachment> those_of(store::Transaction& tx, const FilePlace& place) {
  if (!place.asking.empty()) return store::attachments_of_asking(tx, place.asking);
  auto all = store::attachments_of_ticket(tx, place.ticket);
  std::erase_if(all, [&](const auto& one) { return one.message != place.message; });
  return all;
}

std::optional<view::FileFault> no_room(const std::vector<store::Attachment>& all,
                                       const store::Attachment& one) {
  long long total = one.size;
  for (const auto& other : all) total += other.size;
  if (all.size() >= kMostFiles) return view::FileFault::TooMany;
  if (total > kMostTotalBytes) return view::FileFault::TotalTooLarge;
  return std::nullopt;
}

}  // namespace

IncomingFiles read_files(const Request& request, const Services& services) {
  IncomingFiles incoming;
  for (const UploadedFile& file : request.files) {
    if (file.field != kFilesField) continue;
    const auto kind = file_kind_of(file.content);
    if (const auto fault = fault_of(file, kind)) {
      incoming.problems.push_back(problem_of(*fault, file.name, file.content.size()));
      continue;
    }
    store::Attachment attachment;
    attachment.id = crypto::random_token(kIdBytes);
    attachment.name = clean_file_name(file.name, *kind);
    attachment.media_type = kind->media_type;
    attachment.size = static_cast<long long>(file.content.size());
    attachment.width = kind->width;
    attachment.height = kind->height;
    incoming.files.push_back({std::move(attachment), services.files.stage(file.content)});
  }
  return incoming;
}

std::vector<view::FileProblem> keep_files(store::Transaction& tx, IncomingFiles& incoming,
                                          const FilePlace& place, const std::string& person,
                                          Instant now) {
  auto problems = incoming.problems;
  for (auto& [attachment, bytes] : incoming.files) {
    attachment.asking = place.asking;
    attachment.ticket = place.ticket;
    attachment.message = place.message;
    attachment.is_internal = place.is_internal;
    attachment.digest = bytes.digest();
    attachment.person = person;
    attachment.at = now;
    const auto all = those_of(tx, place);
    if (is_there(all, attachment)) continue;
    if (const auto fault = no_room(all, attachment))
      problems.push_back({*fault, attachment.name, attachment.size});
    else
      store::keep_attachment(tx, attachment, bytes);
  }
  return problems;
}

view::AttachmentItem attachment_item(const store::Attachment& attachment) {
  return {attachment.id, attachment.name, attachment.size, attachment.width, attachment.height};
}

std::vector<view::AttachmentItem> attachment_items(const std::vector<store::Attachment>& all,
                                                   int message, const Visitor& visitor) {
  std::vector<view::AttachmentItem> items;
  for (const auto& one : all)
    if (one.message == message && (!one.is_internal || visitor.is_staff()))
      items.push_back(attachment_item(one));
  return items;
}

}  // namespace kb::server
