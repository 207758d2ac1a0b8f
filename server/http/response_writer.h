// SPDX-License-Identifier: MIT
#pragma once
#include <httplib.h>

#include <string>

#include "server/http/content_coding.h"
#include "server/http/http_date.h"
#include "server/http/message.h"

// From a handler's response to what the library sends: caching and ETag, 304, compression, security
// headers. A header that the handler set stands; ours only fill gaps.
//
// Throws:  Error Internal for a header that could break out of its line, or that frames the
// message. Threads: one writer each.
namespace kb::server {

class ResponseWriter {
 public:
  void write(const Request& request, Response response, httplib::Response& out);

 private:
  void write_body(Response& response, Coding coding, httplib::Response& out);

  Encoder encoder_;
  DateHeader date_;
};

// For answers that no handler made.
void write_plain(int status, httplib::Response& out);

}  // namespace kb::server
