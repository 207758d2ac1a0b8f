// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/error.h"
#include "core/time.h"
#include "store/outgoing.h"

namespace kb::cli {
namespace {

constexpr int kMostListed = 200;

struct OutgoingOptions {
  std::string state;
  long long id = 0;
  bool all = false;
};

void print(const store::OutgoingItem& item) {
  fmt::print("{:>6} {:<8} {:<7} {:<9} {:<32} {:<10} {} attempts {}{}\n", item.id,
             store::to_text(item.state), store::to_text(item.kind), store::to_text(item.purpose),
             item.recipient.empty() ? "-" : item.recipient, item.ticket.empty() ? "-" : item.ticket,
             to_rfc3339(item.created), item.attempts,
             item.failure.empty() ? "" : ", " + item.failure);
}

int list(store::Store& store, const OutgoingOptions& options) {
  auto tx = store.read();
  for (const auto& item :
       store::outgoing_items(tx, store::outgoing_state_from(options.state), kMostListed))
    print(item);
  const auto figures = store::outgoing_figures(tx);
  fmt::print("{} queued, {} given up\n", figures.queued, figures.given_up);
  return 0;
}

[[noreturn]] void throw_missing(long long id) {
  throw Error(ErrorCode::NotFound, fmt::format("nothing has the number {}", id),
              "See: resuelve outgoing list");
}

int retry(store::Store& store, const OutgoingOptions& options) {
  if (options.all == (options.id != 0))
    throw Error(ErrorCode::Usage, "give a number, or --all for what was given up");
  auto tx = store.write();
  const Instant now = SystemClock{}.now();
  long long tried = 0;
  if (options.all)
    tried = store::retry_given_up(tx, now);
  else if (store::retry_outgoing(tx, options.id, now))
    tried = 1;
  else
    throw_missing(options.id);
  tx.commit();
  fmt::print("{} will be tried again at once\n", tried);
  return 0;
}

int drop(store::Store& store, const OutgoingOptions& options) {
  auto tx = store.write();
  if (!store::drop_outgoing(tx, options.id)) throw_missing(options.id);
  tx.commit();
  fmt::print("{} dropped\n", options.id);
  return 0;
}

}  // namespace

Run define_outgoing(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<OutgoingOptions>();
  app.require_subcommand(1);
  auto* listing = app.add_subcommand("list", "list them, oldest first");
  listing->add_option("--state", options->state, "only those")
      ->check(CLI::IsMember({"queued", "sent", "given-up"}));
  auto* retrying = app.add_subcommand("retry", "try one at once, or all that were given up");
  retrying->add_option("number", options->id, "number in the list");
  retrying->add_flag("--all", options->all, "all that were given up");
  auto* dropping = app.add_subcommand("drop", "take one out, sent or not");
  dropping->add_option("number", options->id, "number in the list")->required();
  return [=] {
    store::Store store(store_address(settings.load()));
    if (listing->parsed()) return list(store, *options);
    return retrying->parsed() ? retry(store, *options) : drop(store, *options);
  };
}

}  // namespace kb::cli
