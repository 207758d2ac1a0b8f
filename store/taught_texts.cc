// SPDX-License-Identifier: MIT
#include "store/taught_texts.h"

#include "store/connection.h"
#include "store/outside_links.h"

namespace kb::store {

template <>
struct Columns<TaughtText> {
  static auto of(auto& t) {
    return std::tie(t.id, t.account, t.lang, t.article, t.area, t.solved, t.at, t.subject, t.body);
  }
};

std::vector<TaughtText> taught_texts(Transaction& tx) {
  return tx.connection().records<TaughtText>(
      "select t.id, coalesce(t.account, '') as account, t.lang, l.article as article,"
      "  coalesce(t.area, '') as area,"
      "  case when l.solved_at is null then 0 else 1 end as solved, t.opened as at,"
      "  t.subject, t.body"
      " from links l join tickets t on t.id = l.ticket"
      " where l.solved_at is not null or l.strength = 'strong'"
      " union all"
      " select id, account, lang, article, case when area = '-' then '' else area end, 1, updated,"
      "  subject, body from askings"
      " where outcome = 'solved' and article <> ''"
      " union all"
      " select ticket, :outside, lang, article, '', case when said = 'solved' then 1 else 0 end,"
      "  at, subject, body from outside_links where said <> 'not_it'"
      " order by at, id, article",
      std::string(kOutsideAccount));
}

}  // namespace kb::store
