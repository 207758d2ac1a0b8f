// SPDX-License-Identifier: MIT
#include "store/covered_values.h"

#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"

namespace kb::store {

template <>
struct Columns<CoveredValue> {
  static auto of(auto& v) { return std::tie(v.mark, v.kind, v.original, v.is_back); }
};

void put_covered_values(Transaction& tx, const std::string& draft,
                        const std::vector<CoveredValue>& values) {
  require_id("covered_values.draft", draft);
  tx.connection().execute("delete from covered_values where draft = :draft", draft);
  std::vector<std::tuple<std::string, int, std::string, std::string, std::string, bool>> rows;
  for (const auto& value : values) {
    require_text("covered_values.mark", value.mark);
    require_text("covered_values.original", value.original);
    rows.emplace_back(draft, static_cast<int>(rows.size()), value.mark, value.kind, value.original,
                      value.is_back);
  }
  insert_rows(tx.connection(),
              "insert into covered_values (draft, position, mark, kind, original, is_back)", rows);
}

std::vector<CoveredValue> covered_values(Transaction& tx, const std::string& draft) {
  if (!is_fit_id(draft)) return {};
  return tx.connection().records<CoveredValue>(
      "select mark, kind, original, is_back from covered_values where draft = :draft"
      " order by position",
      draft);
}

bool mark_put_back(Transaction& tx, const std::string& draft, const std::string& mark,
                   bool is_back) {
  if (!is_fit_id(draft)) return false;
  return tx.connection().execute(
             "update covered_values set is_back = :back where draft = :draft and mark = :mark"
             " and is_back <> :same",
             is_back, draft, mark, is_back) > 0;
}

}  // namespace kb::store
