// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/writing_links.h"
#include "store/article_drafts.h"
#include "store/article_moves.h"
#include "store/draft_asides.h"
#include "store/search_log.h"
#include "store/timers.h"
#include "tests/canary/place.h"

// What is being written for the knowledge base: its writer's and the editors', until it is
// published.
namespace kb::test {

inline bool is_technician_or_editor(const store::Person& person) {
  return person.email == kTechnician || person.roles.edits();
}

// A draft of the technician; `set` writes what matters.
template <typename Set>
std::string put_article_draft(World& world, const std::string& id, const Set& set) {
  auto draft = store::new_article_draft(world.person(kTechnician), "es", world.clock.now());
  draft.id = id;
  draft.title = "Uno";
  draft.body = "Texto.";
  set(draft);
  auto tx = world.store().write();
  store::put_article_draft(tx, draft);
  tx.commit();
  world.ids.insert(id);
  return server::view::draft_path(id);
}

// Three accounts search `word` in vain and then find the same by another one.
inline void plant_reformulation(World& world, const std::string& word) {
  auto tx = world.store().write();
  for (const char* account : {"acme", "beta", "gamma"}) {
    store::LoggedSearch search;
    search.at = world.clock.now() - std::chrono::hours(2);
    search.searcher = store::Searcher::Client;
    search.account = search.visit = account;
    search.page_lang = "es";
    search.query = search.written = word + " lleno";
    auto next = search;
    next.at += std::chrono::seconds(40);
    next.query = next.written = "correo lleno";
    next.opened = "correo-lleno";
    store::log_searches(tx, {search, next});
  }
  tx.commit();
}

inline std::vector<Place> places_of_writing() {
  using store::ArticleDraft;
  return {
      {"title of an article that is being written", "zorlumpidan", is_technician_or_editor,
       [](World& world, const std::string& word) {
         return put_article_draft(world, "writing-1",
                                  [&](ArticleDraft& draft) { draft.title = "Del " + word; });
       },
       kTechnician},
      {"text of an article in review", "vandrosquile", is_technician_or_editor,
       [](World& world, const std::string& word) {
         return put_article_draft(world, "writing-2", [&](ArticleDraft& draft) {
           draft.state = store::DraftState::Review;
           draft.body = "Se arregla con " + word + ".";
         });
       },
       "editor@firm.example"},
      {"change of a published article", "crimpalodes", is_technician_or_editor,
       [](World& world, const std::string& word) {
         put_article_draft(world, "writing-3", [&](ArticleDraft& draft) {
           draft.article = "web-lenta";
           draft.base_revision = 1;
           draft.body = "Comprime con " + word + ".";
         });
         return server::view::draft_changes_path("web-lenta", "writing-3");
       },
       "editor@firm.example"},
      {"why an article changes", "blendrusima", is_technician_or_editor,
       [](World& world, const std::string& word) {
         put_article_draft(world, "writing-4",
                           [&](ArticleDraft& draft) { draft.reason = "Lo pide " + word; });
         return std::string(server::view::kArticlesPath);
       },
       "editor@firm.example"},
      {"text beside a draft", "hastrimbelo", is_technician_or_editor,
       [](World& world, const std::string& word) {
         put_article_draft(world, "writing-5", [](ArticleDraft&) {});
         auto tx = world.store().write();
         store::put_draft_aside(tx, {"writing-5",
                                     "other-page",
                                     world.person(kTechnician),
                                     0,
                                     world.clock.now(),
                                     {"Uno", "", "Texto de " + word + "."}});
         tx.commit();
         return server::view::draft_conflict_path("writing-5", "other-page");
       },
       kTechnician},
      {"clients' article that is archived", "murbalindoke", is_signed_in,
       [](World& world, const std::string& word) {
         world.put_article("archived", "Viejo " + word, "Texto.", store::ArticleAudience::Clients);
         auto tx = world.store().write();
         store::archive_article(tx, "archived", "", {"Eva", "Viejo", world.clock.now()});
         tx.commit();
         return server::view::article_path("archived");
       },
       "none@acme.example"},
      {"synonym that people's searches propose", "wulcrepanto", is_editor,
       [](World& world, const std::string& word) {
         plant_reformulation(world, word);
         return server::view::synonyms_path("propuestos");
       },
       "publisher@firm.example"},
      {"ticket on which somebody's clock runs", "nuspredalos", reads_ticket,
       [](World& world, const std::string& word) {
         const auto ticket =
             world.put_ticket([&](store::Ticket& one) { one.subject = "Mirar el " + word; });
         const auto technician = world.person(kTechnician);
         auto tx = world.store().write();
         store::start_timer(tx, technician, ticket, world.clock.now());
         tx.commit();
         return server::view::desk_ticket_path(ticket);
       },
       kTechnician},
  };
}

}  // namespace kb::test
