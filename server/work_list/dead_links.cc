// SPDX-License-Identifier: MIT
#include "server/work_list/dead_links.h"

#include <algorithm>
#include <optional>

#include "text/markdown.h"

namespace kb::server {

std::vector<std::string> dead_links(
    const std::string& markdown, const std::function<bool(const std::string& id)>& is_published) {
  std::vector<std::string> dead;
  const auto resolve = [&](std::string_view link) -> std::optional<std::string> {
    const auto target = text::article_target(link);
    if (target && !is_published(target->id) && std::ranges::find(dead, target->id) == dead.end())
      dead.push_back(target->id);
    return std::nullopt;
  };
  text::markdown_to_html(markdown, {}, {resolve, {}, text::StaffCallouts::Shown});
  return dead;
}

}  // namespace kb::server
