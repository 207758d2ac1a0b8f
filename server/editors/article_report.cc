// SPDX-License-Identifier: MIT
#include "server/editors/article_report.h"

#include <algorithm>
#include <map>
#include <set>

#include "store/article_images.h"
#include "store/redirects.h"
#include "text/markdown_facts.h"

namespace kb::server {
namespace {

constexpr size_t kMostTargets = 200;  // that are looked up; more are taken as fine

// The articles that one links to, each read once.
class Targets {
 public:
  Targets(store::Transaction& tx, store::ArticleAudience audience) : tx_(tx), audience_(audience) {}

  text::LinkState state_of(const text::ArticleTarget& target) {
    const auto known = known_.find(target.id);
    if (known == known_.end() && known_.size() >= kMostTargets) return text::LinkState::Fine;
    const Target& found = known == known_.end() ? look_up(target.id) : known->second;
    if (found.state != text::LinkState::Fine || target.anchor.empty()) return found.state;
    return found.anchors.contains(target.anchor) ? text::LinkState::Fine
                                                 : text::LinkState::NoSuchAnchor;
  }

 private:
  struct Target {
    text::LinkState state = text::LinkState::Fine;
    std::set<std::string, std::less<>> anchors;
  };

  const Target& look_up(const std::string& id) {
    Target target;
    // An old address leads on, so it is none of a dead link.
    const auto article = store::find_article(tx_, store::redirected(tx_, id).value_or(id));
    if (!article)
      target.state = text::LinkState::Missing;
    else if (article->state != store::ArticleState::Published)
      target.state = text::LinkState::NotPublished;
    else if (article->audience > audience_)
      target.state = text::LinkState::NotReadable;
    else
      for (auto& heading : text::markdown_facts(article->body).headings)
        target.anchors.insert(std::move(heading.anchor));
    return known_.emplace(id, std::move(target)).first->second;
  }

  store::Transaction& tx_;
  store::ArticleAudience audience_;
  std::map<std::string, Target> known_;
};

}  // namespace

text::ArticleReport report_on(store::Transaction& tx, const store::Article& article,
                              const IsHarmlessWord& is_harmless) {
  Targets targets(tx, article.audience);
  return text::check_article(
      {.lang = article.lang,
       .title = article.title,
       .summary = article.summary,
       .body = article.body,
       .is_internal = article.audience == store::ArticleAudience::Internal,
       .link = [&](const text::ArticleTarget& target) { return targets.state_of(target); },
       .has_image =
           [&](std::string_view id) {
             return store::find_article_image(tx, std::string(id)).has_value();
           },
       .is_harmless = is_harmless});
}

}  // namespace kb::server
