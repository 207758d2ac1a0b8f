// SPDX-License-Identifier: MIT
#include "server/solved_tickets.h"

#include <algorithm>

namespace kb::server {
namespace {

constexpr std::chrono::days kMonth{30};
constexpr std::chrono::minutes kCountEvery{1};

std::shared_ptr<const SolvedTickets::Counts> count(store::Store& store, Instant now) {
  auto counts = std::make_shared<SolvedTickets::Counts>();
  auto tx = store.read();
  for (auto& solved : store::solved_counts(tx, now - kMonth, 0)) {
    if (solved.recent > 0) counts->most_recent.push_back(solved.article);
    counts->by_article.emplace(solved.article, solved);
  }
  const auto solved = [&](const std::string& id) {
    const auto& of_article = counts->by_article.at(id);
    return std::pair(of_article.recent, of_article.total);
  };
  std::ranges::stable_sort(counts->most_recent, std::greater{}, solved);
  return counts;
}

}  // namespace

std::shared_ptr<const SolvedTickets::Counts> SolvedTickets::counts() {
  const Instant now = clock_.now();
  const std::lock_guard lock(mutex_);
  if (!counts_ || now - counted_ >= kCountEvery || now < counted_) {
    counts_ = count(store_, now);
    counted_ = now;
  }
  return counts_;
}

}  // namespace kb::server
