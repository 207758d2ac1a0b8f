// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/embedded.h"

// Puts a page's template together before it is parsed: everything that depends on the language
// alone is settled here, once, when the program starts.
//
//   {{layout door}}    first thing in a page: the frame around it; layouts/page.html when it is
//   absent
//   {{page}}           in a layout: where the page goes
//   {{> partials/x}}   another template
//   {{t some.key}}     a text of the catalogue, escaped
//   {{icon name}}      one of assets/icons.svg
//   {{asset name}}     the address of an embedded file
//
// All else is Mustache's. {{{raw}}} is for values named …_html alone, which are made by Html.
//
// Throws:  Error Internal naming the template, for anything that is not there.
namespace kb::server::view {

class TemplateSource {
 public:
  explicit TemplateSource(std::span<const EmbeddedFile> files);

  std::vector<std::string> pages() const;  // "clients/home" … all but layouts and partials
  std::string expand(const std::string& page, const Catalogue& words) const;
  std::string asset_path(std::string_view name) const;  // "/assets/resuelve.1a2b….css"

 private:
  std::string_view text_of(const std::string& name) const;
  std::string expand_text(const std::string& name, const Catalogue& words,
                          std::string_view page) const;
  std::string expand_tag(const std::string& name, std::string_view tag, const Catalogue& words,
                         std::string_view page) const;
  std::string icon(std::string_view name) const;

  std::map<std::string, std::string_view, std::less<>> templates_;  // without ".html"
  std::map<std::string, std::string, std::less<>> asset_paths_;
  std::string_view icons_;
};

}  // namespace kb::server::view
