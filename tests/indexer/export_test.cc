// SPDX-License-Identifier: MIT
#include "indexer/export.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/indexer/export_support.h"

namespace kb::indexer {
namespace {

using namespace test;
namespace fs = std::filesystem;

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
