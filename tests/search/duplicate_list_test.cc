// SPDX-License-Identifier: MIT
#include "search/duplicate_list.h"

#include <gtest/gtest.h>

#include <thread>

#include "core/error.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::article;
using namespace std::chrono_literals;

constexpr const char* kText =
    "Vacía la papelera del buzón y borra los adjuntos grandes de la carpeta Enviados. Ordena por "
    "tamaño y guarda antes los planos en tu ordenador.";

class DuplicatesAtHand : public testing::Test {
 protected:
  test::TestIndex index_{
      {article("buzon", "El buzón está lleno", kText),
       article("sitio", "Hacer sitio en el buzón", kText),
       article("candado", "El candado sale tachado", "Renueva el certificado.")}};
  test::FakeClock clock_;
  DuplicateList list_{index_.reader(), clock_};
};

TEST_F(DuplicatesAtHand, AreKeptAsLongAsTheIndexIsTheSame) {
  const auto first = list_.await_current();
  EXPECT_EQ(first.list->pairs.size(), 1);
  EXPECT_EQ(first.list->as_of, clock_.now());
  clock_.advance(1h);
  EXPECT_EQ(list_.latest().list, first.list);
  EXPECT_TRUE(list_.latest().is_current);
}

TEST_F(DuplicatesAtHand, AreTheFormerOnesUntilTheNewAreFound) {
  EXPECT_FALSE(list_.latest(0ms).is_current && !list_.latest(0ms).list);
  const auto former = list_.await_current();
  index_.remove("article", "sitio");
  clock_.advance(1h);
  const auto meanwhile = list_.latest(0ms);
  EXPECT_TRUE(meanwhile.is_current || meanwhile.list == former.list);
  const auto found = list_.await_current();
  EXPECT_TRUE(found.list->pairs.empty());
  EXPECT_EQ(found.list->as_of, clock_.now());
}

TEST_F(DuplicatesAtHand, AreFoundOnceForAllWhoAskTogether) {
  std::vector<std::shared_ptr<const DuplicateList::List>> lists(8);
  {
    std::vector<std::jthread> threads;
    for (auto& list : lists) threads.emplace_back([&] { list = list_.await_current().list; });
  }
  for (const auto& list : lists) EXPECT_EQ(list, lists.front());
}

TEST(DuplicatesOfABrokenIndex, SayWhatIsWrong) {
  const test::FakeClock clock;
  IndexReader reader("/nowhere");
  DuplicateList list(reader, clock);
  EXPECT_THROW(list.latest(), Error);
}

}  // namespace
}  // namespace kb::search
