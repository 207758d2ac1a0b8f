// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

#include "text/markdown_tree.h"

// The markup that depends on nothing but a node's type.
//
// Threads: any.
namespace kb::text {

struct Tags {
  std::string_view opening, closing;
};

struct CalloutLook {  // names of the stylesheet and of the icon sprite
  std::string_view css_class, icon;
};

std::optional<Tags> fixed_tags(cmark_node* node);  // absent for a node that needs more than that
CalloutLook look_of(Callout callout);

}  // namespace kb::text
