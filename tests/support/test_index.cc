// SPDX-License-Identifier: MIT
#include "tests/support/test_index.h"

#include "search/index_folder.h"
#include "text/markdown.h"

namespace kb::test {
namespace {

std::string first_generation(const std::filesystem::path& path) {
  const search::IndexFolder folder(path);
  std::string name = folder.make_generation();
  folder.make_current(name);
  return name;
}

}  // namespace

TestIndex::TestIndex()
    : generation_(first_generation(folder_.path())),
      writer_(folder_.path(), generation_, search::Durability::Scratch),
      reader_(folder_.path()) {}

TestIndex::TestIndex(const std::vector<search::Document>& documents) : TestIndex() {
  std::vector<search::IndexChange> changes;
  for (const auto& document : documents) changes.push_back({document.kind, document.id, document});
  writer_.apply(changes, ++number_);
}

void TestIndex::put(const search::Document& document) {
  writer_.apply({{document.kind, document.id, document}}, ++number_);
}

void TestIndex::promote(const std::vector<search::Promotion>& promotions) {
  writer_.put_promotions(promotions);
  writer_.apply({}, ++number_);
}

void TestIndex::write_synonyms(const std::string& text, const std::string& lang) {
  writer_.put_synonyms(lang, text);
  writer_.apply({}, ++number_);
}

void TestIndex::remove(const std::string& kind, const std::string& id) {
  writer_.apply({{kind, id, {}}}, ++number_);
}

search::Document article(const std::string& id, const std::string& title, const std::string& body,
                         const std::string& lang) {
  search::Document document;
  document.kind = search::kArticle;
  document.id = id;
  document.lang = lang;
  document.title = title;
  document.sections = text::markdown_to_sections(body);
  return document;
}

search::Document ticket(const std::string& id, const std::string& account,
                        const std::string& requester, const std::string& subject,
                        const std::string& body) {
  search::Document document = article(id, subject, body);
  document.kind = search::kTicket;
  document.audience = search::Audience::Tickets;
  document.account = account;
  document.requester = requester;
  return document;
}

search::Scope anyone() {
  return {};
}

search::Scope staff() {
  search::Scope scope;
  scope.clients = scope.internal = true;
  scope.tickets = search::Scope::Tickets::All;
  return scope;
}

search::Scope contact_of(const std::string& account) {
  search::Scope scope;
  scope.clients = true;
  scope.tickets = search::Scope::Tickets::Account;
  scope.account = account;
  return scope;
}

}  // namespace kb::test
