// SPDX-License-Identifier: MIT
#include "server/view/state_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr double kMegabyte = 1024.0 * 1024.0;

class Facts {
 public:
  explicit Facts(const Catalogue& words) : words_(words) {}

  void add(const char* key, const std::string& value) {
    Data row;
    put(row, "label", words_.text(key));
    put(row, "value", value);
    list_.push_back(row);
  }
  Data take() { return std::move(list_); }

 private:
  const Catalogue& words_;
  Data list_{Data::type::list};
};

Data index_facts(const Catalogue& words, const StatePage& page) {
  Facts facts(words);
  facts.add("state.changes", format_number(words, page.changes));
  facts.add("state.schema", std::to_string(page.schema));
  if (!page.has_index) return facts.take();
  facts.add("state.applied", format_number(words, page.applied));
  for (const auto& [audience, count] : page.documents)
    facts.add(("state.documents." + audience).c_str(), format_number(words, count));
  facts.add("state.size",
            words.text(
                "state.megabytes",
                {{"n", format_decimal(words, static_cast<double>(page.index_bytes) / kMegabyte)}}));
  facts.add("state.generation", page.generation);
  facts.add("state.taught",
            page.taught ? format_moment(words, *page.taught) : words.text("state.taught.never"));
  return facts.take();
}

std::string lag_text(const Catalogue& words, const StatePage& page) {
  if (!page.has_index) return words.text("state.no_index");
  const long long lag = page.changes - page.applied;
  return lag <= 0 ? words.text("state.current") : words.count("state.lag", lag);
}

Data failed_row(const Catalogue& words, const StatePage::Failed& failed) {
  Data row;
  put(row, "id", std::to_string(failed.id));
  put(row, "what", words.text("state.kind." + failed.kind));
  put(row, "purpose", words.text("state.purpose." + failed.purpose));
  put(row, "recipient", failed.recipient);
  put(row, "ticket", failed.ticket);
  put(row, "failure", failed.failure);
  put(row, "attempts", words.count("state.attempts", failed.attempts));
  put(row, "datetime", to_rfc3339(failed.at));
  put(row, "time", format_moment(words, failed.at));
  return row;
}

}  // namespace

std::string render_state(const Renderer& renderer, const Frame& frame, const StatePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kStatePath);
  put(data, "lag", lag_text(words, page));
  put(data, "is_current", page.has_index && page.applied >= page.changes);
  data["facts"] = index_facts(words, page);
  put(data, "queued", words.count("state.queued", page.queued));
  put(data, "oldest",
      page.oldest ? words.text("state.oldest", {{"ago", format_ago(words, *page.oldest, page.now)}})
                  : "");
  put(data, "has_failed", !page.failed.empty());
  put(data, "given_up", words.count("state.given_up", page.given_up));
  put_list(data, "failed", page.failed,
           [&](const StatePage::Failed& failed) { return failed_row(words, failed); });
  put(data, "done",
      page.done == "quitado"       ? words.text("state.done.dropped")
      : page.done == "reintentado" ? words.text("state.done.retried")
                                   : "");
  return render_page(renderer, frame, "admin/state",
                     {words.text("state.title"), NavItem::Admin, false, true}, std::move(data));
}

}  // namespace kb::server::view
