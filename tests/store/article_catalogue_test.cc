// SPDX-License-Identifier: MIT
#include "store/article_catalogue.h"

#include <gmock/gmock.h>

#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr int kMany = 100;

class ArticleCatalogue : public test::OnEachDialect {
 protected:
  void SetUp() override {
    put("correo", "Configurar el correo en el móvil", "es", "correo", "Lucía");
    put("mail", "Set up mail on your phone", "en", "correo", "Iván");
    put("dns", "Cambiar los DNS al 100 %", "es", "dominios", "Lucía", ArticleState::Archived);
    put("nota", "Cómo cobramos", "es", "", "Marta", ArticleState::Review);
  }
  void put(const std::string& id, const std::string& title, const std::string& lang,
           const std::string& area, const std::string& author,
           ArticleState state = ArticleState::Published) {
    Article article;
    article.id = id;
    article.title = title;
    article.lang = lang;
    article.area = area;
    article.author = author;
    article.state = state;
    article.updated = kMay + std::chrono::hours(++hours_);
    put_article(tx_, article, "Primera", kMay);
  }
  std::vector<std::string> found(const CatalogueFilter& filter, int limit = kMany, int offset = 0) {
    std::vector<std::string> ids;
    for (const auto& row : catalogue(tx_, filter, limit, offset)) ids.push_back(row.id);
    return ids;
  }
  int hours_ = 0;
  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, ArticleCatalogue, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(ArticleCatalogue, TellsOfSomeByTheirIdsWhateverTheirState) {
  std::vector<std::string> titles;
  for (const auto& row : catalogue_rows(tx_, {"nota", "gone", "", "dns", "nota"}))
    titles.push_back(row.title);
  EXPECT_THAT(titles, testing::UnorderedElementsAre("Cómo cobramos", "Cambiar los DNS al 100 %"));
  EXPECT_THAT(catalogue_rows(tx_, {}), IsEmpty());
}

TEST_P(ArticleCatalogue, ListsWhatFitsTheLastChangedFirst) {
  struct Case {
    CatalogueFilter filter;
    std::vector<std::string> ids;
  };
  const Case cases[] = {
      {{}, {"nota", "dns", "mail", "correo"}},
      {{.state = ArticleState::Published}, {"mail", "correo"}},
      {{.state = ArticleState::Review}, {"nota"}},
      {{.area = "correo"}, {"mail", "correo"}},
      {{.lang = "es"}, {"nota", "dns", "correo"}},
      {{.author = "Lucía"}, {"dns", "correo"}},
      {{.text = "CONFIGURAR movil"}, {"correo"}},
      {{.text = "móvil configurar"}, {"correo"}},
      {{.text = "como"}, {"nota"}},
      {{.text = "100 %"}, {"dns"}},
      {{.text = "0_%"}, {}},
      {{.text = "set up mail on nothing"}, {"mail"}},  // the fifth word does not count
      {{.text = "mail"}, {"mail"}},                    // the address
      {{.state = ArticleState::Archived,
        .area = "dominios",
        .lang = "es",
        .author = "Lucía",
        .text = "dns"},
       {"dns"}},
      {{.area = "nada"}, {}},
      {{.text = "\xFF"}, {"nota", "dns", "mail", "correo"}},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(found(each.filter), each.ids) << each.filter.text;
    EXPECT_EQ(catalogue_size(tx_, each.filter), static_cast<long long>(each.ids.size()));
  }
}

TEST_P(ArticleCatalogue, GoesPageByPageAndTellsWhatThereIsToChooseFrom) {
  EXPECT_THAT(found({}, 2), ElementsAre("nota", "dns"));
  EXPECT_THAT(found({}, 2, 2), ElementsAre("mail", "correo"));
  EXPECT_THAT(found({}, 2, 4), IsEmpty());
  EXPECT_EQ(article_authors(tx_).size(), 3u);
  EXPECT_THAT(article_languages(tx_), ElementsAre("en", "es"));
}

TEST_P(ArticleCatalogue, FindsAnArticleByItsNewTitle) {
  put("mail", "Correo en el teléfono", "es", "correo", "Iván");
  EXPECT_THAT(found({.text = "telefono"}), ElementsAre("mail"));
  EXPECT_THAT(found({.text = "phone"}), IsEmpty());
}

}  // namespace
}  // namespace kb::store
