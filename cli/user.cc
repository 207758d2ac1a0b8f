// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <iostream>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/crypto.h"
#include "core/error.h"
#include "store/people.h"

namespace kb::cli {
namespace {

using store::Person;
using store::Store;
using store::Transaction;

struct UserOptions {
  std::string email, name, lang = "es", account;
  std::vector<std::string> roles, rights;
  bool from_input = false;
};

constexpr std::pair<const char*, bool store::Roles::*> kRoles[] = {
    {"technician", &store::Roles::technician},
    {"editor", &store::Roles::editor},
    {"administrator", &store::Roles::administrator}};
constexpr std::pair<const char*, bool store::Rights::*> kRights[] = {
    {"ask", &store::Rights::ask},
    {"see_all", &store::Rights::see_all},
    {"see_sealed", &store::Rights::see_sealed},
    {"order", &store::Rights::order},
    {"see_time", &store::Rights::see_time},
    {"manage", &store::Rights::manage}};

// Sets the flags of `to` that `names` lists.
template <typename T, size_t N>
void set_named(T& to, const std::pair<const char*, bool T::*> (&table)[N],
               const std::vector<std::string>& names) {
  for (const auto& [name, member] : table)
    if (std::ranges::find(names, name) != names.end()) to.*member = true;
}

template <typename T, size_t N>
std::string names_of(const T& from, const std::pair<const char*, bool T::*> (&table)[N]) {
  std::string out;
  for (const auto& [name, member] : table)
    if (from.*member) out += (out.empty() ? "" : ",") + std::string(name);
  return out;
}

template <typename T, size_t N>
std::vector<std::string> table_names(const std::pair<const char*, bool T::*> (&table)[N]) {
  std::vector<std::string> names;
  for (const auto& [name, member] : table) names.emplace_back(name);
  return names;
}

Person existing(Transaction& tx, const std::string& email) {
  if (auto person = store::find_person_by_email(tx, email)) return *person;
  throw Error(ErrorCode::NotFound, "nobody has the address " + email, "See: resuelve user list");
}

std::string read_password() {
  std::string password;
  std::getline(std::cin, password);
  if (password.size() < 12)
    throw Error(ErrorCode::BadInput, "the password is too short", "Give at least 12 characters.");
  return password;
}

int add(Store& store, const UserOptions& options) {
  Person person;
  person.email = options.email;
  person.name = options.name.empty() ? options.email : options.name;
  person.lang = options.lang;
  person.account = options.account;
  set_named(person.roles, kRoles, options.roles);
  set_named(person.rights, kRights, options.rights);
  if (person.account.empty() == !person.roles.any())
    throw Error(
        ErrorCode::Usage,
        "a person is staff (--role) or a contact of an account (--account), one of the two");
  auto tx = store.write();
  const auto result = store::put_person(tx, person);
  tx.commit();
  fmt::print("{} {}\n", options.email,
             result == store::PutResult::Added     ? "added"
             : result == store::PutResult::Changed ? "changed"
                                                   : "unchanged");
  return 0;
}

int list(Store& store) {
  auto tx = store.read();
  for (const auto& person : store::people(tx))
    fmt::print(
        "{:<36} {:<24} {:<20} {}{}\n", person.email, person.name,
        person.account.empty() ? "staff" : person.account,
        person.account.empty() ? names_of(person.roles, kRoles) : names_of(person.rights, kRights),
        person.disabled                       ? "  disabled"
        : store::password_hash(tx, person.id) ? ""
                                              : "  no password");
  return 0;
}

int set_password(Store& store, const UserOptions& options) {
  const std::string password = options.from_input ? read_password() : crypto::random_password();
  const std::string hash = crypto::hash_password(password);
  auto tx = store.write();
  store::set_password_hash(tx, existing(tx, options.email).id, hash);
  tx.commit();
  if (options.from_input)
    fmt::print("password set\n");
  else
    fmt::print("{}\n", password);
  return 0;
}

int set_disabled(Store& store, const UserOptions& options, bool disabled) {
  auto tx = store.write();
  Person person = existing(tx, options.email);
  person.disabled = disabled;
  store::put_person(tx, person);
  tx.commit();
  fmt::print("{} {}\n", options.email, disabled ? "disabled" : "enabled");
  return 0;
}

int remove(Store& store, const UserOptions& options) {
  auto tx = store.write();
  store::remove_person(tx, existing(tx, options.email).id);
  tx.commit();
  fmt::print("{} removed\n", options.email);
  return 0;
}

}  // namespace

Run define_user(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<UserOptions>();
  const auto chosen = std::make_shared<std::function<int(Store&)>>();
  app.require_subcommand(1);

  const auto action = [&](const char* name, const char* help, std::function<int(Store&)> run) {
    auto* sub = app.add_subcommand(name, help);
    sub->callback([chosen, run = std::move(run)] { *chosen = run; });
    return sub;
  };
  const auto with_email = [&](CLI::App* sub) {
    sub->add_option("email", options->email, "address the person signs in with")->required();
    return sub;
  };
  auto* adding = with_email(action("add", "add a person or bring one up to date",
                                   [options](Store& s) { return add(s, *options); }));
  adding->add_option("--name", options->name, "name as others see it");
  adding->add_option("--lang", options->lang, "language of their pages")->default_val("es");
  adding->add_option("--role", options->roles, "of staff")
      ->check(CLI::IsMember(table_names(kRoles)))
      ->delimiter(',');
  adding->add_option("--account", options->account, "id of the client firm");
  adding->add_option("--right", options->rights, "of a contact")
      ->check(CLI::IsMember(table_names(kRights)))
      ->delimiter(',');
  action("list", "list people with their rights", [](Store& s) { return list(s); });
  with_email(action("password", "set a fresh password and print it", [options](Store& s) {
    return set_password(s, *options);
  }))->add_flag("--stdin", options->from_input, "read the password from standard input instead");
  with_email(action("disable", "keep a person from signing in",
                    [options](Store& s) { return set_disabled(s, *options, true); }));
  with_email(action("enable", "let a disabled person sign in again",
                    [options](Store& s) { return set_disabled(s, *options, false); }));
  with_email(
      action("remove", "remove a person", [options](Store& s) { return remove(s, *options); }));

  return [settings, chosen] {
    Store store(store_address(settings.load()));
    return (*chosen)(store);
  };
}

}  // namespace kb::cli
