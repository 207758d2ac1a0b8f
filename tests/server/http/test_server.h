// SPDX-License-Identifier: MIT
#pragma once
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "core/error.h"
#include "server/http/server.h"

// A server on a free port for the length of a test. Unless told otherwise it answers "hello" to
// everything; errors become "failed" with their status.
namespace kb::test {

class TestServer {
 public:
  using Answer = server::HttpServer::Answer;

  explicit TestServer(Answer answer = hello, server::ServerLimits limits = {},
                      const std::string& address = "127.0.0.1")
      : answer_(std::move(answer)),
        server_(limits, [this](const server::Request& r) { return note_and_answer(r); }, on_error) {
    server_.start(address, 0);
  }

  int port() const { return server_.bound_port(); }
  server::HttpServer& http() { return server_; }

  // What the last handler saw.
  server::Request last_request() const {
    const std::lock_guard lock(mutex_);
    return last_.value();
  }

  static server::Response hello(const server::Request&) { return text("hello"); }

  static server::Response text(std::string body) {
    server::Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
  }

 private:
  server::Response note_and_answer(const server::Request& request) {
    {
      const std::lock_guard lock(mutex_);
      last_ = request;
    }
    return answer_(request);
  }

  static server::Response on_error(const server::Request&, std::exception_ptr thrown) {
    server::Response response = text("failed");
    try {
      std::rethrow_exception(thrown);
    } catch (const Error& error) {
      response.status = http_status(error.code);
    } catch (const std::exception&) {
      response.status = 500;
    }
    return response;
  }

  Answer answer_;
  mutable std::mutex mutex_;
  std::optional<server::Request> last_;
  server::HttpServer server_;
};

}  // namespace kb::test
