// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/articles.h"
#include "store/store.h"

// Client firms (accounts) and areas of support.
namespace kb::store {

struct Account {
  std::string id, name;
  std::vector<std::string> domains;  // of its e-mail, in lower case
  bool operator==(const Account&) const = default;
};
PutResult put_account(Transaction& tx, Account account);
std::optional<Account> find_account(Transaction& tx, const std::string& id);
std::vector<Account> accounts(Transaction& tx);  // by id

struct Area {
  std::string id, icon;
  int position = 0;
  std::string name_es, name_en, hint_es, hint_en;  // hint: what it is for
  std::string include_es = {}, include_en = {};    // what to tell
  std::string who_es = {}, who_en = {};            // who reads it: a sentence
  bool operator==(const Area&) const = default;
};
PutResult put_area(Transaction& tx, const Area& area);
std::vector<Area> areas(Transaction& tx);  // by position

}  // namespace kb::store
