// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// Whether a title says what a client would ask ("No puedo entrar en WordPress"), by plain rules:
//
//   Missing   nothing but white space.
//   Long      more than kMostTitleLetters letters: it is cut where titles are listed.
//   Topic     names a thing ("Configuración SMTP", "Email settings") and says neither what happens
//             nor what to do: fewer than three words, or no question word, no verb form that the
//             rules know, nobody who speaks ("mi", "your") and no symptom ("error", "fails").
//   Jargon    holds a word that the firm uses and its clients do not ("ticket", "workflow").
//   Shouts    most of its long words are in capitals.
//
// In:      clean UTF-8; other languages than es and en are only looked at for Missing, Long,
// Shouts. Out:     each kind once at most, in this order; a Jargon names its word. Threads: any.
namespace kb::text {

enum class TitleFlaw { Missing, Long, Topic, Jargon, Shouts };

struct TitleFinding {
  TitleFlaw flaw = TitleFlaw::Missing;
  std::string word;
  bool operator==(const TitleFinding&) const = default;
};

inline constexpr size_t kMostTitleLetters = 80;

std::vector<TitleFinding> check_title(std::string_view title, std::string_view lang);

// Whether a heading says how to do something: "Poner una redirección", "How to …", "En Android".
bool is_how_to(std::string_view heading, std::string_view lang);

// The words of a text as they are compared: folded letters and digits.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace kb::text
