// SPDX-License-Identifier: MIT
#include "server/effect_rows.h"

#include "server/change_effect.h"
#include "server/index_calls.h"

namespace kb::server {
namespace {

view::EffectKind kind_of(SearchEffect::Verdict verdict) {
  switch (verdict) {
    case SearchEffect::Verdict::Better:
      return view::EffectKind::Better;
    case SearchEffect::Verdict::Worse:
      return view::EffectKind::Worse;
    case SearchEffect::Verdict::Changes:
      break;
  }
  return view::EffectKind::Changes;
}

}  // namespace

view::EffectBlock effect_block(Services& services, const search::Change& change) {
  view::EffectBlock block;
  const auto effect = when_index_answers([&] { return effect_of(services, change); });
  block.is_down = !effect;
  if (!effect) return block;
  block.guards_tried = effect->guards_tried;
  block.searches_tried = effect->searches_tried;
  for (const auto& each : effect->guards)
    block.rows.push_back({each.broken() ? view::EffectKind::Broken : view::EffectKind::Mended,
                          each.guard.guard.query, each.guard.guard.lang, each.guard.article,
                          each.guard.title, each.guard.rank, each.after, 0});
  for (const auto& each : effect->searches)
    block.rows.push_back({kind_of(each.verdict), each.written, each.lang, each.article, each.title,
                          each.before, each.after, each.times});
  return block;
}

}  // namespace kb::server
