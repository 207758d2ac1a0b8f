// SPDX-License-Identifier: MIT
#pragma once
#include <set>
#include <string>
#include <vector>

#include "server/written_secrets.h"
#include "store/reply_drafts.h"

// The text of a form under a ticket, beside the draft that it belongs to. What was found in it is
// covered in the draft, so a secret that stands there was said to be harmless by its writer.
//
// Throws: as SealingDraft's store and key file do. Threads: any.
namespace kb::server {

class ReplyText {
 public:
  // What its writer says is no secret, by the button or by the script, is harmless from here on.
  ReplyText(const store::ReplyDraft& draft, const Request& request);

  // Moves what the button says to the sealed part.
  void seal(const SealingDraft& to);

  const std::string& typed() const { return text_; }
  std::string covered() const;  // as it may be stored
  std::vector<view::ExposedSecret> exposed() const;

 private:
  void accept(const std::string& covered);  // as harmless
  std::vector<text::Secret> found() const;
  std::string text_;
  std::set<std::string, std::less<>> harmless_;
};

}  // namespace kb::server
