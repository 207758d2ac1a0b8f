// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/crypto_secret.h"
#include "server/view/page.h"
#include "server/view/sealed_parts.h"

// The list of an account's or a ticket's sealed secrets with the form to add one, and the page of
// one secret: who saw it, the password that shows it, and, once, its value.
namespace kb::server::view {

enum class SealProblem { NoLabel, LongLabel, LabelHoldsValue, NoValue, LongValue };

struct SealForm {
  std::string action, form_key;
  std::string label, value;  // as typed, when it was refused
  int days = 30;             // until it expires
  std::vector<SealProblem> problems;
};

// For which lives a secret may be kept, in days.
inline constexpr int kSealLives[] = {7, 30, 90, 365};

struct SealedList {
  std::string account_name;  // of an account's list
  std::string ticket;        // of a ticket's; else empty
  std::vector<SealedRow> rows;
  std::optional<SealForm> form;  // absent: the visitor may not add one
  std::vector<SealedEvent> events;
};
std::string render_sealed_list(const Renderer& renderer, const Frame& frame,
                               const SealedList& list);

enum class ShowProblem { None, Wrong, Pause };

struct SecretPage {
  SealedRow secret;
  std::string account_name, ticket;  // whose it is; ticket empty: the account's own
  std::string list_path;
  std::vector<SealedEvent> events;
  bool may_change = false;
  Instant longer_until{};  // when its time is made longer now
  ShowProblem problem = ShowProblem::None;
  std::optional<int> tries_left;
  std::chrono::minutes pause{0};
  const crypto::SecretText* value = nullptr;  // only on the page that shows it
};
std::string render_secret(const Renderer& renderer, const Frame& frame, const SecretPage& page);

}  // namespace kb::server::view
