// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <vector>

#include "server/http/socket.h"

// One epoll set with an alarm bell. Threads: wake() from any, the rest from one.
namespace kb::server {

class Poller {
 public:
  Poller();  // Error Internal when the system has no descriptor left

  struct Event {
    int fd;
    bool readable, writable;
    bool hung_up;  // the peer has sent its last byte, or is gone
  };

  // A listener's event comes as long as somebody waits; a connection's once per change.
  void watch_listener(int fd);
  void watch_connection(int fd);
  void pause_listener(int fd);
  void resume_listener(int fd);

  // Events until the next call; the bell is not among them. `milliseconds` -1 waits for ever.
  std::span<const Event> wait(int milliseconds);
  void wake();

 private:
  void control(int operation, int fd, unsigned events);

  FileDescriptor epoll_, bell_;
  std::vector<Event> events_;
};

}  // namespace kb::server
