// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "core/config.h"
#include "server/names.h"
#include "server/view/who_wrote.h"

// From the address that wrote to who that is, and by what right.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

class Writers : public Names {
 public:
  Writers(store::Transaction& tx, const Config& config) : Names(tx), config_(config) {}

  view::WhoWrote who_wrote(const std::string& email);
  bool is_staff(const std::string& email);
  std::string of(const std::string& email) { return who_wrote(email).of; }  // firm's or account's

 private:
  const std::string& firm();

  const Config& config_;
  std::optional<std::string> firm_;  // its name, once it was asked for
};

}  // namespace kb::server
