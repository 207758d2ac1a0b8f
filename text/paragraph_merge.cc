// SPDX-License-Identifier: MIT
#include "text/paragraph_merge.h"

#include <algorithm>

#include "text/paragraphs.h"
#include "text/sequence_diff.h"

namespace kb::text {
namespace {

constexpr size_t kMostEdits = 1000;  // of paragraphs
constexpr size_t kMostOneByOne = 100;
constexpr std::string_view kBlankLine = "\n\n";

struct Side {
  std::vector<Paragraph> paragraphs;
  std::vector<std::uint32_t> numbers;
  // Which paragraph stands for each of the base; kNone for those that are gone or changed.
  std::vector<size_t> of_base;
};
constexpr size_t kNone = static_cast<size_t>(-1);

Side side_of(std::string_view text, Numbers& numbers) {
  Side side;
  side.paragraphs = paragraphs_of(text);
  for (const Paragraph& each : side.paragraphs) side.numbers.push_back(numbers.of(each.text));
  return side;
}

void match(Side& side, const Side& base) {
  side.of_base.assign(base.numbers.size(), kNone);
  for (const CommonRun& run : common_runs(base.numbers, side.numbers, kMostEdits))
    for (size_t i = 0; i < run.length; ++i) side.of_base[run.before + i] = run.after + i;
}

std::string whole_of(const Side& side, size_t from, size_t to) {
  std::string text;
  for (size_t i = from; i < to; ++i) text += side.paragraphs[i].whole;
  return text;
}

bool is_same(const Side& a, size_t a_from, size_t a_to, const Side& b, size_t b_from, size_t b_to) {
  return std::equal(
      a.numbers.begin() + static_cast<long>(a_from), a.numbers.begin() + static_cast<long>(a_to),
      b.numbers.begin() + static_cast<long>(b_from), b.numbers.begin() + static_cast<long>(b_to));
}

bool ends_with_blank_line(std::string_view text) {
  const size_t last = text.find_last_not_of(" \t\r\n");
  const auto end = text.substr(last == std::string_view::npos ? 0 : last + 1);
  return std::ranges::count(end, '\n') >= 2;
}

// A paragraph that was the last one may have no line's end.
void append_apart(std::string& so_far, std::string_view text) {
  if (!so_far.empty() && !text.empty() && !ends_with_blank_line(so_far)) {
    while (!so_far.empty() && so_far.back() == '\n') so_far.pop_back();
    so_far += kBlankLine;
  }
  so_far += text;
}

class Merger {
 public:
  Merger(const Side& base, const Side& ours, const Side& theirs)
      : base_(base), ours_(ours), theirs_(theirs) {}

  Merge run() {
    for (size_t i = 0; i < base_.numbers.size(); ++i)
      if (ours_.of_base[i] != kNone && theirs_.of_base[i] != kNone) {
        close_gap(i, ours_.of_base[i], theirs_.of_base[i]);
        keep();
      }
    close_gap(base_.numbers.size(), ours_.numbers.size(), theirs_.numbers.size());
    return std::move(merge_);
  }

 private:
  // What lies before a paragraph that all three have. Where nobody put in or took out any, each
  // paragraph stands for itself: so two who change neighbours do not meet.
  void close_gap(size_t base, size_t ours, size_t theirs) {
    const size_t length = base - base_at_;
    const bool one_by_one = length > 1 && length <= kMostOneByOne && ours - ours_at_ == length &&
                            theirs - theirs_at_ == length;
    if (!one_by_one) return close_part(base, ours, theirs);
    for (size_t i = 0; i < length; ++i) close_part(base_at_ + 1, ours_at_ + 1, theirs_at_ + 1);
  }

  void close_part(size_t base, size_t ours, size_t theirs) {
    const bool we = !is_same(base_, base_at_, base, ours_, ours_at_, ours);
    const bool they = !is_same(base_, base_at_, base, theirs_, theirs_at_, theirs);
    const bool alike = is_same(ours_, ours_at_, ours, theirs_, theirs_at_, theirs);
    if (!they || alike) {
      agree(whole_of(ours_, ours_at_, ours));
    } else if (!we) {
      agree(whole_of(theirs_, theirs_at_, theirs));
    } else {
      merge_.parts.push_back({true,
                              {},
                              whole_of(base_, base_at_, base),
                              whole_of(ours_, ours_at_, ours),
                              whole_of(theirs_, theirs_at_, theirs)});
    }
    base_at_ = base;
    ours_at_ = ours;
    theirs_at_ = theirs;
  }

  // With the blank lines of whoever changed them.
  void keep() {
    const std::string_view was = base_.paragraphs[base_at_++].whole;
    const std::string_view mine = ours_.paragraphs[ours_at_++].whole;
    const std::string_view other = theirs_.paragraphs[theirs_at_++].whole;
    agree(std::string(mine == was ? other : mine));
  }

  void agree(const std::string& text) {
    if (text.empty()) return;
    if (merge_.parts.empty() || merge_.parts.back().is_conflict) merge_.parts.emplace_back();
    append_apart(merge_.parts.back().text, text);
  }

  const Side &base_, &ours_, &theirs_;
  size_t base_at_ = 0, ours_at_ = 0, theirs_at_ = 0;
  Merge merge_;
};

Merge agreed(std::string_view text) {
  Merge merge;
  if (!text.empty()) merge.parts.push_back({false, std::string(text), {}, {}, {}});
  return merge;
}

std::string chosen(const MergePart& part, Choice choice) {
  if (choice == Choice::Ours) return part.ours;
  if (choice == Choice::Theirs) return part.theirs;
  std::string both = part.theirs;
  append_apart(both, part.ours);
  return both;
}

}  // namespace

size_t Merge::conflicts() const {
  return static_cast<size_t>(std::ranges::count(parts, true, &MergePart::is_conflict));
}

Merge merge_paragraphs(std::string_view base, std::string_view ours, std::string_view theirs) {
  if (ours == theirs || theirs == base) return agreed(ours);
  if (ours == base) return agreed(theirs);
  Numbers numbers;
  const Side from = side_of(base, numbers);
  Side mine = side_of(ours, numbers), other = side_of(theirs, numbers);
  match(mine, from);
  match(other, from);
  return Merger(from, mine, other).run();
}

std::string resolved(const Merge& merge, std::span<const Choice> choices) {
  std::string text;
  size_t conflict = 0;
  for (const MergePart& part : merge.parts) {
    if (!part.is_conflict) {
      append_apart(text, part.text);
      continue;
    }
    append_apart(text, chosen(part, conflict < choices.size() ? choices[conflict] : Choice::Both));
    ++conflict;
  }
  return text;
}

}  // namespace kb::text
