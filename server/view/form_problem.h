// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/mustache_data.h"

// What is wrong in a form, for its summary and beside the field; for the .cc files of server/view.
namespace kb::server::view {

struct FieldProblem {
  std::string field;  // id of the field
  std::string text;   // in the reader's language
};

// {{#has_problems}}, {{#problems}} with field and problem, and {{field_problem}} of each field.
inline void put_problems(Data& data, const std::vector<FieldProblem>& problems) {
  put(data, "has_problems", !problems.empty());
  put_list(data, "problems", problems, [](const FieldProblem& problem) {
    Data row;
    put(row, "field", problem.field);
    put(row, "problem", problem.text);
    return row;
  });
  for (const auto& problem : problems)
    put(data, (problem.field + "_problem").c_str(), problem.text);
}

}  // namespace kb::server::view
