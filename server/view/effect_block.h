// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "server/view/renderer.h"

// What a change would do before it goes live: guards that break or are mended, and searches of the
// last month that get better, worse, or change.
namespace kb::server::view {

enum class EffectKind : std::uint8_t { Broken, Mended, Worse, Better, Changes };

struct EffectRow {
  EffectKind kind = EffectKind::Changes;
  std::string query, lang;
  std::string article, title;  // that it is judged by; both may be empty
  int before = 0, after = 0;   // 0: not on the first page
  long long times = 0;         // of a search
};

struct EffectBlock {
  std::vector<EffectRow> rows;  // in the order of EffectKind
  size_t guards_tried = 0, searches_tried = 0;
  bool is_down = false;  // the index could not be asked
};

// For the .cc files of pages: {{#effect}} of partials/effect.
void put_effect(Data& data, const Catalogue& words, const EffectBlock& block);

// "2.ª", "no sale": where an article stands.
std::string rank_text(const Catalogue& words, int rank);

}  // namespace kb::server::view
