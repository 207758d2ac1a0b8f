// SPDX-License-Identifier: MIT
#include "store/people.h"

#include "core/crypto.h"
#include "core/utf8.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/in_list.h"
#include "store/one_time_tokens.h"
#include "store/people_columns.h"

namespace kb::store {

namespace {

const std::string kSelect = "select " + kPersonColumns + " from people ";

constexpr size_t kIdBytes = 12;

void check(Person& person) {
  person.email = require_email("people.email", person.email);
  require_id_or_none("people.id", person.id);
  require_id("people.lang", person.lang);
  require_id_or_none("people.account", person.account);
  require_text("people.name", person.name);
}

std::optional<Person> find_one(Transaction& tx, const char* where, const std::string& value) {
  auto found = tx.connection().records<Person>(kSelect + where, value);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void write_person(Transaction& tx, const Person& person) {
  tx.connection().write(
      "insert into people (id, email, name, lang, account, may_ask, may_see_all, may_see_sealed,"
      " may_order, may_see_time, may_manage, is_technician, is_editor, "
      "is_administrator, is_publisher, is_disabled)"
      " values (:id, :email, :name, :lang, nullif(:account, ''), :ask, :see_all, :see_sealed, "
      ":order,"
      " :see_time, :manage, :technician, :editor, :administrator, :publisher, :disabled)"
      " on conflict (id) do update set email = excluded.email, name = excluded.name,"
      " lang = excluded.lang, account = excluded.account, may_ask = excluded.may_ask,"
      " may_see_all = excluded.may_see_all, may_see_sealed = excluded.may_see_sealed,"
      " may_order = excluded.may_order, may_see_time = excluded.may_see_time,"
      " may_manage = excluded.may_manage, is_technician = excluded.is_technician,"
      " is_editor = excluded.is_editor, is_administrator = excluded.is_administrator,"
      " is_publisher = excluded.is_publisher,"
      " is_disabled = excluded.is_disabled",
      person);
}

}  // namespace

PutResult put_person(Transaction& tx, Person person) {
  check(person);
  tx.lock_changes();
  const auto before =
      person.id.empty() ? find_person_by_email(tx, person.email) : find_person(tx, person.id);
  if (before) person.id = before->id;
  if (person.id.empty()) person.id = crypto::random_token(kIdBytes);
  if (before && Columns<Person>::of(*before) == Columns<Person>::of(person)) {
    return PutResult::Unchanged;
  }
  write_person(tx, person);
  if (person.disabled) {
    remove_sessions_of(tx, person.id);
    end_tokens(tx, person.id);
  }
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Person> find_person(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  return find_one(tx, "where id = :id", id);
}

std::optional<Person> find_person_by_email(Transaction& tx, const std::string& email) {
  if (!is_clean_utf8(email)) return std::nullopt;
  return find_one(tx, "where email = :email", clean_email("people.email", email));
}

std::vector<Person> find_people_by_email(Transaction& tx, const std::vector<std::string>& emails) {
  return records_in<Person>(tx.connection(), kSelect + "where email in", emails);
}

std::vector<Person> people(Transaction& tx) {
  return tx.connection().records<Person>(kSelect + "order by email");
}

std::vector<Person> people_of(Transaction& tx, const std::string& account) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<Person>(kSelect + "where account = :account order by email",
                                         account);
}

bool remove_person(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return false;
  tx.lock_changes();
  return tx.connection().execute("delete from people where id = :id", id) > 0;
}

void set_password_hash(Transaction& tx, const std::string& person_id, const std::string& hash) {
  require_id("people.id", person_id);
  require_text("people.password_hash", hash);
  if (tx.connection().execute("update people set password_hash = :hash where id = :id", hash,
                              person_id) == 0) {
    throw Error(ErrorCode::NotFound, "no person has this id");
  }
}

std::optional<std::string> password_hash(Transaction& tx, const std::string& person_id) {
  if (!is_fit_id(person_id)) return std::nullopt;
  const auto hashes = tx.connection().select<std::string>(
      "select password_hash from people where id = :id and password_hash <> ''", person_id);
  if (hashes.empty()) return std::nullopt;
  return hashes.front();
}

}  // namespace kb::store
