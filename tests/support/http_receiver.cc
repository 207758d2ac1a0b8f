// SPDX-License-Identifier: MIT
#include "tests/support/http_receiver.h"

#include <chrono>

namespace kb::test {
namespace {

constexpr std::chrono::seconds kPatience{20};

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

ReceivedCall read_call(Peer& peer) {
  ReceivedCall call;
  peer.read_line(call.line);
  for (std::string line; peer.read_line(line) && !line.empty();) {
    const auto colon = line.find(": ");
    call.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
  }
  const auto length = call.headers.find("content-length");
  if (length != call.headers.end()) call.body = peer.read_bytes(std::stoul(length->second));
  return call;
}

}  // namespace

void HttpReceiver::answer(const std::string& status_and_headers, const std::string& body) {
  const std::lock_guard lock(mutex_);
  answers_.push_back("HTTP/1.1 " + status_and_headers + "Content-Length: " +
                     std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

std::vector<ReceivedCall> HttpReceiver::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

std::vector<ReceivedCall> HttpReceiver::wait_for(size_t count) const {
  std::unique_lock lock(mutex_);
  came_.wait_for(lock, kPatience, [&] { return calls_.size() >= count; });
  return calls_;
}

std::string HttpReceiver::next_answer() {
  const std::lock_guard lock(mutex_);
  if (answers_.empty()) return "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
  const std::string answer = answers_.front();
  answers_.pop_front();
  return answer;
}

void HttpReceiver::serve(Peer& peer) {
  if (identity_ && !peer.start_tls(*identity_)) return;
  auto call = read_call(peer);
  if (call.line.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    calls_.push_back(std::move(call));
  }
  came_.notify_all();
  peer.send(next_answer());
}

}  // namespace kb::test
