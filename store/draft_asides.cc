// SPDX-License-Identifier: MIT
#include "store/draft_asides.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<DraftAside> {
  static auto of(auto& a) {
    return std::tie(a.draft, a.tab, a.author, a.edition, a.updated, a.text.title, a.text.summary,
                    a.text.body);
  }
};

namespace {

const std::string kSelect =
    "select draft, tab, author, edition, updated, title, summary, body from article_draft_asides"
    " where draft = :draft ";

}  // namespace

void put_draft_aside(Transaction& tx, const DraftAside& aside) {
  require_id("article_draft_asides.draft", aside.draft);
  require_id("article_draft_asides.tab", aside.tab);
  require_id_or_none("article_draft_asides.author", aside.author);
  require_text("article_draft_asides.title", aside.text.title);
  require_text("article_draft_asides.summary", aside.text.summary);
  require_text("article_draft_asides.body", aside.text.body);
  tx.connection().write(
      "insert into article_draft_asides (draft, tab, author, edition, updated, title, summary,"
      " body) values (:draft, :tab, :author, :edition, :updated, :title, :summary, :body)"
      " on conflict (draft, tab) do update set author = excluded.author,"
      " edition = excluded.edition, updated = excluded.updated, title = excluded.title,"
      " summary = excluded.summary, body = excluded.body",
      aside);
}

std::optional<DraftAside> find_draft_aside(Transaction& tx, const std::string& draft,
                                           const std::string& tab) {
  if (!is_fit_id(draft) || !is_fit_id(tab)) return std::nullopt;
  auto found = tx.connection().records<DraftAside>(kSelect + "and tab = :tab", draft, tab);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<DraftAside> draft_asides(Transaction& tx, const std::string& draft) {
  if (!is_fit_id(draft)) return {};
  return tx.connection().records<DraftAside>(kSelect + "order by updated, tab", draft);
}

bool remove_draft_aside(Transaction& tx, const std::string& draft, const std::string& tab) {
  if (!is_fit_id(draft) || !is_fit_id(tab)) return false;
  return tx.connection().execute(
             "delete from article_draft_asides where draft = :draft and tab = :tab", draft, tab) >
         0;
}

}  // namespace kb::store
