// SPDX-License-Identifier: MIT
#include "server/view/ticket_merge.h"

#include "server/view/links.h"

namespace kb::server::view {

void put_ticket_merge(Data& data, const Catalogue& words, const TicketMerge& merge,
                      const std::string& ticket) {
  put(data, "merge_path", desk_action_path(ticket, "unir"));
  put(data, "merged_href", merge.into.id.empty() ? "" : desk_ticket_path(merge.into.id));
  put(data, "merged_name", words.text("merge.name", {{"id", merge.into.id},
                                                     {"subject", merge.into.subject}}));
  put(data, "has_merged", !merge.merged.empty());
  const auto row_of = [&](const MergedTicket& one) {
    Data row;
    put(row, "href", desk_ticket_path(one.id));
    put(row, "value", one.id);
    put(row, "label", words.text("merge.name", {{"id", one.id}, {"subject", one.subject}}));
    return row;
  };
  put_list(data, "merged", merge.merged, row_of);
  put(data, "may_merge", !merge.choices.empty() || !merge.problem.empty());
  put_list(data, "merge_choices", merge.choices, row_of);
  put(data, "merge_problem",
      merge.problem.empty() ? "" : words.text("merge.problem", {{"id", merge.problem}}));
}

}  // namespace kb::server::view
