// SPDX-License-Identifier: MIT
#include "store/accounts.h"

#include <map>

#include "store/checks.h"
#include "store/connection.h"
#include "store/ensure.h"
#include "store/insert_rows.h"

namespace kb::store {
namespace {

void check(Account& account) {
  require_id("accounts.id", account.id);
  require_text("accounts.name", account.name);
  for (std::string& domain : account.domains) {
    domain = clean_email("accounts.domains", domain);
    require_id("accounts.domains", domain);
  }
}

std::vector<std::string> domains_of(Transaction& tx, const std::string& account) {
  return tx.connection().select<std::string>(
      "select domain from account_domains where account = :account order by position", account);
}

void replace_domains(Transaction& tx, const Account& account) {
  tx.connection().execute("delete from account_domains where account = :account", account.id);
  std::vector<std::tuple<std::string, int, std::string>> rows;
  for (const std::string& domain : account.domains) {
    rows.emplace_back(account.id, static_cast<int>(rows.size()), domain);
  }
  insert_rows(tx.connection(), "insert into account_domains (account, position, domain)", rows);
}

}  // namespace

PutResult put_account(Transaction& tx, Account account) {
  check(account);
  tx.lock_changes();
  const auto before = find_account(tx, account.id);
  if (before == account) return PutResult::Unchanged;
  tx.connection().execute(
      "insert into accounts (id, name) values (:id, :name)"
      " on conflict (id) do update set name = excluded.name",
      account.id, account.name);
  replace_domains(tx, account);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Account> find_account(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  const auto names =
      tx.connection().select<std::string>("select name from accounts where id = :id", id);
  if (names.empty()) return std::nullopt;
  return Account{id, names.front(), domains_of(tx, id)};
}

std::vector<Account> accounts(Transaction& tx) {
  std::map<std::string, std::vector<std::string>> domains;  // by account
  for (auto& [account, domain] : tx.connection().select<std::string, std::string>(
           "select account, domain from account_domains order by account, position"))
    domains[account].push_back(std::move(domain));
  std::vector<Account> all;
  for (auto& [id, name] : tx.connection().select<std::string, std::string>(
           "select id, name from accounts order by id"))
    all.push_back({id, std::move(name), std::move(domains[id])});
  return all;
}

void ensure_account(Transaction& tx, const std::string& id) {
  if (id.empty()) return;
  tx.connection().execute(
      "insert into accounts (id, name) values (:id, :name) on conflict (id) do nothing", id, id);
}

}  // namespace kb::store
