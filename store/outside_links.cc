// SPDX-License-Identifier: MIT
#include "store/outside_links.h"

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 3> kNames<OutsideSaying>{"solved", "related",
                                                                       "not_it"};

template <>
struct Columns<OutsideLink> {
  static auto of(auto& l) {
    return std::tie(l.ticket, l.article, l.saying, l.lang, l.at, l.subject, l.body);
  }
};

namespace {

const std::string kSelect =
    "select ticket, article, said, lang, at, subject, body from outside_links ";

}  // namespace

std::string_view to_text(OutsideSaying saying) {
  return name_of(saying);
}
std::optional<OutsideSaying> outside_saying_from(std::string_view text) {
  return value_named<OutsideSaying>(text);
}

PutResult put_outside_link(Transaction& tx, const OutsideLink& link) {
  require_id("outside_links.ticket", link.ticket);
  require_id("outside_links.article", link.article);
  require_id("outside_links.lang", link.lang);
  require_text("outside_links.subject", link.subject);
  require_text("outside_links.body", link.body);
  tx.lock_changes();
  const auto before = tx.connection().records<OutsideLink>(
      kSelect + "where ticket = :ticket and article = :article", link.ticket, link.article);
  if (!before.empty() && before.front() == link) return PutResult::Unchanged;
  tx.connection().write(
      "insert into outside_links (ticket, article, said, lang, at, subject, body)"
      " values (:ticket, :article, :said, :lang, :at, :subject, :body)"
      " on conflict (ticket, article) do update set said = excluded.said, lang = excluded.lang,"
      " at = excluded.at, subject = excluded.subject, body = excluded.body",
      link);
  record_change(tx, Thing::Article, link.article);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

std::vector<OutsideLink> outside_links(Transaction& tx) {
  return tx.connection().records<OutsideLink>(kSelect + "order by ticket, article");
}

std::vector<OutsideLink> outside_links_of(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return {};
  return tx.connection().records<OutsideLink>(
      kSelect + "where ticket = :ticket order by article", ticket);
}

}  // namespace kb::store
