// SPDX-License-Identifier: MIT
#include "server/markdown.h"

#include "server/article_images.h"
#include "server/view/links.h"
#include "store/articles.h"

namespace kb::server {
namespace {

text::LinkResolver links_for(store::Transaction& tx, const Visitor& visitor) {
  return [&tx, &visitor](std::string_view link) -> std::optional<std::string> {
    const auto target = text::article_target(link);
    if (!target) return std::nullopt;
    const auto article = store::find_article(tx, target->id);
    if (!article || !visitor.may_read(*article)) return std::nullopt;
    return view::article_path(target->id, target->anchor);
  };
}

text::ImageResolver images_for(store::Transaction& tx, const Visitor& visitor) {
  return [&tx, &visitor](std::string_view id) -> std::optional<text::ImageSize> {
    const auto image = readable_image(tx, visitor, std::string(id));
    if (!image) return std::nullopt;
    return text::ImageSize{image->width, image->height};
  };
}

text::MarkdownLabels labels_of(const view::Renderer& renderer, const std::string& lang) {
  const auto& words = renderer.words(lang);
  return {words.text("article.heading_link"), words.text("article.table"),
          words.text("article.code"), renderer.asset_path("icons.svg"),
          words.text("article.for_staff")};
}

}  // namespace

std::string markdown_html(store::Transaction& tx, const Visitor& visitor,
                          const view::Renderer& renderer, const std::string& markdown,
                          const std::string& lang) {
  return text::markdown_to_html(markdown, labels_of(renderer, lang),
                                {links_for(tx, visitor), {}, text::StaffCallouts::AsQuotes});
}

std::string article_html(store::Transaction& tx, const Visitor& visitor,
                         const view::Renderer& renderer, const std::string& markdown,
                         const std::string& lang) {
  return text::markdown_to_html(
      markdown, labels_of(renderer, lang),
      {links_for(tx, visitor), images_for(tx, visitor), staff_callouts_for(visitor)});
}

text::StaffCallouts staff_callouts_for(const Visitor& visitor) {
  return visitor.is_staff() ? text::StaffCallouts::Shown : text::StaffCallouts::LeftOut;
}

}  // namespace kb::server
