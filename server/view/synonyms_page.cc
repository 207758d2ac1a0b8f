// SPDX-License-Identifier: MIT
#include "server/view/synonyms_page.h"

#include "search/languages.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/paging.h"

namespace kb::server::view {
namespace {

constexpr std::string_view kProposals = "propuestos", kGone = "quitados";

std::string_view word_of(SynonymsTab tab) {
  if (tab == SynonymsTab::InUse) return "";
  return tab == SynonymsTab::Proposals ? kProposals : kGone;
}

std::string language_name(const Catalogue& words, std::string_view code) {
  return words.text("language.name." + std::string(code));
}

void put_tabs(Data& data, const Catalogue& words, const SynonymsPage& page) {
  constexpr std::pair<SynonymsTab, const char*> kTabs[] = {
      {SynonymsTab::InUse, "syn.tab.used"},
      {SynonymsTab::Proposals, "syn.tab.proposals"},
      {SynonymsTab::Gone, "syn.tab.gone"}};
  put_list(data, "tabs", kTabs, [&](const auto& tab) {
    Data row;
    put(row, "href", synonyms_path(word_of(tab.first)));
    put(row, "label", words.text(tab.second));
    put(row, "current", tab.first == page.tab);
    return row;
  });
}

void put_languages(Data& data, const Catalogue& words, const SynonymsPage& page) {
  const std::string chosen = page.typed_lang.empty() ? words.language() : page.typed_lang;
  put_list(data, "languages", search::languages(), [&](const search::Language& language) {
    Data row;
    put(row, "value", language.code);
    put(row, "label", language_name(words, language.code));
    put(row, "chosen", language.code == chosen);
    put(row, "filtered", language.code == page.lang);
    return row;
  });
}

Data synonym_row(const Catalogue& words, const SynonymRow& synonym) {
  Data row;
  put(row, "id", synonym.id);
  put(row, "line", synonym.line);
  put(row, "lang", synonym.lang == words.language() ? "" : synonym.lang);
  put(row, "language", language_name(words, synonym.lang));
  put(row, "origin", words.text("syn.origin." + synonym.origin));
  put(row, "person", synonym.person);
  put(row, "evidence", synonym.evidence);
  put(row, "datetime", to_rfc3339(synonym.changed));
  put(row, "date", format_date(words, synonym.changed));
  put(row, "dismissed", synonym.is_dismissed);
  return row;
}

Data proposal_row(const Catalogue& words, const ProposalRow& proposal, size_t number) {
  Data row;
  put(row, "number", std::to_string(number));
  put(row, "value", proposal.lang);
  put(row, "language", language_name(words, proposal.lang));
  put(row, "lang", proposal.lang == words.language() ? "" : proposal.lang);
  put(row, "line", proposal.line);
  put(row, "evidence", evidence_text(words, proposal));
  put(row, "article", proposal.article_title);
  put(row, "article_href", proposal.article.empty() ? "" : article_path(proposal.article));
  put(row, "has_examples", !proposal.examples.empty());
  put_list(row, "examples", proposal.examples, [](const std::string& example) {
    Data item;
    put(item, "text", example);
    return item;
  });
  return row;
}

void put_done(Data& data, const Catalogue& words, const SynonymsPage& page) {
  const auto say = [&](const char* key, const char* undo) {
    put(data, "done", words.text(key, {{"line", page.done_line}}));
    put(data, "undo", undo);
    put(data, "done_id", page.done_id);
  };
  switch (page.done) {
    case SynonymDone::Added:
      return say("syn.done.added", "quitar");
    case SynonymDone::Approved:
      return say("syn.done.added", "quitar");
    case SynonymDone::TakenBack:
      return say("syn.done.removed", "recuperar");
    case SynonymDone::Restored:
      return say("syn.done.restored", "quitar");
    case SynonymDone::Dismissed:
      return say("syn.done.dismissed", "proponer");
    case SynonymDone::None:
      return put(data, "done", "");
  }
}

void put_proposals(Data& data, const Catalogue& words, const SynonymsPage& page) {
  Data list(Data::type::list);
  for (size_t i = 0; i < page.proposals.size(); ++i)
    list.push_back(proposal_row(words, page.proposals[i], i));
  data["proposals"] = std::move(list);
  put(data, "has_proposals", !page.proposals.empty());
  put(data, "has_none", page.proposals.empty() && page.age.freshness != Freshness::NotYet);
  put_freshness(data, words, page.age, synonyms_path(kProposals));
}

struct LookWords {
  const char *heading, *button, *action;
};

LookWords words_of(SynonymLook::Act act) {
  switch (act) {
    case SynonymLook::Act::Approve:
      return {"syn.look.add", "syn.approve", "aprobar"};
    case SynonymLook::Act::Remove:
      return {"syn.look.remove", "syn.remove", "quitar"};
    case SynonymLook::Act::Restore:
      return {"syn.look.add", "syn.restore", "recuperar"};
    case SynonymLook::Act::Add:
      break;
  }
  return {"syn.look.add", "syn.add", "anadir"};
}

void put_look(Data& data, const Catalogue& words, const SynonymsPage& page) {
  Data list(Data::type::list);
  if (page.look) {
    const SynonymLook& look = *page.look;
    const auto said = words_of(look.act);
    const bool is_writing =
        look.act == SynonymLook::Act::Add || look.act == SynonymLook::Act::Approve;
    Data row;
    put(row, "heading", words.text(said.heading, {{"line", look.line}}));
    put(row, "id", look.id);
    put(row, "line", look.line);
    put(row, "value", look.lang);
    put(row, "proposal", look.proposal);
    put(row, "proof", look.evidence);
    put(row, "is_writing", is_writing);
    put(row, "does", said.action);
    put(row, "label", words.text(said.button));
    put(row, "is_looking", true);
    put(row, "back_href", synonyms_path(word_of(page.tab)));
    put(row, "is_known", look.effect.has_value());
    if (look.effect) put_effect(row, words, *look.effect);
    list.push_back(std::move(row));
  }
  data["looking"] = std::move(list);
}

}  // namespace

std::string evidence_text(const Catalogue& words, const ProposalRow& row) {
  const char* times = row.is_of_searches ? "syn.proof.searches" : "syn.proof.tickets";
  const char* askers = row.is_of_searches ? "syn.proof.askers" : "syn.proof.accounts";
  return words.text("syn.proof", {{"what", words.count(times, row.times)},
                                  {"whose", words.count(askers, row.askers)}});
}

std::string render_synonyms(const Renderer& renderer, const Frame& frame,
                            const SynonymsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "action", kSynonymsPath);
  put(data, "tab", word_of(page.tab));
  put(data, "is_in_use", page.tab == SynonymsTab::InUse);
  put(data, "is_proposals", !page.look && page.tab == SynonymsTab::Proposals);
  put(data, "is_list", !page.look && page.tab != SynonymsTab::Proposals);
  put(data, "may_add", !page.look && page.tab == SynonymsTab::InUse);
  put(data, "query", page.query);
  put(data, "count", words.count("syn.count", page.total));
  put(data, "has_rows", !page.rows.empty());
  put_tabs(data, words, page);
  put_languages(data, words, page);
  put_list(data, "rows", page.rows, [&](const SynonymRow& row) { return synonym_row(words, row); });
  put_paging(data, page.page, page.pages, [&](int number) {
    return synonyms_path(word_of(page.tab), page.lang, page.query, number);
  });
  put_proposals(data, words, page);
  put_done(data, words, page);
  put_look(data, words, page);
  put(data, "typed_line", page.typed_line);
  put(data, "line_problem", page.is_refused ? words.text("syn.bad_line") : "");
  const std::string heading = words.text("syn.title");
  return render_page(renderer, frame, "editors/synonyms",
                     {page.is_refused ? words.text("error.prefix", {{"title", heading}}) : heading,
                      NavItem::None, false, true},
                     std::move(data));
}

}  // namespace kb::server::view
