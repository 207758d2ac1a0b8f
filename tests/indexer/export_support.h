// SPDX-License-Identifier: MIT
#pragma once
#include "store/articles.h"
#include "store/people.h"
#include "store/tickets.h"
#include "tests/support/test_store.h"

// Little things to export.
namespace kb::test {

inline constexpr size_t kMaxTextBytes = 1 << 20;  // that an import takes

inline Instant at(long long seconds) {
  return Instant{std::chrono::seconds{1'700'000'000 + seconds}};
}

inline store::Article article(const std::string& id, const std::string& body) {
  store::Article article;
  article.id = id;
  article.title = "Título";
  article.body = body;
  article.created = at(0);
  article.updated = at(1);
  return article;
}

inline store::Person person(const std::string& email) {
  store::Person person;
  person.email = email;
  return person;
}

inline store::Ticket ticket(const std::string& id) {
  store::Ticket ticket;
  ticket.id = id;
  ticket.subject = "S";
  return ticket;
}

}  // namespace kb::test
