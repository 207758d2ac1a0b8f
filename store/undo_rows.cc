// SPDX-License-Identifier: MIT
#include "store/undo_rows.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 8> kNames<UndoKind>{
    "solved",        "sent",         "merged",    "unlinked",
    "draft_dropped", "note_dropped", "dismissed", "article_merged"};

template <>
struct Columns<UndoOffer> {
  static auto of(auto& u) { return std::tie(u.id, u.person, u.kind, u.thing, u.other, u.at); }
};

template <>
struct Columns<UndoRow> {
  static auto of(auto& u) {
    return std::tuple_cat(
        Columns<UndoOffer>::of(u),
        std::tie(u.form, u.text, u.entry, u.draft, u.gathered, u.status, u.since, u.resolved,
                 u.assignee, u.resolution, u.messages, u.events, u.messages_after, u.events_after));
  }
};

namespace {

constexpr size_t kIdBytes = 16;
const std::string kOffer = "id, person, kind, thing, other, at";
const std::string kWhole =
    kOffer +
    ", form, text, entry, draft, gathered, status, since, resolved, assignee, resolution,"
    " messages, events, messages_after, events_after";

}  // namespace

UndoRow undo_row_of(UndoStep step) {
  UndoRow row;
  row.form = std::move(step.form);
  row.text = std::move(step.text);
  row.entry = std::move(step.entry);
  row.draft = std::move(step.draft);
  row.gathered = step.gathered.count();
  static_cast<UndoOffer&>(row) = std::move(step);
  row.id = crypto::random_token(kIdBytes);
  return row;
}

void put_undo_row(Transaction& tx, const UndoRow& row) {
  require_text("undo_steps.text", row.text);
  tx.connection().write("insert into undo_steps (" + kWhole +
                            ") values (:id, :person, :kind, :thing, :other, :at, :form, :text,"
                            " :entry, :draft, :gathered, :status, :since, :resolved, :assignee,"
                            " :resolution, :messages, :events, :messages_after, :events_after)",
                        row);
}

void put_undo_links(Transaction& tx, const std::string& step,
                    const std::vector<TicketLink>& links) {
  std::vector<std::tuple<std::string, int, std::string, bool, LinkStrength>> rows;
  for (const auto& link : links)
    rows.emplace_back(step, static_cast<int>(rows.size()), link.article, link.solved,
                      link.strength);
  insert_rows(tx.connection(), "insert into undo_links (step, position, article, solved, strength)",
              rows);
}

std::vector<TicketLink> undo_links(Transaction& tx, const std::string& step) {
  std::vector<TicketLink> links;
  for (auto& [article, solved, strength] : tx.connection().select<std::string, bool, LinkStrength>(
           "select article, solved, strength from undo_links where step = :step order by position",
           step))
    links.push_back({article, solved, strength});
  return links;
}

std::optional<UndoRow> find_undo_row(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found =
      tx.connection().records<UndoRow>("select " + kWhole + " from undo_steps where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::string_view to_text(UndoKind kind) {
  return name_of(kind);
}

std::optional<UndoOffer> newest_undo(Transaction& tx, const std::string& person, Instant since) {
  auto found = tx.connection().records<UndoOffer>(
      "select " + kOffer +
          " from undo_steps where person = :person and at >= :since order by at desc, id limit 1",
      person, since);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace kb::store
