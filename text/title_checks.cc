// SPDX-License-Identifier: MIT
#include "text/title_checks.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/utf8.h"
#include "text/fold.h"
#include "text/markdown_anchor.h"

namespace kb::text {
namespace {

constexpr size_t kLeastWords = 3;  // of a title that says something
constexpr size_t kLongWordBytes = 4;

using Words = std::vector<std::string>;

template <size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// Question words, who speaks, common verb forms and symptoms. All lists are folded and sorted.
constexpr auto kSpanishSigns = std::to_array<std::string_view>(
    {"aparece", "cae",   "caido", "como",    "cual",  "cuando",   "cuanta", "cuanto",
     "dice",    "donde", "error", "es",      "esta",  "estan",    "falla",  "fallo",
     "falta",   "ha",    "hace",  "han",     "hay",   "he",       "lenta",  "lento",
     "me",      "mi",    "mis",   "muestra", "nadie", "necesito", "no",     "pasa",
     "pide",    "por",   "puede", "puedo",   "que",   "quien",    "quiero", "sale",
     "se",      "tarda", "tengo", "tu",      "tus",   "va",       "van"});
constexpr auto kEnglishSigns = std::to_array<std::string_view>(
    {"are",  "arent", "bounces", "can",   "cannot", "cant",    "do",   "does",  "doesnt", "dont",
     "down", "error", "failed",  "fails", "gone",   "has",     "have", "how",   "i",      "is",
     "isnt", "keeps", "missing", "my",    "not",    "shows",   "slow", "to",    "we",     "what",
     "when", "where", "which",   "who",   "why",    "without", "wont", "wrong", "you",    "your"});
constexpr auto kEnglishActions = std::to_array<std::string_view>(
    {"activate", "add",      "ask",    "block",      "buy",     "cancel",  "change",  "check",
     "choose",   "clear",    "close",  "configure",  "connect", "contact", "copy",    "create",
     "delete",   "download", "edit",   "find",       "fix",     "forward", "get",     "give",
     "increase", "install",  "invite", "keep",       "link",    "log",     "make",    "manage",
     "move",     "open",     "order",  "pay",        "point",   "publish", "put",     "read",
     "recover",  "redirect", "remove", "renew",      "report",  "reset",   "restore", "save",
     "see",      "send",     "set",    "share",      "show",    "sign",    "start",   "stop",
     "switch",   "transfer", "turn",   "understand", "unlock",  "update",  "upgrade", "upload",
     "use",      "write"});
constexpr auto kSpanishJargon = std::to_array<std::string_view>(
    {"aprovisionamiento", "aprovisionar",    "backend",   "deflexion", "endpoint",
     "frontend",          "gestion",         "gestionar", "kb",        "onboarding",
     "procedimiento",     "procesar",        "rollback",  "sop",       "ticket",
     "tickets",           "troubleshooting", "usuario",   "usuarios",  "workflow"});
constexpr auto kEnglishJargon =
    std::to_array<std::string_view>({"backend", "deflection", "deprovision", "endpoint", "frontend",
                                     "kb", "onboarding", "procedure", "provision", "provisioning",
                                     "rollback", "sop", "troubleshooting", "utilize", "workflow"});
static_assert(std::ranges::is_sorted(kSpanishSigns) && std::ranges::is_sorted(kEnglishSigns) &&
              std::ranges::is_sorted(kEnglishActions) && std::ranges::is_sorted(kSpanishJargon) &&
              std::ranges::is_sorted(kEnglishJargon));

// "cambiar", "ponerlo", "irse"; not "el mar" nor "bar".
bool is_infinitive(std::string_view word) {
  for (const std::string_view ending :
       {"selo", "sela", "melo", "los", "las", "les", "lo", "la", "le", "se", "me", "te"})
    if (word.size() >= ending.size() + 2 && word.ends_with(ending) &&
        word[word.size() - ending.size() - 1] == 'r') {
      word.remove_suffix(ending.size());
      break;
    }
  if (word == "ir" || word == "ver" || word == "dar") return true;
  return word.size() > 4 && (word.ends_with("ar") || word.ends_with("er") || word.ends_with("ir"));
}

bool tells(const Words& words, std::string_view lang) {
  if (lang == "es")
    return std::ranges::any_of(
        words, [](const auto& word) { return holds(kSpanishSigns, word) || is_infinitive(word); });
  return holds(kEnglishActions, words.front()) ||
         std::ranges::any_of(words, [](const auto& word) { return holds(kEnglishSigns, word); });
}

bool is_topic(std::string_view title, const Words& words, std::string_view lang) {
  if (lang != "es" && lang != "en") return false;
  if (title.find('?') != title.npos) return false;
  return words.size() < kLeastWords || !tells(words, lang);
}

std::string jargon_in(const Words& words, std::string_view lang) {
  for (const auto& word : words) {
    if (lang == "es" && holds(kSpanishJargon, word)) return word;
    if (lang == "en" && holds(kEnglishJargon, word)) return word;
  }
  return {};
}

size_t letters_of(std::string_view text) {
  size_t letters = 0;
  for (size_t at = 0; at < text.size(); ++letters) next_code_point(text, at);
  return letters;
}

bool shouts(std::string_view title) {
  std::istringstream words{std::string(title)};
  size_t loud = 0, all = 0;
  for (std::string word; words >> word;) {
    if (word.size() < kLongWordBytes || to_lower(word) == to_upper(word)) continue;
    ++all;
    if (to_upper(word) == word) ++loud;
  }
  return loud >= 2 && 2 * loud > all;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  Words words;
  std::string word;
  const std::string folded = fold(text);
  for (size_t at = 0; at <= folded.size();) {
    const size_t begin = at;
    const char32_t c = at < folded.size() ? next_code_point(folded, at) : U' ';
    const bool is_inside = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c >= 0xC0;
    if (is_inside && c != 0x2013 && c != 0x2014 && c != 0x2018 && c != 0x2019 && c != 0x201C &&
        c != 0x201D && c != 0x2026) {
      word += folded.substr(begin, at - begin);
    } else if (c != U'\'' && c != 0x2019 && !word.empty()) {  // "doesn't" is one
      words.push_back(std::move(word));
      word.clear();
    }
    if (begin == folded.size()) break;
  }
  return words;
}

std::vector<TitleFinding> check_title(std::string_view title, std::string_view lang) {
  const Words words = folded_words(title);
  if (words.empty()) return {{TitleFlaw::Missing, {}}};
  std::vector<TitleFinding> findings;
  if (letters_of(trimmed(title)) > kMostTitleLetters) findings.push_back({TitleFlaw::Long, {}});
  if (is_topic(title, words, lang)) findings.push_back({TitleFlaw::Topic, {}});
  if (auto word = jargon_in(words, lang); !word.empty())
    findings.push_back({TitleFlaw::Jargon, std::move(word)});
  if (shouts(title)) findings.push_back({TitleFlaw::Shouts, {}});
  return findings;
}

bool is_how_to(std::string_view heading, std::string_view lang) {
  const Words words = folded_words(heading);
  if (words.empty()) return false;
  const std::string& first = words.front();
  if (lang == "es")
    return first == "como" || first == "en" || first == "para" || is_infinitive(first);
  return first == "how" || first == "on" || first == "in" || first == "for" ||
         holds(kEnglishActions, first);
}

}  // namespace kb::text
