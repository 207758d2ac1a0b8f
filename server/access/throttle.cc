// SPDX-License-Identifier: MIT
#include "server/access/throttle.h"

#include <algorithm>
#include <array>

namespace kb::server {
namespace {

using namespace std::chrono;

struct Rule {
  char kind;            // first letter of its keys
  int free;             // failures before the first pause
  seconds first, most;  // the pause doubles from the one to the other
};
constexpr std::array kRules{
    Rule{'p', 5, minutes{1}, minutes{5}},    // this address on this account
    Rule{'i', 30, minutes{1}, minutes{15}},  // this address
    Rule{'a', 20, seconds{15}, minutes{2}},  // this account
};
constexpr hours kForgotten{1};

// One customer of a provider holds a whole /64 of IPv6.
std::string network_of(const std::string& address) {
  size_t colons = 0;
  for (size_t i = 0; i < address.size(); ++i)
    if (address[i] == ':' && ++colons == 4) return address.substr(0, i);
  return address;
}

std::string key(const Rule& rule, const std::string& address, const std::string& account) {
  std::string text(1, rule.kind);
  if (rule.kind != 'a') text += ' ' + network_of(address);
  if (rule.kind != 'i') text += ' ' + account;
  return text;
}

seconds pause_after(const Rule& rule, int failures) {
  if (failures < rule.free) return seconds{0};
  const int doublings = std::min(failures - rule.free, 16);
  return std::min(rule.first * (1 << doublings), rule.most);
}

}  // namespace

Throttle::Admission Throttle::admit(const std::string& address, const std::string& account) {
  const Instant now = clock_.now();
  const std::lock_guard lock(mutex_);
  if (const auto wait = pause(address, account, now); wait > seconds{0}) return {wait, 0};
  make_room(now);
  return {std::nullopt, count_try(address, account, now)};
}

seconds Throttle::pause(const std::string& address, const std::string& account, Instant now) const {
  seconds longest{0};
  for (const Rule& rule : kRules) {
    const auto found = counts_.find(key(rule, address, account));
    if (found == counts_.end()) continue;
    const auto left = found->second.last + pause_after(rule, found->second.failures) - now;
    longest = std::max(longest, ceil<seconds>(left));
  }
  return longest;
}

int Throttle::count_try(const std::string& address, const std::string& account, Instant now) {
  int tries_left = kRules.front().free;
  for (const Rule& rule : kRules) {
    Count& count = counts_[key(rule, address, account)];
    if (now - count.last >= kForgotten) count.failures = 0;
    ++count.failures;
    count.last = now;
    tries_left = std::min(tries_left, std::max(rule.free - count.failures, 0));
  }
  return tries_left;
}

void Throttle::take_back(const std::string& address, const std::string& account) {
  const std::lock_guard lock(mutex_);
  uncount(address, account);
}

void Throttle::note_success(const std::string& address, const std::string& account) {
  const std::lock_guard lock(mutex_);
  counts_.erase(key(kRules.front(), address, account));
  uncount(address, account);
}

void Throttle::uncount(const std::string& address, const std::string& account) {
  for (const Rule& rule : kRules) {
    const auto found = counts_.find(key(rule, address, account));
    if (found != counts_.end() && --found->second.failures <= 0) counts_.erase(found);
  }
}

void Throttle::make_room(Instant now) {
  if (counts_.size() < kMostEntries) return;
  std::erase_if(counts_, [&](const auto& entry) { return now - entry.second.last >= kForgotten; });
  if (counts_.size() < kMostEntries) return;
  // A flood of addresses: the counts of the longest silence go.
  const auto oldest =
      std::ranges::min_element(counts_, {}, [](const auto& entry) { return entry.second.last; });
  const Instant limit = oldest->second.last + (now - oldest->second.last) / 2;
  std::erase_if(counts_, [&](const auto& entry) { return entry.second.last <= limit; });
}

}  // namespace kb::server
