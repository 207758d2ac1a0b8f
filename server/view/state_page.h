// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For administrators: whether index and outgoing queue keep up, and what waits for a person.
namespace kb::server::view {

struct StatePage {
  Instant now{};
  long long changes = 0;  // of the store
  int schema = 0;
  bool has_index = false;
  std::string generation;
  long long applied = 0;
  std::vector<std::pair<std::string, unsigned>> documents;  // "public" → how many
  std::uintmax_t index_bytes = 0;
  std::optional<Instant> taught;
  long long queued = 0, given_up = 0;
  std::optional<Instant> oldest;
  struct Failed {
    long long id = 0;
    std::string kind, purpose, recipient, ticket, failure;  // kind and purpose: words of the store
    Instant at{};
    int attempts = 0;
  };
  std::vector<Failed> failed;
  std::string done;  // "reintentado", "quitado"; empty: nothing was
};

std::string render_state(const Renderer& renderer, const Frame& frame, const StatePage& page);

}  // namespace kb::server::view
