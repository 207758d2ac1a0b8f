// SPDX-License-Identifier: MIT
#include "server/clients/coach.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "server/view/embedded.h"
#include "text/fold.h"

namespace kb::server {
namespace {

constexpr std::string_view kFile = "coach.json";
constexpr size_t kMostReadBytes = 32 * 1024;
constexpr size_t kLeastQuoted = 8;

using Texts = std::map<std::string, std::string>;  // by language

struct Point {
  Texts label;
  std::vector<std::string> signs, words;
};
struct AreaCoach {
  std::vector<std::string> points;
  Texts example;
};
struct Rules {
  std::map<std::string, Point> points;
  std::map<std::string, AreaCoach> areas;
};

std::string_view file_text() {
  for (const auto& file : view::embedded_files())
    if (file.name == kFile) return file.body;
  throw Error(ErrorCode::Internal, "coach.json is not embedded");
}

Rules read_rules() try {
  const auto json = nlohmann::json::parse(file_text());
  Rules rules;
  for (const auto& [id, item] : json.at("items").items()) {
    const std::vector<std::string> none;
    rules.points[id] = {{{"es", item.at("es")}, {"en", item.at("en")}},
                        item.value("signs", none),
                        item.value("words", none)};
  }
  for (const auto& [id, area] : json.at("areas").items()) {
    rules.areas[id] = {area.at("items"), area.at("example")};
    for (const auto& point : rules.areas[id].points) rules.points.at(point);
  }
  rules.areas.at("");
  return rules;
} catch (const std::exception& e) {
  throw Error(ErrorCode::Internal, std::string("coach.json: ") + e.what());
}

const Rules& rules() {
  static const Rules read = read_rules();
  return read;
}

const std::string& in_language(const Texts& texts, const std::string& language) {
  const auto found = texts.find(language);
  return found == texts.end() ? texts.at("es") : found->second;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A draft's words, folded, with single blanks around each.
std::string plain_words(const std::string& folded) {
  std::string out = " ";
  for (const char c : folded) {
    const bool in_word = (static_cast<unsigned char>(c) & 0x80) != 0 || is_digit(c) ||
                         (c >= 'a' && c <= 'z') || c == '@';
    if (in_word)
      out += c;
    else if (out.back() != ' ')
      out += ' ';
  }
  return out + ' ';
}

bool has_words(const std::string& words, std::string_view wanted) {
  const bool is_beginning = wanted.ends_with('*');
  if (is_beginning) wanted.remove_suffix(1);
  return words.find(' ' + std::string(wanted) + (is_beginning ? "" : " ")) != std::string::npos;
}

std::vector<std::string> pieces_of(const std::string& folded) {
  std::vector<std::string> pieces;
  for (size_t at = 0; (at = folded.find_first_not_of(" \t\n,;()<>", at)) != std::string::npos;) {
    const auto end = std::min(folded.find_first_of(" \t\n,;()<>", at), folded.size());
    pieces.push_back(folded.substr(at, end - at));
    at = end;
  }
  return pieces;
}

bool is_address(const std::string& piece) {
  const auto at = piece.find('@');
  return at != std::string::npos && at > 0;
}

bool is_domain(const std::string& piece) {
  if (piece.find("://") != std::string::npos) return true;
  const auto host = piece.substr(0, piece.find('/'));
  const auto dot = host.find_last_of('.', host.size() < 2 ? 0 : host.size() - 2);
  if (dot == std::string::npos || dot < 2 || is_address(piece)) return false;
  return std::ranges::all_of(host.substr(dot + 1), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '.' || c == ':' || c == '?';
  });
}

// 550, 0x80070005, ERR_NAME_NOT_RESOLVED
bool is_code(const std::string& piece) {
  const bool is_number = piece.size() == 3 && (piece[0] == '4' || piece[0] == '5') &&
                         is_digit(piece[1]) && is_digit(piece[2]);
  return is_number || piece.starts_with("0x") || piece.find("_") != std::string::npos ||
         piece.starts_with("error:");
}

// "12/5", "9:20", "17h"
bool is_date(const std::string& piece) {
  const auto mark = piece.find_first_of("/:h");
  return mark != std::string::npos && mark > 0 && mark <= 2 &&
         std::ranges::all_of(piece.substr(0, mark), is_digit) &&
         (piece[mark] == 'h' || (mark + 1 < piece.size() && is_digit(piece[mark + 1])));
}

bool is_long_number(const std::string& piece) {
  return std::ranges::count_if(piece, is_digit) >= 3;
}

bool has_quote(const std::string& text) {
  constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
      {"«", "»"}, {"“", "”"}, {"\"", "\""}};
  for (const auto& [open, close] : kQuotes) {
    const auto at = text.find(open);
    if (at == std::string::npos) continue;
    const auto end = text.find(close, at + open.size());
    if (end != std::string::npos && end - at >= kLeastQuoted) return true;
  }
  return text.find("\n> ") != std::string::npos || text.find("```") != std::string::npos;
}

bool has_steps(const std::string& text) {
  return text.find("\n1. ") != std::string::npos || text.starts_with("1. ") ||
         text.find("\n- ") != std::string::npos;
}

struct Draft {
  std::string text, words;
  std::vector<std::string> pieces;
  bool has_picture = false;
};

bool has_sign(const Draft& draft, const std::string& sign) {
  if (sign == "picture") return draft.has_picture;
  if (sign == "quote") return has_quote(draft.text);
  if (sign == "steps") return has_steps(draft.text);
  const std::pair<std::string_view, bool (*)(const std::string&)> kinds[] = {
      {"address", is_address},
      {"domain", is_domain},
      {"code", is_code},
      {"date", is_date},
      {"number", is_long_number}};
  for (const auto& [name, is_one] : kinds)
    if (sign == name) return std::ranges::any_of(draft.pieces, is_one);
  throw Error(ErrorCode::Internal, "coach.json: no such sign: " + sign);
}

bool is_told(const Draft& draft, const Point& point) {
  return std::ranges::any_of(point.words,
                             [&](const auto& word) { return has_words(draft.words, word); }) ||
         std::ranges::any_of(point.signs, [&](const auto& sign) { return has_sign(draft, sign); });
}

Draft draft_of_text(const store::Asking& asking, bool has_picture) {
  const std::string text = asking.subject + "\n" + asking.body;
  const std::string folded = text::fold(utf8_prefix(text, kMostReadBytes));
  return {text, plain_words(folded), pieces_of(folded), has_picture};
}

}  // namespace

view::CoachBlock coach_for(const store::Asking& asking, bool has_picture,
                           const std::string& language) {
  const auto own = rules().areas.find(asking.area);
  const auto& area = own == rules().areas.end() ? rules().areas.at("") : own->second;
  const Draft draft = draft_of_text(asking, has_picture);
  view::CoachBlock block;
  for (const auto& id : area.points) {
    const Point& point = rules().points.at(id);
    block.points.push_back({in_language(point.label, language), is_told(draft, point)});
  }
  block.example = in_language(area.example, language);
  return block;
}

}  // namespace kb::server
