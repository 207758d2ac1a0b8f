// SPDX-License-Identifier: MIT
#include "store/canned_replies.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/people.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant at(int days) {
  return Instant{std::chrono::sys_days{std::chrono::November / 1 / 2026}} + std::chrono::days(days);
}

CannedReply phrase(const std::string& title, const std::string& owner = "") {
  CannedReply reply;
  reply.title = title;
  reply.body = "Hola, {{nombre}}.";
  reply.owner = owner;
  return reply;
}

class CannedReplies : public test::OnEachDialect {
 protected:
  CannedReplies() {
    auto tx = store().write();
    for (const char* name : {"marta", "ivan"}) {
      Person person;
      person.id = name;
      person.email = std::string(name) + "@f.example";
      person.roles.technician = true;
      put_person(tx, person);
    }
    tx.commit();
  }

  CannedReply put(CannedReply reply, int day = 0) {
    auto tx = store().write();
    put_canned_reply(tx, reply, at(day));
    tx.commit();
    return reply;
  }
  std::vector<std::string> titles_for(const std::string& person) {
    auto tx = store().read();
    std::vector<std::string> titles;
    for (const auto& reply : canned_replies_for(tx, person)) titles.push_back(reply.title);
    return titles;
  }
  bool remove(const std::string& id, int day = 0) {
    auto tx = store().write();
    const bool done = remove_canned_reply(tx, id, at(day));
    tx.commit();
    return done;
  }
  bool restore(const std::string& id) {
    auto tx = store().write();
    const bool done = restore_canned_reply(tx, id);
    tx.commit();
    return done;
  }
};

TEST_P(CannedReplies, AreSharedOrAPersonsOwn) {
  put(phrase("De todos"));
  put(phrase("De Marta", "marta"));
  EXPECT_THAT(titles_for("marta"), ElementsAre("De Marta", "De todos"));
  EXPECT_THAT(titles_for("ivan"), ElementsAre("De todos"));
}

TEST_P(CannedReplies, GetANumberWithEachChangeAndNoneWithout) {
  auto reply = put(phrase("Una"));
  EXPECT_EQ(reply.edition, 1);
  auto tx = store().write();
  auto again = reply;
  EXPECT_EQ(put_canned_reply(tx, again, at(1)), PutResult::Unchanged);
  reply.body = "Otra cosa";
  EXPECT_EQ(put_canned_reply(tx, reply, at(1)), PutResult::Changed);
  EXPECT_EQ(reply.edition, 2);
  EXPECT_EQ(find_canned_reply(tx, reply.id), reply);
}

TEST_P(CannedReplies, ComeBackUntilTheyAreGoneForGood) {
  const auto first = put(phrase("Una")), second = put(phrase("Dos"));
  EXPECT_TRUE(remove(first.id, 1));
  EXPECT_FALSE(remove(first.id, 1)) << "it was removed";
  EXPECT_THAT(titles_for("ivan"), ElementsAre("Dos"));
  EXPECT_TRUE(restore(first.id));
  EXPECT_FALSE(restore(first.id));
  EXPECT_THAT(titles_for("ivan"), ElementsAre("Dos", "Una"));
  remove(first.id, 2);
  remove(second.id, 40);
  EXPECT_FALSE(restore(first.id));
  EXPECT_TRUE(restore(second.id));
}

TEST_P(CannedReplies, GoWithTheirOwner) {
  put(phrase("De Marta", "marta"));
  auto tx = store().write();
  remove_person(tx, "marta");
  EXPECT_THAT(all_canned_replies(tx), IsEmpty());
}

TEST_P(CannedReplies, RefuseWhatIsEmptyTooLongOrTooMuch) {
  auto empty = phrase(""), long_body = phrase("Larga"), nobody = phrase("De nadie", "");
  nobody.area = "ni\tid";
  long_body.body = std::string(kMaxCannedBody + 1, 'x');
  auto tx = store().write();
  for (auto* reply : {&empty, &long_body, &nobody}) {
    try {
      put_canned_reply(tx, *reply, at(0));
      ADD_FAILURE() << reply->title;
    } catch (const Error& e) {
      EXPECT_EQ(e.code, ErrorCode::BadInput) << reply->title;
    }
  }
  for (int i = 0; i < kMostCannedReplies; ++i) {
    auto one = phrase("Frase " + std::to_string(i), "ivan");
    put_canned_reply(tx, one, at(0));
  }
  auto more = phrase("Una más", "ivan");
  EXPECT_THROW(put_canned_reply(tx, more, at(0)), Error);
  more.owner = "marta";
  EXPECT_EQ(put_canned_reply(tx, more, at(0)), PutResult::Added);
}

INSTANTIATE_TEST_SUITE_P(Dialects, CannedReplies, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

}  // namespace
}  // namespace kb::store
