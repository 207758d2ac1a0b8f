// SPDX-License-Identifier: MIT
#include "server/http/exchange.h"

#include <fmt/format.h>

#include "core/crypto_secret.h"
#include "server/http/buffered_stream.h"
#include "server/http/request_reader.h"

namespace kb::server {
namespace {

constexpr size_t kKeptOutputBytes = 256 * 1024;

std::mt19937_64 seeded_generator() {
  std::random_device random;
  std::seed_seq seed{random(), random(), random(), random()};
  return std::mt19937_64(seed);
}

// Passwords and secrets come by forms: what was typed does not stay in memory that is given back.
void forget_form(Request& request) {
  for (auto& [name, value] : request.form) crypto::wipe(value);
}

}  // namespace

Exchange::Exchange(const HttpServer::Answer& answer, const HttpServer::OnError& on_error,
                   const TrustedProxies& proxies, std::function<bool()> is_draining)
    : answer_(answer),
      on_error_(on_error),
      proxies_(proxies),
      is_draining_(std::move(is_draining)),
      ids_(seeded_generator()) {
  using Handled = HandlerResponse;
  set_pre_routing_handler([this](const httplib::Request& in, httplib::Response& out) {
    respond(in, out);
    return Handled::Handled;
  });
  // Without one the library puts the exception's text into a header.
  set_exception_handler([](const httplib::Request&, httplib::Response& out, std::exception_ptr) {
    write_plain(500, out);
  });
  set_error_handler(HandlerWithResponse([this](const httplib::Request&, httplib::Response& out) {
    if (responded_) return Handled::Unhandled;
    write_plain(out.status, out);
    return Handled::Handled;
  }));
  set_post_routing_handler(
      [this](const httplib::Request&, httplib::Response& out) { finish_headers(out); });
  // The library makes its table of methods at the first request, refused or not.
  run("GET / HTTP/0.0\r\n\r\n", {}, {}, true);
}

Exchange::Reply Exchange::run(std::string_view head, std::string_view body, const std::string& peer,
                              bool last) {
  if (output_.capacity() > kKeptOutputBytes) output_ = {};
  output_.clear();
  body_ = body;
  responded_ = false;
  BufferedStream stream(head, peer, output_);
  closes_ = last;
  const bool sound = process_request(stream, last, closes_, nullptr);
  return {output_, sound && responded_ && !closes_};
}

// Some of the library's headers do not fit: it serves no ranges here, a "Keep-Alive: max=5" is
// false, and an empty answer to a conditional request has the length of what it stands for.
void Exchange::finish_headers(httplib::Response& out) {
  out.headers.erase("Keep-Alive");
  out.headers.erase("Accept-Ranges");
  if (out.status == 304 || out.status == 204) out.headers.erase("Content-Length");
  if (closes_ || (responded_ && !is_draining_())) return;
  closes_ = true;
  out.headers.emplace("Connection", "close");
}

void Exchange::respond(const httplib::Request& in, httplib::Response& out) {
  responded_ = true;
  Request request;
  request.id = next_id();
  write(request, answer_to(in, request), out);
  forget_form(request);
}

Response Exchange::answer_to(const httplib::Request& in, Request& request) {
  try {
    read_request(in, body_, proxies_, request);
    return answer_(request);
  } catch (...) {
    return on_error_(request, std::current_exception());
  }
}

void Exchange::write(const Request& request, Response response, httplib::Response& out) {
  try {
    writer_.write(request, std::move(response), out);
  } catch (...) {
    out = httplib::Response();
    writer_.write(request, on_error_(request, std::current_exception()), out);
  }
}

std::string Exchange::next_id() {
  return fmt::format("{:016x}", ids_());
}

}  // namespace kb::server
