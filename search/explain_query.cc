// SPDX-License-Identifier: MIT
#include <algorithm>

#include "search/analysis.h"
#include "search/explain.h"
#include "search/fields.h"

namespace kb::search {
namespace {

class QueryExplainer {
 public:
  QueryExplainer(const OpenIndex& index, const ReadableWords& readable, const QueryText& text,
                 const BuiltQuery& built)
      : index_(index), readable_(readable), text_(text), built_(built) {}

  QueryExplanation run() {
    out_.documents = static_cast<int>(readable_.documents());
    out_.all_required = built_.all_required;
    for (size_t i = 0; i < built_.groups.size(); ++i) add_group(i);
    for (const auto& group : built_.stop_words) add(group, WordUse::Helping);
    for (const auto& group : built_.left_out) add(group, WordUse::LeftOut);
    for (const auto& word : text_.words) add_other(word);
    add_operators();
    return std::move(out_);
  }

 private:
  void add_group(size_t i) {
    const WordGroup& group = built_.groups[i];
    add(group, group.terms.empty() ? WordUse::BySynonyms : WordUse::Searched);
    for (const auto& synonym : built_.synonyms)
      if (std::ranges::find(synonym.groups, i) != synonym.groups.end())
        out_.words.back().synonyms.push_back(explained(synonym));
  }

  static ExplainedSynonym explained(const SynonymOf& synonym) {
    ExplainedSynonym out;
    out.share = synonym.share;
    for (const auto& word : synonym.words) {
      out.written += (out.written.empty() ? "" : " ") + word.written;
      out.documents += static_cast<int>(word.frequency);
    }
    return out;
  }

  void add(const WordGroup& group, WordUse use) {
    ExplainedWord word;
    word.written = group.written;
    word.typed = typed_form(group.written);
    word.use = use;
    word.documents = static_cast<int>(group.frequency);
    word.rarity = group.idf;
    word.times = group.count;
    for (const auto& term : group.terms) word.terms.push_back(explained(group.written, term));
    out_.words.push_back(std::move(word));
  }

  ExplainedTerm explained(const std::string& written, const std::string& term) const {
    ExplainedTerm out{term, {}, static_cast<int>(readable_.frequency(term))};
    for (const Language* language : index_.languages)
      if (analyzer_for(language->code).word(written).text == term)
        out.languages.emplace_back(language->code);
    const auto prefix = field(FieldId::StopWord).prefix;
    if (out.text.starts_with(prefix)) out.text.erase(0, prefix.size());
    return out;
  }

  // Words of the text that are in no group.
  void add_other(const QueryWord& word) {
    if (word.kind == text::TokenKind::Part || is_told(word)) return;
    const auto marks = stop_terms(word, index_.languages);
    const auto use = marks.empty() ? WordUse::Unknown : WordUse::TooCommon;
    if (const auto group = group_of(readable_, word.written, marks)) return add(*group, use);
    WordGroup nowhere;
    nowhere.written = word.written;
    add(nowhere, use);
  }

  bool is_told(const QueryWord& word) const {
    const auto group = group_of(readable_, word.written, terms_of_word(word, index_.languages));
    const auto marks = group_of(readable_, word.written, stop_terms(word, index_.languages));
    return std::ranges::any_of(out_.words, [&](const ExplainedWord& known) {
      return known.written == word.written || holds_run(known, word.written) ||
             (group && !known.terms.empty() && known.terms.front().text == group->terms.front()) ||
             (marks && known.use != WordUse::TooCommon && is_same_mark(known, *marks));
    });
  }

  static bool is_same_mark(const ExplainedWord& known, const WordGroup& marks) {
    const auto prefix = field(FieldId::StopWord).prefix;
    return !known.terms.empty() &&
           known.terms.front().text == marks.terms.front().substr(prefix.size());
  }

  // "log in" among the words that synonyms alone are known of.
  static bool holds_run(const ExplainedWord& known, const std::string& written) {
    return known.use == WordUse::BySynonyms &&
           (" " + known.written + " ").find(" " + written + " ") != std::string::npos;
  }

  std::string typed_form(const std::string& searched) const {
    const auto change = std::ranges::find(text_.corrected, searched, &WordChange::searched);
    return change == text_.corrected.end() ? std::string() : change->typed;
  }

  void add_operators() {
    for (const auto& phrase : text_.phrases) out_.operators.push_back("\"" + phrase + "\"");
    for (const auto& word : text_.excluded) out_.operators.push_back("-" + word.written);
    for (const auto& word : text_.title_words) out_.operators.push_back("title:" + word.written);
    for (const auto& filter : text_.filters)
      out_.operators.push_back(filter.name + ":" + filter.value);
  }

  const OpenIndex& index_;
  const ReadableWords& readable_;
  const QueryText& text_;
  const BuiltQuery& built_;
  QueryExplanation out_;
};

}  // namespace

QueryExplanation explain_query(const OpenIndex& index, const ReadableWords& readable,
                               const QueryText& text, const BuiltQuery& built) {
  return QueryExplainer(index, readable, text, built).run();
}

}  // namespace kb::search
