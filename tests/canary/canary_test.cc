// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <future>
#include <regex>
#include <sstream>

#include "core/log.h"
#include "tests/canary/places.h"
#include "tests/canary/world_portal.h"

// Nothing private is told to who may not know it, by any page, hint, error, header or line of log.
namespace kb::test {
namespace {

using server::Guard;
using server::Method;
using server::Response;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

struct Visit {
  std::string email;  // empty: nobody is signed in
  std::optional<store::Person> person;
};

// All places planted, and everybody who may come.
class Canaries : public testing::Test {
 protected:
  Canaries() {
    found_at_ = plant_all(world_);
    portal_ = std::make_unique<WorldPortal>(world_);
    visits_.push_back({"", std::nullopt});
    auto tx = world_.store().read();
    for (auto& person : store::people(tx)) visits_.push_back({person.email, person});
  }

  // Signs in, and takes what the person may away when they are the one whose access was ended: the
  // session stays open.
  void be(const Visit& visit) {
    portal_->be(visit.email);
    if (visit.email == kRevoked) world_.disable(kRevoked);
  }

  bool may_see(const Visit& visit, const Place& place) const {
    return visit.person && visit.email != kRevoked && place.may_see(*visit.person);
  }

  void expect_no_canary(const Visit& visit, const std::string& request, const Response& response) {
    const std::string text = lower(whole(response));
    for (const auto& place : all_)
      if (!may_see(visit, place)) {
        EXPECT_EQ(text.find(place.word), std::string::npos)
            << place.what << " is told to " << (visit.email.empty() ? "nobody" : visit.email)
            << " by " << request;
      }
    ++answers_[response.status];
  }

  World world_;
  std::unique_ptr<WorldPortal> portal_;
  std::vector<Place> all_ = all_places();
  std::map<std::string, std::string> found_at_;
  std::vector<Visit> visits_;
  std::map<int, int> answers_;
};

// Each pattern with every id in the place of each of its parts.
std::vector<std::string> addresses(std::string_view pattern, const std::set<std::string>& ids) {
  std::vector<std::string> made{std::string(pattern)};
  while (made.front().find('{') != std::string::npos) {
    std::vector<std::string> next;
    for (const auto& one : made) {
      const auto open = one.find('{'), close = one.find('}');
      for (const auto& id : ids)
        next.push_back(one.substr(0, open) + server::view::percent_encode(id) +
                       one.substr(close + 1));
    }
    made = std::move(next);
  }
  return made;
}

// What may be asked of an address beyond its path: parameters that name private things.
std::vector<std::string> queries(std::string_view pattern) {
  if (pattern == "/pedir-ayuda" || pattern == "/pedir-ayuda/resuelta")
    return {"",
            "?borrador=draft-1",
            "?borrador=draft-2",
            "?borrador=draft-3",
            "?borrador=draft-of-acme",
            "?q=correo"};
  if (pattern == "/consultas/{id}" || pattern == "/articulos/{id}")
    return {"", "?borrador=draft-1", "?enviada=1"};
  if (pattern == "/buscar" || pattern == "/edicion/explicar")
    return {"", "?q=correo", "?q=el", "?q=correo&tipo=ticket", "?q=beta", "?q=correo&tema=x"};
  if (pattern == "/api/v1/search") return {"", "?q=correo", "?q=correo&kind=ticket&size=50"};
  if (pattern == "/entrar") return {"", "?volver=/consultas/B-1"};
  if (pattern == "/consultas" || pattern == "/mesa") return {"", "?q=correo", "?ver=all"};
  if (pattern == "/mesa/consultas/{id}") return {"", "?escribir=nota"};
  if (pattern == "/mesa/novedades") return {"", "?ver=all&hora=1"};
  if (pattern == "/cuenta/datos") return {"", "?formato=csv"};
  if (pattern == "/mesa/parecidas") return {"", "?consulta=B-1", "?q=correo"};
  if (pattern == "/edicion/duplicados")
    return {"", "?articulo=internal", "?uno=correo-lleno&otro=web-lenta"};
  if (pattern == "/edicion/guardas" || pattern == "/edicion/destacadas")
    return {"", "?busqueda=correo", "?articulo=correo-lleno"};
  if (pattern == "/edicion/articulos/{id}") return {"", "?borrador=writing-3"};
  if (pattern == "/edicion/articulos") return {"", "?q=web", "?estado=review"};
  if (pattern == "/edicion/borradores/{id}/conflicto") return {"", "?pagina=other-page"};
  if (pattern == "/edicion/sinonimos") return {"", "?ver=propuestos", "?ver=quitados"};
  if (pattern == "/edicion/camino") return {"", "?busqueda=correo&lengua=es"};
  if (pattern == "/edicion") return {"", "?hecho=apartada&tipo=hueco&cosa=B-1"};
  if (pattern == "/edicion/cifras") return {"", "?formato=csv&tabla=cuentas"};
  if (pattern == "/administrar/planes") return {"", "?plan=plan-beta"};
  return {""};
}

std::string location_of(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "Location") return value;
  return "";
}

TEST_F(Canaries, AreFoundByThoseWhoMay) {
  for (const auto& place : all_) {
    if (!*place.seer || place.may_see == is_nobody) continue;
    portal_->be(place.seer);
    auto found = portal_->get(found_at_[place.what]);
    // Staff are sent on from the clients' page of a ticket to the desk's.
    if (found.status == 303) found = portal_->get(location_of(found));
    EXPECT_THAT(lower(found.body), testing::HasSubstr(place.word))
        << place.what << " at " << found_at_[place.what];
  }
}

TEST_F(Canaries, OfSealedValuesAreFoundAfterThePassword) {
  for (const auto& place : all_) {
    if (!*place.seer || place.may_see != is_nobody) continue;
    portal_->be(place.seer);
    const auto shown = portal_->post(found_at_[place.what], {{"clave", "abracadabra"}});
    EXPECT_THAT(shown.body, testing::HasSubstr(place.word)) << place.what;
  }
}

// What one account searched for is completed for others once a second one has.
TEST_F(Canaries, OfSearchesAreFoundOnceTwoAccountsMadeThem) {
  auto& searches = portal_->app().services().searches;
  const auto completed = [&] {
    searches.read_likely();
    return portal_->get("/api/v1/complete?q=comprime").body;
  };
  plant_search(world_, kAccount, "comprime");
  EXPECT_THAT(completed(), testing::Not(testing::HasSubstr("comprime correo")));
  plant_search(world_, "acme", "comprime");
  EXPECT_THAT(completed(), testing::HasSubstr("comprime correo"));
}

TEST_F(Canaries, AreToldByNoPageToWhoMayNot) {
  log::set_level(log::Level::Debug);
  testing::internal::CaptureStderr();
  for (const auto& visit : visits_) {
    be(visit);
    for (const auto& route : server::routes()) {
      if (route.method != Method::Get) continue;
      for (const auto& address : addresses(route.pattern, world_.ids))
        for (const auto& query : queries(route.pattern))
          expect_no_canary(visit, address + query, portal_->get(address + query));
    }
  }
  const auto logged = lower(testing::internal::GetCapturedStderr());
  log::set_level(log::Level::Off);
  for (const auto& place : all_)
    EXPECT_EQ(logged.find(place.word), std::string::npos) << place.what << " is in the log";
  EXPECT_THAT(logged, testing::HasSubstr("\"event\":\"request\""));
  // The walk was a walk: pages of every kind came, of those that are and those that are not.
  EXPECT_GT(answers_[200], 500);
  EXPECT_GT(answers_[403], 50);
  EXPECT_GT(answers_[404], 500);
}

// Who types nearly the word, its beginning, or it and more, is not helped to it.
TEST_F(Canaries, AreNotGuessedBySpellingOrCompletion) {
  for (const auto& visit : visits_) {
    be(visit);
    for (const auto& place : all_) {
      if (may_see(visit, place)) continue;
      const std::string word = place.word;
      const std::string swapped = word.substr(0, 4) + word[5] + word[4] + word.substr(6);
      const std::string shorter = word.substr(0, word.size() - 1), start = word.substr(0, 5);
      for (const auto& typed : {swapped, shorter, start, swapped + "+correo"})
        for (const auto* address : {"/buscar?q=", "/api/v1/search?q=", "/api/v1/complete?q="}) {
          const auto response = portal_->get(address + typed);
          expect_no_canary(visit, address + typed, response);
          // Whatever else is made of a hint, nothing is there to correct to.
          EXPECT_THAT(response.body, testing::Not(testing::HasSubstr("literal=1")))
              << place.what << " " << typed << " for " << visit.email;
        }
    }
  }
}

// What is the same every time: no clock, no session, no fresh draft. Lines without any of that are
// not looked through: the library's expressions take most of the time of this test.
std::string comparable(const Response& response) {
  static const std::regex chance(
      R"re("took_ms":[0-9.]+|value="[0-9a-f]{64}"|name="(pagina|edicion|deshacer)" value="[^"]*"|borrador("|=)[^">]*("[a-z0-9_-]+")?)re");
  std::string text = std::to_string(response.status) + " ";
  std::istringstream lines(lower(response.body));
  for (std::string line; std::getline(lines, line); text += "\n") {
    const bool may_change = line.find("took_ms") != line.npos ||
                            line.find("value=\"") != line.npos ||
                            line.find("borrador") != line.npos;
    text += may_change ? std::regex_replace(line, chance, "") : line;
  }
  return text;
}

std::vector<std::string> answers_to(WorldPortal& portal, const std::string& word) {
  const std::string json = R"({"subject":"WORD correo","body":"no llega WORD","lang":"es"})";
  std::vector<std::string> answers;
  for (const auto* target :
       {"/buscar?q=WORD", "/buscar?q=WORD+correo", "/buscar?q=%22WORD%22", "/buscar?q=correo+-WORD",
        "/api/v1/search?q=WORD", "/api/v1/search?q=WORD+correo+web&size=50",
        "/api/v1/complete?q=WORD", "/pedir-ayuda?q=WORD"})
    answers.push_back(comparable(portal.get(replaced(target, "WORD", word))));
  answers.push_back(comparable(portal.post_json("/api/v1/suggest", replaced(json, "WORD", word))));
  return answers;
}

// Those that the same people may see.
std::vector<std::vector<Place>> by_reader(const std::vector<Place>& places) {
  std::vector<std::vector<Place>> groups;
  for (const auto& place : places) {
    auto group = std::ranges::find(groups, place.may_see,
                                   [](const auto& one) { return one.front().may_see; });
    if (group == groups.end()) group = groups.insert(group, std::vector<Place>{});
    group->push_back(place);
  }
  return groups;
}

bool is_named_by_one(const std::string& email, const std::vector<Place>& places) {
  return std::ranges::any_of(places,
                             [&](const Place& place) { return email.starts_with(place.word); });
}

// Two worlds that differ in private words alone are the same to who may see none of them, whatever
// they ask for each: hits, counts, facets, scores, order, confidence. Who may see them tells the
// worlds apart. Words that the same people may see are swapped together: a world takes long to
// make.
TEST_F(Canaries, LeaveNoTraceInAnswersToOthers) {
  for (const auto& group : by_reader(all_)) {
    World one, other;  // fresh ones: looking leaves drafts behind
    std::set<std::string> swapped;
    for (const auto& place : group) swapped.insert(place.what);
    plant_all(one);
    plant_all(other, swapped);
    WorldPortal portal(one), other_portal(other);
    for (const auto& visit : visits_) {
      if (visit.email == kRevoked || is_named_by_one(visit.email, group)) continue;
      const auto answers = [&](WorldPortal& asked) {
        asked.be(visit.email);
        std::vector<std::vector<std::string>> all;
        for (const auto& place : group) all.push_back(answers_to(asked, place.word));
        return all;
      };
      auto others = std::async(std::launch::async, answers, std::ref(other_portal));
      const auto mine = answers(portal);
      const auto theirs = others.get();
      for (size_t i = 0; i < group.size(); ++i) {
        const auto& place = group[i];
        const bool same = mine[i] == theirs[i];
        const bool is_searched = place.may_see == reads_ticket && place.is_found_by_search;
        if (!may_see(visit, place)) {
          EXPECT_TRUE(same) << place.what << " for " << visit.email;
        } else if (is_searched) {
          EXPECT_FALSE(same) << place.what << " for " << visit.email;
        }
      }
    }
  }
}

std::string bytes_below(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all += read_file(entry.path());
  return lower(all);
}

TEST_F(Canaries, OfDraftsNotesSecretsFilesAndWorkAreNotInTheIndexAtAll) {
  const auto bytes = bytes_below(world_.index());
  EXPECT_NE(bytes.find("zurbalot"), std::string::npos) << "the subject of a ticket is";
  for (const auto* word :
       {"vistrumar", "tromsalit",  "wendrocas",  "hulmerdin", "cadrilmos", "dregonalp",
        "menufralg", "stirpambol", "kortelvin",  "siltragom", "rastinvel", "yestrumpal",
        "braskelum", "tilvorgan",  "mondrasep",  "quelbarin", "zorvantil", "frigolund",
        "drusmant",  "plongariv",  "gambrustol", "veltrisom", "plimbaret", "trevonqui",
        "garstemul", "hovrantis",  "brelquida",  "crandovel", "smeltriga", "snorvatel",
        "zorlumpid", "vandrosqu",  "crimpalod",  "blendrusi", "hastrimbe", "cromblita",
        "frandulis", "brulandiq",  "gromustav",  "crolmanti", "wulcrepan", "jorbalisc"})
    EXPECT_EQ(bytes.find(word), std::string::npos) << word;
}

TEST_F(Canaries, OfSealedValuesLieNowhereInTheClear) {
  const auto file = world_.address().substr(std::string("sqlite:").size());
  const auto bytes = lower(read_file(file) + read_file(file + "-wal")) + bytes_below(world_.data());
  EXPECT_NE(bytes.find("hulmerdina"), std::string::npos) << "the label of one does";
  for (const auto* word : {"dregonalpo", "menufralgo", "stirpambol"})
    EXPECT_EQ(bytes.find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace kb::test
