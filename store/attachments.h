// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/blob_folder.h"
#include "store/store.h"

// Files that come with a draft, and then with a message of a ticket. What is told of them lies
// here, their bytes in a BlobFolder.
//
// In:      clean texts, fit ids.
// Out:     what is not there is absent.
// Throws:  Error BadInput; Internal as BlobFolder. Threads: as Transaction.
namespace kb::store {

inline constexpr int kOpeningText = -1;  // the ticket's own text, before its first message

struct Attachment {
  std::string id;            // random
  std::string asking;        // draft that it belongs to (of a reply: its key), or empty
  std::string ticket;        // or this, with
  int message = 0;           // the position of its message
  bool is_internal = false;  // of a note that the client never sees
  std::string name;          // clean_file_name
  std::string media_type;    // by its content
  long long size = 0;        // bytes
  std::string digest;
  int width = 0, height = 0;  // of an image that may be shown in a page, else 0
  std::string person;         // id of who sent it
  Instant at{};

  bool may_be_shown() const { return width > 0; }
  bool operator==(const Attachment&) const = default;
};

// Keeps its bytes and what is told of it, or neither. The same bytes under the same name of the
// same owner are one attachment: the id of the one that is there.
std::string keep_attachment(Transaction& tx, Attachment attachment, BlobFolder::Staged& bytes);

std::optional<Attachment> find_attachment(Transaction& tx, const std::string& id);
std::vector<Attachment> attachments_of_asking(Transaction& tx, const std::string& asking);
// By message, then as they came; is_internal also when their message is.
std::vector<Attachment> attachments_of_ticket(Transaction& tx, const std::string& ticket);

bool remove_attachment(Transaction& tx, const std::string& id);  // its bytes go with the next sweep
void remove_attachments_of_asking(Transaction& tx, const std::string& asking);

// Those of a message that was taken back, from its place on: they are a draft's again.
void detach_attachments(Transaction& tx, const std::string& ticket, int first_message,
                        const std::string& draft);

// All of a draft become the message's; how many.
int move_attachments(Transaction& tx, const std::string& asking, const std::string& ticket,
                     int message);

// All of a reply's draft become those of the ticket's newest message; how many.
int attach_to_newest(Transaction& tx, const std::string& draft, const std::string& ticket);

// Removes bytes that no attachment and no image of an article names any more, an hour after they
// came; how many files.
int sweep_attachments(Store& store, const BlobFolder& folder,
                      std::chrono::seconds age = std::chrono::hours(1));

// Why a ticket was urgent; empty: nobody said.
void put_urgent_reason(Transaction& tx, const std::string& ticket, const std::string& reason);
std::string urgent_reason_of(Transaction& tx, const std::string& ticket);

}  // namespace kb::store
