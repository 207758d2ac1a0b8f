// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// The rules of the tree, read from its own text: who may include whom, and where each library
// lives. Tests run with the project's root as their working folder.
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string file, target;
  bool is_system = false;
};

const std::vector<std::string> kModules = {"core",    "text",   "store", "search",
                                           "indexer", "server", "cli"};

std::vector<Include> includes_of(const fs::path& file) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (std::smatch match; std::regex_search(line, match, pattern))
      found.push_back({file.string(), match[2], match[1] == "<"});
  return found;
}

std::vector<Include> all_includes() {
  std::vector<Include> all;
  for (const auto& module : kModules)
    for (const auto& entry : fs::recursive_directory_iterator(module))
      if (entry.path().extension() == ".h" || entry.path().extension() == ".cc")
        for (auto& include : includes_of(entry.path())) all.push_back(std::move(include));
  return all;
}

std::string first_folder(const std::string& path) {
  return path.substr(0, path.find('/'));
}

TEST(Layers, PointOnlyDown) {
  const std::map<std::string, std::set<std::string>> allowed = {
      {"core", {}},
      {"text", {"core"}},
      {"store", {"core", "text"}},
      {"search", {"core", "text"}},
      {"indexer", {"core", "text", "store", "search"}},
      {"server", {"core", "text", "store", "search"}},
      {"cli", {"core", "text", "store", "search", "indexer", "server"}},
  };
  for (const auto& include : all_includes()) {
    const auto from = first_folder(include.file), to = first_folder(include.target);
    if (include.is_system || from == to) continue;
    EXPECT_TRUE(allowed.at(from).contains(to)) << include.file << " includes " << include.target;
  }
}

TEST(Layers, KeepTheUserGroupsApart) {
  const std::set<std::string> groups = {"clients", "technicians", "editors", "admin", "api"};
  static const std::regex group_of(R"(^server/([a-z]+)/)");
  for (const auto& include : all_includes()) {
    std::smatch from, to;
    if (!std::regex_search(include.file, from, group_of) ||
        !std::regex_search(include.target, to, group_of))
      continue;
    if (!groups.contains(from[1]) || !groups.contains(to[1])) continue;
    EXPECT_EQ(from[1], to[1]) << include.file << " includes " << include.target;
  }
}

TEST(Layers, KeepEachLibraryInOnePlace) {
  const std::pair<std::regex, std::string> homes[] = {
      {std::regex("^xapian"), "search/"},
      {std::regex("^soci"), "store/"},
      {std::regex("^httplib"), "server/http/"},
      {std::regex("^cmark"), "text/"},
      {std::regex("mustache"), "server/view/"},
      {std::regex("^sodium"), "core/crypto"},
      {std::regex("^curl"), "server/outgoing/transfer"},
      {std::regex("^spdlog"), "core/log.cc"},
      {std::regex("^CLI/"), "cli/"},
      {std::regex("^toml"), "core/config"},
      {std::regex("^yaml-cpp"), "text/"},
      {std::regex("^(brotli|zlib)"), "server/http/"}};
  for (const auto& include : all_includes())
    for (const auto& [library, home] : homes)
      if (include.is_system && std::regex_search(include.target, library)) {
        EXPECT_TRUE(include.file.starts_with(home))
            << include.file << " includes <" << include.target << ">";
      }
}

TEST(Style, EachFileBeginsWithItsLicence) {
  for (const auto& module : kModules)
    for (const auto& entry : fs::recursive_directory_iterator(module)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cc") continue;
      std::ifstream in(entry.path());
      std::string line;
      std::getline(in, line);
      EXPECT_EQ(line, "// SPDX-License-Identifier: MIT") << entry.path();
    }
}

}  // namespace
