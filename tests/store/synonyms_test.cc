// SPDX-License-Identifier: MIT
#include "store/synonyms.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/change_log.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 1 / 2026}};

Synonym line(const std::string& words, const std::string& lang = "es") {
  Synonym synonym;
  synonym.lang = lang;
  synonym.line = words;
  synonym.author = "lucia@f.example";
  synonym.created = synonym.changed = kMay;
  return synonym;
}

class SynonymLines : public test::OnEachDialect {
 protected:
  PutResult put(const Synonym& synonym) {
    Transaction tx = store().write();
    const auto result = put_synonym(tx, synonym);
    tx.commit();
    return result;
  }
  long long id_of(const std::string& words) {
    Transaction tx = store().read();
    return find_synonym(tx, "es", words).value().id;
  }
  bool set(const std::string& words, SynonymState state) {
    const long long id = id_of(words);
    Transaction tx = store().write();
    const bool changed = set_synonym_state(tx, id, state, kMay);
    tx.commit();
    return changed;
  }
  std::string used(const std::string& lang = "es") {
    Transaction tx = store().read();
    return synonym_lines(tx, lang);
  }
  long long changes() {
    Transaction tx = store().read();
    return last_change_number(tx);
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, SynonymLines, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(SynonymLines, AreThereOnceInTheOrderTheyCame) {
  EXPECT_EQ(put(line("móvil = celular")), PutResult::Added);
  EXPECT_EQ(put(line("a => b | c")), PutResult::Added);
  EXPECT_EQ(put(line("mobile = cell", "en")), PutResult::Added);
  EXPECT_EQ(put(line("móvil = celular")), PutResult::Unchanged);
  auto proven = line("móvil = celular");
  proven.evidence = "3 consultas";
  EXPECT_EQ(put(proven), PutResult::Changed);
  EXPECT_EQ(used(), "móvil = celular\na => b | c\n");
  EXPECT_EQ(used("en"), "mobile = cell\n");
  Transaction tx = store().read();
  EXPECT_THAT(synonym_languages(tx), ElementsAre("en", "es"));
  EXPECT_EQ(find_synonym(tx, "es", "móvil = celular")->evidence, "3 consultas");
}

TEST_P(SynonymLines, AreNotUsedOnceTakenBackOrDismissed) {
  put(line("a = b"));
  EXPECT_TRUE(set("a = b", SynonymState::TakenBack));
  EXPECT_FALSE(set("a = b", SynonymState::TakenBack)) << "so it is already";
  EXPECT_EQ(used(), "");
  EXPECT_TRUE(set("a = b", SynonymState::InUse));
  EXPECT_EQ(used(), "a = b\n");
  auto dismissed = line("c => d");
  dismissed.state = SynonymState::Dismissed;
  put(dismissed);
  EXPECT_EQ(used(), "a = b\n");
  Transaction tx = store().write();
  const long long kept = find_synonym(tx, "es", "a = b")->id;
  EXPECT_FALSE(forget_dismissed_synonym(tx, kept)) << "only what was dismissed is forgotten";
  EXPECT_TRUE(forget_dismissed_synonym(tx, find_synonym(tx, "es", "c => d")->id));
  EXPECT_EQ(find_synonym(tx, "es", "c => d"), std::nullopt);
}

TEST_P(SynonymLines, TellTheChangeLogWhenTheLinesInUseChange) {
  put(line("a = b"));
  const long long first = changes();
  auto proven = line("a = b");
  proven.evidence = "prueba";
  put(proven);
  EXPECT_EQ(changes(), first) << "a proof changes no search";
  set("a = b", SynonymState::TakenBack);
  Transaction tx = store().read();
  const auto log = changes_after(tx, first, 10);
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(log[0].thing, Thing::Synonyms);
  EXPECT_EQ(log[0].id, "es");
}

TEST_P(SynonymLines, RefuseWhatIsNoLine) {
  const Synonym cases[] = {line(""), line("a = b\nc = d"), line(std::string(501, 'a')),
                           line("a = b", ""), line("a = \xff")};
  for (const auto& synonym : cases) EXPECT_THROW(put(synonym), Error) << synonym.line;
  EXPECT_THAT(used(), IsEmpty());
}

}  // namespace
}  // namespace kb::store
