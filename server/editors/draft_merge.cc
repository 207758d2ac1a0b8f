// SPDX-License-Identifier: MIT
#include "server/editors/draft_merge.h"

#include <algorithm>
#include <span>

namespace kb::server {
namespace {

using text::Choice;

// Of a field with one line, which is one paragraph or none.
std::string resolved_line(const text::Merge& merge, std::span<const Choice>& left) {
  const size_t own = std::min(merge.conflicts(), left.size());
  std::vector<Choice> choices(left.begin(), left.begin() + static_cast<long>(own));
  left = left.subspan(own);
  choices.resize(merge.conflicts(), Choice::Ours);
  std::ranges::replace(choices, Choice::Both, Choice::Ours);
  return text::resolved(merge, choices);
}

}  // namespace

size_t TextMerge::conflicts() const {
  return title.conflicts() + summary.conflicts() + body.conflicts();
}

bool TextMerge::is_clean() const {
  return conflicts() == 0;
}

TextMerge merge_texts(const store::DraftText& base, const store::DraftText& ours,
                      const store::DraftText& theirs) {
  return {text::merge_paragraphs(base.title, ours.title, theirs.title),
          text::merge_paragraphs(base.summary, ours.summary, theirs.summary),
          text::merge_paragraphs(base.body, ours.body, theirs.body)};
}

store::DraftText resolved_text(const TextMerge& merge, std::vector<Choice> choices) {
  std::span<const Choice> left(choices);
  store::DraftText text;
  text.title = resolved_line(merge.title, left);
  text.summary = resolved_line(merge.summary, left);
  text.body = text::resolved(merge.body, left);
  return text;
}

}  // namespace kb::server
