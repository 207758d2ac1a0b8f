// SPDX-License-Identifier: MIT
#pragma once
#include <httplib.h>

#include <random>
#include <string>
#include <string_view>

#include "server/http/response_writer.h"
#include "server/http/server.h"

// One request and its answer, in memory: the library parses the head and writes the answer, the
// program's function makes it. Of the library's server nothing else is used: no sockets, no
// threads.
//
// Threads: one exchange each, all made in the same thread before.
namespace kb::server {

class Exchange : private httplib::Server {
 public:
  // `is_draining` is asked when an answer is written: the connection then closes behind it.
  Exchange(const HttpServer::Answer& answer, const HttpServer::OnError& on_error,
           const TrustedProxies& proxies, std::function<bool()> is_draining);

  struct Reply {
    std::string_view bytes;  // until the next run
    bool keeps_alive;
  };

  // `head` as the header guard wrote it. `last`: the connection closes after the reply.
  Reply run(std::string_view head, std::string_view body, const std::string& peer, bool last);

 private:
  void respond(const httplib::Request& in, httplib::Response& out);
  Response answer_to(const httplib::Request& in, Request& request);
  void finish_headers(httplib::Response& out);
  void write(const Request& request, Response response, httplib::Response& out);
  std::string next_id();

  const HttpServer::Answer& answer_;
  const HttpServer::OnError& on_error_;
  const TrustedProxies& proxies_;
  const std::function<bool()> is_draining_;
  ResponseWriter writer_;
  std::mt19937_64 ids_;
  std::string_view body_;
  bool responded_ = false;  // false: the library refused the head
  bool closes_ = false;
  std::string output_;
};

}  // namespace kb::server
