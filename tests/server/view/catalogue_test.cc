// SPDX-License-Identifier: MIT
#include "server/view/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/error.h"
#include "server/view/languages.h"
#include "server/view/renderer.h"

namespace kb::server::view {
namespace {

namespace fs = std::filesystem;

Catalogue words(const std::string& entries) {
  return Catalogue("es",
                   R"({"number.group": ".", "number.group_from_digits": "5", )" + entries + "}");
}

const Renderer& renderer() {
  static const Renderer made;
  return made;
}

std::string read(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// First group of each match in all files below `folder` that end in `extension`.
std::set<std::string> found_below(const fs::path& folder, const std::string& extension,
                                  const std::regex& pattern) {
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != extension) continue;
    const std::string text = read(entry.path());
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern);
         it != std::sregex_iterator(); ++it)
      found.insert((*it)[1]);
  }
  return found;
}

// Keys that a call names literally, and all literals that could be a key handed on.
const std::regex kNamedKey(R"re(\b(?:text|count|html)\(\s*"([a-z0-9_.]+)")re");
const std::regex kPossibleKey(R"re("([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re");
const std::regex kTemplateKey(R"re(\{\{t ([^}]+)\}\})re");

TEST(Catalogue, FillsPlaceholders) {
  const auto c = words(R"("greet": "Hola, {name}: {what}")");
  EXPECT_EQ(c.text("greet", {{"name", "Ana"}, {"what", "{x}"}}), "Hola, Ana: {x}");
}

TEST(Catalogue, EscapesTextButNotTheMarkupInItsPlaces) {
  const auto c = words(R"("typed": "Escribiste <{typed}> & ya")");
  EXPECT_EQ(c.html("typed", {{"typed", element("em", escape("a<b"))}}).text,
            "Escribiste &lt;<em>a&lt;b</em>&gt; &amp; ya");
}

TEST(Catalogue, CountsInTheSingularAndThePlural) {
  const auto c = words(R"("hits.one": "1 respuesta", "hits.other": "{n} respuestas")");
  EXPECT_EQ(c.count("hits", 1), "1 respuesta");
  EXPECT_EQ(c.count("hits", 0), "0 respuestas");
  EXPECT_EQ(c.count("hits", 12345), "12.345 respuestas");
}

TEST(Catalogue, ThrowsForWhatIsNotThere) {
  const auto c = words(R"("a": "{b}")");
  EXPECT_THROW(c.text("nothing"), Error);
  EXPECT_THROW(c.text("a", {{"c", "x"}}), Error);
  EXPECT_THROW(Catalogue("es", "no json"), Error);
  EXPECT_THROW(Catalogue("es", R"({"a": 1})"), Error);
}

TEST(Catalogue, SaysTheSameThingsInAllLanguages) {
  const auto& first = renderer().words(interface_languages().front().code).all();
  for (const auto& [code, own_name, key] : interface_languages()) {
    const auto& texts = renderer().words(code).all();
    for (const auto& [name, text] : first) {
      ASSERT_TRUE(texts.contains(name)) << code << " lacks " << name;
      auto expected = placeholders(text), actual = placeholders(texts.at(name));
      std::ranges::sort(expected);
      std::ranges::sort(actual);
      EXPECT_EQ(actual, expected) << name << " in " << code;
    }
    for (const auto& [name, text] : texts)
      EXPECT_TRUE(first.contains(name)) << "only " << code << " has " << name;
  }
}

TEST(Catalogue, HasEveryTextThatIsAskedFor) {
  const auto& texts = renderer().words("es").all();
  const auto has = [&](const std::string& key) {
    return texts.contains(key) || texts.contains(key + ".one");
  };
  for (const auto& key : found_below("server", ".cc", kNamedKey)) {
    const bool is_key = key.find('.') != std::string::npos && !key.ends_with('.');
    EXPECT_TRUE(!is_key || has(key)) << key;
  }
  for (const auto& key : found_below("templates", ".html", kTemplateKey))
    EXPECT_TRUE(texts.contains(key)) << key;
}

TEST(Catalogue, HasNoTextThatNobodyAsksFor) {
  auto used = found_below("server", ".cc", kPossibleKey);
  used.merge(found_below("templates", ".html", kTemplateKey));
  const std::vector<std::string> composed{
      "covered.kind",    "ask.kind",   "ask.priority",  "secret",
      "language.name",   "audit.act",  "audit.thing",   "audit.origin",
      "state.documents", "state.kind", "state.purpose", "syn.origin",
      "admin.home",      "work.kind",  "work.what",     "work.proof"};
  for (const auto& [key, text] : renderer().words("es").all()) {
    const auto whole = key.substr(0, key.ends_with(".one")     ? key.size() - 4
                                     : key.ends_with(".other") ? key.size() - 6
                                                               : key.size());
    // "ask.kind" and "secret." are put together with a name.
    const bool is_composed = std::ranges::any_of(
        composed, [&](const std::string& part) { return key.starts_with(part + "."); });
    EXPECT_TRUE(used.contains(key) || used.contains(whole) || is_composed) << key;
  }
}

}  // namespace
}  // namespace kb::server::view
