// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto.h"
#include "server/view/lesson_links.h"
#include "store/audit.h"
#include "store/audit_people.h"
#include "store/dismissed_pairs.h"
#include "store/feedback.h"
#include "store/guards.h"
#include "store/promoted.h"
#include "store/search_log.h"
#include "store/site_settings.h"
#include "store/work_dismissals.h"
#include "tests/canary/work_places.h"
#include "tests/canary/writing_places.h"

// The private places of beta, one row each: a word that stands nowhere else, who may be shown it,
// how it gets there, and where somebody who may does find it, without which the test would prove
// nothing. A new private place is a new row.
namespace kb::test {

// A ticket with something done to it.
template <typename Set>
std::function<std::string(World&, const std::string&)> ticket_with(const Set& set) {
  return [set](World& world, const std::string& word) {
    const auto id = world.put_ticket([&](store::Ticket& ticket) { set(ticket, word); });
    return server::view::ticket_path(id);
  };
}

inline std::string plant_search(World& world, const std::string& account, const std::string& word) {
  auto tx = world.store().write();
  for (int i = 0; i < 5; ++i) {
    store::LoggedSearch search;
    search.at = world.clock.now();
    search.searcher = store::Searcher::Client;
    search.account = account;
    search.page_lang = "es";
    search.query = search.written = word + " correo";
    search.total = 1;
    store::log_searches(tx, {search});
  }
  tx.commit();
  return "/api/v1/complete?q=" + word.substr(0, 5);
}

inline std::vector<Place> places() {
  using store::ArticleAudience;
  using store::SealedOwner;
  using store::Ticket;
  return {
      {"subject of a ticket", "zurbalote", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) { t.subject = "El " + word + " cae"; }),
       kRequester, true},
      {"text of a ticket", "quirmendo", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) { t.body = "Dice " + word + " y para"; }),
       "see_all@beta.example", true},
      {"message of a ticket", "brondivelo", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) {
         t.messages.push_back({kRequester, t.opened, "Ahora sale " + word, false});
       }),
       kRequester, true},
      {"answer to a ticket", "flastermino", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) {
         t.messages.push_back({kTechnician, t.opened, "Pon " + word, false});
       }),
       kRequester, true},
      {"resolution of a ticket", "gorplinade", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) { t.resolution = "Con " + word; }),
       kRequester, true},
      {"internal note", "vistrumaro", is_staff, ticket_with([](Ticket& t, const std::string& word) {
         t.messages.push_back({kTechnician, t.opened, "Ojo: " + word, true});
       }),
       kTechnician},
      {"day for which a ticket is planned", "trulvandeco", is_staff,
       ticket_with([](Ticket& t, const std::string& word) {
         t.events = {{store::TicketEventKind::Planned, kTechnician, t.opened, word}};
       }),
       kTechnician},
      {"article that was not it", "pludrimaste", is_staff,
       ticket_with([](Ticket& t, const std::string& word) {
         t.events = {{store::TicketEventKind::NotIt, kTechnician, t.opened, word}};
       }),
       kTechnician},
      {"why nothing was learned from a ticket", "grondisalve", is_staff,
       ticket_with([](Ticket& t, const std::string& word) {
         t.events = {{store::TicketEventKind::NothingLearned, kTechnician, t.opened, word}};
       }),
       kTechnician},
      {"phrase of everybody at the desk", "brulandique", is_technician,
       [](World& world, const std::string& word) {
         world.put_phrase("", "Hola, " + word);
         return std::string(server::view::kCannedPath);
       },
       kTechnician},
      {"phrase of one technician", "gromustavel", is_writing_technician,
       [](World& world, const std::string& word) {
         world.put_phrase(kTechnician, "Hola, " + word);
         return std::string(server::view::kCannedPath);
       },
       kTechnician},
      {"what is covered in a draft from a ticket", "cromblitare", reads_technicians_draft,
       [](World& world, const std::string& word) {
         return server::view::covered_path(
             world.put_covered("Pon [correo 1]", word + "@beta.example"));
       },
       kTechnician},
      {"draft from a ticket", "frandulisto", reads_technicians_draft,
       [](World& world, const std::string& word) {
         return server::view::covered_path(world.put_covered("Pon " + word, "x"));
       },
       kTechnician},
      {"ticket among the gaps", "drustelbina", reads_ticket,
       [](World& world, const std::string& word) {
         world.put_ticket([&](Ticket& t) { t.subject = "Se para " + word; });
         return std::string(server::view::kGapsPath);
       },
       "editor@firm.example", true},
      {"words taught by a link", "jarmolinte", reads_ticket,
       ticket_with([](Ticket& t, const std::string& word) {
         t.subject = word + " " + word;
         t.links = {{"web-lenta", true}};
       }),
       kRequester, true},
      {"name of a contact", "peldrusino", is_beta_or_staff,
       [](World& world, const std::string& word) {
         world.put_person(word + "@beta.example", kAccount, {true, false, false});
         return server::view::ticket_path(
             world.put_ticket([&](Ticket& t) { t.requester = word + "@beta.example"; }));
       },
       kTechnician},
      {"draft's subject", "tromsalite", is_writer,
       [](World& world, const std::string& word) {
         return plant_draft(world, "draft-1", "Mi " + word, "");
       },
       kRequester},
      {"draft's text", "wendrocasi", is_writer,
       [](World& world, const std::string& word) {
         return plant_draft(world, "draft-2", "Algo", "Pasa " + word);
       },
       kRequester},
      {"label of a ticket's secret", "hulmerdina", reads_ticket,
       [](World& world, const std::string& word) {
         const auto ticket = world.put_ticket([](Ticket&) {});
         world.seal(SealedOwner::Ticket, ticket, "Panel " + word, "x");
         return server::view::ticket_path(ticket);
       },
       kRequester},
      {"label of an account's secret", "cadrilmose", is_beta_or_technician,
       [](World& world, const std::string& word) {
         world.seal(SealedOwner::Account, kAccount, "FTP " + word, "x");
         return std::string(server::view::kOwnSecretsPath);
       },
       "none@beta.example"},
      {"what was done to a contact", "grestolimba", manages_beta,
       [](World& world, const std::string& word) {
         store::Person gone;
         gone.id = "gone";
         gone.name = "Alba " + word;
         gone.account = kAccount;
         auto tx = world.store().write();
         store::audit_person(tx, gone, store::Act::PersonRemoved,
                             {store::shell_actor(), world.clock.now()});
         tx.commit();
         return std::string(server::view::kContactsPath);
       },
       "all@beta.example"},
      {"internal article", "noprestaldi", is_staff,
       [](World& world, const std::string& word) {
         world.put_article("internal", "Interno " + word, "Texto.", ArticleAudience::Internal);
         return server::view::article_path("internal");
       },
       kTechnician},
      {"clients' article", "lumbarkeso", is_signed_in,
       [](World& world, const std::string& word) {
         world.put_article("clients", "Clientes " + word, "Texto.", ArticleAudience::Clients);
         return server::view::article_path("clients");
       },
       "none@acme.example"},
      {"unpublished article", "siltragomo", is_staff,
       [](World& world, const std::string& word) {
         world.put_article("unpublished", "Borrador " + word, "Texto.", ArticleAudience::Public,
                           store::ArticleState::Draft);
         return server::view::article_path("unpublished");
       },
       "editor@firm.example"},
      {"callout for the staff in an article", "brunvaldisco", is_staff,
       [](World& world, const std::string& word) {
         world.put_article("con-aviso", "El correo rebota",
                           "Mira el código.\n\n> [!STAFF]\n> Ojo con " + word,
                           ArticleAudience::Public);
         return server::view::article_path("con-aviso");
       },
       "editor@firm.example"},
      {"image of an internal article", "trusmeldana", is_staff,
       [](World& world, const std::string& word) {
         const auto id = world.put_image(word);
         world.put_article("con-imagen", "Panel interno", "![Panel](/imagenes/" + id + ")",
                           ArticleAudience::Internal);
         return server::view::image_path(id);
       },
       "editor@firm.example"},
      {"image of a clients' article", "sarvodelimo", is_signed_in,
       [](World& world, const std::string& word) {
         const auto id = world.put_image(word);
         world.put_article("con-foto", "Panel de clientes", "![Panel](/imagenes/" + id + ")",
                           ArticleAudience::Clients);
         return server::view::image_path(id);
       },
       "none@acme.example"},
      {"image of what is being written", "plegastorin", is_staff,
       [](World& world, const std::string& word) {
         return server::view::image_path(world.put_image(word));
       },
       "editor@firm.example"},
      {"image of a callout for the staff", "drimolquesa", is_staff,
       [](World& world, const std::string& word) {
         const auto id = world.put_image(word);
         world.put_article("con-aviso-e-imagen", "El correo tarda",
                           "Espera.\n\n> [!STAFF]\n> ![Panel](/imagenes/" + id + ")",
                           ArticleAudience::Public);
         return server::view::image_path(id);
       },
       "editor@firm.example"},
      {"why an article did not help", "rastinvelu", is_editor,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_vote(tx, {"web-lenta", 1, "v1", false, world.clock.now(), "Falta " + word});
         tx.commit();
         return std::string(server::view::kVotesPath);
       },
       "editor@firm.example"},
      {"why two articles are not the same", "mirdolasque", is_editor,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_dismissed_pair(tx, {{"correo-lleno", "El correo no llega", 1},
                                        {"web-lenta", "La web va lenta", 1},
                                        700,
                                        "editor@firm.example",
                                        world.clock.now(),
                                        "Uno es de " + word});
         tx.commit();
         return server::view::dismissed_path("", "correo-lleno", "web-lenta");
       },
       "editor@firm.example"},
      {"what one account searched for", "yestrumpal", is_editor,
       [](World& world, const std::string& word) {
         plant_search(world, kAccount, word);
         return std::string(server::view::kWorkPath);
       },
       "editor@firm.example"},
      {"line of the work list put aside", "crolmantive", is_editor,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_work_dismissal(
             tx, {"hueco", "B-1", 2, "Falta " + word, "editor@firm.example", world.clock.now()});
         tx.commit();
         return std::string(server::view::kWorkPath);
       },
       "editor@firm.example"},
      {"path of one account's searches", "drombelasti", is_editor,
       [](World& world, const std::string& word) {
         plant_search(world, kAccount, word);
         world.ids.insert("1");  // of the search, for its path
         return std::string(server::view::kPathsPath);
       },
       "editor@firm.example"},
      {"entry of the audit log", "blastumerin", is_administrator,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::add_audit(tx, {0, world.clock.now(), store::shell_actor(), store::Act::Changed,
                               store::Audited::Setting, "signature", "", "Firma " + word});
         tx.commit();
         return std::string(server::view::kAuditPath);
       },
       "administrator@firm.example"},
      {"query of a guard", "grintovasel", is_editor,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_guard(tx, {"el " + word, "es", "web-lenta", 3, "", world.clock.now()});
         tx.commit();
         return std::string(server::view::kGuardsPath);
       },
       "editor@firm.example"},
      {"query of a promoted answer", "plostrunde", is_editor,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         const auto now = world.clock.now();
         store::put_promoted(
             tx, {"el " + word, "", "web-lenta", now, now + std::chrono::hours(24), "", now});
         tx.commit();
         return std::string(server::view::kPromotedPath);
       },
       "editor@firm.example"},
  };
}

// What no page shows to anybody by GET: its control is another (canary_test.cc).
inline std::vector<Place> hidden_places() {
  using store::SealedOwner;
  return {
      {"value of a ticket's secret", "dregonalpo", is_nobody,
       [](World& world, const std::string& word) {
         const auto ticket = world.put_ticket([](store::Ticket&) {});
         return server::view::secret_path(
             world.seal(SealedOwner::Ticket, ticket, "Panel", "clave " + word));
       },
       "all@beta.example"},
      {"value of an account's secret", "menufralgo", is_nobody,
       [](World& world, const std::string& word) {
         return server::view::secret_path(
             world.seal(SealedOwner::Account, kAccount, "FTP", "clave " + word));
       },
       "see_sealed@beta.example"},
      {"value of a draft's secret", "stirpambol", is_nobody,
       [](World& world, const std::string& word) {
         return server::view::secret_path(
             world.seal(SealedOwner::Draft, "draft-1", "Clave", "clave " + word));
       },
       ""},
      {"label of a draft's secret", "kortelvinu", is_writer,
       [](World& world, const std::string& word) {
         return server::view::secret_path(
             world.seal(SealedOwner::Draft, "draft-1", "Clave " + word, "x"));
       },
       ""},
      {"mail that waits to be sent", "snorvatelo", is_nobody,
       [](World& world, const std::string& word) {
         world.put_mail("Te escribimos de " + word);
         return std::string(server::view::kHomePath);
       },
       ""},
      {"setting that no page shows", "jorbaliscon", is_nobody,
       [](World& world, const std::string& word) {
         auto tx = world.store().write();
         store::put_site_setting(tx, "unknown", "Valor " + word);
         tx.commit();
         return std::string(server::view::kHomePath);
       },
       ""},
  };
}

inline std::vector<Place> all_places() {
  auto all = places();
  for (auto* const more : {places_of_files, places_of_work, places_of_writing, hidden_places})
    for (auto& place : more()) all.push_back(std::move(place));
  return all;
}

// Where each is found, by `what`. The words of the places `swapped` are other ones of their length.
inline std::map<std::string, std::string> plant_all(World& world,
                                                    const std::set<std::string>& swapped = {}) {
  std::map<std::string, std::string> found_at;
  for (const auto& place : all_places()) {
    const std::string word = place.word;
    found_at[place.what] = place.plant(
        world, swapped.contains(place.what) ? std::string(word.rbegin(), word.rend()) : word);
  }
  return found_at;
}

}  // namespace kb::test
