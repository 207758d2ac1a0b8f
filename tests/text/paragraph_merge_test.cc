// SPDX-License-Identifier: MIT
#include "text/paragraph_merge.h"

#include <gmock/gmock.h>

#include <random>

#include "text/paragraphs.h"

namespace kb::text {
namespace {

using testing::HasSubstr;

TEST(Paragraphs, AreCutAtBlankLinesAndMakeTheTextAgain) {
  const std::pair<std::string, std::vector<std::string>> cases[] = {
      {"", {}},
      {"\n\n", {""}},
      {"uno", {"uno"}},
      {"uno\n\ndos\n", {"uno", "dos"}},
      {"\n\nuno\n \t\n\ndos\ndos\n", {"\n\nuno", "dos\ndos"}},
      {"```\na\n\nb\n```\n\nc", {"```\na\n\nb\n```", "c"}},
      {"````\n```\n\nb\n````\n\nc", {"````\n```\n\nb\n````", "c"}},
      {"~~~\n```\n\nb\n~~~\n\nc", {"~~~\n```\n\nb\n~~~", "c"}},
      {"```\nsin fin\n\nb\n", {"```\nsin fin\n\nb"}},
      {":::aviso\na\n\nb\n:::\n\nc", {":::aviso\na\n\nb\n:::", "c"}},
      {":::\n\nc", {":::", "c"}},
      {"    ```\n\nc", {"    ```", "c"}},
      {"uno\r\n\r\ndos", {"uno", "dos"}},
  };
  for (const auto& [text, expected] : cases) {
    std::vector<std::string> texts;
    std::string together;
    for (const Paragraph& each : paragraphs_of(text)) {
      texts.emplace_back(each.text);
      together += each.whole;
    }
    EXPECT_EQ(texts, expected) << text;
    EXPECT_EQ(together, text);
  }
}

TEST(ParagraphMerge, TakesWhatOnlyOneChanged) {
  struct Case {
    std::string base, ours, theirs, merged;
  };
  const Case cases[] = {
      {"a\n\nb\n\nc\n", "A\n\nb\n\nc\n", "a\n\nb\n\nC\n", "A\n\nb\n\nC\n"},
      {"a\n\nb\n\nc\n", "a\n\nc\n", "a\n\nb\n\nc\n\nd\n", "a\n\nc\n\nd\n"},
      {"a\n\nb\n", "nuevo\n\na\n\nb\n", "a\n\nb\n\nfin\n", "nuevo\n\na\n\nb\n\nfin\n"},
      {"a\n\nb\n\nc", "a\n\nX\n\nc", "a\n\nX\n\nc\n", "a\n\nX\n\nc\n"},
      // Neighbours, each changed by one.
      {"a\n\nb\n", "A\n\nb\n", "a\n\nB\n", "A\n\nB\n"},
      {"a\n\nb", "a\n\nb\n\nc", "x\n\na\n\nb", "x\n\na\n\nb\n\nc"},
  };
  for (const Case& each : cases) {
    for (const bool swapped : {false, true}) {
      const auto merge = merge_paragraphs(each.base, swapped ? each.theirs : each.ours,
                                          swapped ? each.ours : each.theirs);
      EXPECT_EQ(merge.conflicts(), 0u) << each.ours;
      EXPECT_EQ(resolved(merge), each.merged) << each.ours;
    }
  }
}

TEST(ParagraphMerge, ShowsWhatBothChangedAsAConflictOfThatParagraphAlone) {
  const auto merge =
      merge_paragraphs("a\n\nb\n\nc\n\nd\n", "a\n\nB1\n\nc\n\nd\n", "a\n\nB2\n\nc\n\nD\n");
  ASSERT_EQ(merge.parts.size(), 3u);
  EXPECT_EQ(merge.parts[0].text, "a\n\n");
  EXPECT_TRUE(merge.parts[1].is_conflict);
  EXPECT_EQ(merge.parts[1].base, "b\n\n");
  EXPECT_EQ(merge.parts[1].ours, "B1\n\n");
  EXPECT_EQ(merge.parts[1].theirs, "B2\n\n");
  EXPECT_EQ(merge.parts[2].text, "c\n\nD\n");
  const std::pair<Choice, std::string> choices[] = {
      {Choice::Ours, "a\n\nB1\n\nc\n\nD\n"},
      {Choice::Theirs, "a\n\nB2\n\nc\n\nD\n"},
      {Choice::Both, "a\n\nB2\n\nB1\n\nc\n\nD\n"},
  };
  for (const auto& [choice, text] : choices) EXPECT_EQ(resolved(merge, std::array{choice}), text);
  EXPECT_EQ(resolved(merge), choices[2].second);
}

TEST(ParagraphMerge, CallsItAConflictWhenOneTookAwayWhatTheOtherChanged) {
  const auto merge = merge_paragraphs("a\n\nb\n\nc\n", "a\n\nc\n", "a\n\nB\n\nc\n");
  ASSERT_EQ(merge.conflicts(), 1u);
  EXPECT_EQ(merge.parts[1].ours, "");
  EXPECT_EQ(resolved(merge, std::array{Choice::Ours}), "a\n\nc\n");
  EXPECT_EQ(resolved(merge), "a\n\nB\n\nc\n");
}

// Texts of few different paragraphs, so that they move, repeat and vanish in all ways.
class MadeTexts {
 public:
  explicit MadeTexts(unsigned seed) : random_(seed) {}
  std::string text() {
    std::string all;
    for (size_t left = below(8); left > 0; --left) all += paragraph();
    return all;
  }
  // With some paragraphs changed, taken out and put in.
  std::string changed(const std::string& text) {
    std::string all;
    for (const Paragraph& each : paragraphs_of(text)) {
      const size_t what = below(10);
      if (what == 0) continue;
      if (what == 1) all += paragraph();
      all += what == 2 ? paragraph() : std::string(each.whole);
    }
    return below(4) == 0 ? all + "fin sin salto" : all;
  }

 private:
  size_t below(size_t limit) { return random_() % limit; }
  std::string paragraph() {
    return "p" + std::to_string(below(6)) + (below(5) ? "\n\n" : "\n\n\n");
  }
  std::mt19937 random_;
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const Paragraph& each : paragraphs_of(text)) words.emplace_back(each.text);
  return words;
}

TEST(ParagraphMerge, LosesNothingAndIsTheSameFromBothSides) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    MadeTexts made(seed);
    const std::string base = made.text(), ours = made.changed(base), theirs = made.changed(base);
    const auto merge = merge_paragraphs(base, ours, theirs);
    const auto other = merge_paragraphs(base, theirs, ours);
    // One's own choice everywhere, where nothing else was agreed, keeps what one added or changed.
    for (const auto& [side, choice] : {std::pair{ours, Choice::Ours}, {theirs, Choice::Theirs}}) {
      const auto all = words_of(resolved(merge, std::vector<Choice>(merge.conflicts(), choice)));
      const auto old = words_of(base);
      for (const std::string& word : words_of(side))
        EXPECT_TRUE(std::ranges::count(old, word) > 0 || std::ranges::count(all, word) > 0)
            << seed << ' ' << word;
    }
    EXPECT_EQ(merge.conflicts(), other.conflicts()) << seed;
    const auto our_choice =
        words_of(resolved(merge, std::vector<Choice>(merge.conflicts(), Choice::Ours)));
    EXPECT_EQ(our_choice,
              words_of(resolved(other, std::vector<Choice>(other.conflicts(), Choice::Theirs))))
        << seed;
    for (const MergePart& part : merge.parts)
      EXPECT_TRUE(!part.is_conflict || part.ours != part.theirs) << seed;
  }
}

TEST(ParagraphMerge, GivesTheOtherSideByteForByteWhenOneChangedNothing) {
  for (unsigned seed = 0; seed < 1000; ++seed) {
    MadeTexts made(seed);
    const std::string base = made.text(), ours = made.changed(base);
    EXPECT_EQ(resolved(merge_paragraphs(base, ours, base)), ours) << seed;
    EXPECT_EQ(resolved(merge_paragraphs(base, base, ours)), ours) << seed;
    EXPECT_EQ(resolved(merge_paragraphs(base, ours, ours)), ours) << seed;
  }
}

TEST(ParagraphMerge, EndsSoonOnTextsWithNothingInCommon) {
  std::string base, ours, theirs;
  for (int i = 0; i < 20000; ++i) {
    const auto number = std::to_string(i);
    base += "a" + number + "\n\n";
    ours += "b" + number + "\n\n";
    theirs += "c" + number + "\n\n";
  }
  const auto merge = merge_paragraphs(base, ours, theirs);
  ASSERT_EQ(merge.conflicts(), 1u);
  EXPECT_EQ(merge.parts.front().ours, ours);
}

}  // namespace
}  // namespace kb::text
