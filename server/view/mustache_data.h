// SPDX-License-Identifier: MIT
#pragma once
#include <iterator>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

#include "server/view/html.h"
#include "server/view/renderer.h"

// Filling a template's data, for the .cc files of server/view alone. An empty text or list counts
// as absent: {{#name}} leaves its section out, {{^name}} shows it.
namespace kb::server::view {

inline void put(Data& data, const char* name, std::string_view text) {
  data[name] = text.empty() ? Data(false) : Data(std::string(text));
}
inline void put(Data& data, const char* name, const std::string& text) {
  put(data, name, std::string_view(text));
}
inline void put(Data& data, const char* name, const char* text) {
  put(data, name, std::string_view(text));
}
inline void put(Data& data, const char* name, bool shown) {
  data[name] = Data(shown);
}
inline void put(Data& data, const char* name, const Html& html) {
  put(data, name, std::string_view(html.text));
}

// `make` turns each thing into the data of its row. The library's own push_back copies a row with all
// that is in it, and all rows again whenever its vector grows: here they are moved into their places.
template <class Things, class Make>
void put_list(Data& data, const char* name, const Things& things, const Make& make) {
  Data list(kainjow::mustache::list(std::size(things), Data(false)));
  size_t at = 0;
  for (const auto& thing : things) const_cast<Data&>(list.list_value()[at++]) = make(thing);
  data[name] = std::move(list);
}

}  // namespace kb::server::view
