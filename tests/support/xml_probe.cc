// SPDX-License-Identifier: MIT
#include "tests/support/xml_probe.h"

#include <stdexcept>

namespace kb::test {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
         c == '-' || c == '_';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  XmlElement read() {
    take("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    skip_blanks();
    take("<");
    auto root = element();
    skip_blanks();
    require(rest_.empty(), "something after the root");
    return root;
  }

 private:
  static void require(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error("not well-formed: " + what);
  }
  void take(std::string_view expected) {
    require(rest_.starts_with(expected), "no " + std::string(expected));
    rest_.remove_prefix(expected.size());
  }
  bool take_if(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n')) rest_.remove_prefix(1);
  }
  std::string name() {
    size_t end = 0;
    while (end < rest_.size() && is_name_character(rest_[end])) ++end;
    require(end > 0, "a name is missing");
    const std::string found(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return found;
  }
  // Up to one of `ends`, with the five entities and numbers of ASCII decoded.
  std::string text_until(std::string_view ends) {
    const size_t end = rest_.find_first_of(ends);
    require(end != std::string_view::npos, "a text does not end");
    std::string_view raw = rest_.substr(0, end);
    rest_.remove_prefix(end);
    require(raw.find('<') == std::string_view::npos, "< in a text");
    std::string out;
    while (!raw.empty()) out += character(raw);
    return out;
  }
  static std::string character(std::string_view& raw) {
    const char c = raw[0];
    require(c < 0 || c >= ' ' || c == '\n' || c == '\t', "a control character");
    if (c != '&') {
      raw.remove_prefix(1);
      return std::string(1, c);
    }
    static const std::pair<std::string_view, const char*> kEntities[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};
    for (const auto& [entity, meaning] : kEntities)
      if (raw.starts_with(entity)) {
        raw.remove_prefix(entity.size());
        return meaning;
      }
    throw std::runtime_error("not well-formed: an unknown entity");
  }
  void attribute(XmlElement& element) {
    const auto key = name();
    take("=\"");
    require(element.attributes.emplace(key, text_until("\"")).second, "an attribute twice");
    take("\"");
  }
  XmlElement element() {
    XmlElement found;
    found.name = name();
    while (true) {
      skip_blanks();
      if (take_if("/>")) return found;
      if (take_if(">")) break;
      attribute(found);
    }
    while (!take_if("</")) {
      found.text += text_until("<");
      if (rest_.starts_with("</")) continue;
      take("<");
      found.children.push_back(element());
    }
    take(found.name);
    take(">");
    return found;
  }

  std::string_view rest_;
};

}  // namespace

const XmlElement& XmlElement::child(std::string_view wanted) const {
  for (const auto& one : children)
    if (one.name == wanted) return one;
  throw std::runtime_error("no element " + std::string(wanted));
}

std::vector<XmlElement> XmlElement::all(std::string_view wanted) const {
  std::vector<XmlElement> found;
  for (const auto& one : children)
    if (one.name == wanted) found.push_back(one);
  return found;
}

XmlElement parse_xml(std::string_view document) {
  return Reader(document).read();
}

}  // namespace kb::test
