// SPDX-License-Identifier: MIT
#pragma once
#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"
#include "text/rendered_diff.h"
#include "text/word_diff.h"

// A difference for a template: {{#blocks}} of partials/diff. For the .cc files of server/view.
namespace kb::server::view {

void put_diff(Data& data, const Catalogue& words, const text::WordDiff& diff);
// {{#rendered}} of partials/rendered_diff.
void put_rendered(Data& data, const Catalogue& words, const text::RenderedDiff& diff);

}  // namespace kb::server::view
