// SPDX-License-Identifier: MIT
#include "server/outgoing/sender.h"

#include <algorithm>
#include <random>

#include "core/crypto.h"
#include "core/error.h"
#include "core/log.h"
#include "server/outgoing/letters.h"
#include "server/site.h"

namespace kb::server {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstRetry = std::chrono::seconds(30);
constexpr milliseconds kLastRetry = std::chrono::hours(6);
constexpr double kJitter = 0.25;
constexpr size_t kNameBytes = 12;
constexpr std::string_view kNoSuchWay = "not configured";

log::Value text(std::string_view value) {
  return value;
}

}  // namespace

Share random_share() {
  return [generator = std::mt19937(std::random_device{}())]() mutable {
    return std::uniform_real_distribution<double>(0, 1)(generator);
  };
}

milliseconds retry_delay(int failures, double share) {
  milliseconds delay = kFirstRetry;
  for (int i = 1; i < failures && delay < kLastRetry; ++i) delay *= 2;
  const auto longer = static_cast<double>(delay.count()) * (1 + kJitter * share);
  return std::min(milliseconds(static_cast<long long>(longer)), kLastRetry);
}

Sender::Sender(store::Store& store, Outgoing& outgoing, const view::Renderer& renderer,
               const std::atomic<bool>& stop, Share share)
    : store_(store),
      outgoing_(outgoing),
      renderer_(renderer),
      stop_(stop),
      share_(std::move(share)),
      transfer_(stop),
      name_(crypto::random_token(kNameBytes)) {}

bool Sender::send_next() {
  if (stop_) return false;
  std::optional<store::OutgoingItem> item;
  {
    auto tx = store_.write();
    const Instant now = outgoing_.clock().now();
    item = store::claim_outgoing(tx, name_, now, now + kLease);
    tx.commit();
  }
  if (!item) return false;
  report(*item, transfer(*item));
  return true;
}

std::optional<Instant> Sender::next_time() {
  auto tx = store_.read();
  return store::next_outgoing_time(tx);
}

// With the name that the firm has now.
OutgoingSettings Sender::current_settings() const {
  auto settings = outgoing_.settings();
  auto tx = store_.read();
  if (auto firm = store::site_setting(tx, std::string(kFirmSetting))) settings.firm = *firm;
  return settings;
}

TransferResult Sender::transfer(const store::OutgoingItem& item) const {
  const auto settings = current_settings();
  if (item.kind == store::OutgoingKind::Webhook) {
    if (!settings.webhook) return {false, false, std::string(kNoSuchWay)};
    const auto headers = webhook_headers(item, settings.webhook->secret, outgoing_.clock().now());
    return transfer_.post(*settings.webhook, headers, item.payload);
  }
  if (!settings.mail) return {false, false, std::string(kNoSuchWay)};
  try {
    const auto message = to_mime(letter_of(item, settings, renderer_));
    return transfer_.send_mail(*settings.mail, settings.from, item.recipient, message);
  } catch (const Error& error) {
    // What cannot be made into a mail must not keep the others waiting.
    log::error("outgoing_unreadable", {{"id", item.id}, {"why", text(error.what())}});
    return {false, false, "unreadable"};
  }
}

void Sender::report(const store::OutgoingItem& item, const TransferResult& result) {
  auto tx = store_.write();
  if (result.was_stopped) {
    store::release_outgoing(tx, item.id, name_);
  } else if (result.is_done) {
    store::mark_sent(tx, item.id, name_, outgoing_.clock().now());
    log::info("outgoing_sent", {{"id", item.id},
                                {"kind", store::to_text(item.kind)},
                                {"attempt", std::int64_t{item.attempts + 1}}});
  } else {
    report_failure(tx, item, result.failure);
  }
  tx.commit();
}

void Sender::report_failure(store::Transaction& tx, const store::OutgoingItem& item,
                            const std::string& failure) {
  const Instant now = outgoing_.clock().now();
  const bool is_over = now - item.created >= outgoing_.settings().give_up_after;
  const log::Fields fields = {{"id", item.id},
                              {"kind", store::to_text(item.kind)},
                              {"attempt", std::int64_t{item.attempts + 1}},
                              {"failure", text(failure)}};
  if (is_over) {
    store::mark_given_up(tx, item.id, name_, failure, now);
    log::error("outgoing_given_up", fields);
    return;
  }
  const Instant next = now + retry_delay(item.attempts + 1, share_());
  store::mark_failed(tx, item.id, name_, failure, next);
  log::warning("outgoing_failed", fields);
}

}  // namespace kb::server
