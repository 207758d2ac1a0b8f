// SPDX-License-Identifier: MIT
#include "server/view/work_words.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostNamed = 3, kMostInDraft = 6;

std::string key_of(const char* start, const WorkLine& line) {
  return start + std::string(to_text(line.kind));
}

std::string quoted(const Catalogue& words, const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts)
    out += (out.empty() ? "" : " ") + words.text("work.quoted", {{"text", text}});
  return out;
}

// The others of a group, after the one that its line names.
std::vector<std::string> other_subjects(const WorkLine& line) {
  std::vector<std::string> subjects;
  for (const auto& thing : line.things)
    if (thing.title != line.title && subjects.size() < kMostNamed) subjects.push_back(thing.title);
  return subjects;
}

SearchAddress searched(const WorkLine& line) {
  SearchAddress address;
  address.text = line.title;
  return address;
}

// "es wifi tienda": what names a line of a search, without the language.
std::string query_of(const WorkLine& line) {
  return line.thing.substr(std::min(line.thing.find(' '), line.thing.size() - 1) + 1);
}

// The ticket that its line names leads.
WorkAct gap_draft(const Catalogue& words, const WorkLine& line) {
  WorkAct act{words.text("work.act.draft"), std::string(kGapsPath)};
  for (const auto& ticket : line.things)
    if (act.sent.size() < kMostInDraft) act.sent.emplace_back("consulta", ticket.id);
  return act;
}

}  // namespace

std::string work_sentence(const Catalogue& words, const WorkLine& line) {
  const Arguments title{{"title", line.title}};
  auto key = key_of("work.what.", line);
  switch (line.kind) {
    case WorkKind::NoAnswer:
      return words.count(key + (line.of == line.count ? ".none" : ".unopened"), line.count, title);
    case WorkKind::Gap:
    case WorkKind::Ticket:
    case WorkKind::Due:
    case WorkKind::DeadLinks:
      return words.count(key, line.count, title);
    case WorkKind::Unhelpful:
      return words.count(key, line.count,
                         {{"title", line.title}, {"of", format_number(words, line.of)}});
    case WorkKind::Duplicate:
    case WorkKind::Behind:
      return words.text(key, {{"title", line.title}, {"other", line.things.at(1).title}});
    case WorkKind::Review:
      return words.text(key + (line.things.size() > 1 ? ".change" : ".new"), title);
    case WorkKind::NeverFound:
      break;
  }
  return words.text(key, title);
}

std::string work_proof(const Catalogue& words, const WorkLine& line) {
  const auto key = key_of("work.proof.", line);
  switch (line.kind) {
    case WorkKind::Gap: {
      const auto others = other_subjects(line);
      return others.empty() ? "" : words.text(key, {{"others", quoted(words, others)}});
    }
    case WorkKind::NoAnswer:
      if (line.of == line.count) return "";
      return line.of == 0 ? words.text(key + ".unopened") : words.count(key, line.of);
    case WorkKind::Unhelpful:
      return line.reasons.empty() ? ""
                                  : words.text(key, {{"reasons", quoted(words, line.reasons)}});
    case WorkKind::Duplicate:
      return line.count == 0 ? "" : words.text(key, {{"n", std::to_string(line.count)}});
    case WorkKind::Due:
      return words.text(key, {{"date", format_date(words, line.at)},
                              {"readers", words.count("work.readers", line.of)}});
    case WorkKind::Behind:
      return words.text(key, {{"date", format_date(words, line.at)}});
    case WorkKind::Review:
      return words.text(key, {{"date", format_date(words, line.at)}}) +
             (line.reasons.empty() ? "" : " " + quoted(words, line.reasons));
    case WorkKind::DeadLinks:
      return words.text(key, {{"targets", quoted(words, line.reasons)}});
    case WorkKind::Ticket:
    case WorkKind::NeverFound:
      break;
  }
  return words.text(key);
}

std::vector<WorkAct> work_acts(const Catalogue& words, const WorkLine& line) {
  const auto act = [&](const char* key, std::string href) {
    return WorkAct{words.text(key), std::move(href)};
  };
  const auto draft = [&](const char* key, std::vector<std::pair<std::string, std::string>> sent) {
    return WorkAct{words.text(key), std::string(kDraftsPath), std::move(sent)};
  };
  const auto change = [&](const char* key, const std::string& article) {
    return draft(key, {{"articulo", article}});
  };
  switch (line.kind) {
    case WorkKind::Gap:
      return {gap_draft(words, line),
              {words.count("work.act.all", line.count),
               std::string(kGapsPath) + "#" + gap_anchor(line.thing)}};
    case WorkKind::NoAnswer:
    case WorkKind::Ticket:
      return {draft("work.act.write", {{"titulo", line.title}, {"lengua", line.lang}}),
              act("work.act.synonym", new_synonym_path(line.title, line.lang)),
              act("work.act.path", paths_of_query_path(query_of(line), line.lang))};
    case WorkKind::NeverFound:
      return {change("work.act.change", line.thing),
              act("work.act.explain", explain_path(searched(line)))};
    case WorkKind::Unhelpful:
      return {change("work.act.change", line.thing),
              act("work.act.reasons", std::string(kVotesPath)),
              act("work.act.read", article_path(line.thing))};
    case WorkKind::Duplicate:
      return {act("work.act.compare", duplicates_path(line.things.front().id))};
    case WorkKind::Behind:
      return {change("work.act.translation", line.things.at(0).id),
              act("work.act.source", article_path(line.things.at(1).id))};
    case WorkKind::Review:
      return {act("work.act.review", draft_path(line.things.front().id))};
    case WorkKind::Due:
    case WorkKind::DeadLinks:
      break;
  }
  return {change("work.act.change", line.thing), act("work.act.read", article_path(line.thing))};
}

std::string gap_anchor(const std::string& ticket) {
  return "g-" + percent_encode(ticket);
}

}  // namespace kb::server::view
