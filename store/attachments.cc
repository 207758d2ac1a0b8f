// SPDX-License-Identifier: MIT
#include "store/attachments.h"

#include <set>

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<Attachment> {
  static auto of(auto& a) {
    return std::tie(a.id, a.asking, a.ticket, a.message, a.is_internal, a.name, a.media_type,
                    a.size, a.digest, a.width, a.height, a.person, a.at);
  }
};

namespace {

// Whatever belongs to a note is internal, also when the note became one later.
const std::string kSelect =
    "select a.id, a.asking, a.ticket, a.message,"
    " case when a.is_internal = 1 or coalesce(m.is_internal, 0) = 1 then 1 else 0 end, a.name,"
    " a.media_type, a.size, a.digest, a.width, a.height, a.person, a.at from attachments a"
    " left join messages m on m.ticket = a.ticket and m.position = a.message ";

void check(const Attachment& attachment) {
  require_id("attachments.id", attachment.id);
  require_id_or_none("attachments.asking", attachment.asking);
  require_id_or_none("attachments.ticket", attachment.ticket);
  require_id("attachments.digest", attachment.digest);
  require_id("attachments.person", attachment.person);
  require_text("attachments.name", attachment.name);
  require_text("attachments.media_type", attachment.media_type);
}

std::vector<std::string> same_as(Transaction& tx, const Attachment& attachment) {
  return tx.connection().select<std::string>(
      "select id from attachments where asking = :asking and ticket = :ticket"
      " and message = :message and digest = :digest and name = :name",
      attachment.asking, attachment.ticket, attachment.message, attachment.digest, attachment.name);
}

}  // namespace

std::string keep_attachment(Transaction& tx, Attachment attachment, BlobFolder::Staged& bytes) {
  attachment.digest = bytes.digest();
  check(attachment);
  // A sweep holds the same lock: it never removes bytes between their coming and their row.
  tx.lock_changes();
  if (const auto same = same_as(tx, attachment); !same.empty()) return same.front();
  tx.connection().write(
      "insert into attachments (id, asking, ticket, message, is_internal, name, media_type, size,"
      " digest, width, height, person, at) values (:id, :asking, :ticket, :message, :internal,"
      " :name, :media_type, :size, :digest, :width, :height, :person, :at)",
      attachment);
  bytes.keep();
  return attachment.id;
}

std::optional<Attachment> find_attachment(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<Attachment>(kSelect + "where a.id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Attachment> attachments_of_asking(Transaction& tx, const std::string& asking) {
  if (!is_fit_id(asking)) return {};
  return tx.connection().records<Attachment>(
      kSelect + "where a.asking = :asking order by a.at, a.name, a.id", asking);
}

std::vector<Attachment> attachments_of_ticket(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return {};
  return tx.connection().records<Attachment>(
      kSelect + "where a.ticket = :ticket order by a.message, a.at, a.name, a.id", ticket);
}

bool remove_attachment(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return false;
  return tx.connection().execute("delete from attachments where id = :id", id) > 0;
}

void remove_attachments_of_asking(Transaction& tx, const std::string& asking) {
  require_id("attachments.asking", asking);
  tx.connection().execute("delete from attachments where asking = :asking", asking);
}

int move_attachments(Transaction& tx, const std::string& asking, const std::string& ticket,
                     int message) {
  require_id("attachments.asking", asking);
  require_id("attachments.ticket", ticket);
  return static_cast<int>(tx.connection().execute(
      "update attachments set asking = '', ticket = :ticket, message = :message"
      " where asking = :asking",
      ticket, message, asking));
}

void detach_attachments(Transaction& tx, const std::string& ticket, int first_message,
                        const std::string& draft) {
  require_id("attachments.asking", draft);
  tx.connection().execute(
      "update attachments set asking = :draft, ticket = '', message = :none"
      " where ticket = :ticket and message >= :first",
      draft, kOpeningText, ticket, first_message);
}

int attach_to_newest(Transaction& tx, const std::string& draft, const std::string& ticket) {
  const auto newest = tx.connection().select<int>(
      "select coalesce(max(position), -1) from messages where ticket = :ticket", ticket);
  return move_attachments(tx, draft, ticket, newest.at(0));
}

int sweep_attachments(Store& store, const BlobFolder& folder, std::chrono::seconds age) {
  int removed = 0;
  auto tx = store.write();
  tx.lock_changes();
  const auto named = tx.connection().select<std::string>(
      "select digest from attachments union select digest from article_images");
  const std::set<std::string> kept(named.begin(), named.end());
  for (const auto& digest : folder.older_than(age))
    if (!kept.contains(digest) && folder.remove(digest)) ++removed;
  tx.commit();
  return removed;
}

void put_urgent_reason(Transaction& tx, const std::string& ticket, const std::string& reason) {
  require_id("urgent_reasons.ticket", ticket);
  require_text("urgent_reasons.reason", reason);
  tx.connection().execute(
      "insert into urgent_reasons (ticket, reason) values (:ticket, :reason)"
      " on conflict (ticket) do update set reason = excluded.reason",
      ticket, reason);
}

std::string urgent_reason_of(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return "";
  const auto found = tx.connection().select<std::string>(
      "select reason from urgent_reasons where ticket = :ticket", ticket);
  return found.empty() ? "" : found.front();
}

}  // namespace kb::store
