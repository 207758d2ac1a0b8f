// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// Some hundred short texts that no index holds, such as phrases for answers, in the order of how
// much they have to do with a text: words are folded and stemmed as the index does it, rare ones
// among them count more, and words of a title count twice.
//
// In:      clean UTF-8; of the text the first kMaxQueryWords words that say something, of a body its
//          first 600 bytes.
// Out:     one score for each of `texts`, 0 for one that shares no word.
// Threads: any.
namespace kb::search {

struct ShortText {
  std::string_view title, body;
};

std::vector<double> relevance_of(const std::vector<ShortText>& texts, std::string_view to,
                                 std::string_view language);

}  // namespace kb::search
