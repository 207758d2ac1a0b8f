// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "core/time.h"
#include "server/view/catalogue.h"

// How far a ticket is on its way to the help desk that the firm has.
namespace kb::server::view {

enum class HandedOverState { Waiting, Done, GivenUp };

struct HandedOver {
  HandedOverState state = HandedOverState::Waiting;
  Instant at{};
};

std::string handed_over_text(const Catalogue& words, const std::optional<HandedOver>& handed);

}  // namespace kb::server::view
