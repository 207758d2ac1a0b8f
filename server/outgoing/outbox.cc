// SPDX-License-Identifier: MIT
#include "server/outgoing/outbox.h"

#include <algorithm>

#include "core/error.h"
#include "core/log.h"

namespace kb::server {
namespace {

constexpr std::chrono::hours kForgetEvery{1};

}  // namespace

Outbox::Outbox(store::Store& store, Outgoing& outgoing, const view::Renderer& renderer)
    : store_(store),
      outgoing_(outgoing),
      sender_(store, outgoing, renderer, stop_),
      thread_([this] { run(); }) {}

Outbox::~Outbox() {
  stop_ = true;
  outgoing_.wake();
  thread_.join();
}

void Outbox::run() {
  while (!stop_) outgoing_.wait(empty_queue());
}

std::chrono::milliseconds Outbox::empty_queue() try {
  while (sender_.send_next()) {
  }
  forget_old();
  const auto next = sender_.next_time();
  if (!next) return kLookEvery;
  const auto left = *next - outgoing_.clock().now();
  return std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(1), kLookEvery);
} catch (const Error& error) {
  log::error("outgoing_stuck", {{"why", std::string_view(error.what())}});
  return kLookEvery;
}

void Outbox::forget_old() {
  const Instant now = outgoing_.clock().now();
  if (stop_ || now - forgot_ < kForgetEvery) return;
  auto tx = store_.write();
  store::forget_sent(tx, now - kKeepSent);
  tx.commit();
  forgot_ = now;
}

}  // namespace kb::server
