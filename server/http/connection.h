// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <chrono>
#include <string>

#include "server/http/socket.h"

// One client's connection and the request on it.
//
// Threads: one owner at a time: the event loop, or the worker that answers. Only `owner` may be
// touched by the other side. A worker that has more to ask of the loop than "wait for the next
// request" gives the connection back by EventLoop::give_back.
namespace kb::server {

using SteadyClock = std::chrono::steady_clock;
using TimePoint = SteadyClock::time_point;

struct Connection {
  enum class Phase {
    Idle,       // between requests
    Head,       // some of a request's head has come
    Body,       // the head is accepted, its body not yet complete
    Answering,  // in the queue or with a worker
    Writing,    // the client takes the answer slowly
    Lingering,  // everything is said; the client may still send what nobody will read
  };
  enum class Owner {
    Loop,
    Worker,
    WorkerUnread,  // a worker's, and the socket has (or may have) bytes that the loop must read
  };

  FileDescriptor socket;
  std::string peer;

  Phase phase = Phase::Idle;
  TimePoint deadline;          // of the phase
  TimePoint request_deadline;  // of the request and its answer together

  std::string input;       // received and not used; in Body and Answering it starts with the body
  std::string head;        // rewritten by the guard
  size_t body_bytes = 0;
  std::string output;
  size_t output_sent = 0;  // bytes of it that the kernel has taken

  bool closes = false;          // after the output
  bool unread = false;          // the socket may hold more input
  bool last_byte_near = false;  // so a short read does not prove that the socket is empty
  bool ended = false;           // the client has sent all that it will, and it was read
  size_t charged = 0;           // bytes counted against max_buffered_bytes
  size_t discarded = 0;         // while lingering

  std::atomic<Owner> owner{Owner::Loop};
};

}  // namespace kb::server
