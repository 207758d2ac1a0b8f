// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/accounts.h"
#include "store/people.h"

// What people and accounts are called on pages: by their name, or by what they have instead of one.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

std::string display_name(const store::Person& person);                    // or the address
std::string display_name(const store::Account& account);                  // or the id
std::string account_name(store::Transaction& tx, const std::string& id);  // or the id

// For pages with many of them: each is looked up once.
class Names {
 public:
  explicit Names(store::Transaction& tx) : tx_(tx) {}

  // By one query; those not there are remembered too.
  void look_up(const std::vector<std::string>& emails);
  // Of a page that has them all anyway.
  void know(const std::vector<store::Account>& accounts);

  const std::optional<store::Person>& person(const std::string& email);
  std::string name(const std::string& email);  // the address itself when nobody has it
  const std::string& account(const std::string& id);

 protected:
  store::Transaction& transaction() { return tx_; }

 private:
  store::Transaction& tx_;
  std::map<std::string, std::optional<store::Person>> people_;
  std::map<std::string, std::string> accounts_;
};

}  // namespace kb::server
