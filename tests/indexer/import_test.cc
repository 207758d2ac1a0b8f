// SPDX-License-Identifier: MIT
#include "indexer/import.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "store/audit_people.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::indexer {
namespace {

class FixedClock : public Clock {
 public:
  Instant now() const override { return parse_rfc3339("2026-11-22T12:00:00Z").value(); }
};

class Import : public test::OnEachDialect {
 protected:
  ImportSummary import() {
    problems_.clear();
    FixedClock clock;
    return import_into(
        store(), folder_.path(),
        {.on_progress = [&](const ImportProgress& p) { records_ = p.records; },
         .on_problem =
             [&](const Problem& p) {
               problems_.push_back(to_text({p.origin.file.filename(), p.origin.line}) + ": " +
                                   p.message);
             },
         .clock = &clock});
  }

  test::TempDir folder_;
  std::vector<std::string> problems_;
  long long records_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Stores, Import, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

std::string article_line(int number) {
  return R"({"id":"a)" + std::to_string(number) +
         R"(","title":"Título","lang":"es","area":"correo"})" + "\n";
}

TEST_P(Import, StandsInTheAuditLogForWhomItGivesRightsAndNobodyElse) {
  const auto told = [&] {
    auto tx = store().read();
    std::vector<std::string> lines;
    for (const auto& change : store::changes_of_people(tx, 10))
      lines.push_back(change.entry.actor.name + " " + change.person + " " + change.entry.detail);
    return lines;
  };
  const auto person = [&](const std::string& rights) {
    folder_.write("p.jsonl",
                  R"({"kind":"account","id":"acme","contacts":[{"email":"ana@acme.example",)"
                  R"("name":"Ana","rights":[)" + rights + "]}]}\n");
    import();
  };
  person(R"("ask")");
  EXPECT_EQ(told(), std::vector<std::string>{"shell Ana +ask"});
  person(R"("ask")");
  EXPECT_EQ(told().size(), 1u) << "nothing changed";
  person(R"("see_all")");
  EXPECT_EQ(told().front(), "shell Ana -ask +see_all");
}

TEST_P(Import, BringsInEveryKind) {
  folder_.write("areas.jsonl",
                R"({"kind":"area","id":"correo","position":1,"names":{"es":"Correo"}})");
  folder_.write(
      "accounts.jsonl",
      R"({"kind":"account","id":"acme","contacts":[{"email":"Ana@acme.example","rights":["ask"]},{"email":"b@acme.example"}]})"
      "\n"
      R"({"kind":"staff","email":"e@x.example","roles":["editor"]})");
  folder_.write("es/correo/lleno.md", "---\ntitle: Lleno\n---\n\nTexto\n");
  folder_.write(
      "tickets.jsonl",
      R"({"kind":"ticket","id":"T-1","account":"acme","subject":"S","links":[{"article":"lleno","solved":true}]})");
  folder_.write(
      "revisions.jsonl",
      R"({"kind":"revision","article":"lleno","number":1,"title":"Antes","reason":"r","at":"2026-01-01"})");
  const auto summary = import();
  EXPECT_EQ(problems_, std::vector<std::string>{});
  EXPECT_EQ(summary.areas, (ImportCount{.added = 1}));
  EXPECT_EQ(summary.accounts, (ImportCount{.added = 1}));
  EXPECT_EQ(summary.people, (ImportCount{.added = 3}));
  EXPECT_EQ(summary.articles, (ImportCount{.added = 1}));
  EXPECT_EQ(summary.tickets, (ImportCount{.added = 1}));
  EXPECT_EQ(summary.revisions, (ImportCount{.changed = 1}));
  EXPECT_EQ(records_, 6);
  auto tx = store().read();
  const auto article = find_article(tx, "lleno");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->body, "\nTexto\n");
  EXPECT_EQ(article->area, "correo");
  EXPECT_EQ(to_rfc3339(article->updated), "2026-11-22T12:00:00Z");
  EXPECT_EQ(revisions_of(tx, "lleno").at(0).title, "Antes");
  EXPECT_EQ(find_person_by_email(tx, "ana@acme.example")->account, "acme");
  EXPECT_EQ(find_ticket(tx, "T-1")->links.size(), 1u);
}

TEST_P(Import, ChangesNothingTheSecondTime) {
  folder_.write("a.jsonl",
                article_line(1) + R"({"kind":"ticket","id":"T","subject":"s","account":"acme"})" +
                    "\n" +
                    R"({"kind":"account","id":"acme","contacts":[{"email":"a@b.example"}]})" +
                    "\n" + R"({"kind":"revision","article":"a1","number":1,"at":"2026-01-01"})");
  folder_.write("b.md", "# Título sin fecha");
  import();
  const auto last = [&] {
    auto tx = store().read();
    return store::last_change_number(tx);
  };
  const long long before = last();
  const ImportCount again = import().total();
  EXPECT_EQ(again, (ImportCount{.unchanged = 6}));
  EXPECT_EQ(last(), before);
}

TEST_P(Import, BringsChangesIn) {
  folder_.write("a.jsonl", article_line(1) + article_line(2));
  import();
  folder_.write("a.jsonl", article_line(1) + R"({"id":"a2","title":"Otro","lang":"es"})");
  EXPECT_EQ(import().articles, (ImportCount{.changed = 1, .unchanged = 1}));
  auto tx = store().read();
  EXPECT_EQ(revisions_of(tx, "a2").size(), 2u);
  EXPECT_EQ(revisions_of(tx, "a2").at(1).reason, "import");
}

TEST_P(Import, SkipsOnlyWhatTheStoreRefuses) {
  std::string lines;
  for (int i = 1; i <= 1200; ++i) {
    lines += i % 400 == 7 ? R"({"kind":"staff","email":"no address"})"
                            "\n"
                          : article_line(i);
  }
  folder_.write("a.jsonl", lines + "{\n");
  const auto summary = import();
  EXPECT_EQ(summary.articles, (ImportCount{.added = 1197}));
  EXPECT_EQ(summary.people, (ImportCount{.refused = 3}));
  EXPECT_EQ(summary.unreadable, 1);
  EXPECT_EQ(records_, 1200);
  EXPECT_EQ(problems_,
            (std::vector<std::string>{"a.jsonl:7: people.email is not an e-mail address",
                                      "a.jsonl:407: people.email is not an e-mail address",
                                      "a.jsonl:807: people.email is not an e-mail address",
                                      "a.jsonl:1201: line: not JSON (byte 2)"}));
}

TEST_P(Import, LeavesPasswordsAndDisabledPeopleAlone) {
  folder_.write("a.jsonl", R"({"kind":"staff","email":"e@x.example","name":"E"})");
  import();
  {
    auto tx = store().write();
    auto person = find_person_by_email(tx, "e@x.example").value();
    person.disabled = true;
    put_person(tx, person);
    set_password_hash(tx, person.id, "hash");
    tx.commit();
  }
  folder_.write(
      "a.jsonl",
      R"({"kind":"staff","id":"elsewhere","email":"e@x.example","name":"Eva","roles":["editor"]})");
  EXPECT_EQ(import().people, (ImportCount{.changed = 1}));
  auto tx = store().read();
  const auto person = find_person_by_email(tx, "e@x.example").value();
  EXPECT_EQ(person.name, "Eva");
  EXPECT_TRUE(person.disabled);
  EXPECT_EQ(password_hash(tx, person.id), "hash");
}

TEST_P(Import, KeepsTheHistoryThatAnArticleHasHere) {
  folder_.write("a.jsonl", R"({"id":"a","title":"Uno","lang":"es"})");
  import();
  folder_.write("a.jsonl", R"({"id":"a","title":"Dos","lang":"es"})");
  folder_.write("revisions.jsonl",
                R"({"kind":"revision","article":"a","number":1,"title":"Otro","at":"2026-01-01"})"
                "\n"
                R"({"kind":"revision","article":"a","number":3,"title":"Dos","at":"2026-01-02"})"
                "\n"
                R"({"kind":"revision","article":"gone","number":1,"at":"2026-01-02"})");
  EXPECT_EQ(import().revisions, (ImportCount{.refused = 3}));
  EXPECT_EQ(problems_,
            (std::vector<std::string>{"revisions.jsonl:1: the article has another history here",
                                      "revisions.jsonl:3: no article has this id"}));
  auto tx = store().read();
  EXPECT_EQ(revisions_of(tx, "a").size(), 2u);
  EXPECT_EQ(revisions_of(tx, "a").at(0).title, "Uno");
}

TEST_P(Import, CommitsLargeRecordsInSmallBatches) {
  std::string lines;
  const std::string body(1 << 20, 'x');
  for (int i = 0; i < 5; ++i)
    lines += R"({"id":"a)" + std::to_string(i) + R"(","title":"t","lang":"es","body":")" + body +
             "\"}\n";
  folder_.write("a.jsonl", lines);
  std::vector<long long> steps;
  import_into(store(), folder_.path(),
              {.on_progress = [&](const ImportProgress& p) { steps.push_back(p.records); }});
  EXPECT_EQ(steps, (std::vector<long long>{4, 5}));
}

TEST_P(Import, ReportsAPathThatIsNotThere) {
  try {
    import_into(store(), folder_.path() / "gone");
    FAIL() << "accepted";
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::NotFound);
  }
}

}  // namespace
}  // namespace kb::indexer
