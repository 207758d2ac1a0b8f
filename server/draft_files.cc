// SPDX-License-Identifier: MIT
#include "server/draft_files.h"

namespace kb::server {

void remove_file(store::Transaction& tx, const Request& request, const std::string& draft) {
  const auto attachment = store::find_attachment(tx, request.form_value(kRemoveFileButton));
  if (attachment && attachment->asking == draft) store::remove_attachment(tx, attachment->id);
}

std::vector<view::FileProblem> change_files(store::Transaction& tx, const Request& request,
                                            const Services& services,
                                            const store::ReplyDraft& draft, IncomingFiles& files) {
  FilePlace place;
  place.asking = draft.key;
  place.is_internal = draft.kind == store::DraftKind::Note;
  auto problems = keep_files(tx, files, place, draft.person, services.clock.now());
  remove_file(tx, request, draft.key);
  return problems;
}

}  // namespace kb::server
