// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>

#include "core/config.h"
#include "server/view/who_wrote.h"
#include "store/people.h"

// From the address that wrote to who that is; each one looked up once.
//
// Threads: as its transaction.
namespace kb::server {

class WhoWroteIt {
 public:
  WhoWroteIt(store::Transaction& tx, const Config& config) : tx_(tx), config_(config) {}

  const view::WhoWrote& who_wrote(const std::string& email);

 private:
  view::WhoWrote look_up(const std::string& email);

  store::Transaction& tx_;
  const Config& config_;
  std::map<std::string, view::WhoWrote> known_;
};

view::WhoWrote who_is(store::Transaction& tx, const Config& config, const store::Person& person);

}  // namespace kb::server
