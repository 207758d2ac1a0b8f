// SPDX-License-Identifier: MIT
#include "server/known_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "store/accounts.h"
#include "store/people.h"

namespace kb::server {
namespace {

// Of somebody whom the store does not know: "ana.prieto@x.example" is called Ana Prieto.
std::string name_in(const std::string& address) {
  std::string name = address.substr(0, std::min(address.find_first_of("@+"), address.size()));
  bool is_first = true;
  for (char& c : name) {
    if (c == '.' || c == '_' || c == '-') c = ' ';
    if (is_first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    is_first = c == ' ';
  }
  return name;
}

std::string domain_in(const std::string& address) {
  const auto at = address.find('@');
  return at == std::string::npos ? "" : address.substr(at + 1);
}

// Their address tells of nobody else: a firm's own is among its domains.
constexpr auto kShared = std::to_array<std::string_view>(
    {"gmail.com", "hotmail.com", "hotmail.es", "outlook.com", "outlook.es", "yahoo.com", "yahoo.es",
     "icloud.com", "live.com", "proton.me", "telefonica.net", "movistar.es"});

class Gathering {
 public:
  void person(const store::Person& person) {
    if (!person.name.empty()) names_.people.push_back(person.name);
    known_.insert(person.email);
  }
  void writer(const std::string& address, bool is_client) {
    if (address.empty() || !known_.insert(address).second) return;
    if (const auto name = name_in(address); name.size() > 1) names_.people.push_back(name);
    const auto domain = domain_in(address);
    if (is_client && !domain.empty() && std::ranges::find(kShared, domain) == kShared.end() &&
        std::ranges::find(names_.domains, domain) == names_.domains.end())
      names_.domains.push_back(domain);
  }
  void account(const store::Account& account) {
    if (!account.name.empty()) names_.firms.push_back(account.name);
    names_.domains = account.domains;
  }
  // "De: Martine Lefebvre [martine.lefebvre@x.example]": an address of two words tells a name.
  void addresses_in(const std::string& text) {
    for (const auto& value : text::find_private_values(text, {})) {
      if (value.kind != text::PrivateKind::Email) continue;
      const auto name = name_in(text.substr(value.begin, value.end - value.begin));
      const bool has_digit = std::ranges::any_of(name, [](char c) { return c >= '0' && c <= '9'; });
      if (name.find(' ') != std::string::npos && !has_digit) names_.people.push_back(name);
    }
  }
  text::KnownNames take() { return std::move(names_); }

 private:
  text::KnownNames names_;
  std::set<std::string> known_;  // addresses
};

}  // namespace

text::KnownNames known_names(store::Transaction& tx, const store::Ticket& ticket) {
  Gathering names;
  if (const auto account = store::find_account(tx, ticket.account)) names.account(*account);
  for (const auto& person : store::people_of(tx, ticket.account)) names.person(person);
  for (const auto& person : store::people(tx))
    if (person.roles.any()) names.person(person);
  if (const auto who = store::find_person_by_email(tx, ticket.requester)) names.person(*who);
  names.writer(ticket.requester, true);
  names.addresses_in(ticket.body);
  for (const auto& message : ticket.messages) {
    names.writer(message.from, false);
    names.addresses_in(message.body);
  }
  return names.take();
}

}  // namespace kb::server
