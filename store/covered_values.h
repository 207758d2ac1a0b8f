// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/store.h"

// What is behind the marks of an article draft that was made from a ticket, so that each can be put
// back by hand before it is published. Gone with the draft.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct CoveredValue {
  std::string mark, kind, original;  // "[correo 1]", "email"
  bool is_back = false;              // the original stands in the text again
  bool operator==(const CoveredValue&) const = default;
};

// In place of those there.
void put_covered_values(Transaction& tx, const std::string& draft,
                        const std::vector<CoveredValue>& values);
std::vector<CoveredValue> covered_values(Transaction& tx, const std::string& draft);  // in order
// False when the draft has no such mark, or it is so already.
bool mark_put_back(Transaction& tx, const std::string& draft, const std::string& mark,
                   bool is_back);

}  // namespace kb::store
