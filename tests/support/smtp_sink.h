// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "tests/support/listener.h"

// A mail server that keeps what it is given, and refuses what it is told to refuse.
namespace kb::test {

struct ReceivedMail {
  std::string from, to;  // of the envelope
  std::string data;      // as it came, lines end in CRLF

  std::vector<std::string> headers() const;            // unfolded, in order
  std::string header(const std::string& name) const;   // unfolded, "" when absent
  std::string decoded(const std::string& name) const;  // with its encoded words decoded
  std::string part(const std::string& type) const;     // decoded text of that part
};

class SmtpSink {
 public:
  enum class Tls { None, AfterStartTls, FromTheStart };

  explicit SmtpSink(int port = 0) : listener_(port, [this](Peer& peer) { serve(peer); }) {}
  SmtpSink(const TlsIdentity& identity, Tls tls)
      : identity_(&identity), tls_(tls), listener_(0, [this](Peer& peer) { serve(peer); }) {}

  int port() const { return listener_.port(); }
  std::string url() const {
    return (tls_ == Tls::FromTheStart ? "smtps" : "smtp") + std::string("://127.0.0.1:") +
           std::to_string(port());
  }

  // The next answer to a command: answer("RCPT", "451 later"); "greeting" is one too. Answers to
  // the same command wait their turn; after the last it is what a good server says.
  void answer(const std::string& command, const std::string& line);

  std::vector<ReceivedMail> mails() const;
  // Waits until so many have come; what is there when patience ends.
  std::vector<ReceivedMail> wait_for(size_t count) const;
  std::vector<std::string> commands() const;  // in the order in which they came

 private:
  void serve(Peer& peer);
  bool converse(Peer& peer, const std::string& line, ReceivedMail& mail);
  std::string next_answer(const std::string& command, const std::string& usual);
  std::string read_data(Peer& peer) const;

  const TlsIdentity* identity_ = nullptr;
  Tls tls_ = Tls::None;
  mutable std::mutex mutex_;
  mutable std::condition_variable came_;
  std::map<std::string, std::deque<std::string>> answers_;
  std::vector<ReceivedMail> mails_;
  std::vector<std::string> commands_;
  Listener listener_;  // gone before what its threads use
};

}  // namespace kb::test
