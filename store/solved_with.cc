// SPDX-License-Identifier: MIT
#include "store/solved_with.h"

#include "store/connection.h"

namespace kb::store {
namespace {

const std::string kUpdate =
    "update tickets set solved_with = coalesce((select"
    " min(case when a.created > tickets.opened then 2 else 1 end) from links l"
    " left join articles a on a.id = l.article"
    " where l.ticket = tickets.id and l.solved_at is not null), 0) where id ";

}  // namespace

void note_solved_with(Transaction& tx, const std::string& ticket) {
  tx.connection().execute(kUpdate + "= :id", ticket);
}

void note_solved_with_article(Transaction& tx, const std::string& article) {
  tx.connection().execute(
      kUpdate + "in (select ticket from links where article = :article and solved_at is not null)",
      article);
}

}  // namespace kb::store
