// SPDX-License-Identifier: MIT
#include "server/view/freshness.h"

#include "server/view/format.h"

namespace kb::server::view {

void put_freshness(Data& data, const Catalogue& words, const ListAge& list,
                   std::string_view again_href) {
  put(data, "former",
      list.freshness == Freshness::Former
          ? words.text("dup.former", {{"ago", format_ago(words, list.as_of, list.now)}})
          : "");
  put(data, "not_yet", list.freshness == Freshness::NotYet);
  put(data, "again_href", again_href);
}

}  // namespace kb::server::view
