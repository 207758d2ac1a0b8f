// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// What addresses are made of; what pages use of it is in links.h.
namespace kb::server::view {

// Appends name=value after '?' or '&'; an empty value is left out.
void add_parameter(std::string& path, std::string_view name, std::string_view value);

}  // namespace kb::server::view
