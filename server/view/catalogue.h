// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/view/html.h"

// The words of the interface in one language: key → text, from templates/texts/<language>.json.
// Texts hold placeholders, {name}; one that counts has two keys, "….one" and "….other", and {n} in
// it.
//
// Throws:  Error Internal for a key that is not there, or a placeholder that nobody fills: both are
//          defects, found by the tests and at the latest when the program starts.
// Threads: any.
namespace kb::server::view {

using Arguments = std::vector<std::pair<std::string_view, std::string>>;
using HtmlArguments = std::vector<std::pair<std::string_view, Html>>;

class Catalogue {
 public:
  Catalogue(std::string language, std::string_view json);

  const std::string& language() const { return language_; }
  const std::string& text(std::string_view key) const;
  std::string text(std::string_view key, const Arguments& arguments) const;
  std::string count(std::string_view key, long long n, const Arguments& more = {}) const;

  // The text escaped, with markup in its places.
  Html html(std::string_view key, const HtmlArguments& arguments) const;

  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

// Names of the placeholders of a text, in order, each as often as it stands there.
std::vector<std::string> placeholders(std::string_view text);

}  // namespace kb::server::view
