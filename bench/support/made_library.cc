// SPDX-License-Identifier: MIT
#include "bench/support/made_library.h"

#include <fmt/format.h>

#include "bench/support/corpus.h"
#include "indexer/index_run.h"
#include "store/accounts.h"
#include "store/article_drafts.h"
#include "store/people.h"

namespace kb::bench {
namespace {

namespace fs = std::filesystem;

using namespace std::chrono_literals;

constexpr const char* kAreas[] = {"correo", "web", "dominios", "facturas"};
constexpr const char* kAuthors[] = {"Lucía Ferrer", "Iván Soto", "Marta Vidal"};
const Instant kLast{std::chrono::sys_days{std::chrono::November / 3 / 2026}};

std::string body(MadeTexts& texts) {
  std::string text;
  for (int section = 0; section < 5; ++section) {
    text += fmt::format("## {}\n\n", texts.text(4));
    for (int paragraph = 0; paragraph < 3; ++paragraph)
      text += fmt::format("{}.\n\n", texts.text(30 + texts.below(20)));
  }
  return text;
}

// One paragraph is another one each time, as people work.
void change(std::string& text, MadeTexts& texts) {
  const size_t at = text.find("\n\n", texts.below(text.size() - 2));
  const size_t end = at == std::string::npos ? at : text.find("\n\n", at + 2);
  if (end == std::string::npos) return;
  text.replace(at + 2, end - at - 2, texts.text(35) + '.');
}

void put_article(store::Transaction& tx, MadeTexts& texts, int number) {
  store::Article article;
  article.id = MadeLibrary::article(number);
  article.area = kAreas[texts.below(std::size(kAreas))];
  article.lang = number % 4 == 0 ? "en" : "es";
  article.author = kAuthors[texts.below(std::size(kAuthors))];
  article.title = texts.text(5 + texts.below(5));
  article.body = body(texts);
  if (number % 10 == 0) article.state = store::ArticleState::Archived;
  for (int revision = 0; revision < kLibraryRevisions; ++revision) {
    article.updated = kLast - number * 1h - (kLibraryRevisions - revision) * 24h;
    if (revision > 0) change(article.body, texts);
    article.summary = fmt::format("Resumen {}", revision);
    store::put_article(tx, article, "bench", article.updated);
  }
}

void make(const fs::path& root) {
  store::Store store("sqlite:" + (root / "resuelve.db").string());
  MadeTexts texts(17);
  auto tx = store.write();
  store::Person person;
  person.email = MadeLibrary::publisher();
  person.name = "Lucía Ferrer";
  person.roles.editor = person.roles.publisher = true;
  store::put_person(tx, person);
  const auto author = store::find_person_by_email(tx, person.email).value().id;
  for (int i = 0; i < kLibraryArticles; ++i) put_article(tx, texts, i);
  for (int i = 0; i < kLibraryDrafts; ++i) {
    const auto article = store::find_article(tx, MadeLibrary::article(i + 1)).value();
    auto draft = store::draft_of_article(article, author, kLast);
    draft.id = MadeLibrary::draft(i);
    store::put_article_draft(tx, draft);
  }
  tx.commit();
  indexer::rebuild(store, root / "index", {});
}

}  // namespace

MadeLibrary::MadeLibrary() {
  if (fs::exists(root() / "index" / "CURRENT")) return;
  fs::remove_all(root());  // what a run left half made
  fs::create_directories(root());
  make(root());
}

}  // namespace kb::bench
