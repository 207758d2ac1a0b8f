// SPDX-License-Identifier: MIT
#include "server/view/template_source.h"

#include <algorithm>

#include "core/error.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kSuffix = ".html";

[[noreturn]] void refuse(const std::string& name, const std::string& what) {
  throw Error(ErrorCode::Internal, "template " + name + ": " + what);
}

// Lines without their indentation, empty ones dropped: the parser keeps every blank as a node.
std::string slim(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty()) continue;
    out += line;
    if (!text.empty()) out += '\n';
  }
  return out;
}

// The argument of "word argument", empty when the tag begins with another word.
std::string_view argument_of(std::string_view tag, std::string_view word) {
  if (!tag.starts_with(word) || tag.size() <= word.size() || tag[word.size()] != ' ') return {};
  return tag.substr(word.size() + 1);
}

// The name in a "{{layout name}}" at the head of a page, which is taken off.
std::string take_layout(std::string_view& page) {
  constexpr std::string_view kOpen = "{{layout ";
  if (!page.starts_with(kOpen)) return "layouts/page";
  const auto end = page.find("}}");
  const auto name = page.substr(kOpen.size(), end - kOpen.size());
  page.remove_prefix(end + 2);
  return "layouts/" + std::string(name);
}

void check_raw(const std::string& name, std::string_view tag) {
  if (tag.starts_with('&')) refuse(name, "raw values are written {{{name_html}}}");
  if (tag.starts_with('{') && !tag.ends_with("_html"))
    refuse(name, "raw value " + std::string(tag) + " is not named …_html");
}

}  // namespace

TemplateSource::TemplateSource(std::span<const EmbeddedFile> files) {
  for (const auto& file : files) {
    if (file.name.ends_with(kSuffix))
      templates_[std::string(file.name.substr(0, file.name.size() - kSuffix.size()))] = file.body;
    if (!file.path.empty())
      asset_paths_[std::string(file.name)] = "/assets/" + std::string(file.path);
    if (file.name == "icons.svg") icons_ = file.body;
  }
}

std::vector<std::string> TemplateSource::pages() const {
  std::vector<std::string> names;
  for (const auto& [name, text] : templates_)
    if (!name.starts_with("layouts/") && !name.starts_with("partials/")) names.push_back(name);
  return names;
}

std::string TemplateSource::asset_path(std::string_view name) const {
  if (const auto found = asset_paths_.find(name); found != asset_paths_.end()) return found->second;
  throw Error(ErrorCode::Internal, "no embedded file " + std::string(name));
}

std::string_view TemplateSource::text_of(const std::string& name) const {
  if (const auto found = templates_.find(name); found != templates_.end()) return found->second;
  refuse(name, "does not exist");
}

std::string TemplateSource::expand(const std::string& page, const Catalogue& words) const {
  return expand_text(page, words, page);
}

// For a page its layout, into which it goes; for anything else its own text.
std::string TemplateSource::expand_text(const std::string& name, const Catalogue& words,
                                        std::string_view page) const {
  std::string_view text = text_of(name);
  std::string whole;
  if (name == page) {
    const auto layout = take_layout(text);
    const std::string body = slim(text);
    whole = slim(text_of(layout));
    const auto place = whole.find("{{page}}");
    if (place == std::string::npos) refuse(layout, "has no {{page}}");
    whole.replace(place, 8, body);
  } else {
    whole = slim(text);
  }
  std::string out;
  for (size_t at = 0;;) {
    const auto open = whole.find("{{", at);
    out += whole.substr(at, open - at);
    if (open == std::string::npos) return out;
    const auto close = whole.find("}}", open);
    if (close == std::string::npos) refuse(name, "a tag does not end");
    out +=
        expand_tag(name, std::string_view(whole).substr(open + 2, close - open - 2), words, page);
    at = close + 2;
  }
}

std::string TemplateSource::expand_tag(const std::string& name, std::string_view tag,
                                       const Catalogue& words, std::string_view page) const {
  if (const auto key = argument_of(tag, "t"); !key.empty()) return escape(words.text(key)).text;
  if (const auto file = argument_of(tag, "asset"); !file.empty()) return asset_path(file);
  if (const auto which = argument_of(tag, "icon"); !which.empty()) return icon(which);
  if (const auto other = argument_of(tag, ">"); !other.empty()) {
    if (!other.starts_with("partials/")) refuse(name, std::string(other) + " is not a partial");
    return expand_text(std::string(other), words, page);
  }
  check_raw(name, tag);
  return "{{" + std::string(tag) + "}}";
}

std::string TemplateSource::icon(std::string_view name) const {
  const auto id = "id=\"" + std::string(name) + "\"";
  if (icons_.find(id) == std::string_view::npos)
    throw Error(ErrorCode::Internal, "no icon " + std::string(name));
  return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"" + asset_path("icons.svg") + "#" +
         std::string(name) + "\"></use></svg>";
}

}  // namespace kb::server::view
