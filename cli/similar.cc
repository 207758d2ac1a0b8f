// SPDX-License-Identifier: MIT
#include "search/similar.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/error.h"
#include "core/utf8.h"
#include "store/tickets.h"
#include "text/language.h"

namespace kb::cli {
namespace {

struct SimilarOptions {
  std::string ticket, text, language;
};

search::SuggestRequest request_for(const SimilarOptions& options, store::Store& store) {
  search::SuggestRequest request;
  request.scope.clients = request.scope.internal = true;
  request.scope.tickets = search::Scope::Tickets::All;
  request.body = to_clean_utf8(options.text);
  request.language =
      options.language.empty() ? text::detect_language(request.body, "") : options.language;
  if (!options.text.empty()) return request;
  auto tx = store.read();
  const auto ticket = store::find_ticket(tx, options.ticket);
  if (!ticket)
    throw Error(ErrorCode::NotFound, "there is no ticket " + options.ticket,
                "Give a text with --text instead.");
  request.subject = ticket->subject;
  request.body = ticket->body;
  request.language = ticket->lang;
  request.except = ticket->id;
  return request;
}

void print(const search::Suggestion& similar, const store::Ticket& ticket, int rank) {
  std::vector<std::string> solutions;
  for (const auto& link : ticket.links)
    if (link.solved) solutions.push_back(link.article);
  fmt::print("{:>2}. {:.2f}  {}\n    ticket {}  {}  {} {}  because of: {}\n", rank,
             similar.confidence, similar.hit.title, ticket.id, ticket.account,
             store::to_text(ticket.status), to_rfc3339(ticket.resolved.value_or(ticket.updated)),
             fmt::join(similar.why, ", "));
  if (!solutions.empty()) fmt::print("    solved by: {}\n", fmt::join(solutions, ", "));
}

int run(const SimilarOptions& options, const Config& config) {
  if (options.ticket.empty() == options.text.empty())
    throw Error(ErrorCode::Usage, "give the id of a ticket or --text, one of the two");
  store::Store store(store_address(config));
  search::IndexReader reader(index_folder(config));
  const auto found = search::similar_tickets(reader, request_for(options, store));
  auto tx = store.read();
  int rank = 0;
  for (const auto& similar : found)
    if (const auto ticket = store::find_ticket(tx, similar.hit.id)) print(similar, *ticket, ++rank);
  if (rank == 0) fmt::print("no solved ticket is like it\n");
  return 0;
}

}  // namespace

Run define_similar(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<SimilarOptions>();
  app.add_option("ticket", options->ticket, "id of the ticket");
  app.add_option("--text", options->text, "a text instead of a ticket");
  app.add_option("--lang", options->language,
                 "the language of the text, told from it when not given");
  return [settings, options] { return run(*options, settings.load()); };
}

}  // namespace kb::cli
