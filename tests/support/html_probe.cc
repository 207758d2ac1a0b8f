// SPDX-License-Identifier: MIT
#include "tests/support/html_probe.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace kb::test {
namespace {

constexpr std::array<std::string_view, 10> kVoid{"area",  "br",   "col",  "hr",     "img",
                                                 "input", "link", "meta", "source", "use"};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
bool is_name(char c) {
  return c != '=' && c != '>' && c != '/' && !is_space(c);
}

std::string decoded(std::string_view raw) {
  static const std::vector<std::pair<std::string_view, std::string_view>> entities{
      {"&lt;", "<"},   {"&gt;", ">"},        {"&quot;", "\""}, {"&#39;", "'"},
      {"&apos;", "'"}, {"&nbsp;", "\u00a0"}, {"&amp;", "&"}};
  std::string out;
  while (!raw.empty()) {
    const auto entity =
        std::ranges::find_if(entities, [&](const auto& e) { return raw.starts_with(e.first); });
    if (entity != entities.end())
      out += entity->second;
    else
      out += raw.front();
    raw.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
  }
  return out;
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

template <class Predicate>
std::string_view take_while(std::string_view& text, Predicate fits) {
  const auto end = static_cast<size_t>(std::ranges::find_if_not(text, fits) - text.begin());
  const auto taken = text.substr(0, end);
  text.remove_prefix(end);
  return taken;
}

std::string_view take_value(std::string_view& text) {
  if (text.empty() || (text.front() != '"' && text.front() != '\''))
    return take_while(text, [](char c) { return !is_space(c) && c != '>'; });
  const char quote = text.front();
  text.remove_prefix(1);
  const auto value = take_while(text, [&](char c) { return c != quote; });
  if (!text.empty()) text.remove_prefix(1);
  return value;
}

std::map<std::string, std::string> attributes_in(std::string_view text) {
  std::map<std::string, std::string> attributes;
  while (true) {
    take_while(text, [](char c) { return is_space(c) || c == '/'; });
    const auto name = take_while(text, is_name);
    if (name.empty()) return attributes;
    std::string_view value;
    if (text.starts_with('=')) {
      text.remove_prefix(1);
      value = take_value(text);
    }
    attributes.emplace(name, decoded(value));
  }
}

// Where the tag that begins at `open` ends; a '>' in a quoted value is not its end.
size_t tag_end(std::string_view html, size_t open) {
  char quote = 0;
  for (size_t i = open; i < html.size(); ++i) {
    const char c = html[i];
    if (quote)
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return i;
  }
  return html.size();
}

std::string value_of(const std::map<std::string, std::string>& attributes,
                     const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? "" : found->second;
}

}  // namespace

struct HtmlProbe::Step {
  std::string tag;
  std::vector<std::pair<std::string, std::optional<std::string>>> attributes;
  std::vector<std::string> classes;
};

HtmlProbe::HtmlProbe(std::string_view html) {
  for (size_t at = 0; at < html.size();) {
    const auto open = std::min(html.find('<', at), html.size());
    add_text(html.substr(at, open - at));
    if (open == html.size()) break;
    const auto end = tag_end(html, open);
    const auto tag = html.substr(open + 1, end - open - 1);
    if (tag.starts_with('/'))
      close_tag(tag.substr(1));
    else if (!tag.starts_with('!'))
      open_tag(tag);
    at = end + 1;
  }
}

void HtmlProbe::open_tag(std::string_view tag) {
  const auto name = take_while(tag, is_name);
  elements_.push_back({std::string(name), attributes_in(tag), "", open_});
  if (std::ranges::find(kVoid, name) == kVoid.end()) open_ = static_cast<int>(elements_.size()) - 1;
}

void HtmlProbe::close_tag(std::string_view name) {
  for (int i = open_; i >= 0; i = elements_[static_cast<size_t>(i)].parent) {
    if (elements_[static_cast<size_t>(i)].tag != name) continue;
    open_ = elements_[static_cast<size_t>(i)].parent;
    return;
  }
}

void HtmlProbe::add_text(std::string_view raw) {
  const std::string text = decoded(raw);
  for (int i = open_; i >= 0; i = elements_[static_cast<size_t>(i)].parent)
    elements_[static_cast<size_t>(i)].text += text;
}

std::vector<HtmlProbe::Step> HtmlProbe::parse(std::string_view selector) {
  std::vector<Step> steps;
  std::istringstream words{std::string(selector)};
  for (std::string word; words >> word;) {
    Step step;
    std::string_view rest = word;
    const auto is_plain = [](char c) { return c != '#' && c != '.' && c != '['; };
    step.tag = take_while(rest, is_plain);
    while (!rest.empty()) {
      const char kind = rest.front();
      rest.remove_prefix(1);
      const std::string name(
          take_while(rest, [&](char c) { return kind == '[' ? c != ']' : is_plain(c); }));
      if (kind == '.') step.classes.push_back(name);
      if (kind == '#') step.attributes.emplace_back("id", name);
      if (kind != '[') continue;
      if (!rest.empty()) rest.remove_prefix(1);
      const auto equals = name.find('=');
      step.attributes.emplace_back(
          name.substr(0, equals),
          equals == std::string::npos ? std::nullopt : std::optional(name.substr(equals + 1)));
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

bool HtmlProbe::matches_step(const Element& element, const Step& step) {
  if (!step.tag.empty() && element.tag != step.tag) return false;
  const std::string classes = " " + value_of(element.attributes, "class") + " ";
  const auto has_class = [&](const std::string& name) {
    return classes.find(" " + name + " ") != std::string::npos;
  };
  const auto has_attribute = [&](const auto& wanted) {
    const auto found = element.attributes.find(wanted.first);
    return found != element.attributes.end() && (!wanted.second || found->second == *wanted.second);
  };
  return std::ranges::all_of(step.classes, has_class) &&
         std::ranges::all_of(step.attributes, has_attribute);
}

bool HtmlProbe::matches(size_t element, const std::vector<Step>& steps) const {
  if (!matches_step(elements_[element], steps.back())) return false;
  auto step = steps.rbegin() + 1;
  for (int i = elements_[element].parent; i >= 0 && step != steps.rend();
       i = elements_[static_cast<size_t>(i)].parent)
    if (matches_step(elements_[static_cast<size_t>(i)], *step)) ++step;
  return step == steps.rend();
}

std::vector<size_t> HtmlProbe::find(std::string_view selector) const {
  const auto steps = parse(selector);
  std::vector<size_t> found;
  for (size_t i = 0; i < elements_.size(); ++i)
    if (matches(i, steps)) found.push_back(i);
  return found;
}

int HtmlProbe::count(std::string_view selector) const {
  return static_cast<int>(find(selector).size());
}

std::vector<std::string> HtmlProbe::texts(std::string_view selector) const {
  std::vector<std::string> texts;
  for (const auto i : find(selector)) texts.push_back(collapsed(elements_[i].text));
  return texts;
}

std::string HtmlProbe::text(std::string_view selector) const {
  const auto all = texts(selector);
  return all.empty() ? "" : all.front();
}

std::optional<std::string> HtmlProbe::attribute(std::string_view selector,
                                                const std::string& name) const {
  const auto found = find(selector);
  if (found.empty() || !elements_[found.front()].attributes.contains(name)) return std::nullopt;
  return elements_[found.front()].attributes.at(name);
}

std::vector<HtmlProbe::Link> HtmlProbe::links(std::string_view selector) const {
  std::vector<Link> links;
  for (const auto i : find(selector))
    links.push_back({value_of(elements_[i].attributes, "href"), collapsed(elements_[i].text)});
  return links;
}

std::optional<HtmlProbe::Form> HtmlProbe::form(const std::string& action) const {
  const auto forms = find("form[action=" + action + "]");
  if (forms.empty()) return std::nullopt;
  Form form{action, value_of(elements_[forms.front()].attributes, "method"), {}};
  for (const auto i : find("form[action=" + action + "] [name]"))
    form.fields.emplace(value_of(elements_[i].attributes, "name"),
                        value_of(elements_[i].attributes, "value"));
  return form;
}

}  // namespace kb::test
