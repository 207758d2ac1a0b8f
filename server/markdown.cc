// SPDX-License-Identifier: MIT
#include "server/markdown.h"

#include "server/view/links.h"
#include "store/articles.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

text::LinkResolver resolver(store::Transaction& tx, const Visitor& visitor) {
  return [&tx, &visitor](std::string_view link) -> std::optional<std::string> {
    const auto target = text::article_target(link);
    if (!target) return std::nullopt;
    const auto article = store::find_article(tx, target->id);
    if (!article || !visitor.may_read(*article)) return std::nullopt;
    return view::article_path(target->id, target->anchor);
  };
}

}  // namespace

std::string markdown_html(store::Transaction& tx, const Visitor& visitor,
                          const view::Renderer& renderer, const std::string& markdown,
                          const std::string& lang) {
  const auto& words = renderer.words(lang);
  const text::MarkdownLabels labels{words.text("article.heading_link"), words.text("article.table"),
                                    words.text("article.code"), renderer.asset_path("icons.svg")};
  return text::markdown_to_html(markdown, labels, resolver(tx, visitor));
}

}  // namespace kb::server
