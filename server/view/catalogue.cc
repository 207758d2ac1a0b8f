// SPDX-License-Identifier: MIT
#include "server/view/catalogue.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "server/view/format.h"

namespace kb::server::view {
namespace {

using Plain = std::function<std::string(std::string_view)>;   // of the text between placeholders
using Filler = std::function<std::string(std::string_view)>;  // of a placeholder's name

std::string fill(std::string_view text, const Plain& plain, const Filler& filler) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    out += plain(text.substr(0, open));
    if (open == std::string_view::npos) return out;
    const auto close = std::min(text.find('}', open), text.size() - 1);
    out += filler(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

std::string as_it_is(std::string_view text) {
  return std::string(text);
}

template <class List>
const auto& argument(const List& arguments, std::string_view name, std::string_view key) {
  const auto found = std::ranges::find(arguments, name, [](const auto& a) { return a.first; });
  if (found == arguments.end())
    throw Error(ErrorCode::Internal,
                "text " + std::string(key) + ": nothing for {" + std::string(name) + "}");
  return found->second;
}

}  // namespace

Catalogue::Catalogue(std::string language, std::string_view json) : language_(std::move(language)) {
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (!parsed.is_object())
    throw Error(ErrorCode::Internal, "texts of " + language_ + " are not a JSON object");
  for (const auto& [key, value] : parsed.items()) {
    if (!value.is_string()) throw Error(ErrorCode::Internal, "text " + key + " is not a string");
    texts_.emplace(key, value.get<std::string>());
  }
}

const std::string& Catalogue::text(std::string_view key) const {
  if (const auto found = texts_.find(key); found != texts_.end()) return found->second;
  throw Error(ErrorCode::Internal, "no text " + std::string(key) + " in " + language_);
}

std::string Catalogue::text(std::string_view key, const Arguments& arguments) const {
  return fill(text(key), as_it_is,
              [&](std::string_view name) { return argument(arguments, name, key); });
}

std::string Catalogue::count(std::string_view key, long long n, const Arguments& more) const {
  Arguments arguments = more;
  arguments.emplace_back("n", format_number(*this, n));
  return text(std::string(key) + (n == 1 ? ".one" : ".other"), arguments);
}

Html Catalogue::html(std::string_view key, const HtmlArguments& arguments) const {
  return {fill(
      text(key), [](std::string_view plain) { return escape(plain).text; },
      [&](std::string_view name) { return argument(arguments, name, key).text; })};
}

std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> names;
  fill(text, as_it_is, [&](std::string_view name) { return names.emplace_back(name); });
  return names;
}

}  // namespace kb::server::view
