// SPDX-License-Identifier: MIT
#include "text/markdown_tags.h"

namespace kb::text {

std::optional<Tags> fixed_tags(cmark_node* node) {
  if (extra_of(node) == Extra::Strikethrough) return Tags{"<del>", "</del>"};
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return Tags{};
    case CMARK_NODE_EMPH:
      return Tags{"<em>", "</em>"};
    case CMARK_NODE_STRONG:
      return Tags{"<strong>", "</strong>"};
    case CMARK_NODE_ITEM:
      return Tags{"<li>", "</li>\n"};
    case CMARK_NODE_THEMATIC_BREAK:
      return Tags{"<hr>\n", {}};
    case CMARK_NODE_SOFTBREAK:
      return Tags{"\n", {}};
    case CMARK_NODE_LINEBREAK:
      return Tags{"<br>\n", {}};
    default:
      return std::nullopt;
  }
}

CalloutLook look_of(Callout callout) {
  switch (callout) {
    case Callout::Ok:
      return {"callout callout--ok", "done"};
    case Callout::Wait:
      return {"callout callout--wait", "alert"};
    case Callout::Bad:
      return {"callout callout--bad", "alert"};
    case Callout::Staff:
      return {"callout callout--note", "lock"};
    case Callout::Info:
      break;
  }
  return {"callout", "info"};
}

}  // namespace kb::text
