// SPDX-License-Identifier: MIT
#include "indexer/export.h"

#include <gtest/gtest.h>

#include <random>

#include "core/error.h"
#include "core/utf8.h"
#include "indexer/import.h"
#include "indexer/markdown_file.h"
#include "tests/support/test_store.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMaxTextBytes = 1 << 20;

// All that an export holds, as the text of its records.
std::vector<std::string> contents(store::Store& store) {
  auto tx = store.read();
  std::vector<std::string> all;
  for (const auto& area : store::areas(tx)) all.push_back(to_json(area));
  for (const auto& account : store::accounts(tx))
    all.push_back(to_json(AccountRecord{account, {}}));
  for (const auto& person : store::people(tx))
    all.push_back(person.account + " " + to_json(person));
  for (const auto& id : store::ticket_ids(tx))
    all.push_back(to_json(store::find_ticket(tx, id).value()));
  for (const auto& id : store::article_ids(tx)) {
    const auto article = store::find_article(tx, id).value();
    all.push_back(std::to_string(article.revision) + " " + to_json(article));
    for (const auto& revision : store::revisions_of(tx, id))
      all.push_back(to_json(RevisionRecord{id, revision}));
  }
  return all;
}

// Exports `store` and gives what an import of it into an empty store is like.
void expect_round_trip(store::Store& store) {
  test::TempDir folder;
  const auto exported = export_store(store, folder.path() / "out");
  EXPECT_TRUE(exported.problems.empty());
  test::TestStore other;
  std::vector<std::string> problems;
  const auto imported =
      import_into(other.store(), folder.path() / "out", {.on_problem = [&](const Problem& p) {
                    problems.push_back(to_text(p.origin) + ": " + p.message);
                  }});
  EXPECT_EQ(problems, std::vector<std::string>{});
  EXPECT_EQ(contents(other.store()), contents(store));
  EXPECT_EQ(imported.articles.added, exported.articles);
  EXPECT_EQ(imported.tickets.added, exported.tickets);
  EXPECT_EQ(imported.people.added, exported.people);
  const auto again = import_into(other.store(), folder.path() / "out").total();
  EXPECT_EQ(again, (ImportCount{.unchanged = imported.total().added + imported.total().changed}));
}

Instant at(long long seconds) {
  return Instant{std::chrono::seconds{1'700'000'000 + seconds}};
}

store::Article article(const std::string& id, const std::string& body) {
  store::Article article;
  article.id = id;
  article.title = "Título";
  article.body = body;
  article.created = at(0);
  article.updated = at(1);
  return article;
}

store::Person person(const std::string& email) {
  store::Person person;
  person.email = email;
  return person;
}

store::Ticket ticket(const std::string& id) {
  store::Ticket ticket;
  ticket.id = id;
  ticket.subject = "S";
  return ticket;
}

TEST(Export, WritesFilesByLanguageAndArea) {
  test::TestStore store;
  {
    auto tx = store.store().write();
    auto a = article("lleno", "\n## Hola\n");
    a.area = "correo";
    a.tags = {"correo", "550"};
    put_article(tx, a, "nuevo", at(5));
    auto b = article("full", "Hello");
    b.lang = "en";
    put_article(tx, b, "new", at(6));
    put_account(tx, {"acme", "Acme", {"acme.example"}});
    auto editor = person("e@x.example");
    editor.roles.editor = true;
    put_person(tx, editor);
    store::set_password_hash(tx, find_person_by_email(tx, "e@x.example")->id, "hashed-word");
    put_ticket(tx, ticket("T-1"), at(7));
    tx.commit();
  }
  test::TempDir folder;
  const auto summary = export_store(store.store(), folder.path());
  EXPECT_EQ(test::read_file(folder.path() / "es/correo/lleno.md"),
            "---\nid: lleno\ntitle: \"Título\"\narea: correo\ntags: [correo, \"550\"]\nlang: "
            "es\naudience: public\nstate: published\n"
            "created: 2023-11-14T22:13:20Z\nupdated: 2023-11-14T22:13:21Z\n---\n\n## Hola\n");
  EXPECT_TRUE(fs::exists(folder.path() / "en/_/full.md"));
  for (const char* name : {"areas.jsonl", "accounts.jsonl", "tickets.jsonl", "revisions.jsonl"})
    EXPECT_TRUE(fs::exists(folder.path() / name)) << name;
  EXPECT_FALSE(fs::exists(folder.path() / "articles.jsonl"));
  EXPECT_EQ(test::read_file(folder.path() / "accounts.jsonl").find("hashed-word"),
            std::string::npos);
  EXPECT_EQ(fs::status(folder.path()).permissions() & fs::perms::others_all, fs::perms::none);
  EXPECT_EQ(summary.articles, 2);
  EXPECT_EQ(summary.revisions, 2);
  EXPECT_EQ(summary.areas, 1);
  EXPECT_EQ(summary.accounts, 1);
  EXPECT_EQ(summary.people, 1);
  EXPECT_EQ(summary.tickets, 1);
}

TEST(Export, RefusesAFolderThatHoldsSomething) {
  test::TestStore store;
  test::TempDir folder;
  folder.write("full/a.txt", "x");
  const auto file = folder.write("file", "x");
  for (const fs::path& path : {folder.path() / "full", file}) {
    try {
      export_store(store.store(), path);
      FAIL() << path;
    } catch (const Error& e) {
      EXPECT_EQ(e.code, ErrorCode::Conflict) << path;
      EXPECT_NE(e.hint, "") << path;
    }
  }
}

TEST(Export, NamesFilesSafely) {
  const std::string long_id(200, 'a');
  const struct {
    std::string id, name;
  } cases[] = {{"buzon-lleno", "buzon-lleno"},
               {"año 1.0", "año%201.0"},
               {".git", "%2Egit"},
               {"README", "%52EADME"},
               {"readme", "%72eadme"},
               {"_", "%5F"},
               {"a%20b", "a%2520b"},
               {"a\\b:c*?\"<>|", "a%5Cb%3Ac%2A%3F%22%3C%3E%7C"}};
  for (const auto& [id, name] : cases) EXPECT_EQ(safe_file_name(id), name) << id;
  EXPECT_LE(safe_file_name(long_id).size(), 140u);
  EXPECT_NE(safe_file_name(long_id), safe_file_name(long_id + "b"));
}

TEST(Export, OfAnEmptyStoreImportsNothing) {
  test::TestStore store;
  test::TempDir folder;
  const auto summary = export_store(store.store(), folder.path());
  EXPECT_EQ(summary.articles, 0);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Export, BringsBackPeopleTicketsAndHistories) {
  test::TestStore store;
  auto tx = store.store().write();
  put_area(tx, {"correo", "mail", 3, "Correo", "Email", "h", ""});
  put_account(tx, {"acme", "Acme \"SL\"", {"acme.example", "b.example"}});
  auto contact = person("a@acme.example");
  contact.name = "Ána";
  contact.lang = "en";
  contact.account = "acme";
  contact.disabled = true;
  contact.rights = {.ask = true,
                    .see_all = false,
                    .see_sealed = true,
                    .order = false,
                    .see_time = true,
                    .manage = true};
  put_person(tx, contact);
  auto staff = person("s@x.example");
  staff.roles.technician = staff.roles.administrator = true;
  put_person(tx, staff);
  put_person(tx, person("nobody@x.example"));
  for (const char* body : {"uno", "dos\r\n", "\n\ntres"})
    put_article(tx, article("a", body), "porque " + std::string(body), at(body[0]));
  auto full = ticket("T-1");
  full.account = "acme";
  full.requester = "a@acme.example";
  full.area = "web";
  full.lang = "en";
  full.priority = store::TicketPriority::Urgent;
  full.type = store::TicketType::Order;
  full.status = store::TicketStatus::Closed;
  full.subject = "";
  full.body = "---\n";
  full.resolution = "\t";
  full.messages = {{"a@acme.example", at(1), "m\r\n", false}, {"", at(2), "", true}};
  full.links = {{"later", true}, {"a", false}, {"seen", false, store::LinkStrength::Weak}};
  full.events = {{store::TicketEventKind::Assigned, "s@x.example", at(2), "s@x.example"},
                 {store::TicketEventKind::Withdrawn, "a@acme.example", at(5), "así\n"}};
  full.assignee = "s@x.example";
  full.since = at(5);
  full.opened = at(3);
  full.updated = at(4);
  full.resolved = at(5);
  put_ticket(tx, full, at(6));
  put_ticket(tx, ticket("T-2"), at(7));
  tx.commit();
  expect_round_trip(store.store());
}

std::string random_text(std::mt19937& random, size_t max) {
  static constexpr char32_t kChars[] = {
      U'a', U'Z', U' ',  U'\n', U'\r', U'\t', U'"', U'\'', U'\\',  U':',   U'-',    U'#', U',',
      U'[', U'{', U'&',  U'*',  U'!',  U'|',  U'>', U'%',  U'@',   U'`',   U'~',    U'?', U'<',
      U'/', U'ñ', U'日', U'😀',  0x01,  0x7F,  0x85, 0xA0,  0x2028, 0xFEFF, 0x10FFFF};
  std::string text;
  for (auto n = random() % (max + 1); n > 0; --n)
    append_utf8(text, kChars[random() % std::size(kChars)]);
  return text;
}

std::string random_id(std::mt19937& random) {
  while (true) {
    std::string id = random_text(random, 12);
    if (store::is_fit_id(id)) return id;
  }
}

store::Article random_article(std::mt19937& random) {
  store::Article article;
  article.id = random_id(random);
  article.lang = random() % 2 ? "es" : "pt-BR";
  if (random() % 2) article.area = random_id(random);
  article.audience = static_cast<store::ArticleAudience>(random() % 3);
  article.state = static_cast<store::ArticleState>(random() % 4);
  article.title = "t" + random_text(random, 20);
  article.summary = random_text(random, 20);
  article.body = (random() % 4 == 0 ? "---\n" : "") + random_text(random, 60);
  for (auto n = random() % 3; n > 0; --n) article.tags.push_back(random_text(random, 5));
  article.author = random_text(random, 5);
  if (random() % 2) article.translation_of = random_id(random);
  article.created = at(static_cast<long long>(random() % 1000));
  article.updated = article.created + std::chrono::milliseconds(random() % 100000);
  return article;
}

TEST(Export, BringsBackArticlesByteForByte) {
  std::mt19937 random(7);
  test::TestStore store;
  auto tx = store.store().write();
  for (int i = 0; i < 200; ++i) {
    auto article = random_article(random);
    put_article(tx, article, random_text(random, 10), at(2000));
    article.body += random_text(random, 20);
    if (random() % 3 == 0) put_article(tx, article, random_text(random, 10), at(3000));
  }
  tx.commit();
  expect_round_trip(store.store());
}

TEST(Export, BringsBackWhatDoesNotFitFrontMatter) {
  test::TestStore store;
  auto tx = store.store().write();
  auto large = article("large", "b");
  large.summary = std::string(100'000, 's');
  put_article(tx, large, "", at(1));
  put_article(tx, article("body", std::string(kMaxTextBytes, 'x')), "", at(1));
  for (const char* id : {"README", ".hidden", "_", "x.md", "a%2Fb"})
    put_article(tx, article(id, "b"), "", at(1));
  auto draft = article("draft", "");
  draft.title = "";
  draft.state = store::ArticleState::Draft;
  draft.area = "_";
  put_article(tx, draft, "", at(1));
  tx.commit();
  expect_round_trip(store.store());
}

TEST(Export, NamesWhatAnImportWouldRefuse) {
  test::TestStore store;
  auto tx = store.store().write();
  put_article(tx, article("huge", std::string(kMaxTextBytes + 1, 'x')), "", at(1));
  auto long_one = ticket("T");
  for (int i = 0; i < 5; ++i)
    long_one.messages.push_back({"", at(1), std::string(kMaxTextBytes, 'x'), false});
  put_ticket(tx, long_one, at(1));
  tx.commit();
  test::TempDir folder;
  const auto summary = export_store(store.store(), folder.path());
  ASSERT_EQ(summary.problems.size(), 2u);
  EXPECT_TRUE(to_text(summary.problems[0].origin).ends_with("es/_/huge.md"));
  EXPECT_TRUE(to_text(summary.problems[1].origin).ends_with("tickets.jsonl:1"));
}

}  // namespace
}  // namespace kb::indexer
