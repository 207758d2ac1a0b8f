// SPDX-License-Identifier: MIT
#include "search/edit_cost.h"

#include <gtest/gtest.h>

namespace kb::search {
namespace {

TEST(EditCost, IsNothingForTheSameWord) {
  for (const char* word : {"a", "correo", "contrasena"})
    EXPECT_EQ(edit_cost(word, word, 20), 0) << word;
}

TEST(EditCost, CountsPlainSlips) {
  const std::pair<const char*, const char*> one_slip[] = {
      {"correo", "correp"}, {"corrreo", "corteo"}, {"dominio", "domino"}, {"factra", "factura"}};
  EXPECT_EQ(edit_cost("correo", "correp", 20), kPlainSlip);
  EXPECT_EQ(edit_cost("domino", "dominio", 20), kPlainSlip);
  EXPECT_EQ(edit_cost("factra", "factura", 20), kPlainSlip);
  for (const auto& [a, b] : one_slip)
    EXPECT_EQ(edit_cost(a, b, 40), edit_cost(b, a, 40)) << a << " " << b;
}

TEST(EditCost, IsLessForWhatSoundsAlikeOrTheFingersDo) {
  const std::pair<const char*, const char*> cases[] = {
      {"serbidor", "servidor"}, {"desplasar", "desplazar"}, {"ospedaje", "hospedaje"},
      {"pajina", "pagina"},     {"yegan", "llegan"},        {"corero", "correo"},
      {"correeo", "correo"},    {"kiero", "quiero"}};
  for (const auto& [typed, known] : cases)
    EXPECT_LT(edit_cost(typed, known, 20), kPlainSlip + 8) << typed;
  EXPECT_LT(edit_cost("serbidor", "servidor", 20), kPlainSlip);
}

TEST(EditCost, IsOverTheLimitForOtherWords) {
  for (const auto& [a, b] :
       {std::pair{"correo", "factura"}, {"web", "dominio"}, {"", "correo"}, {"a", "hosting"}})
    EXPECT_GT(edit_cost(a, b, 20), 20) << a << " " << b;
}

}  // namespace
}  // namespace kb::search
