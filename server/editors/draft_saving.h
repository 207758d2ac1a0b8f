// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "store/article_drafts.h"

// What a form says goes into its draft, whoever else is writing in it.
//
// Each open page has a mark and the edition that it was made of. When the draft is of that edition
// still, or was last written by the same page, the form's text replaces it. Else both are merged by
// paragraph against the text of that edition; what does not merge lies beside the draft until
// somebody chooses (draft_asides.h). Facts other than the text are then those of the draft.
//
// Throws:  as the store does. Threads: as Transaction, which must write.
namespace kb::server {

enum class SaveOutcome {
  Kept,
  Merged,    // with what somebody else wrote meanwhile
  Conflict,  // lies beside the draft
  Moved,     // the draft was gone: published or thrown away. The text goes on in another one
  Nothing,   // gone, and the text is what its article says already
  TooLong,   // and not kept
};

struct Saved {
  SaveOutcome outcome = SaveOutcome::Kept;
  store::ArticleDraft draft;  // as it is now; as typed when it is too long
};

Saved save_form(store::Transaction& tx, const Request& request, const Visitor& visitor,
                const std::string& id, Instant now);

}  // namespace kb::server
