// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/time.h"
#include "server/view/page.h"

// The page of an error: what happened, what to do, and the code to quote. It says nothing of what
// went wrong inside.
namespace kb::server::view {

enum class Fault {
  BadRequest,
  Forbidden,
  StaleForm,
  NotFound,
  NotAllowed,
  TooLarge,
  TooMany,
  Failed,
  Unavailable
};

struct ErrorPage {
  Fault fault = Fault::Failed;
  int status = 500;
  std::string request_id;
  Instant at{};
};

std::string render_error(const Renderer& renderer, const Frame& frame, const ErrorPage& page);

}  // namespace kb::server::view
