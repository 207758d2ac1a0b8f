// SPDX-License-Identifier: MIT
#include "server/view/facets.h"

#include <gtest/gtest.h>

#include "server/view/renderer.h"

namespace kb::server::view {
namespace {

const Renderer& renderer() {
  static const Renderer made;
  return made;
}

FacetContext context_for(const std::string& text) {
  FacetContext context;
  context.address.text = text;
  context.total = 12;
  context.area_names = {{"correo", "Correo"}, {"hosting", "Hosting"}};
  return context;
}

search::Facets two_areas() {
  search::Facets facets;
  facets.area = {{"correo", 8}, {"hosting", 4}};
  return facets;
}

TEST(Facets, OfferEachValueWithItsCount) {
  const auto groups = facet_groups(renderer().words("es"), two_areas(), context_for("dns"));
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].title, "Tema");
  ASSERT_EQ(groups[0].links.size(), 3u);
  EXPECT_EQ(groups[0].links[0].label, "Todos");
  EXPECT_EQ(groups[0].links[0].count, "12");
  EXPECT_TRUE(groups[0].links[0].current);
  EXPECT_EQ(groups[0].links[1].label, "Correo");
  EXPECT_EQ(groups[0].links[1].href, "/buscar?q=dns&tema=correo");
  EXPECT_EQ(groups[0].links[1].count, "8");
}

TEST(Facets, LetAChosenValueGoByItsOwnLink) {
  auto context = context_for("dns");
  context.address.area = "correo";
  context.address.page = 3;
  search::Facets facets;
  facets.area = {{"correo", 8}};
  const auto groups = facet_groups(renderer().words("es"), facets, context);
  ASSERT_EQ(groups.size(), 1u);
  ASSERT_EQ(groups[0].links.size(), 2u);
  EXPECT_FALSE(groups[0].links[0].current);
  EXPECT_EQ(groups[0].links[0].count, "");
  EXPECT_TRUE(groups[0].links[1].current);
  EXPECT_EQ(groups[0].links[1].href, "/buscar?q=dns");
}

TEST(Facets, KeepAChosenValueThatFoundNothing) {
  auto context = context_for("dns");
  context.address.kind = "ticket";
  const auto groups = facet_groups(renderer().words("es"), {}, context);
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].links.back().label, "Tu historial");
  EXPECT_EQ(groups[0].links.back().count, "");
}

TEST(Facets, AreLeftOutWithoutAChoice) {
  search::Facets facets;
  facets.area = {{"correo", 8}};
  facets.kind = {{"article", 8}};
  EXPECT_TRUE(facet_groups(renderer().words("es"), facets, context_for("dns")).empty());
}

TEST(Facets, SayWhenCountsAreEstimates) {
  auto context = context_for("dns");
  context.estimated = true;
  const auto groups = facet_groups(renderer().words("es"), two_areas(), context);
  EXPECT_EQ(groups[0].links[1].count, "unos 8");
}

TEST(Facets, NameLanguagesInTheirOwnWords) {
  search::Facets facets;
  facets.lang = {{"es", 10}, {"en", 2}};
  const auto groups = facet_groups(renderer().words("es"), facets, context_for("dns"));
  EXPECT_EQ(groups[0].links[1].label, "Español");
  EXPECT_EQ(groups[0].links[1].lang, "");
  EXPECT_EQ(groups[0].links[2].label, "English");
  EXPECT_EQ(groups[0].links[2].lang, "en");
}

TEST(Facets, CallTicketsOfOthersByTheirName) {
  auto context = context_for("dns");
  context.is_staff = true;
  search::Facets facets;
  facets.kind = {{"article", 9}, {"ticket", 3}};
  const auto groups = facet_groups(renderer().words("es"), facets, context);
  EXPECT_EQ(groups[0].links[2].label, "Consultas");
}

}  // namespace
}  // namespace kb::server::view
