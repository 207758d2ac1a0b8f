// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "server/attachments.h"
#include "store/reply_drafts.h"

// Files of a draft, by the buttons of its form. Throws: as the store does. Threads: any.
namespace kb::server {

inline constexpr std::string_view kRemoveFileButton = "quitar-adjunto";  // value: the attachment
inline constexpr std::string_view kAddFilesButton = "adjuntar";

// Of a draft of a ticket (its id) or of a reply (its key); those of another stay.
void remove_file(store::Transaction& tx, const Request& request, const std::string& draft);

// Keeps what came with the form of a reply, and removes what its button says. Those that are
// refused.
std::vector<view::FileProblem> change_files(store::Transaction& tx, const Request& request,
                                            const Services& services,
                                            const store::ReplyDraft& draft, IncomingFiles& files);

}  // namespace kb::server
