// SPDX-License-Identifier: MIT
#include "server/editors/article_reading.h"

#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "server/editors/draft_extras.h"
#include "server/editors/draft_reading.h"
#include "server/editors/draft_rights.h"
#include "server/lists.h"
#include "server/markdown.h"
#include "server/pages.h"
#include "server/view/html.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "store/redirects.h"

namespace kb::server {
namespace {

constexpr int kMostDrafts = 50;
constexpr size_t kMostVersions = 200;  // listed; any is found by its number

struct Whole {
  const std::string &title, &summary, &body;
};

// As one document, so that the difference reads from the title down.
std::string source_of(const Whole& text) {
  return "# " + text.title + "\n\n" + (text.summary.empty() ? "" : text.summary + "\n\n") +
         text.body;
}

// What tells the text of a version from that of another, as their reader wants it.
class Comparing {
 public:
  Comparing(store::Transaction& tx, const Visitor& visitor, const view::Renderer& renderer,
            const std::string& lang)
      : tx_(tx), visitor_(visitor), renderer_(renderer), lang_(lang) {}

  void compare(view::Comparison& compared, const std::optional<Whole>& before,
               const Whole& after) const {
    if (compared.is_source) {
      const auto text = source_of(after);
      compared.diff = text::diff_words(before ? source_of(*before) : text, text);
      if (before) compared.diff = text::folded(std::move(compared.diff));
    } else {
      compared.rendered = before ? text::rendered_diff(rendered(*before), rendered(after))
                                 : text::rendered_alone(rendered(after));
    }
  }

 private:
  std::string rendered(const Whole& text) const {
    std::string html;
    if (!text.title.empty()) html += view::element("h2", view::escape(text.title)).text;
    if (!text.summary.empty()) html += view::element("p", view::escape(text.summary)).text;
    return html + article_html(tx_, visitor_, renderer_, text.body, lang_);
  }

  store::Transaction& tx_;
  const Visitor& visitor_;
  const view::Renderer& renderer_;
  const std::string& lang_;
};

Whole whole(const store::Revision& revision) {
  return {revision.title, revision.summary, revision.body};
}

int version_in(const Request& request, std::string_view name, int otherwise) {
  const auto typed = request.query_value(name);
  int number = otherwise;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return number;
}

store::Revision revision(store::Transaction& tx, const std::string& article, int number) {
  auto found = store::find_revision(tx, article, number);
  if (!found) throw Error(ErrorCode::NotFound, "no such version");
  return std::move(*found);
}

void compare_versions(view::ArticleDeskPage& page, store::Transaction& tx, const Request& request,
                      const Comparing& comparing) {
  view::Comparison& compared = page.compared;
  compared.to = version_in(request, view::kToParameter, page.article.revision);
  compared.from = std::max(0, version_in(request, view::kFromParameter, compared.to - 1));
  const auto newer = revision(tx, page.article.id, compared.to);
  // Versions before an import may be unknown.
  const auto older = store::find_revision(tx, page.article.id, compared.from);
  if (!older) compared.from = 0;
  compared.author = newer.author;
  compared.publisher = newer.publisher;
  compared.reason = newer.reason;
  compared.at = newer.at;
  comparing.compare(compared, older ? std::optional(whole(*older)) : std::nullopt, whole(newer));
}

void compare_draft(view::ArticleDeskPage& page, const store::ArticleDraft& draft,
                   store::Transaction& tx, const Comparing& comparing) {
  view::Comparison& compared = page.compared;
  compared.draft = draft.id;
  compared.from = page.article.revision;
  compared.author = person_name(tx, draft.author);
  compared.reason = draft.reason;
  compared.at = draft.updated;
  comparing.compare(compared, Whole{page.article.title, page.article.summary, page.article.body},
                    {draft.title, draft.summary, draft.body});
}

void add_versions(view::ArticleDeskPage& page, store::Transaction& tx) {
  page.versions = store::revision_heads(tx, page.article.id);
  std::ranges::reverse(page.versions);
  if (page.versions.size() > kMostVersions) page.versions.resize(kMostVersions);
}

void add_names(view::ArticleDeskPage& page, store::Transaction& tx, const Visitor& visitor) {
  const auto areas = area_names(tx, visitor.language);
  const auto area = areas.find(page.article.area);
  page.area = area == areas.end() ? page.article.area : area->second;
  if (const auto successor = store::find_article(tx, page.article.successor))
    page.successor_title = successor->title;
  for (const auto& redirect : store::redirects_to(tx, page.article.id))
    page.old_addresses.push_back(redirect.source);
}

}  // namespace

std::vector<store::DraftHead> own_or_all(std::vector<store::DraftHead> drafts,
                                         const Visitor& visitor) {
  if (!visitor.person->roles.edits())
    std::erase_if(drafts, [&](const auto& draft) { return draft.author != visitor.person->id; });
  return drafts;
}

view::ArticleDeskPage article_desk_page(store::Transaction& tx, const Request& request,
                                        const Visitor& visitor, const Services& services) {
  view::ArticleDeskPage page;
  auto article = store::find_article(tx, request.capture("id"));
  if (!article) throw Error(ErrorCode::NotFound, "no such article");
  page.article = std::move(*article);
  add_names(page, tx, visitor);
  add_versions(page, tx);
  page.drafts = own_or_all(store::drafts_of_article(tx, page.article.id, kMostDrafts), visitor);
  const auto draft = request.query_value(view::kAskingParameter);
  const Comparing comparing(tx, visitor, services.renderer, page.article.lang);
  page.compared.is_source = request.query_value(view::kViewParameter) == view::kSourceView;
  if (draft.empty())
    compare_versions(page, tx, request, comparing);
  else
    compare_draft(page, changeable_draft(tx, visitor, draft), tx, comparing);
  page.languages = article_languages(tx, page.article);
  page.may_publish = may_publish(visitor);
  page.done = request.query_value(view::kDoneParameter);
  page.now = services.clock.now();
  return page;
}

Response article_desk_response(const Request& request, const Visitor& visitor, Services& services,
                               const view::ArticleDeskPage& page, int status) {
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_article_desk(services.renderer, frame, page), status);
}

}  // namespace kb::server
