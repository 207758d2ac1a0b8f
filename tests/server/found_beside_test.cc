// SPDX-License-Identifier: MIT
#include "server/found_beside.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"
#include "tests/support/test_index.h"

namespace kb::server {
namespace {

using namespace std::chrono_literals;

class BesideATicket : public testing::Test {
 protected:
  BesideATicket() {
    request_.subject = "El buzón está lleno";
    request_.scope = {true, true, search::Scope::Tickets::All, "", ""};
  }
  void ask() {
    beside_.get(index_.reader(), {request_, kind_}, clock_.now(), [&] {
      ++searches_;
      return FoundBeside::Found{};
    });
  }

  test::TestIndex index_{{test::article("buzon", "El buzón está lleno", "Vacía la papelera.")}};
  test::FakeClock clock_;
  FoundBeside beside_;
  search::SuggestRequest request_;
  std::string kind_ = "article";
  int searches_ = 0;
};

TEST_F(BesideATicket, TheSameIsSearchedOnce) {
  ask();
  ask();
  EXPECT_EQ(searches_, 1);
}

TEST_F(BesideATicket, WhatWasFoundIsGivenAsItWas) {
  const auto find = [] {
    FoundBeside::Found found(2);
    found[1].confidence = 0.5;
    return found;
  };
  for (int i = 0; i < 2; ++i) {
    const auto found = beside_.get(index_.reader(), {request_, kind_}, clock_.now(), find);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].confidence, 0.5);
  }
}

TEST_F(BesideATicket, AChangeOfTheIndexIsSearchedAnew) {
  ask();
  index_.remove("article", "buzon");
  ask();
  EXPECT_EQ(searches_, 2);
}

TEST_F(BesideATicket, EveryPartOfWhatIsAskedCounts) {
  ask();
  const auto before = request_;
  const std::vector<std::function<void(search::SuggestRequest&)>> changes{
      [](auto& r) { r.subject = "El buzón"; },
      [](auto& r) { r.body = " está lleno"; },
      [](auto& r) { r.scope.internal = false; },
      [](auto& r) { r.scope.clients = false; },
      [](auto& r) { r.scope.tickets = search::Scope::Tickets::None; },
      [](auto& r) { r.scope.account = "arcos"; },
      [](auto& r) { r.scope.requester = "ana@x.example"; },
      [](auto& r) { r.language = "es"; },
      [](auto& r) { r.own_language_alone = true; },
      [](auto& r) { r.except = "T-1"; },
      [](auto& r) { r.size = 3; },
      [](auto& r) { r.threshold = 0; },
  };
  for (size_t i = 0; i < changes.size(); ++i) {
    request_ = before;
    changes[i](request_);
    const int searches = searches_;
    ask();
    EXPECT_EQ(searches_, searches + 1) << "change " << i;
  }
  request_ = before;
  kind_ = "ticket";
  const int searches = searches_;
  ask();
  EXPECT_EQ(searches_, searches + 1);
}

TEST_F(BesideATicket, WhoReadsTicketsInPartIsSearchedForEachTime) {
  for (const auto tickets : {search::Scope::Tickets::Own, search::Scope::Tickets::Account}) {
    request_.scope.tickets = tickets;
    const int searches = searches_;
    ask();
    ask();
    EXPECT_EQ(searches_, searches + 2);
  }
}

TEST_F(BesideATicket, NothingIsKeptForLong) {
  ask();
  clock_.advance(FoundBeside::kKept - 1s);
  ask();
  EXPECT_EQ(searches_, 1);
  clock_.advance(1s);
  ask();
  EXPECT_EQ(searches_, 2);
}

TEST_F(BesideATicket, WhatWasAskedForLastStaysWhenThereIsNoRoom) {
  const auto ask_for = [&](size_t number) {
    request_.subject = "Consulta " + std::to_string(number);
    ask();
  };
  for (size_t i = 0; i < FoundBeside::kMost; ++i) ask_for(i);
  ask_for(0);
  ask_for(FoundBeside::kMost);
  const int searches = searches_;
  ask_for(0);
  EXPECT_EQ(searches_, searches);
  ask_for(1);
  EXPECT_EQ(searches_, searches + 1);
}

}  // namespace
}  // namespace kb::server
