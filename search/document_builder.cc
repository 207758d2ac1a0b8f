// SPDX-License-Identifier: MIT
#include "search/document_builder.h"

#include <unordered_map>

#include "core/crypto.h"
#include "search/analysis.h"
#include "search/stored_document.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

// Collects how often each term counts, and adds each once at the end: adding a term to a
// Xapian::Document again and again costs a search in its list each time.
class TermCounts {
 public:
  TermCounts(Analyzer& analyzer, VocabularyWriter& words) : analyzer_(analyzer), words_(words) {}

  void add_text(std::string_view text, int weight) {
    text::tokenize(text, tokens_);
    for (const auto& token : tokens_)
      add_token(text.substr(token.begin, token.end - token.begin), token.kind, weight);
  }

  void add_title(std::string_view title) {
    add_text(title, field(FieldId::Title).weight);
    for (const auto& token : tokens_)
      add_title_token(title.substr(token.begin, token.end - token.begin), token.kind);
  }

  void write_to(Xapian::Document& document) const {
    for (const auto& [term, count] : counts_) document.add_term(term, count);
    for (const auto& [term, count] : marks_) document.add_boolean_term(term);
  }

 private:
  void add_token(std::string_view written, text::TokenKind kind, int weight) {
    if (kind == text::TokenKind::Technical) {
      counts_[Analyzer::technical(written)] += static_cast<unsigned>(weight);
      if (const std::string joined = analyzer_.joined(written); !joined.empty())
        counts_[joined] += static_cast<unsigned>(weight);
      return;
    }
    const Term& term = analyzer_.word(written);
    words_.note(term.folded, written);
    if (term.is_stop) {
      marks_[term.text] = 1;
      return;
    }
    counts_[term.text] += static_cast<unsigned>(weight);
    if (term.has_raw) counts_[prefixed(FieldId::Raw, term.raw)] += static_cast<unsigned>(weight);
  }

  // title: and completion look at the title alone; as marks they leave the document's length as it
  // is.
  void add_title_token(std::string_view written, text::TokenKind kind) {
    if (kind == text::TokenKind::Technical) {
      marks_[prefixed(FieldId::Title, Analyzer::technical(written))] = 1;
      marks_[prefixed(FieldId::TitleWord, Analyzer::technical(written))] = 1;
      return;
    }
    const Term& term = analyzer_.word(written);
    if (!term.is_stop) marks_[prefixed(FieldId::Title, term.text)] = 1;
    if (term.folded.size() <= kMaxTermBytes) marks_[prefixed(FieldId::TitleWord, term.folded)] = 1;
  }

  static std::string prefixed(FieldId id, std::string_view term) {
    std::string out(field(id).prefix);
    return out += term;
  }

  Analyzer& analyzer_;
  VocabularyWriter& words_;
  std::vector<text::Token> tokens_;
  std::unordered_map<std::string, unsigned> counts_, marks_;
};

void add_keyword(Xapian::Document& document, FieldId id, std::string_view value) {
  if (!value.empty()) document.add_boolean_term(keyword_term(id, value));
}

void add_keywords(Xapian::Document& out, const Document& document) {
  out.add_boolean_term(unique_term(document.kind, document.id));
  add_keyword(out, FieldId::Kind, document.kind);
  add_keyword(out, FieldId::Area, document.area);
  add_keyword(out, FieldId::Language, document.lang);
  add_keyword(out, FieldId::Account, document.account);
  add_keyword(out, FieldId::Requester, document.requester);
  for (const auto& tag : document.tags) add_keyword(out, FieldId::Tag, tag);
}

void add_values(Xapian::Document& out, const Document& document) {
  using std::chrono::floor, std::chrono::seconds;
  const auto slot = [](FieldId id) { return static_cast<Xapian::valueno>(field(id).slot); };
  out.add_value(slot(FieldId::Facets), facet_value(document.kind, document.area, document.lang));
  const auto updated = floor<seconds>(document.updated).time_since_epoch().count();
  out.add_value(slot(FieldId::Updated), Xapian::sortable_serialise(static_cast<double>(updated)));
  if (document.solved_accounts > 0)
    out.add_value(slot(FieldId::Solved), Xapian::sortable_serialise(document.solved_accounts));
}

}  // namespace

std::string keyword_term(FieldId id, std::string_view value) {
  std::string folded = text::fold(value);
  if (folded.size() > kMaxTermBytes) folded = crypto::digest(folded);
  return std::string(field(id).prefix) + folded;
}

std::string unique_term(std::string_view kind, std::string_view id) {
  // Ids differ by case, so they are not folded.
  std::string name = unique_id(kind, id);
  if (name.size() > kMaxTermBytes) name = crypto::digest(name);
  return std::string(field(FieldId::Id).prefix) + name;
}

std::string facet_value(std::string_view kind, std::string_view area, std::string_view lang) {
  std::string value(kind);
  value += '\t';
  value += area;
  value += '\t';
  return value += lang;
}

Xapian::Document build_document(const Document& document, VocabularyWriter& words) {
  TermCounts counts(analyzer_for(document.lang), words);
  counts.add_title(document.title);
  counts.add_text(document.summary, field(FieldId::Summary).weight);
  for (const auto& tag : document.tags) counts.add_text(tag, field(FieldId::Heading).weight);
  for (const auto& section : document.sections) {
    counts.add_text(section.heading, field(FieldId::Heading).weight);
    counts.add_text(section.text, field(FieldId::Body).weight);
  }
  Xapian::Document out;
  counts.write_to(out);
  add_keywords(out, document);
  add_values(out, document);
  out.set_data(encode(document));
  return out;
}

}  // namespace kb::search
