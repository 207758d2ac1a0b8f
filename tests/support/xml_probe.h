// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

// Reads a small XML document strictly: anything that is not well-formed throws std::runtime_error.
// No DTD, no CDATA, no processing instructions but the declaration.
namespace kb::test {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of its own, decoded
  std::vector<XmlElement> children;

  const XmlElement& child(std::string_view wanted) const;  // the first; throws without one
  std::vector<XmlElement> all(std::string_view wanted) const;
};

XmlElement parse_xml(std::string_view document);

}  // namespace kb::test
