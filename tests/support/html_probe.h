// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Asks a page for facts, so that tests need not compare markup.
//
// A selector is tags, #ids, .classes and [attribute] or [attribute=value] without quotes, combined
// ("form.find[role=search]") and by blanks for "somewhere inside" ("main h1").
// Texts come with entities decoded and white space collapsed.
namespace kb::test {

class HtmlProbe {
 public:
  struct Link {
    std::string href, text;
  };
  struct Form {
    std::string action, method;
    std::map<std::string, std::string> fields;  // by name, with their values
  };

  explicit HtmlProbe(std::string_view html);

  int count(std::string_view selector) const;
  bool has(std::string_view selector) const { return count(selector) > 0; }
  std::string text(std::string_view selector) const;  // of the first; "" when there is none
  std::vector<std::string> texts(std::string_view selector) const;
  std::optional<std::string> attribute(std::string_view selector, const std::string& name) const;
  std::vector<Link> links(std::string_view selector = "a") const;
  std::optional<Form> form(const std::string& action) const;

 private:
  struct Element {
    std::string tag;
    std::map<std::string, std::string> attributes;
    std::string text;  // with that of the elements inside
    int parent = -1;
  };
  struct Step;  // of a selector

  void open_tag(std::string_view tag);
  void close_tag(std::string_view name);
  void add_text(std::string_view raw);
  bool matches(size_t element, const std::vector<Step>& steps) const;
  static bool matches_step(const Element& element, const Step& step);
  static std::vector<Step> parse(std::string_view selector);
  std::vector<size_t> find(std::string_view selector) const;

  std::vector<Element> elements_;
  int open_ = -1;
};

inline HtmlProbe html_probe(std::string_view html) {
  return HtmlProbe(html);
}

}  // namespace kb::test
