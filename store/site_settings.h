// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "store/articles.h"
#include "store/store.h"

// What administrators set while the program runs: name → value. What a name means is known by who
// reads it (server/site.h).
//
// In:      a name that is a fit id; a value of at most kMaxSettingBytes of clean UTF-8, empty to go
//          back to what the program's own settings say.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxSettingBytes = 512 * 1024;

using SiteSettings = std::map<std::string, std::string, std::less<>>;

SiteSettings site_settings(Transaction& tx);
std::optional<std::string> site_setting(Transaction& tx, const std::string& name);
PutResult put_site_setting(Transaction& tx, const std::string& name, const std::string& value);

}  // namespace kb::store
