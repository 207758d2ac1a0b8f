// SPDX-License-Identifier: MIT
#include "text/ticket_text.h"

#include "text/ticket_errors.h"
#include "text/ticket_frame.h"
#include "text/ticket_html.h"
#include "text/ticket_lines.h"
#include "text/ticket_quotes.h"
#include "text/ticket_words.h"

namespace kb::text {
namespace {

constexpr size_t kTellingWords = 2;
constexpr int kMostRounds = 64;

std::string stripped(std::string_view text) {
  const Lines said = without_frame(without_quotes(lines_of(text)));
  return written(without_log_noise(without_frames(said)), kMaxTellingBytes);
}

std::string told_once(std::string_view body) {
  const std::string plain = with_plain_blanks(body);
  const std::string words = without_html(plain);
  std::string told = stripped(words);
  if (count_words(told, kTellingWords) >= kTellingWords) return told;
  const bool has_words = count_words(words, 1) > 0;
  return std::string(cut_at_word(has_words ? words : plain, kMaxTellingBytes));
}

}  // namespace

// What is dropped may bring a greeting to the top or a closing formula near the end, so the rules
// run until nothing changes. A round only shortens, and all but the first see little.
std::string telling_text(std::string_view body) {
  std::string told = told_once(body);
  for (int round = 1; round < kMostRounds; ++round) {
    std::string again = told_once(told);
    if (again == told) break;
    told = std::move(again);
  }
  return told;
}

}  // namespace kb::text
