// SPDX-License-Identifier: MIT
#include "store/reply_drafts.h"

#include <gmock/gmock.h>

#include "store/people.h"
#include "store/ticket_thread.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

const Instant kNow{std::chrono::sys_days{std::chrono::November / 16 / 2026}};

class DraftsOn : public test::OnEachDialect {
 protected:
  DraftsOn() {
    Ticket ticket;
    ticket.id = "T-1";
    Person ana;
    ana.id = "ana";
    ana.email = "ana@arcos.example";
    put_ticket(tx_, ticket, kNow);
    put_person(tx_, ana);
  }
  ReplyDraft open(DraftKind kind = DraftKind::Reply) {
    return open_reply_draft(tx_, "T-1", "ana", kind, kNow);
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, DraftsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(DraftsOn, AreOneOfEachKind) {
  EXPECT_FALSE(find_reply_draft(tx_, "T-1", "ana", DraftKind::Reply));
  const auto reply = open(), note = open(DraftKind::Note);
  EXPECT_EQ(open().key, reply.key);
  EXPECT_NE(note.key, reply.key);
  EXPECT_TRUE(keep_reply_draft(tx_, reply.key, "Hola", kNow));
  EXPECT_EQ(open().body, "Hola");
  EXPECT_EQ(open(DraftKind::Note).body, "");
}

TEST_P(DraftsOn, AreKeptByTheirKeyAlone) {
  open();
  for (const char* key : {"", "guess", "a/b"})
    EXPECT_FALSE(keep_reply_draft(tx_, key, "x", kNow)) << key;
  EXPECT_EQ(open().body, "");
}

TEST_P(DraftsOn, EndWhenTheyAreSent) {
  const auto draft = open();
  keep_reply_draft(tx_, draft.key, "Hola", kNow);
  reply_as_client(tx_, {"T-1", "ana@arcos.example", kNow}, {draft.key, {}},
                  ClientVisibleText("Hola"));
  EXPECT_FALSE(keep_reply_draft(tx_, draft.key, "Hola", kNow)) << "a late copy of what was sent";
  end_reply_draft(tx_, draft.key, kNow);
  EXPECT_EQ(open().body, "");
  EXPECT_NE(open().key, draft.key);
}

TEST_P(DraftsOn, AreFoundByTheirKey) {
  const auto reply = open(), note = open(DraftKind::Note);
  keep_reply_draft(tx_, note.key, "Nota", kNow);
  EXPECT_EQ(find_reply_draft(tx_, reply.key)->kind, DraftKind::Reply);
  EXPECT_EQ(lock_reply_draft(tx_, note.key)->body, "Nota");
  for (const char* none : {"", "nada", "a/b"}) EXPECT_FALSE(find_reply_draft(tx_, none)) << none;
  EXPECT_FALSE(was_reply_sent(tx_, reply.key, "Hola"));
  reply_as_client(tx_, {"T-1", "ana@arcos.example", kNow}, {reply.key, 0},
                  ClientVisibleText("Hola"));
  EXPECT_TRUE(was_reply_sent(tx_, reply.key, "Hola"));
  EXPECT_FALSE(was_reply_sent(tx_, reply.key, "Otra"));
}

}  // namespace
}  // namespace kb::store
