// SPDX-License-Identifier: MIT
#include "server/search_notes.h"

#include <fmt/format.h>

#include "core/crypto.h"
#include "core/error.h"
#include "core/log.h"
#include "core/utf8.h"
#include "server/http/form.h"
#include "text/fold.h"
#include "text/private_text.h"

namespace kb::server {
namespace {

constexpr size_t kMostRecent = 4096;
constexpr size_t kVisitKeyBytes = 32, kVisitLetters = 22;
constexpr std::chrono::hours kForgetEvery{1};

// Words with one blank between them, as much as is kept.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!is_blank) out += c;
    if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return std::string(utf8_prefix(out, store::kMaxLoggedBytes));
}

std::string counted_form(std::string_view text) {
  return squeezed(text::fold(text));
}

bool is_fetched_ahead(const Request& request) {
  return request.header("sec-purpose").starts_with("prefetch") ||
         request.header("purpose") == "prefetch";
}

store::Searcher searcher_of(const Visitor& visitor) {
  if (visitor.is_staff()) return store::Searcher::Staff;
  return visitor.person ? store::Searcher::Client : store::Searcher::Anonymous;
}

std::string account_of(const Visitor& visitor) {
  return searcher_of(visitor) == store::Searcher::Client ? visitor.person->account : "";
}

// Articles alone: of tickets the log tells nothing.
std::string shown_in(const search::SearchResult& result) {
  std::string shown;
  for (const auto& hit : result.hits)
    if (hit.kind == "article") shown += fmt::format("{}\t{:.2f}\n", hit.id, hit.score);
  return shown;
}

store::LoggedSearch logged(const Visitor& visitor, const view::SearchAddress& address,
                           const search::SearchResult& result) {
  store::LoggedSearch search;
  search.searcher = searcher_of(visitor);
  search.account = account_of(visitor);
  search.lang = address.lang;
  search.page_lang = visitor.language;
  if (!text::may_be_private(address.text)) {
    search.query = counted_form(address.text);
    search.written = squeezed(text::to_lower(address.text));
  }
  if (!search.query.empty()) search.shown = shown_in(result);
  search.total = result.total;
  search.area = address.area;
  for (const auto& hit : result.hits) {
    if (search.area.empty()) search.area = hit.area;
    if (hit.kind == "article") search.found.push_back(hit.id);
  }
  search.corrected = result.corrected.has_value();
  return search;
}

// What the fields of an address searched for; a Referer that is no address of ours searched
// nothing.
std::string searched_text(std::string_view fields) {
  try {
    const auto parsed = parse_urlencoded(fields);
    const auto text = parsed.find(view::kTextParameter);
    return text == parsed.end() ? "" : text->second;
  } catch (const Error&) {
    return "";
  }
}

// What was searched on the page of ours that the request came from; empty when it was no such page.
std::string searched_before(const Request& request) {
  const std::string from = request.header("referer");
  const auto scheme = from.find("://");
  if (scheme == std::string::npos) return "";
  const std::string here = request.header("host") + std::string(view::kSearchPath) + "?";
  if (from.compare(scheme + 3, here.size(), here) != 0) return "";
  return searched_text(std::string_view(from).substr(scheme + 3 + here.size()));
}

}  // namespace

SearchNotes::SearchNotes(store::Store& store, const Clock& clock)
    : store_(store),
      clock_(clock),
      visit_key_(crypto::random_token(kVisitKeyBytes)),
      thread_([this] { run(); }) {}

SearchNotes::~SearchNotes() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stop_wanted_.notify_all();
  thread_.join();
}

void SearchNotes::note_search(const Request& request, const Visitor& visitor,
                              const view::SearchAddress& address,
                              const search::SearchResult& result) {
  if (address.page > 0 || is_fetched_ahead(request)) return;
  auto search = logged(visitor, address, result);
  search.at = clock_.now();
  search.visit = visit_of(visitor, search.at);
  const std::lock_guard lock(mutex_);
  if (is_same_search(visitor, address.text) || waiting_.searches.size() >= kMostWaiting) return;
  waiting_.searches.push_back(std::move(search));
}

void SearchNotes::note_opened(const Request& request, const Visitor& visitor,
                              const std::string& article) {
  const std::string searched = searched_before(request);
  if (searched.empty() || text::may_be_private(searched)) return;
  const std::lock_guard lock(mutex_);
  if (waiting_.opened.size() >= kMostWaiting) return;
  waiting_.opened.push_back(
      {searcher_of(visitor), account_of(visitor), counted_form(searched), article});
}

void SearchNotes::note_solved(const Visitor& visitor, const std::string& article) {
  const std::lock_guard lock(mutex_);
  if (waiting_.solved.size() >= kMostWaiting) return;
  waiting_.solved.push_back({searcher_of(visitor), account_of(visitor), article});
}

void SearchNotes::note_begun_draft(const Visitor& visitor, const std::string& asking) {
  const std::lock_guard lock(mutex_);
  if (waiting_.drafts.size() < kMostWaiting)
    waiting_.drafts.push_back({searcher_of(visitor), account_of(visitor), asking});
}

std::string SearchNotes::visit_of(const Visitor& visitor, Instant at) const {
  if (visitor.csrf_token.empty()) return "";
  const auto day = std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
  return crypto::digest(visit_key_ + std::to_string(day) + visitor.csrf_token)
      .substr(0, kVisitLetters);
}

bool SearchNotes::is_same_search(const Visitor& visitor, const std::string& query) {
  const Instant now = clock_.now();
  const auto is_over = [&](const auto& entry) { return now - entry.second >= kSameSearch; };
  if (recent_.size() >= kMostRecent) std::erase_if(recent_, is_over);
  if (recent_.size() >= kMostRecent) recent_.clear();
  const size_t key = std::hash<std::string>{}(visitor.csrf_token + counted_form(query));
  const auto [entry, is_new] = recent_.try_emplace(key, now);
  const bool is_same = !is_new && !is_over(*entry);
  entry->second = now;
  return is_same;
}

void SearchNotes::write() {
  const std::lock_guard one_at_a_time(store_work_);
  Waiting waiting;
  {
    const std::lock_guard lock(mutex_);
    std::swap(waiting, waiting_);
  }
  if (waiting.empty()) return;
  try {
    write(waiting);
  } catch (const Error& error) {
    log::warning("searches_not_noted",
                 {{"searches", static_cast<std::int64_t>(waiting.searches.size())},
                  {"why", std::string_view(error.what())}});
  }
}

void SearchNotes::write(const Waiting& waiting) {
  const Instant now = clock_.now();
  auto tx = store_.write();
  store::log_searches(tx, waiting.searches);
  for (const auto& hit : waiting.opened) store::log_opened(tx, hit, now - kSameSearch);
  for (const auto& hit : waiting.solved) store::log_solved(tx, hit, now - kSameSearch);
  for (const auto& draft : waiting.drafts) store::log_begun_draft(tx, draft, now - kSameSearch);
  if (now - forgot_ >= kForgetEvery) {
    store::forget_searches(tx, now - kKeep, kMostKept);
    forgot_ = now;
  }
  tx.commit();
}

std::shared_ptr<const SearchNotes::LikelyQueries> SearchNotes::likely() const {
  const std::lock_guard lock(mutex_);
  return likely_;
}

void SearchNotes::read_likely() try {
  const std::lock_guard one_at_a_time(store_work_);
  auto queries = std::make_shared<LikelyQueries>();
  {
    auto tx = store_.read();
    for (const auto& search :
         store::frequent_searches(tx, clock_.now() - kLikelySince, {}, kMostLikely))
      queries->push_back(search::likely_query(search.written));
  }
  const std::lock_guard lock(mutex_);
  likely_ = std::move(queries);
} catch (const Error& error) {
  log::warning("likely_queries_not_read", {{"why", std::string_view(error.what())}});
}

bool SearchNotes::wait() {
  std::unique_lock lock(mutex_);
  return !stop_wanted_.wait_for(lock, kWriteEvery, [&] { return stop_; });
}

void SearchNotes::run() {
  using Clock = std::chrono::steady_clock;
  auto read_next = Clock::now();
  bool goes_on = true;
  while (goes_on) {
    if (Clock::now() >= read_next) {
      read_likely();
      read_next = Clock::now() + kReadEvery;
    }
    goes_on = wait();
    write();
  }
}

}  // namespace kb::server
