// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What people asked and which article answered it: tickets linked to articles, and drafts that an
// article solved before they became tickets. From these the engine learns.
//
// Out:     oldest first; one for each link. Threads: as Transaction.
namespace kb::store {

struct TaughtText {
  std::string id;       // of the ticket or draft
  std::string account;  // empty: of nobody
  std::string lang, article;
  bool solved = false;  // else the article was only shown, opened or named as related
  Instant at{};
  std::string subject, body;
};

std::vector<TaughtText> taught_texts(Transaction& tx);

}  // namespace kb::store
