// SPDX-License-Identifier: MIT
#include "indexer/synonym_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/record_checks.h"
#include "search/synonyms.h"

namespace kb::indexer {
namespace {

constexpr std::string_view kBefore = "synonyms.", kAfter = ".txt", kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

}  // namespace

std::string synonyms_language(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  if (!name.starts_with(kBefore) || !name.ends_with(kAfter) ||
      name.size() <= kBefore.size() + kAfter.size())
    return "";
  return name.substr(kBefore.size(), name.size() - kBefore.size() - kAfter.size());
}

std::optional<store::Synonym> synonym_from_line(std::string_view line, std::string_view lang) {
  const auto hash = line.find('#');
  const auto words = trimmed(line.substr(0, hash));
  if (words.empty()) return std::nullopt;
  check_synonym(words, lang);
  store::Synonym synonym;
  synonym.lang = lang;
  synonym.line = words;
  synonym.origin = store::SynonymOrigin::File;
  if (hash != std::string_view::npos) synonym.evidence = trimmed(line.substr(hash + 1));
  return synonym;
}

void check_synonym(std::string_view line, std::string_view lang) {
  const auto known = search::languages();
  const auto language = std::ranges::find(known, lang, &search::Language::code);
  if (language == known.end()) refuse_field("lang", fmt::format("{} is not known", shown(lang)));
  if (!search::is_synonym_line(line, *language))
    refuse_field("line", fmt::format("{} is neither a = b nor a => b | c", shown(line)));
}

}  // namespace kb::indexer
