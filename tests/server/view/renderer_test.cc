// SPDX-License-Identifier: MIT
#include "server/view/renderer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <thread>

#include "core/error.h"
#include "server/view/error_page.h"
#include "server/view/mustache_data.h"
#include "server/view/template_source.h"
#include "tests/support/html_probe.h"

namespace kb::server::view {
namespace {

const Catalogue kWords("es", R"({"hi": "Hola <tú>"})");

std::string expanded(const std::vector<EmbeddedFile>& files) {
  return TemplateSource(files).expand("p", kWords);
}

EmbeddedFile file(std::string_view name, std::string_view body, std::string_view path = {}) {
  EmbeddedFile made;
  made.name = name;
  made.body = body;
  made.path = path;
  return made;
}

const EmbeddedFile kLayout = file("layouts/page.html", "<{{page}}>");
const EmbeddedFile kIcons = file("icons.svg", "<symbol id=\"mail\"/>", "icons.1.svg");

TEST(TemplateSource, SettlesWhatDependsOnTheLanguageAlone) {
  EXPECT_EQ(expanded({kLayout, file("p.html", "{{t hi}} {{name}}")}), "<Hola &lt;tú&gt; {{name}}>");
}

TEST(TemplateSource, PutsPartsTogether) {
  EXPECT_EQ(expanded({kLayout, file("p.html", "  a\n\n  {{> partials/x}}\n"),
                      file("partials/x.html", "x {{t hi}}\n")}),
            "<a\nx Hola &lt;tú&gt;>");
}

TEST(TemplateSource, TakesTheLayoutThatAPageNames) {
  EXPECT_EQ(expanded({kLayout, file("layouts/door.html", "[{{page}}]"),
                      file("p.html", "{{layout door}}\nx")}),
            "[x]");
}

TEST(TemplateSource, MakesIconsAndAddresses) {
  EXPECT_EQ(expanded({kLayout, kIcons, file("p.html", "{{icon mail}}")}),
            "<<svg class=\"icon\" aria-hidden=\"true\"><use "
            "href=\"/assets/icons.1.svg#mail\"></use></svg>>");
  EXPECT_EQ(expanded({kLayout, kIcons, file("p.html", "{{asset icons.svg}}#{{x}}")}),
            "</assets/icons.1.svg#{{x}}>");
}

TEST(TemplateSource, RefusesWhatIsNotThere) {
  for (const char* text :
       {"{{t nothing}}", "{{> partials/none}}", "{{> p}}", "{{icon none}}", "{{asset none}}",
        "{{open", "{{layout none}}x", "{{{raw}}}", "{{& raw_html}}"})
    EXPECT_THROW(expanded({kLayout, kIcons, file("p.html", text)}), Error) << text;
  EXPECT_EQ(expanded({kLayout, file("p.html", "{{{raw_html}}}")}), "<{{{raw_html}}}>");
}

TEST(Renderer, EscapesValues) {
  const Renderer renderer;
  Frame frame;
  frame.firm = "<script>alert(1)</script>";
  const auto page = render_error(renderer, frame, {Fault::NotFound, 404, "\"><b>", {}});
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
  EXPECT_EQ(page.find("\"><b>"), std::string::npos);
  EXPECT_EQ(test::html_probe(page).text(".brand-of"), frame.firm);
}

TEST(Renderer, ShowsTheSameFromManyThreads) {
  const Renderer renderer;
  Frame frame;
  const ErrorPage error{Fault::NotFound, 404, "abc", {}};
  const std::string expected = render_error(renderer, frame, error);
  std::vector<std::string> pages(4);
  {
    std::vector<std::jthread> threads;
    for (auto& page : pages)
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i) page = render_error(renderer, frame, error);
      });
  }
  for (const auto& page : pages) EXPECT_EQ(page, expected);
}

TEST(Renderer, RefusesAPageThatIsNotThere) {
  const Renderer renderer;
  EXPECT_THROW(renderer.render("clients/none", "es", Data()), Error);
}

// As a whole, or put together of a name and an ending ("_problem"), or of a beginning ("icon_").
bool is_put(const std::string& code, const std::string& name) {
  const auto has = [&](const std::string& part) {
    return code.find("\"" + part + "\"") != std::string::npos;
  };
  if (has(name)) return true;
  const auto at = name.rfind('_');
  return at != std::string::npos && (has(name.substr(at)) || has(name.substr(0, at + 1)));
}

// A misspelt {{name}} would show nothing, silently: each must be put by some function.
TEST(Templates, NameOnlyValuesThatSomebodyPuts) {
  namespace fs = std::filesystem;
  std::string code;
  for (const auto& entry : fs::directory_iterator("server/view")) {
    std::ifstream in(entry.path());
    std::stringstream text;
    text << in.rdbuf();
    code += text.str();
  }
  const std::regex tag(R"re(\{\{[{#^]?([a-z_]+)\}\})re");
  for (const auto& embedded : embedded_files()) {
    if (!embedded.name.ends_with(".html")) continue;
    const std::string text(embedded.body);
    for (auto it = std::sregex_iterator(text.begin(), text.end(), tag);
         it != std::sregex_iterator(); ++it) {
      const std::string name = (*it)[1];
      if (name == "page") continue;
      EXPECT_TRUE(is_put(code, name)) << embedded.name << " names " << name;
    }
  }
}

TEST(Templates, HoldNoInlineStyleOrScript) {
  const std::regex inlined(
      R"re(<style|<script(?! type="module" src=)|\sstyle=|\son[a-z]+=|javascript:)re");
  for (const auto& embedded : embedded_files()) {
    const bool is_template = embedded.name.ends_with(".html");
    EXPECT_FALSE(is_template && std::regex_search(std::string(embedded.body), inlined))
        << embedded.name;
  }
}

// Words of the interface live in the catalogues alone; letters between tags are a forgotten text.
TEST(Templates, HoldNoWords) {
  const std::regex tags(R"re(<[^>]*>|\{\{[^}]*\}+)re"), letters("[A-Za-z]{2,}");
  for (const auto& embedded : embedded_files()) {
    if (!embedded.name.ends_with(".html")) continue;
    // The product's own name is the same in every language.
    auto text = std::regex_replace(std::string(embedded.body), tags, " ");
    text = std::regex_replace(text, std::regex("Resuelve"), "");
    std::smatch word;
    EXPECT_FALSE(std::regex_search(text, word, letters)) << embedded.name << ": " << word.str();
  }
}

}  // namespace
}  // namespace kb::server::view
