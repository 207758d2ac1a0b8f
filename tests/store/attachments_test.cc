// SPDX-License-Identifier: MIT
#include "store/attachments.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "core/crypto.h"
#include "core/error.h"
#include "store/tickets.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr std::chrono::seconds kNoAge{0};

Attachment an_attachment(const std::string& id, const std::string& asking = "r1") {
  Attachment one;
  one.id = id;
  one.asking = asking;
  one.name = "captura.png";
  one.media_type = "image/png";
  one.size = 4;
  one.width = 10;
  one.height = 20;
  one.person = "p1";
  one.at = kMay;
  return one;
}

class Attachments : public test::OnEachDialect {
 protected:
  std::string keep(Attachment one, std::string_view bytes = "abcd") {
    auto staged = folder().stage(bytes);
    Transaction tx = store().write();
    auto id = keep_attachment(tx, std::move(one), staged);
    tx.commit();
    return id;
  }
  void put_ticket_with_note(const std::string& id) {
    Ticket ticket;
    ticket.id = id;
    ticket.subject = "x";
    ticket.messages = {{"ana@x.example", kMay, "Hola", false}, {"m@f.example", kMay, "Nota", true}};
    Transaction tx = store().write();
    put_ticket(tx, ticket, kMay);
    tx.commit();
  }
  std::vector<std::string> ids_of_asking(const std::string& asking) {
    Transaction tx = store().read();
    std::vector<std::string> ids;
    for (const auto& one : attachments_of_asking(tx, asking)) ids.push_back(one.id);
    return ids;
  }
  const BlobFolder& folder() const { return folder_; }
  std::filesystem::path path() const { return data_.path() / "attachments"; }

 private:
  test::TempDir data_;
  BlobFolder folder_{data_.path() / "attachments"};
};
INSTANTIATE_TEST_SUITE_P(Dialects, Attachments, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(Attachments, KeepWhatIsToldOfThemAndTheirBytes) {
  EXPECT_EQ(keep(an_attachment("a1")), "a1");
  auto expected = an_attachment("a1");
  expected.digest = crypto::digest("abcd");
  Transaction tx = store().read();
  EXPECT_EQ(find_attachment(tx, "a1"), expected);
  EXPECT_EQ(find_attachment(tx, "a2"), std::nullopt);
  EXPECT_EQ(find_attachment(tx, "a/b"), std::nullopt);
  EXPECT_EQ(folder().read(expected.digest), "abcd");
  EXPECT_EQ(folder().read(crypto::digest("else")), std::nullopt);
}

TEST_P(Attachments, LieInFilesOfTheirOwnerAlone) {
  keep(an_attachment("a1"));
  const auto digest = crypto::digest("abcd");
  struct stat info {};
  ASSERT_EQ(stat((path() / digest.substr(0, 2) / digest).c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  ASSERT_EQ(stat(path().c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0700u);
}

TEST_P(Attachments, AreOneWhenTheSameFileComesTwice) {
  keep(an_attachment("a1"));
  EXPECT_EQ(keep(an_attachment("a2")), "a1");
  EXPECT_EQ(keep(an_attachment("a3"), "other"), "a3");
  EXPECT_EQ(keep(an_attachment("a4", "r2")), "a4");
  EXPECT_THAT(ids_of_asking("r1"), ElementsAre("a1", "a3"));
}

TEST_P(Attachments, MoveFromADraftToItsTicket) {
  put_ticket_with_note("T-1");
  keep(an_attachment("a1"));
  keep(an_attachment("a2"), "other");
  {
    Transaction tx = store().write();
    EXPECT_EQ(move_attachments(tx, "r1", "T-1", kOpeningText), 2);
    EXPECT_EQ(move_attachments(tx, "r1", "T-1", kOpeningText), 0);
    tx.commit();
  }
  EXPECT_THAT(ids_of_asking("r1"), IsEmpty());
  Transaction tx = store().read();
  const auto all = attachments_of_ticket(tx, "T-1");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].message, kOpeningText);
  EXPECT_FALSE(all[0].is_internal);
}

TEST_P(Attachments, AreInternalWhenTheirMessageIs) {
  put_ticket_with_note("T-1");
  for (int message : {0, 1}) {
    auto one = an_attachment("m" + std::to_string(message), "");
    one.ticket = "T-1";
    one.message = message;
    keep(one);
  }
  auto marked = an_attachment("m2", "");
  marked.ticket = "T-1";
  marked.message = 0;
  marked.is_internal = true;
  keep(marked, "note");
  Transaction tx = store().read();
  EXPECT_FALSE(find_attachment(tx, "m0")->is_internal);
  EXPECT_TRUE(find_attachment(tx, "m1")->is_internal);
  EXPECT_TRUE(find_attachment(tx, "m2")->is_internal);
}

TEST_P(Attachments, LeaveTheDiskWhenNothingNamesThemAnyMore) {
  keep(an_attachment("a1"));
  keep(an_attachment("a2", "r2"));
  keep(an_attachment("a3"), "other");
  const auto remove = [&](const std::string& id) {
    Transaction tx = store().write();
    const bool removed = remove_attachment(tx, id);
    tx.commit();
    return removed;
  };
  EXPECT_TRUE(remove("a1"));
  EXPECT_FALSE(remove("a1"));
  EXPECT_TRUE(remove("a3"));
  EXPECT_EQ(sweep_attachments(store(), folder()), 0) << "what came just now may be on its way";
  EXPECT_EQ(sweep_attachments(store(), folder(), kNoAge), 1);
  EXPECT_EQ(folder().read(crypto::digest("abcd")), "abcd");
  EXPECT_EQ(folder().read(crypto::digest("other")), std::nullopt);
}

TEST_P(Attachments, LeaveNothingBehindWhenTheyAreRefused) {
  auto bad = an_attachment("a1");
  bad.name = "\xFF";
  EXPECT_THROW(keep(bad), Error);
  EXPECT_EQ(folder().read(crypto::digest("abcd")), std::nullopt);
  EXPECT_THAT(folder().older_than(kNoAge), IsEmpty());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path()), {}), 1) << "a draft is left";
}

TEST_P(Attachments, SayWhyATicketIsUrgent) {
  put_ticket_with_note("T-1");
  Transaction tx = store().write();
  EXPECT_EQ(urgent_reason_of(tx, "T-1"), "");
  put_urgent_reason(tx, "T-1", "La tienda no cobra");
  put_urgent_reason(tx, "T-1", "La tienda no vende");
  EXPECT_EQ(urgent_reason_of(tx, "T-1"), "La tienda no vende");
  EXPECT_EQ(urgent_reason_of(tx, "T-2"), "");
}

}  // namespace
}  // namespace kb::store
