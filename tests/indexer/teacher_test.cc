// SPDX-License-Identifier: MIT
#include "indexer/teacher.h"

#include <gtest/gtest.h>

#include <thread>

#include "indexer/export.h"
#include "indexer/import.h"
#include "indexer/index_run.h"
#include "indexer/index_thread.h"
#include "search/search.h"
#include "search/teaching.h"
#include "store/articles.h"
#include "store/suggestions.h"
#include "store/tickets.h"
#include "tests/support/temp_dir.h"

namespace kb::indexer {
namespace {

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
constexpr const char* kAsked = "imágenes adjuntos dominio";

class Teaching : public testing::Test {
 protected:
  Teaching() {
    auto tx = store_.write();
    put_article(tx, "buzon", "El buzón está lleno", "Borra los adjuntos.");
    put_article(tx, "candado", "El candado sale tachado", "Renueva el certificado del dominio.");
    put_article(tx, "lenta", "La web va lenta", "Comprime las imágenes.");
    put_article(tx, "factura", "Los datos de la factura", "Envíanos el NIF.");
    tx.commit();
    rebuild(store_, index(), {});
  }

  static void put_article(store::Transaction& tx, const std::string& id, const std::string& title,
                          const std::string& body) {
    store::Article article;
    article.id = id;
    article.title = title;
    article.body = body;
    article.state = store::ArticleState::Published;
    article.audience = store::ArticleAudience::Public;
    store::put_article(tx, article, {}, kMay);
  }

  void link(std::vector<store::TicketLink> links) {
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.subject = kAsked;
    ticket.status = store::TicketStatus::Resolved;
    ticket.links = std::move(links);
    auto tx = store_.write();
    store::put_ticket(tx, ticket, kMay);
    tx.commit();
  }

  std::string first() {
    search::SearchRequest request;
    request.text = kAsked;
    const auto hits = search::search(reader_, request).hits;
    return hits.empty() ? "" : hits.front().id;
  }

  // Looks until it is so: at most ten seconds, however slow the machine is.
  bool comes_first(const std::string& article) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (first() != article)
      if (std::chrono::steady_clock::now() > end) return false;
    return true;
  }

  std::filesystem::path index() const { return folder_.path() / "index"; }

  test::TempDir folder_;
  store::Store store_{"sqlite:" + (folder_.path() / "resuelve.db").string()};
  search::IndexReader reader_{folder_.path() / "index"};
};

TEST_F(Teaching, LearnsFromALinkAndForgetsItWithTheLink) {
  link({{"factura", true}});
  EXPECT_TRUE(teach(store_, index()));
  EXPECT_EQ(first(), "factura");
  link({});
  EXPECT_TRUE(teach(store_, index()));
  EXPECT_NE(first(), "factura");
}

TEST_F(Teaching, DoesNothingWhenTheModelKnowsItAll) {
  link({{"factura", true}});
  EXPECT_TRUE(teach(store_, index()));
  EXPECT_FALSE(teach(store_, index()));
}

TEST_F(Teaching, HasNoFileWithoutLinks) {
  teach(store_, index());
  EXPECT_FALSE(std::filesystem::exists(search::answers_file(index())));
}

TEST_F(Teaching, ARebuildTeachesToo) {
  link({{"factura", true}});
  rebuild(store_, index(), {});
  EXPECT_EQ(first(), "factura");
}

// What links, strong and weak, and solved drafts taught, is taught again from the files of an
// export.
TEST_F(Teaching, AnExportTeachesTheSame) {
  link({{"factura", true}, {"lenta", false}, {"candado", false, store::LinkStrength::Weak}});
  store::Asking draft;
  draft.id = "d1";
  draft.person = "p1";
  draft.account = "faro";
  draft.lang = "es";
  draft.outcome = store::AskingOutcome::Solved;
  draft.article = "buzon";
  draft.started = draft.updated = kMay;
  draft.subject = "el certificado de las imágenes";
  {
    auto tx = store_.write();
    store::put_asking(tx, draft);
    tx.commit();
  }
  rebuild(store_, index(), {});
  export_store(store_, folder_.path() / "out");
  store::Store other("sqlite:" + (folder_.path() / "other.db").string());
  import_into(other, folder_.path() / "out");
  rebuild(other, folder_.path() / "other", {});
  search::IndexReader reader(folder_.path() / "other");
  for (const char* text : {kAsked, "el certificado de las imágenes", "dominio", "web lenta"}) {
    search::SearchRequest request;
    request.text = text;
    const auto ours = search::search(reader_, request).hits;
    const auto theirs = search::search(reader, request).hits;
    ASSERT_EQ(ours.size(), theirs.size()) << text;
    ASSERT_FALSE(ours.empty()) << text;
    for (size_t i = 0; i < ours.size(); ++i) {
      EXPECT_EQ(ours[i].id, theirs[i].id) << text;
      EXPECT_EQ(ours[i].taught, theirs[i].taught) << text;
    }
  }
}

TEST_F(Teaching, GoesOnWhileThePortalServes) {
  const IndexThread thread(store_, index());
  link({{"factura", true}});
  EXPECT_TRUE(comes_first("factura"));
  link({{"candado", true}});
  EXPECT_TRUE(comes_first("candado"));
}

}  // namespace
}  // namespace kb::indexer
