// SPDX-License-Identifier: MIT
#include "server/view/freshness.h"

#include <gmock/gmock.h>

#include "server/view/synonyms_page.h"
#include "tests/support/html_probe.h"

namespace kb::server::view {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;
using testing::StartsWith;
using Link = test::HtmlProbe::Link;

// What the list of proposed synonyms says of its age.
class FoundLists : public testing::Test {
 protected:
  test::HtmlProbe shown(Freshness freshness) const {
    SynonymsPage page;
    page.tab = SynonymsTab::Proposals;
    const auto now = *parse_rfc3339("2026-11-03T10:00:00Z");
    page.age = {freshness, now - std::chrono::minutes(8), now};
    Frame frame;
    frame.language = "es";
    return test::html_probe(render_synonyms(Renderer(), frame, page));
  }
};

TEST_F(FoundLists, AreBeingLookedForBeforeTheFirstAndALinkLoadsThePageAgain) {
  const auto page = shown(Freshness::NotYet);
  EXPECT_EQ(page.texts(".empty strong"), std::vector<std::string>{"Estamos buscando qué proponer"});
  EXPECT_EQ(page.text(".empty a"), "Volver a cargar");
  EXPECT_EQ(page.attribute(".empty a", "href"), "/edicion/sinonimos?ver=propuestos");
}

TEST_F(FoundLists, SayHowOldTheyAreWhileTheNextIsLookedFor) {
  const auto page = shown(Freshness::Former);
  EXPECT_THAT(page.text(".stack-lg .meta"), StartsWith("Lista de hace\u00a08"));
  EXPECT_THAT(page.links(), Contains(Field(&Link::text, "Volver a cargar")));
  EXPECT_EQ(page.text(".empty strong"), "Nada que proponer");
}

TEST_F(FoundLists, SayNothingOfTheirAgeWhileTheyAreCurrent) {
  const auto page = shown(Freshness::Current);
  EXPECT_THAT(page.links(), Not(Contains(Field(&Link::text, "Volver a cargar"))));
  EXPECT_EQ(page.text(".empty strong"), "Nada que proponer");
}

}  // namespace
}  // namespace kb::server::view
