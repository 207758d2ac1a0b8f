// SPDX-License-Identifier: MIT
#include "search/analysis.h"

#include <xapian.h>

#include <algorithm>
#include <cctype>
#include <deque>

#include "search/fields.h"
#include "text/fold.h"

namespace kb::search {
namespace {

bool loses_a_letter(std::string_view written) {
  // ñ Ñ ç Ç in UTF-8, composed; decomposed forms are rare enough to be served by the folded term.
  for (const std::string_view letter : {"\xC3\xB1", "\xC3\x91", "\xC3\xA7", "\xC3\x87"})
    if (written.find(letter) != std::string_view::npos) return true;
  return false;
}

}  // namespace

Analyzer::Analyzer(const Language& language)
    : language_(&language), stem_(std::make_unique<Xapian::Stem>(std::string(language.stemmer))) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

const Term& Analyzer::word(std::string_view written) {
  if (const Term* known = cache_.find(written)) return *known;
  return cache_.add(written, analyse(written));
}

Term Analyzer::analyse(std::string_view written) const {
  Term term;
  term.folded = text::fold(written);
  if (is_stop_word(*language_, term.folded)) {
    term.is_stop = true;
    term.text = std::string(field(FieldId::StopWord).prefix) + term.folded;
    return term;
  }
  std::string restored = term.folded;
  language_->restore(restored);
  term.text = text::fold((*stem_)(restored));
  if (term.text.size() > kMaxTermBytes) term.text.resize(kMaxTermBytes);
  if (loses_a_letter(written)) {
    term.has_raw = true;
    term.raw = text::to_lower(written);
  }
  return term;
}

std::string Analyzer::joined(std::string_view written) {
  const bool is_hyphenated = std::ranges::all_of(written, [](char c) {
    return c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0 ||
           std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
  if (!is_hyphenated || std::ranges::count(written, '-') != 1) return {};
  std::string joined(written);
  std::erase(joined, '-');
  return word(joined).text;
}

std::string Analyzer::technical(std::string_view written) {
  std::string folded = text::fold(written);
  if (text::is_mail_status(folded)) folded[3] = ' ';
  return folded;
}

Analyzer& analyzer_for(std::string_view language_code) {
  thread_local std::deque<Analyzer> analyzers;  // a deque: references to its elements stay good
  const Language& language = language_or_default(language_code);
  for (auto& analyzer : analyzers)
    if (&analyzer.language() == &language) return analyzer;
  return analyzers.emplace_back(language);
}

}  // namespace kb::search
