// SPDX-License-Identifier: MIT
#include "text/ticket_quotes.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/ticket_frame.h"

namespace kb::text {
namespace {

constexpr size_t kHeadBytes = 80, kLongestAttribution = 300;
constexpr size_t kHeadersAhead = 5, kHeadersNeeded = 2;
constexpr size_t kOwnWords = 3;  // fewer ("RV: factura", "Ver abajo") are no question

constexpr auto kSeparators = std::to_array<std::string_view>(
    {"mensaje original", "original message", "mensaje reenviado", "forwarded message",
     "begin forwarded message:", "inicio del mensaje reenviado:", "mensagem original",
     "ursprungliche nachricht", "message d'origine"});

struct Attribution {
  std::string_view opening, ending;
};
constexpr auto kAttributions = std::to_array<Attribution>({
    {"el ", "escribio:"},
    {"on ", "wrote:"},
    {"em ", "escreveu:"},
    {"le ", "a ecrit :"},
    {"am ", "schrieb:"},
    {"il ", "ha scritto:"},
    {"el ", "va escriure:"},
});

constexpr auto kFirstHeaders = std::to_array<std::string_view>({"de:", "from:", "von:", "da:"});
constexpr auto kHeaders = std::to_array<std::string_view>(
    {"enviado:", "enviado el:", "fecha:", "para:", "asunto:", "sent:", "date:", "to:", "subject:",
     "cc:", "cco:", "reply-to:", "responder a:"});
constexpr auto kSubjects = std::to_array<std::string_view>({"asunto:", "subject:", "betreff:"});

struct Opening {
  size_t content = 0;  // the line after it
  bool is_attribution = false;
};

std::string_view without_stars(std::string_view line) {
  while (line.starts_with('*')) line.remove_prefix(1);
  return line;
}

bool begins_with_any(std::string_view line, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](auto phrase) { return line.starts_with(phrase); });
}

bool is_separator(std::string_view line) {
  if (line.size() > kHeadBytes) return false;
  const bool is_ruled = line.starts_with("--") || line.starts_with("__");
  if (!is_ruled && !line.ends_with(':')) return false;
  while (!line.empty() && std::string_view("-_ ").find(line.front()) != std::string_view::npos)
    line.remove_prefix(1);
  return begins_with_any(folded_head(line, kHeadBytes), kSeparators);
}

bool may_open_attribution(std::string_view line) {
  return line.size() > 3 && (line[2] == ' ') &&
         std::string_view("eEoOlLaAiI").find(line[0]) != std::string_view::npos;
}

// Mail programs break the line that says who wrote when, so up to three are read as one.
std::optional<Opening> attribution_at(const Lines& lines, size_t at) {
  if (!may_open_attribution(lines[at])) return {};
  std::string joined;
  for (size_t next = at; next < std::min(at + 3, lines.size()); ++next) {
    if (lines[next].empty() || joined.size() + lines[next].size() > kLongestAttribution) break;
    joined += folded_head(lines[next], kLongestAttribution) + ' ';
    const std::string_view said = trimmed_view(joined);
    if (!std::ranges::any_of(said, is_digit)) continue;
    for (const auto& [opening, ending] : kAttributions)
      if (said.starts_with(opening) && said.ends_with(ending)) return Opening{next + 1, true};
  }
  return {};
}

bool is_header(std::string_view line, std::span<const std::string_view> headers) {
  line = without_stars(line);
  return line.find(':') < 14 && begins_with_any(folded_head(line, 16), headers);
}

bool is_header_line(std::string_view line) {
  return is_header(line, kHeaders) || is_header(line, kFirstHeaders);
}

// "De: … Enviado: … Para: … Asunto: …", which some programs write in one line.
bool holds_all_headers(std::string_view line) {
  const std::string folded = folded_head(line, 1000);
  const auto holds = [&](auto header) { return folded.find(header) != std::string::npos; };
  return (holds(" enviado:") || holds(" sent:")) && (holds(" asunto:") || holds(" subject:"));
}

std::optional<Opening> headers_at(const Lines& lines, size_t at) {
  if (!is_header(lines[at], kFirstHeaders)) return {};
  size_t headers = holds_all_headers(lines[at]) ? kHeadersNeeded : 0;
  for (size_t next = at + 1; next <= at + kHeadersAhead && next < lines.size(); ++next)
    if (is_header(lines[next], kHeaders)) ++headers;
  if (headers < kHeadersNeeded) return {};
  return Opening{at + 1};
}

std::optional<Opening> opening_at(const Lines& lines, size_t at) {
  if (lines[at].empty()) return {};
  if (is_separator(lines[at])) return Opening{at + 1};
  if (const auto attribution = attribution_at(lines, at)) return attribution;
  return headers_at(lines, at);
}

bool is_marked(std::string_view line) {
  return line.starts_with('>') && !line.starts_with(">=");
}

std::string_view unmarked(std::string_view line) {
  while (!line.empty() && (line.front() == '>' || is_blank(line.front()))) line.remove_prefix(1);
  return line;
}

bool leads_on(const Lines& own) {
  const auto last =
      std::ranges::find_if(own.rbegin(), own.rend(), [](auto l) { return !l.empty(); });
  return last != own.rend() && last->ends_with(':');
}

// Whether the answers stand between and below the marked lines.
bool marks_follow(const Lines& lines, size_t at) {
  while (at < lines.size() && lines[at].empty()) ++at;
  return at < lines.size() && is_marked(lines[at]);
}

struct Parts {
  Lines own, quoted;
  bool is_led_to = false;  // the first quote, by a colon
};

void add_quoted(Parts& parts, std::string_view line) {
  if (parts.quoted.empty()) parts.is_led_to = leads_on(parts.own);
  line = unmarked(line);
  if (is_header(line, kSubjects))
    line = trimmed_view(line.substr(line.find(':') + 1));
  else if (is_header_line(line))
    return;
  parts.quoted.push_back(line);
}

Parts parts_of(const Lines& lines) {
  Parts parts;
  bool is_below = false;
  for (size_t at = 0; at < lines.size(); ++at) {
    const auto opening = is_below ? std::nullopt : opening_at(lines, at);
    if (opening) {
      is_below = !(opening->is_attribution && marks_follow(lines, opening->content));
      at = opening->content - 1;
      continue;
    }
    if (is_below || is_marked(lines[at]))
      add_quoted(parts, lines[at]);
    else
      parts.own.push_back(lines[at]);
  }
  return parts;
}

}  // namespace

Lines without_quotes(const Lines& lines) {
  Parts parts = parts_of(lines);
  if (parts.quoted.empty()) return parts.own;
  const bool has_own = count_words(without_frame(parts.own), kOwnWords) >= kOwnWords;
  if (has_own && !parts.is_led_to) return parts.own;
  parts.own.push_back({});
  parts.own.insert(parts.own.end(), parts.quoted.begin(), parts.quoted.end());
  return parts.own;
}

}  // namespace kb::text
