// SPDX-License-Identifier: MIT
#pragma once
#include <sys/socket.h>

#include <string>

// Which addresses are on the public internet: a webhook may not be pointed at machines behind the
// firewall, whatever its name resolves to at the moment of the call.
//
// Threads: any.
namespace kb::server {

bool is_public(const sockaddr& address);
bool is_public(const std::string& address);  // "192.0.2.1", "2001:db8::1"; false for anything else

}  // namespace kb::server
