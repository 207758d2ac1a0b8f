// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/private_values.h"

// A text that may leave its scope: what private_values.h finds is replaced by marks, "[correo 1]".
//
// The same value has the same mark throughout a text; "Rosa" and "Rosa Marín" are one contact. What
// was replaced is listed, so that a page can show it and somebody can put it back. Marks that the
// text already has are never given to another value, and a redacted text redacts to itself.
//
// In:      clean UTF-8; marks in the language of the text, not of whoever reads it.
// Out:     clean UTF-8; Markdown stays what it was, since a mark is a word in brackets.
// Threads: any.
namespace kb::text {

enum class MarkLanguage { Spanish, English };
MarkLanguage mark_language(std::string_view lang);  // "en": English; else Spanish

struct Redaction {
  size_t begin = 0;  // byte of the mark in the redacted text
  PrivateKind kind = PrivateKind::Password;
  std::string mark, original;
};

struct Redacted {
  std::string text;
  std::vector<Redaction> replaced;  // in order
};

Redacted redact(std::string_view text, const KnownNames& names,
                MarkLanguage language = MarkLanguage::Spanish);

// What a message of some library says, for a log: no names are known, and it need not be UTF-8.
std::string redacted_words(std::string_view message);

// With those put back that `is_restored` names; the others stay, with their marks.
Redacted restore(const Redacted& redacted,
                 const std::function<bool(const Redaction&)>& is_restored);

}  // namespace kb::text
