// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

// Why a search found what it found, in its order: how each word was read, and what each hit's score
// is made of. Filled by search/explain.h when SearchRequest.explain is set; tells of nothing that
// the visitor may not read.
namespace kb::search {

struct ExplainedTerm {
  std::string text;
  std::vector<std::string> languages;  // that give this term; none: the word as a whole
  int documents = 0;                   // that hold it
};

struct ExplainedSynonym {
  std::string written;  // "red inalámbrica"
  double share = 0;     // of its weight that counts
  int documents = 0;    // that hold one of its words, roughly
};

// What became of a word.
enum class WordUse : std::uint8_t {
  Searched,
  BySynonyms,  // no document has it, only its synonyms
  Helping,     // a stop word that helps in the ranking
  TooCommon,   // a stop word left out: most documents have it, or the question is long
  LeftOut,     // of a long text, whose rarer words say enough
  Unknown,     // no document has it
};

struct ExplainedWord {
  std::string written;  // as it is searched
  std::string typed;    // before it was corrected; empty: the same
  WordUse use = WordUse::Searched;
  std::vector<ExplainedTerm> terms;
  int documents = 0;   // that hold one of the terms, roughly
  double rarity = 0;   // idf
  unsigned times = 1;  // in the query
  std::vector<ExplainedSynonym> synonyms;
};

struct QueryExplanation {
  int documents = 0;  // in the databases that the visitor reads whole
  std::vector<ExplainedWord> words;
  bool all_required = false;           // a question of stop words alone
  std::vector<std::string> operators;  // "\"…\"", "-word", "title:word", "area:correo"
};

// Where a hit holds a word: times in each field.
struct FieldCounts {
  int title = 0, heading = 0, summary = 0, body = 0, tags = 0;
};

struct ExplainedMatch {
  std::string written;             // the word of the query
  std::string synonym;             // what stands in its place here; empty: itself
  std::vector<std::string> terms;  // that the hit holds
  FieldCounts fields;
  double weight = 0;  // its part of HitExplanation::words
};

// matched = words × (1 + passage + pairs + title) × standing. It is the score unless links taught
// about such texts: then the score follows the chance that the hit answers.
struct HitExplanation {
  std::vector<ExplainedMatch> matches;  // heaviest first
  double words = 0;                     // sum of their weights
  double passage = 0, pairs = 0, title = 0;
  double standing = 1;  // age of a ticket, accounts that an article helped
  double matched = 0;
  double taught = 0;  // chance by what links taught, 0..1
  double score = 0;
};

}  // namespace kb::search
