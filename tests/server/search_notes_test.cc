// SPDX-License-Identifier: MIT
#include "store/search_log.h"
#include "tests/server/test_portal.h"

namespace kb::server {
namespace {

class SearchNotesOfThePortal : public test::TestPortal {
 protected:
  SearchNotesOfThePortal() {
    put(test::an_article("buzon", "El buzón está lleno", "Vacía la papelera."));
    for (int i = 0; i < 12; ++i)
      put(test::an_article("disco" + std::to_string(i), "Disco " + std::to_string(i)));
    put(test::a_contact("ana@acme.example", "acme"));
    put(test::a_technician("marta@faro.example"));
  }

  // What the log holds, the oldest first: query, what was found, and by whom.
  std::vector<std::string> noted() {
    app().services().searches.write();
    auto tx = store().read();
    std::vector<std::string> lines;
    for (const auto& search : store::newest_searches(tx, 100))
      lines.insert(lines.begin(), search.query + "|" + std::to_string(search.total) + "|" +
                                      search.account + "|" + search.opened.value_or("-"));
    return lines;
  }
  store::LoggedSearch newest() {
    app().services().searches.write();
    auto tx = store().read();
    return store::newest_searches(tx, 1).at(0);
  }
};
using Lines = std::vector<std::string>;

TEST_F(SearchNotesOfThePortal, TellWhoSearchedForWhat) {
  get("/buscar?q=++PAPELERA++&lengua=es&idioma=en");
  auto search = newest();
  EXPECT_EQ(search.at, clock().now());
  EXPECT_EQ(search.query, "papelera");
  EXPECT_EQ(search.lang, "es");
  EXPECT_EQ(search.page_lang, "en");
  EXPECT_EQ(search.searcher, store::Searcher::Anonymous);
  EXPECT_EQ(search.total, 1);
  EXPECT_FALSE(search.corrected);
  be("ana@acme.example");
  get("/buscar?q=Papellera+del+buzón");
  search = newest();
  EXPECT_EQ(search.query, "papellera del buzon");
  EXPECT_EQ(search.written, "papellera del buzón");
  EXPECT_EQ(search.account, "acme");
  EXPECT_EQ(search.searcher, store::Searcher::Client);
  EXPECT_TRUE(search.corrected);
  be("marta@faro.example");
  get("/buscar?q=zafiro");
  search = newest();
  EXPECT_EQ(search.searcher, store::Searcher::Staff);
  EXPECT_EQ(search.account, "");
  EXPECT_EQ(search.total, 0);
}

TEST_F(SearchNotesOfThePortal, CountASearchOnceUntilItIsSettledAnew) {
  get("/");
  get("/buscar?q=disco");
  get("/buscar?q=disco");
  get("/buscar?q=Disco&pagina=2");
  get("/buscar?q=disco&tema=correo");
  EXPECT_EQ(noted(), (Lines{"disco|12||-"}));
  clock().advance(SearchNotes::kSameSearch);
  get("/buscar?q=disco");
  cookies().clear();  // somebody else
  get("/");
  get("/buscar?q=disco");
  EXPECT_EQ(noted().size(), 3u);
}

TEST_F(SearchNotesOfThePortal, LeaveOutWhatNobodyAskedFor) {
  get("/buscar?q=");
  get("/buscar?q=+");
  get("/api/v1/search?q=disco");
  get("/api/v1/complete?q=disco");
  get("/buscar?q=disco", {{"sec-purpose", "prefetch;prerender"}});
  EXPECT_EQ(noted(), Lines{});
}

TEST_F(SearchNotesOfThePortal, KeepNoSecrets) {
  get("/buscar?q=correo+de+ana@acme.example");
  get("/buscar?q=clave:+perro");
  EXPECT_EQ(noted(), (Lines{"|0||-", "|0||-"}));
  EXPECT_EQ(newest().written, "");
}

TEST_F(SearchNotesOfThePortal, TellWhatWasOpenedFromTheResults) {
  const auto open_from = [&](const std::string& referer) {
    EXPECT_EQ(get("/articulos/buzon", {{"referer", referer}}).status, 200) << referer;
  };
  get("/buscar?q=papelera");
  open_from("https://portal.example/articulos/disco1");
  open_from("https://other.example/buscar?q=papelera");
  open_from("https://portal.example/buscar?q=other");
  open_from("nonsense");
  open_from("https://portal.example/buscar?q=%FF");
  EXPECT_EQ(noted(), (Lines{"papelera|1||-"}));
  open_from("https://portal.example/buscar?tema=correo&q=Papelera%20");
  EXPECT_EQ(noted(), (Lines{"papelera|1||buzon"}));
}

TEST_F(SearchNotesOfThePortal, AreBoundedWhileTheyWait) {
  for (size_t i = 0; i <= SearchNotes::kMostWaiting; ++i) {
    const search::SearchResult nothing;
    view::SearchAddress address;
    address.text = "zafiro" + std::to_string(i);
    app().services().searches.note_search({}, {}, address, nothing);
  }
  app().services().searches.write();
  auto tx = store().read();
  EXPECT_EQ(store::newest_searches(tx, 2000).size(), SearchNotes::kMostWaiting);
}

TEST(SearchNotes, AreWrittenAtTheEnd) {
  test::TestStore store;
  const test::FakeClock clock;
  {
    SearchNotes notes(store.store(), clock);
    view::SearchAddress address;
    address.text = "zafiro";
    notes.note_search({}, {}, address, {});
  }
  auto tx = store.store().read();
  EXPECT_EQ(store::newest_searches(tx, 10).size(), 1u);
}

}  // namespace
}  // namespace kb::server
