// SPDX-License-Identifier: MIT
#include "store/audit.h"
#include "store/audit_columns.h"

// The audit log as administrators read it: audit_entries() and audit_count() of store/audit.h.
namespace kb::store {
namespace {

constexpr Instant kEver{std::chrono::milliseconds{0}};
constexpr Instant kForever{std::chrono::milliseconds{9'000'000'000'000'000}};

// The actor's name by its ASCII letters without case, as both dialects have it.
const std::string kWhere =
    " from audit a where a.at >= :from and a.at < :until"
    " and (:thing = '' or a.thing = :same_thing)"
    " and (:actor = '' or lower(a.actor_name) like lower(:pattern) escape '!') ";

std::string pattern_of(const std::string& words) {
  std::string pattern = "%";
  for (const char c : words) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

std::string thing_of(const AuditFilter& filter) {
  return filter.thing ? std::string(name_of(*filter.thing)) : "";
}

}  // namespace

std::string_view to_text(Audited thing) {
  return name_of(thing);
}
std::string_view to_text(Act act) {
  return name_of(act);
}
std::string_view to_text(Origin origin) {
  return name_of(origin);
}
std::optional<Audited> audited_from(std::string_view text) {
  return value_named<Audited>(text);
}

long long audit_count(Transaction& tx, const AuditFilter& filter) {
  const std::string thing = thing_of(filter);
  return tx.connection()
      .select<long long>("select count(*)" + kWhere, filter.from.value_or(kEver),
                         filter.until.value_or(kForever), thing, thing, filter.actor,
                         pattern_of(filter.actor))
      .front();
}

std::vector<AuditEntry> audit_entries(Transaction& tx, const AuditFilter& filter, long long skip,
                                      int limit) {
  const std::string thing = thing_of(filter);
  return tx.connection().records<AuditEntry>(
      "select " + kAuditColumns + kWhere + "order by a.number desc limit :limit offset :skip",
      filter.from.value_or(kEver), filter.until.value_or(kForever), thing, thing, filter.actor,
      pattern_of(filter.actor), limit, skip);
}

}  // namespace kb::store
