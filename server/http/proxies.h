// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/network.h"

// Who a request comes from when proxies stand before the program: the last address, from the right,
// that no trusted proxy has. What stands left of it anybody could have written.
//
// In:      the settings trusted-proxies (addresses and blocks, separated by blanks or commas) and
//          proxy-header: "x-forwarded-for" or "forwarded" (RFC 7239), the one that the proxy writes.
//          Only that one is read: a proxy may pass on the other as the visitor sent it.
// Throws:  Error BadInput for settings that are none. Threads: any.
namespace kb::server {

class TrustedProxies {
 public:
  TrustedProxies() = default;  // none: the peer is who asks
  TrustedProxies(std::string_view networks, std::string_view header);

  // `headers` by names in lower case, repeated ones joined by ", ".
  std::string client_of(const std::string& peer,
                        const std::map<std::string, std::string, std::less<>>& headers) const;

 private:
  bool trusts(const AddressBytes& address) const;

  std::vector<Network> networks_;
  std::string header_;
};

}  // namespace kb::server
