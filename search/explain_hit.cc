// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <numeric>

#include "search/analysis.h"
#include "search/explain.h"
#include "search/fields.h"
#include "search/query_parts.h"
#include "search/ranking_weight.h"
#include "text/tokens.h"

namespace kb::search {
namespace {

double weight_of(const std::vector<ExplainedMatch>& matches) {
  double weight = 0;
  for (const auto& match : matches) weight += match.weight;
  return weight;
}

// Follows query_parts.cc through one document.
class HitExplainer {
 public:
  HitExplainer(const BuiltQuery& built, const Lengths& lengths)
      : built_(built), lengths_(lengths) {}

  HitExplanation run(const Xapian::Document& document, const StoredDocument& stored) {
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      counts_[*term] = term.get_wdf();
    count_fields(stored);
    add_content();
    for (const auto& group : built_.groups) add_raw(group);
    for (const auto& group : built_.stop_words) add(group);
    HitExplanation out;
    std::ranges::stable_sort(matches_, std::ranges::greater{}, &ExplainedMatch::weight);
    out.words = weight_of(matches_);
    out.matches = std::move(matches_);
    return out;
  }

 private:
  using Matches = std::vector<ExplainedMatch>;

  void count_fields(const StoredDocument& stored) {
    analyzer_ = &analyzer_for(stored.lang);
    count(stored.title, &FieldCounts::title);
    count(stored.summary, &FieldCounts::summary);
    for (const auto& section : stored.sections) {
      count(section.heading, &FieldCounts::heading);
      count(section.text, &FieldCounts::body);
    }
  }

  void count(std::string_view text, int FieldCounts::*field) {
    tokens_.clear();
    text::tokenize(text, tokens_);
    for (const auto& token : tokens_) {
      const auto written = text.substr(token.begin, token.end - token.begin);
      if (token.kind != text::TokenKind::Technical) {
        ++(fields_[analyzer_->word(written).text].*field);
        continue;
      }
      ++(fields_[Analyzer::technical(written)].*field);
      if (const std::string joined = analyzer_->joined(written); !joined.empty())
        ++(fields_[joined].*field);
    }
  }

  // Tags are not in the stored text: theirs is what the others leave of the count in the index.
  FieldCounts fields_of(const std::string& term) const {
    const auto found = fields_.find(term);
    FieldCounts fields = found == fields_.end() ? FieldCounts{} : found->second;
    const int told = fields.title * field(FieldId::Title).weight +
                     fields.heading * field(FieldId::Heading).weight +
                     fields.summary * field(FieldId::Summary).weight +
                     fields.body * field(FieldId::Body).weight;
    const auto counted = counts_.find(term);
    const int all = counted == counts_.end() ? 0 : static_cast<int>(counted->second);
    fields.tags = std::max(0, (all - told) / field(FieldId::Heading).weight);
    return fields;
  }

  ExplainedMatch match_of(const std::string& written, const std::vector<std::string>& terms,
                          double factor) const {
    ExplainedMatch match;
    match.written = written;
    Xapian::termcount count = 0;
    for (const auto& term : terms) {
      const auto held = counts_.find(term);
      if (held == counts_.end()) continue;
      count += held->second;
      match.terms.push_back(term);
      const FieldCounts more = fields_of(term);
      match.fields.title += more.title;
      match.fields.heading += more.heading;
      match.fields.summary += more.summary;
      match.fields.body += more.body;
      match.fields.tags += more.tags;
    }
    if (!match.terms.empty())
      match.weight = factor * ranking_part(count, lengths_.document, lengths_.mean);
    return match;
  }

  ExplainedMatch match_of(const WordGroup& group, double share = 1) const {
    return match_of(group.written, group.terms, share * factor_of(group));
  }

  void add(ExplainedMatch match) {
    if (!match.terms.empty()) matches_.push_back(std::move(match));
  }
  void add(const WordGroup& group) { add(match_of(group)); }

  void add_raw(const WordGroup& group) {
    if (const auto term = raw_term(group); !term.empty())
      add(match_of(term.substr(field(FieldId::Raw).prefix.size()), {term}, group.idf));
  }

  void add_content() {
    std::vector<bool> done(built_.groups.size());
    for (const auto& synonym : built_.synonyms) {
      if (done[synonym.groups.front()]) continue;
      for (const size_t group : synonym.groups) done[group] = true;
      for (auto& match : all_choices(synonym.groups)) add(std::move(match));
    }
    for (size_t i = 0; i < built_.groups.size(); ++i)
      if (!done[i]) add(built_.groups[i]);
  }

  // What was typed, and its synonyms beside it.
  Matches all_choices(const std::vector<size_t>& groups) const {
    Matches all;
    std::string typed;
    for (const size_t group : groups) {
      all.push_back(match_of(built_.groups[group]));
      typed += (typed.empty() ? "" : " ") + built_.groups[group].written;
    }
    for (const auto& synonym : built_.synonyms)
      if (synonym.groups == groups)
        for (auto& match : choice(synonym, typed)) all.push_back(std::move(match));
    return all;
  }

  // Nothing unless the document holds all its words.
  Matches choice(const SynonymOf& synonym, const std::string& typed) const {
    Matches matches;
    for (const auto& word : synonym.words) {
      ExplainedMatch match = match_of(word, synonym.share);
      if (match.terms.empty()) return {};
      match.synonym = std::exchange(match.written, typed);
      matches.push_back(std::move(match));
    }
    return matches;
  }

  const BuiltQuery& built_;
  Lengths lengths_;
  Analyzer* analyzer_ = nullptr;
  std::vector<text::Token> tokens_;
  std::map<std::string, Xapian::termcount> counts_;
  std::map<std::string, FieldCounts> fields_;
  Matches matches_;
};

}  // namespace

HitExplanation explain_words(const BuiltQuery& built, const Lengths& lengths,
                             const Xapian::Document& document, const StoredDocument& stored) {
  return HitExplainer(built, lengths).run(document, stored);
}

}  // namespace kb::search
