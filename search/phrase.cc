// SPDX-License-Identifier: MIT
#include "search/phrase.h"

#include <algorithm>

#include "search/stored_document.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {

std::string folded_words(std::string_view text) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::string words = " ";
  for (const auto& token : tokens) {
    if (token.kind == text::TokenKind::Technical) continue;  // its parts follow
    words += text::fold(text.substr(token.begin, token.end - token.begin));
    words += ' ';
  }
  return words;
}

PhraseDecider::PhraseDecider(const std::vector<std::string>& phrases) {
  for (const auto& phrase : phrases) phrases_.push_back(folded_words(phrase));
}

bool PhraseDecider::operator()(const Xapian::Document& document) const {
  const std::string data = document.get_data();
  const StoredDocument stored = decode(data);
  std::string all = folded_words(stored.title) + "\n" + folded_words(stored.summary);
  for (const auto& section : stored.sections)
    all += "\n" + folded_words(section.heading) + "\n" + folded_words(section.text);
  return std::ranges::all_of(
      phrases_, [&](const std::string& phrase) { return all.find(phrase) != std::string::npos; });
}

}  // namespace kb::search
