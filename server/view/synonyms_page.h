// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/effect_block.h"
#include "server/view/freshness.h"
#include "server/view/page.h"

// For editors: the synonyms in use, those that people's own words propose, and those taken back.
namespace kb::server::view {

enum class SynonymsTab { InUse, Proposals, Gone };

struct SynonymRow {
  std::string id, lang, line;
  std::string origin;  // "file", "person", "learned"
  std::string person;  // who wrote or approved it; may be empty
  std::string evidence;
  Instant changed{};
  bool is_dismissed = false;
};

struct ProposalRow {
  std::string lang, line;
  bool is_of_searches = false;
  long long times = 0, askers = 0;
  std::string article, article_title;
  std::vector<std::string> examples;
};

// What a change of one line would do, before it is made.
struct SynonymLook {
  enum class Act { Add, Approve, Remove, Restore } act = Act::Add;
  std::string id;                     // of a line that is there
  std::string lang, line;             // as it would be
  std::string proposal, evidence;     // of one that is approved: as it was proposed, and why
  std::optional<EffectBlock> effect;  // absent: the line says nothing
};

enum class SynonymDone { None, Added, Approved, TakenBack, Restored, Dismissed };

struct SynonymsPage {
  SynonymsTab tab = SynonymsTab::InUse;
  std::string query, lang;       // what the list is narrowed to; may be empty
  std::vector<SynonymRow> rows;  // of the page asked for
  int total = 0, page = 0, pages = 0;
  std::vector<ProposalRow> proposals;
  ListAge age;  // of the proposals
  SynonymDone done = SynonymDone::None;
  std::string done_id, done_line;
  std::string typed_lang, typed_line;  // of a form that was refused
  bool is_refused = false;
  std::optional<SynonymLook> look;  // then nothing else is shown
};

std::string render_synonyms(const Renderer& renderer, const Frame& frame, const SynonymsPage& page);

// "8 consultas de 3 cuentas": what a proposal rests on, in words.
std::string evidence_text(const Catalogue& words, const ProposalRow& row);

}  // namespace kb::server::view
