// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/search.h"
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/view/links.h"

// The search that the address of a page asks for, as this visitor may make it.
namespace kb::server {

inline constexpr int kHitsOfPage = 10;
inline constexpr size_t kMostTextBytes = 2000;  // each link of a page repeats the text

view::SearchAddress search_address_of(const Request& request);
bool is_shortened(const Request& request);  // whether the text of its address is

search::SearchRequest search_request(const view::SearchAddress& address, const Visitor& visitor);

}  // namespace kb::server
