// SPDX-License-Identifier: MIT
#include "text/word_diff.h"

#include <gmock/gmock.h>

#include <random>

#include "text/paragraphs.h"
#include "text/sequence_diff.h"

namespace kb::text {
namespace {

// "=igual -quitado +nuevo", blocks separated by " | ".
std::string shown(const WordDiff& diff) {
  std::string all;
  for (const DiffBlock& block : diff.blocks) {
    if (!all.empty()) all += " | ";
    if (block.folded > 0) all += "…" + std::to_string(block.folded);
    for (const DiffPiece& piece : block.pieces)
      all += std::string(piece.mark == DiffMark::Same    ? "="
                         : piece.mark == DiffMark::Added ? "+"
                                                         : "-") +
             "[" + piece.text + "]";
  }
  return all;
}

TEST(WordDiff, ShowsWordsInWhatWasChangedAndWholeParagraphsThatCameOrWent) {
  const std::tuple<std::string, std::string, std::string> cases[] = {
      {"", "", ""},
      {"uno", "uno", "=[uno]"},
      {"", "uno", "+[uno]"},
      {"uno", "", "-[uno]"},
      {"Abre el correo ahora.", "Abre el buzón ahora.", "=[Abre el ]-[correo]+[buzón]=[ ahora.]"},
      // What lies between two changes and holds no word goes with them.
      {"Abre el correo nuevo, ahora mismo.", "Abre el buzón viejo, ahora mismo.",
       "=[Abre el ]-[correo nuevo]+[buzón viejo]=[, ahora mismo.]"},
      {"Uno.\n\nDos tres.\n", "Uno.\n\nNada que ver aquí.\n\nDos tres.\n",
       "=[Uno.] | +[Nada que ver aquí.] | =[Dos tres.]"},
      {"a\n\nb\n", "a\n\n\n\nb", "=[a] | =[b]"},
      {"Llámanos hoy sin falta.", "Escríbenos cuando quieras.",
       "-[Llámanos hoy sin falta.] | +[Escríbenos cuando quieras.]"},
      {"- uno\n- dos\n- tres", "- uno\n- dos y medio\n- tres",
       "=[- uno\n- dos]+[ y medio]=[\n- tres]"},
  };
  for (const auto& [before, after, expected] : cases)
    EXPECT_EQ(shown(diff_words(before, after)), expected) << before << " → " << after;
}

TEST(WordDiff, CountsWords) {
  const auto diff = diff_words("Abre el correo.\n\nFuera del todo.", "Abre el buzón nuevo.");
  EXPECT_EQ(diff.added_words, 2u);
  EXPECT_EQ(diff.removed_words, 4u);
}

TEST(WordDiff, FoldsWhatIsFarFromAnyChangeUnderItsHeading) {
  const std::string same = "a1\n\na2\n\n# Apartado\n\nb1\n\nb2\n\nb3\n\n";
  const std::string end = "\n\nc1\n\nc2\n\nc3\n";
  const auto diff =
      diff_words(same + "Pulsa en el botón azul." + end, same + "Pulsa en el botón rojo." + end);
  EXPECT_EQ(
      shown(folded(diff)),
      "…2 | =[# Apartado] | …2 | =[b3] | =[Pulsa en el botón ]-[azul]+[rojo]=[.] | =[c1] | …2");
  EXPECT_EQ(shown(folded(diff_words(same, same))), "…6");
  EXPECT_EQ(shown(folded(diff_words("uno", "uno"))), "=[uno]");
}

std::string side(const WordDiff& diff, DiffMark mark) {
  std::string all;
  for (const DiffBlock& block : diff.blocks) {
    std::string text;
    for (const DiffPiece& piece : block.pieces)
      if (piece.mark == DiffMark::Same || piece.mark == mark) text += piece.text;
    if (!text.empty()) all += text + "\n\n";
  }
  return all;
}

std::string plain(const std::string& text) {
  std::string all;
  for (const Paragraph& each : paragraphs_of(text)) all += std::string(each.text) + "\n\n";
  return all;
}

TEST(WordDiff, HoldsBothTextsWhole) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);
    const auto text = [&] {
      std::string all;
      for (size_t left = random() % 40; left > 0; --left) {
        all += "abcde"[random() % 5];
        all += random() % 8 == 0 ? "\n\n" : random() % 4 == 0 ? ", " : " ";
      }
      return all + "z";
    };
    const std::string before = text(), after = text();
    const auto diff = diff_words(before, after);
    EXPECT_EQ(side(diff, DiffMark::Removed), plain(before)) << before << "\n→\n" << after;
    EXPECT_EQ(side(diff, DiffMark::Added), plain(after)) << before << "\n→\n" << after;
    size_t blocks = 0;
    for (const DiffBlock& block : folded(diff).blocks) blocks += std::max<size_t>(1, block.folded);
    EXPECT_EQ(blocks, diff.blocks.size());
  }
}

TEST(WordDiff, FallsBackToWholeParagraphsWhenTooMuchChanged) {
  std::string before, after;
  for (int i = 0; i < 5000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const auto diff = diff_words("Uno.\n\n" + before + "fin", "Uno.\n\n" + after + "fin");
  EXPECT_EQ(diff.blocks.size(), 3u);
  EXPECT_EQ(diff.removed_words, 5001u);
}

// The longest common subsequence by its textbook table, to compare.
size_t longest(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1, 0));
  for (size_t i = a.size(); i-- > 0;)
    for (size_t j = b.size(); j-- > 0;)
      table[i][j] =
          a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
  return table[0][0];
}

TEST(CommonRuns, AreTheLongestThereAre) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    const auto sequence = [&] {
      std::vector<std::uint32_t> all(random() % 25);
      for (auto& each : all) each = random() % 4;
      return all;
    };
    const auto before = sequence(), after = sequence();
    size_t total = 0, old_end = 0, new_end = 0;
    for (const CommonRun& run : common_runs(before, after, 100)) {
      ASSERT_GE(run.before, old_end);
      ASSERT_GE(run.after, new_end);
      for (size_t i = 0; i < run.length; ++i)
        EXPECT_EQ(before.at(run.before + i), after.at(run.after + i)) << seed;
      old_end = run.before + run.length;
      new_end = run.after + run.length;
      total += run.length;
    }
    EXPECT_EQ(total, longest(before, after)) << seed;
  }
}

TEST(CommonRuns, AreTheEndsAloneBeyondTheLimit) {
  const std::vector<std::uint32_t> before{1, 2, 3, 9, 4, 5}, after{1, 6, 3, 8, 7, 5};
  EXPECT_EQ(common_runs(before, after, 1), (std::vector<CommonRun>{{0, 0, 1}, {5, 5, 1}}));
  EXPECT_EQ(common_runs(before, after, 9).size(), 3u);
}

}  // namespace
}  // namespace kb::text
