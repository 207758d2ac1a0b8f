// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>

#include "core/time.h"
#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"

// What a page says of a list that is found in the background: nothing while it is current, its age
// when it is a former one, that it is being looked for when there is none yet; with the address
// that loads the page again.
namespace kb::server::view {

enum class Freshness : std::uint8_t { Current, Former, NotYet };

struct ListAge {
  Freshness freshness = Freshness::Current;
  Instant as_of{}, now{};
};

// Of what is at hand: a list with its `as_of`, absent before the first, and whether it is current.
template <class Latest>
ListAge age_of(const Latest& latest, Instant now) {
  using enum Freshness;
  if (!latest.list) return {NotYet, {}, now};
  return {latest.is_current ? Current : Former, latest.list->as_of, now};
}

void put_freshness(Data& data, const Catalogue& words, const ListAge& list,
                   std::string_view again_href);

}  // namespace kb::server::view
