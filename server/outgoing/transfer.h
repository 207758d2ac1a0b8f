// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <string>
#include <vector>

#include "server/outgoing/settings.h"

// One mail or one webhook call over the network, by libcurl. No redirect is followed, no proxy of
// the environment used, and a webhook's address is checked when it is connected to.
//
// Out:     how it ended; `failure` is a class ("no connection", "smtp 451"), never words of the
//          peer. A mail that is done was taken over by the server; a call was answered 2xx.
// Throws:  Error Internal when libcurl cannot start.
// Threads: any; each call is one connection, given up after kMostTime or within a second of `stop`.
namespace kb::server {

struct TransferResult {
  bool is_done = false;
  bool was_stopped = false;
  std::string failure;
};

class Transfer {
 public:
  static constexpr std::chrono::seconds kConnectTime{10};
  static constexpr std::chrono::seconds kMostTime{60};
  static constexpr size_t kMostAnswerBytes = 64 * 1024;

  explicit Transfer(const std::atomic<bool>& stop) : stop_(stop) {}

  TransferResult send_mail(const MailServer& server, const std::string& from, const std::string& to,
                           const std::string& message) const;
  TransferResult post(const WebhookTarget& target, const std::vector<std::string>& headers,
                      const std::string& body) const;

  // Whether they are there, and for mail whether it lets us in; nothing is sent.
  TransferResult try_mail(const MailServer& server) const;
  TransferResult try_webhook(const WebhookTarget& target) const;

 private:
  const std::atomic<bool>& stop_;
};

}  // namespace kb::server
