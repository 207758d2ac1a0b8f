// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Words of articles and of drafts that look like secrets and are none, as somebody said. Holders
// come and go and are renamed, so they are no foreign keys.
namespace kb::store::steps {

inline constexpr auto kHarmlessSecrets = std::to_array<std::string_view>({
    "create table harmless_secrets (holder {text} NOT NULL, digest {text} NOT NULL,"
    "  PRIMARY KEY (holder, digest)){keyed}",
});

}  // namespace kb::store::steps
