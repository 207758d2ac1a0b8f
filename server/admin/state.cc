// SPDX-License-Identifier: MIT
#include <charconv>
#include <filesystem>

#include "core/error.h"
#include "search/teaching.h"
#include "server/access/actor.h"
#include "server/admin/pages.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/state_page.h"
#include "store/audit.h"
#include "store/change_log.h"
#include "store/outgoing.h"

namespace kb::server {
namespace {

constexpr int kMostFailed = 100;

std::filesystem::path index_folder(const Services& services) {
  return services.config.path("data") / "index";
}

std::uintmax_t bytes_below(const std::filesystem::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code gone;  // a generation may be removed meanwhile
  for (auto entry = std::filesystem::recursive_directory_iterator(folder, gone);
       !gone && entry != std::filesystem::recursive_directory_iterator(); entry.increment(gone)) {
    const auto size = entry->is_regular_file(gone) ? entry->file_size(gone) : 0;
    if (!gone) bytes += size;
    gone.clear();
  }
  return bytes;
}

std::optional<Instant> written_at(const std::filesystem::path& file) {
  std::error_code error;
  const auto time = std::filesystem::last_write_time(file, error);
  if (error) return std::nullopt;
  return std::chrono::time_point_cast<Instant::duration>(std::chrono::file_clock::to_sys(time));
}

void add_index(Services& services, view::StatePage& page) try {
  const auto state = services.index.state();
  page.has_index = true;
  page.generation = state.generation;
  page.applied = state.applied;
  for (const auto& [audience, count] : state.documents)
    page.documents.emplace_back(search::to_text(audience), count);
  page.index_bytes = bytes_below(index_folder(services) / state.generation);
  page.taught = written_at(search::answers_file(index_folder(services)));
} catch (const Error& error) {
  if (error.code != ErrorCode::IndexUnavailable && error.code != ErrorCode::IndexStale) throw;
}

void add_outgoing(store::Transaction& tx, view::StatePage& page) {
  const auto figures = store::outgoing_figures(tx);
  page.queued = figures.queued;
  page.given_up = figures.given_up;
  page.oldest = figures.oldest;
  for (const auto& item : store::outgoing_items(tx, store::OutgoingState::GivenUp, kMostFailed))
    page.failed.push_back({item.id, std::string(to_text(item.kind)),
                           std::string(to_text(item.purpose)), item.recipient, item.ticket,
                           item.failure, item.finished.value_or(item.created), item.attempts});
}

}  // namespace

Response show_state(const Request& request, const Visitor& visitor, Services& services) {
  view::StatePage page;
  page.now = services.clock.now();
  page.done = request.query_value(view::kDoneParameter);
  page.schema = services.store.schema_version();
  add_index(services, page);
  {
    auto tx = services.store.read();
    page.changes = store::last_change_number(tx);
    add_outgoing(tx, page);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_state(services.renderer, frame, page));
}

// What was given up is tried again, or taken out.
Response change_state(const Request& request, const Visitor& visitor, Services& services) {
  const std::string typed = request.form_value("id");
  long long id = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), id);
  const bool drops = request.form_value("accion") == "quitar";
  auto tx = services.store.write();
  const bool is_there =
      drops ? store::drop_outgoing(tx, id) : store::retry_outgoing(tx, id, services.clock.now());
  if (!is_there) throw Error(ErrorCode::NotFound, "nothing outgoing has this number");
  store::add_audit(tx, {.at = services.clock.now(),
                        .actor = actor_of(request, visitor),
                        .act = drops ? store::Act::Removed : store::Act::Retried,
                        .thing = store::Audited::Outgoing,
                        .id = std::to_string(id)});
  auto& outgoing = services.outgoing;
  tx.after_commit([&outgoing] { outgoing.wake(); });
  tx.commit();
  return redirect(std::string(view::kStatePath) + "?" + std::string(view::kDoneParameter) +
                  (drops ? "=quitado#hecho" : "=reintentado#hecho"));
}

}  // namespace kb::server
