// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "text/ticket_frame.h"

namespace kb::text {
namespace {

enum class Reach {
  Words,     // the words themselves may go, whatever follows ("Hola no me funciona")
  ToPause,   // only with the name and the comma after it, or alone in its line ("Estimada Ana:")
  Sentence,  // all up to the end of the sentence ("Espero que estéis bien.")
};

struct Greeting {
  std::string_view phrase;  // folded
  Reach reach;
};

constexpr size_t kHeadBytes = 60, kNameWords = 5, kCalledWords = 2, kSentenceBytes = 90;
constexpr int kMostInARow = 8;

constexpr auto kGreetings = std::to_array<Greeting>({
    {"hola a todos", Reach::Words},
    {"hola", Reach::Words},
    {"holas", Reach::Words},
    {"muy buenos dias", Reach::Words},
    {"muy buenas tardes", Reach::Words},
    {"muy buenas", Reach::ToPause},
    {"buenos dias", Reach::Words},
    {"buen dia", Reach::Words},
    {"buenas tardes", Reach::Words},
    {"buenas noches", Reach::Words},
    {"buenas", Reach::ToPause},
    {"saludos", Reach::ToPause},
    {"un saludo", Reach::ToPause},
    {"estimado", Reach::ToPause},
    {"estimada", Reach::ToPause},
    {"estimados", Reach::ToPause},
    {"estimadas", Reach::ToPause},
    {"estimad@s", Reach::ToPause},
    {"apreciado", Reach::ToPause},
    {"apreciada", Reach::ToPause},
    {"apreciados", Reach::ToPause},
    {"querido", Reach::ToPause},
    {"querida", Reach::ToPause},
    {"muy senor mio", Reach::ToPause},
    {"muy senores mios", Reach::ToPause},
    {"a quien corresponda", Reach::ToPause},
    {"a quien pueda interesar", Reach::ToPause},
    {"que tal", Reach::ToPause},
    {"espero que este bien", Reach::Sentence},
    {"espero que esteis bien", Reach::Sentence},
    {"espero que se encuentre", Reach::Sentence},
    {"hi", Reach::Words},
    {"hello", Reach::Words},
    {"hey", Reach::Words},
    {"good morning", Reach::Words},
    {"good afternoon", Reach::Words},
    {"good evening", Reach::Words},
    {"greetings", Reach::ToPause},
    {"dear", Reach::ToPause},
    {"to whom it may concern", Reach::ToPause},
    {"i hope you are", Reach::Sentence},
    {"i hope this", Reach::Sentence},
    {"hope you are", Reach::Sentence},
});

bool is_one_of(char c, std::string_view chars) {
  return chars.find(c) != std::string_view::npos;
}

std::string_view without_pause(std::string_view line) {
  while (!line.empty() && (is_blank(line.front()) || is_one_of(line.front(), ",.:;!?-")))
    line.remove_prefix(1);
  return line;
}

std::string_view without_opening_marks(std::string_view line) {
  for (const std::string_view mark : {"¡", "¿", "*"})
    while (line.starts_with(mark)) line.remove_prefix(mark.size());
  return line;
}

// The bytes of `line` that fold to the words of `phrase`.
size_t written_length(std::string_view line, std::string_view phrase) {
  size_t end = 0;
  for (auto words = 1 + std::ranges::count(phrase, ' '); words > 0; --words) next_word(line, end);
  while (end > 0 && is_one_of(line[end - 1], ",.:;!?-")) --end;
  const auto pause = line.substr(0, end).find_first_of(",.:;!?");
  return std::min(pause, end);
}

// Cuts the name and the pause after a greeting; absent when what follows is no name. What ends the
// line with a comma is one however it is written ("Hola majos,").
std::optional<std::string_view> after_name(std::string_view rest, size_t most_words) {
  const auto pause = std::min(rest.substr(0, kHeadBytes).find_first_of(",:;!?."), rest.size());
  if (pause == rest.size() && rest.size() > kHeadBytes) return {};
  const auto name = rest.substr(0, pause);
  const bool is_last = pause + 1 == rest.size() && is_one_of(rest.back(), ",:");
  const bool is_short = count_words(name, 3) < 3;
  if (!(is_last && is_short) && !is_like_name(name, most_words)) return {};
  return without_pause(rest.substr(pause));
}

std::optional<std::string_view> after_sentence(std::string_view rest) {
  const auto end = std::min(rest.find_first_of(".,!;"), rest.size());
  if (end > kSentenceBytes) return {};
  return without_pause(rest.substr(end));
}

std::optional<std::string_view> after(const Greeting& greeting, std::string_view rest) {
  if (greeting.reach == Reach::Sentence) return after_sentence(rest);
  if (!rest.empty() && is_one_of(rest.front(), ",.:;!?")) {
    const auto said = without_pause(rest);
    if (rest.front() != ',' || said.find_first_of(",.:!?") == std::string_view::npos) return said;
    return after_name(said, kCalledWords).value_or(said);  // "Hola, Ana. No va"
  }
  if (const auto said = after_name(rest, kNameWords)) return said;
  if (greeting.reach == Reach::Words && rest.front() == ' ') return trimmed_view(rest);
  return {};
}

std::optional<std::string_view> after_greeting(std::string_view line) {
  line = without_opening_marks(line);
  const std::string head = folded_head(line, kHeadBytes);
  for (const auto& greeting : kGreetings) {
    if (!head.starts_with(greeting.phrase)) continue;
    const auto next = std::string_view(head).substr(greeting.phrase.size());
    if (!next.empty() && !is_one_of(next.front(), " ,.:;!?")) continue;
    return after(greeting, line.substr(written_length(line, greeting.phrase)));
  }
  return {};
}

}  // namespace

Lines without_greeting(const Lines& lines) {
  Lines left = lines;
  size_t first = 0;
  for (int found = 0; first < left.size() && found < kMostInARow;) {
    const auto rest = left[first].empty() ? std::string_view{} : after_greeting(left[first]);
    if (!rest) break;
    left[first] = *rest;
    if (rest->empty())
      ++first;
    else
      ++found;
  }
  left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(first));
  return left;
}

}  // namespace kb::text
