// SPDX-License-Identifier: MIT
#include "store/dismissed_pairs.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<DismissedPair> {
  static auto of(auto& p) {
    return std::tie(p.one.article, p.other.article, p.one.title, p.other.title, p.one.revision,
                    p.other.revision, p.per_mille, p.person, p.at, p.reason);
  }
};

namespace {

constexpr int kPerMille = 1000;
const std::string kSelect =
    "select one, other, one_title, other_title, one_revision, other_revision, per_mille, person,"
    " at, reason from dismissed_pairs ";

void check(const DismissedPair& pair) {
  require_id("dismissed_pairs.one", pair.one.article);
  require_id("dismissed_pairs.other", pair.other.article);
  require_text("dismissed_pairs.one_title", pair.one.title);
  require_text("dismissed_pairs.other_title", pair.other.title);
  require_text("dismissed_pairs.person", pair.person);
  require_text("dismissed_pairs.reason", pair.reason);
  if (pair.one.article == pair.other.article)
    throw Error(ErrorCode::BadInput, "dismissed_pairs.other is the same article");
  if (pair.per_mille < 0 || pair.per_mille > kPerMille)
    throw Error(ErrorCode::BadInput, "dismissed_pairs.per_mille is not from 0 to 1000");
  if (pair.reason.size() > kMaxDismissalBytes)
    throw Error(ErrorCode::BadInput, "dismissed_pairs.reason is longer than 300 bytes");
}

std::pair<std::string, std::string> in_order(const std::string& one, const std::string& other) {
  return std::minmax(one, other);
}

}  // namespace

PutResult put_dismissed_pair(Transaction& tx, DismissedPair pair) {
  check(pair);
  if (pair.other.article < pair.one.article) std::swap(pair.one, pair.other);
  tx.lock_changes();
  const auto before = tx.connection().records<DismissedPair>(
      kSelect + "where one = :one and other = :other", pair.one.article, pair.other.article);
  if (!before.empty() && before.front() == pair) return PutResult::Unchanged;
  tx.connection().write(
      "insert into dismissed_pairs (one, other, one_title, other_title, one_revision,"
      " other_revision, per_mille, person, at, reason) values (:one, :other, :one_title,"
      " :other_title, :one_revision, :other_revision, :per_mille, :person, :at, :reason)"
      " on conflict (one, other) do update set one_title = excluded.one_title,"
      " other_title = excluded.other_title, one_revision = excluded.one_revision,"
      " other_revision = excluded.other_revision, per_mille = excluded.per_mille,"
      " person = excluded.person, at = excluded.at, reason = excluded.reason",
      pair);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

bool remove_dismissed_pair(Transaction& tx, const std::string& one, const std::string& other) {
  if (!is_fit_id(one) || !is_fit_id(other)) return false;
  const auto [first, second] = in_order(one, other);
  return tx.connection().execute("delete from dismissed_pairs where one = :one and other = :other",
                                 first, second) > 0;
}

std::vector<DismissedPair> dismissed_pairs(Transaction& tx) {
  return tx.connection().records<DismissedPair>(kSelect + "order by one, other");
}

Dismissals::Dismissals(Transaction& tx) {
  using Text = std::string;
  for (auto& [one, other, one_title, other_title, one_revision, other_revision, per_mille, person,
              at, reason, one_now, other_now, one_newest, other_newest] :
       tx.connection()
           .select<Text, Text, Text, Text, int, int, int, Text, Instant, Text, Text, Text, int,
                   int>(
               "select d.one, d.other, d.one_title, d.other_title, d.one_revision,"
               " d.other_revision, d.per_mille, d.person, d.at, d.reason, a.title, b.title,"
               " a.revision, b.revision from dismissed_pairs d join articles a on a.id = d.one"
               " join articles b on b.id = d.other")) {
    const bool changed = one_newest != one_revision || other_newest != other_revision;
    const bool renamed = one_now != one_title || other_now != other_title;
    known_[{one, other}] = {{{one, one_title, one_revision},
                             {other, other_title, other_revision},
                             per_mille,
                             person,
                             at,
                             reason},
                            changed,
                            renamed};
  }
}

const Dismissals::Known* Dismissals::find(const std::string& one, const std::string& other) const {
  const auto found = known_.find(in_order(one, other));
  return found == known_.end() ? nullptr : &found->second;
}

const DismissedPair* Dismissals::of(const std::string& one, const std::string& other) const {
  const Known* known = find(one, other);
  return known != nullptr ? &known->pair : nullptr;
}

const DismissedPair* Dismissals::standing(const std::string& one, const std::string& other,
                                          double likelihood) const {
  const Known* known = find(one, other);
  if (known == nullptr) return nullptr;
  const bool risen = std::lround(likelihood * kPerMille) >= known->pair.per_mille + kRisenPerMille;
  const bool is_other_now = known->is_changed && (known->is_renamed || risen);
  return is_other_now ? nullptr : &known->pair;
}

std::vector<DismissedPair> Dismissals::newest_first() const {
  std::vector<DismissedPair> pairs;
  for (const auto& [ids, known] : known_) pairs.push_back(known.pair);
  std::ranges::stable_sort(pairs, std::ranges::greater{}, &DismissedPair::at);
  return pairs;
}

}  // namespace kb::store
