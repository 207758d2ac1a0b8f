// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <set>

#include "core/error.h"
#include "server/editors/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/pagination.h"
#include "server/view/work_page.h"
#include "server/who_wrote.h"
#include "server/work_list/work_list.h"
#include "store/article_drafts.h"
#include "store/article_reviews.h"
#include "store/work_dismissals.h"

namespace kb::server {
namespace {

constexpr int kOnPage = 30, kMostPages = 100, kMostInReview = 400;
constexpr size_t kMostAside = 50, kMostTitleBytes = 300;
constexpr std::chrono::days kReviewedAgain{182};

int number_in(const std::string& text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// What was put aside, looked through or published since the list was found.
class Settled {
 public:
  Settled(store::Transaction& tx, Instant now) : aside_(store::work_dismissals(tx)) {
    for (const auto& review : store::article_reviews(tx))
      if (review.next > now) reviewed_.insert(review.article);
    for (const auto& draft : store::drafts_in_review(tx, kMostInReview)) waiting_.insert(draft.id);
  }
  const store::WorkDismissal* aside(std::string_view kind, const std::string& thing) const {
    const auto found = std::ranges::find_if(aside_, [&](const store::WorkDismissal& one) {
      return one.kind == kind && one.thing == thing;
    });
    return found == aside_.end() ? nullptr : &*found;
  }
  bool covers(const WorkLine& line) const {
    if (line.kind == WorkKind::Due && reviewed_.contains(line.thing)) return true;
    if (line.kind == WorkKind::Review && !waiting_.contains(line.things.front().id)) return true;
    const auto* dismissal = aside(to_text(line.kind), line.thing);
    return dismissal != nullptr && dismissal->still_holds(line.evidence);
  }
  const std::vector<store::WorkDismissal>& all_aside() const { return aside_; }

 private:
  std::vector<store::WorkDismissal> aside_;
  std::set<std::string> reviewed_, waiting_;  // articles; drafts
};

view::PutAside shown(const store::WorkDismissal& aside, Writers& writers) {
  return {aside.kind, aside.thing, aside.title,
          aside.person.empty() ? "" : writers.name(aside.person), aside.at};
}

void add_lines(view::WorkPage& page, const Work& work, const Settled& settled, int wanted) {
  std::vector<const WorkLine*> lines;
  for (const auto& line : work.lines) {
    if (settled.covers(line)) continue;
    ++page.counts[line.kind];
    if (!page.kind || line.kind == *page.kind) lines.push_back(&line);
  }
  page.pages = view::page_count(static_cast<int>(lines.size()), kOnPage, kMostPages);
  page.page = std::clamp(wanted, 0, std::max(page.pages - 1, 0));
  const auto first = static_cast<size_t>(page.page) * kOnPage;
  for (size_t i = first; i < std::min(lines.size(), first + kOnPage); ++i)
    page.lines.push_back(*lines[i]);
}

void add_aside(view::WorkPage& page, const Settled& settled, const Request& request,
               Writers& writers) {
  for (const auto& aside : settled.all_aside())
    if (page.aside.size() < kMostAside) page.aside.push_back(shown(aside, writers));
  const auto* just = settled.aside(request.query_value(view::kWorkKindParameter),
                                   request.query_value(view::kWorkThingParameter));
  const auto done = request.query_value(view::kDoneParameter);
  if (just != nullptr && done == "apartada") page.just_aside = shown(*just, writers);
  if (done == "revisado") page.just_reviewed = request.query_value(view::kWorkThingParameter);
}

void put_aside(const Request& request, const Visitor& visitor, Services& services,
               store::Transaction& tx) {
  const auto kind = work_kind_from(request.form_value("tipo"));
  const auto thing = request.form_value("cosa");
  const int evidence = number_in(request.form_value("pruebas"), -1);
  if (!kind || thing.empty() || thing.size() > store::kMostThingBytes || evidence < 0)
    throw Error(ErrorCode::BadInput, "not a line of the work list");
  store::put_work_dismissal(tx, {std::string(to_text(*kind)), thing, evidence,
                                 one_line(request.form_value("titulo"), kMostTitleBytes),
                                 visitor.person->email, services.clock.now()});
}

}  // namespace

Response show_work(const Request& request, const Visitor& visitor, Services& services) {
  view::WorkPage page;
  page.now = services.clock.now();
  page.kind = work_kind_from(request.query_value(view::kOnlyParameter));
  const auto work = services.work.latest();
  page.is_ready = work != nullptr;
  if (work) {
    page.as_of = work->as_of;
    auto tx = services.store.read();
    const Settled settled(tx, page.now);
    Writers writers(tx, services.config);
    add_lines(page, *work, settled, number_in(request.query_value(view::kPageParameter), 1) - 1);
    add_aside(page, settled, request, writers);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_work(services.renderer, frame, page));
}

// Puts a line aside, or says that an article is still right; and takes either back.
Response change_work(const Request& request, const Visitor& visitor, Services& services) {
  const auto act = request.form_value("accion"), thing = request.form_value("cosa");
  const auto only = request.form_value(view::kOnlyParameter);
  const Instant now = services.clock.now();
  std::string done;
  auto tx = services.store.write();
  if (act == "recuperar") {
    store::remove_work_dismissal(tx, request.form_value("tipo"), thing);
  } else if (act == "revisado") {
    store::put_article_review(tx, {thing, now, now + kReviewedAgain, visitor.person->email});
    done = "revisado";
  } else if (act == "sin-revisar") {
    store::remove_article_review(tx, thing);
  } else {
    put_aside(request, visitor, services, tx);
    done = "apartada";
  }
  tx.commit();
  return redirect(view::work_done_path(only, done, request.form_value("tipo"), thing));
}

}  // namespace kb::server
