// SPDX-License-Identifier: MIT
#include "server/view/effect_block.h"

#include <algorithm>

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr size_t kShownOfAKind = 10;

struct Kind {
  EffectKind kind;
  const char *title, *badge;
};
constexpr Kind kKinds[] = {{EffectKind::Broken, "effect.broken", "bad"},
                           {EffectKind::Mended, "effect.mended", "ok"},
                           {EffectKind::Worse, "effect.worse", "bad"},
                           {EffectKind::Better, "effect.better", "ok"},
                           {EffectKind::Changes, "effect.changes", ""}};

Data effect_row(const Catalogue& words, const EffectRow& source) {
  Data row;
  put(row, "query", source.query);
  put(row, "lang", source.lang == words.language() ? "" : source.lang);
  put(row, "title", source.title);
  put(row, "href", source.title.empty() ? "" : article_path(source.article));
  put(row, "moves",
      source.before == source.after
          ? rank_text(words, source.after)
          : words.text("effect.moves", {{"before", rank_text(words, source.before)},
                                        {"after", rank_text(words, source.after)}}));
  put(row, "times", source.times > 0 ? words.count("effect.times", source.times) : "");
  return row;
}

Data group_of(const Catalogue& words, const Kind& kind, const std::vector<const EffectRow*>& rows) {
  Data group;
  put(group, "title", words.count(kind.title, static_cast<long long>(rows.size())));
  put(group, "badge", kind.badge);
  Data list(Data::type::list);
  for (const auto* row : rows)
    if (list.list_value().size() < kShownOfAKind) list.push_back(effect_row(words, *row));
  const auto hidden = rows.size() - list.list_value().size();
  group["rows"] = std::move(list);
  put(group, "more", hidden > 0 ? words.count("effect.more", static_cast<long long>(hidden)) : "");
  return group;
}

}  // namespace

std::string rank_text(const Catalogue& words, int rank) {
  if (rank == 0) return words.text("rank.none");
  return words.text("rank.nth", {{"n", std::to_string(rank)}});
}

void put_effect(Data& data, const Catalogue& words, const EffectBlock& block) {
  Data effect;
  put(effect, "down", block.is_down);
  put(effect, "nothing", !block.is_down && block.rows.empty());
  put(effect, "tried",
      words.text("effect.tried",
                 {{"guards", words.count("effect.guards", static_cast<long long>(block.guards_tried))},
                  {"searches",
                   words.count("effect.searches", static_cast<long long>(block.searches_tried))}}));
  Data groups(Data::type::list);
  for (const auto& kind : kKinds) {
    std::vector<const EffectRow*> of_it;
    for (const auto& row : block.rows)
      if (row.kind == kind.kind) of_it.push_back(&row);
    if (!of_it.empty()) groups.push_back(group_of(words, kind, of_it));
  }
  effect["groups"] = std::move(groups);
  data["effect"] = std::move(effect);
}

}  // namespace kb::server::view
