// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "tests/support/listener.h"

// An HTTP server that keeps what is posted to it and answers as it is told, else 204.
namespace kb::test {

struct ReceivedCall {
  std::string line;                            // "POST /hook HTTP/1.1"
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

class HttpReceiver {
 public:
  explicit HttpReceiver(int port = 0) : listener_(port, [this](Peer& peer) { serve(peer); }) {}
  // Over TLS.
  explicit HttpReceiver(const TlsIdentity& identity)
      : identity_(&identity), listener_(0, [this](Peer& peer) { serve(peer); }) {}

  int port() const { return listener_.port(); }
  std::string url() const {
    return (identity_ ? "https" : "http") + std::string("://127.0.0.1:") + std::to_string(port()) +
           "/hook";
  }

  // A whole answer: "503 Busy\r\n" and more header lines; waits its turn.
  void answer(const std::string& status_and_headers, const std::string& body = {});

  std::vector<ReceivedCall> calls() const;
  std::vector<ReceivedCall> wait_for(size_t count) const;

 private:
  void serve(Peer& peer);
  std::string next_answer();

  const TlsIdentity* identity_ = nullptr;
  mutable std::mutex mutex_;
  mutable std::condition_variable came_;
  std::deque<std::string> answers_;
  std::vector<ReceivedCall> calls_;
  Listener listener_;  // gone before what its threads use
};

}  // namespace kb::test
