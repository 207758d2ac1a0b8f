// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "tests/support/test_index.h"

namespace kb::search {
namespace {

using test::anyone;
using test::article;
using test::TestIndex;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> ids(const SearchResult& result) {
  std::vector<std::string> out;
  for (const auto& hit : result.hits) out.push_back(hit.id);
  return out;
}

SearchRequest request(const std::string& text, Scope scope = anyone()) {
  SearchRequest r;
  r.text = text;
  r.scope = std::move(scope);
  return r;
}

std::vector<std::string> found(TestIndex& index, const std::string& text, Scope scope = anyone()) {
  return ids(search(index.reader(), request(text, std::move(scope))));
}

TEST(Search, FindsWithoutAccentsAndInCapitals) {
  TestIndex index({article("a", "Cambiar la contraseña", "Entra en la configuración."),
                   article("b", "Factura", "IVA y pagos.")});
  for (const char* text : {"contraseña", "contrasena", "CONTRASEÑAS", "configuracion"})
    EXPECT_THAT(found(index, text), ElementsAre("a")) << text;
}

TEST(Search, PrefersTheExactFormOfEnye) {
  TestIndex index({article("ano", "ano", "ano ano"), article("anyo", "año", "año año")});
  EXPECT_THAT(found(index, "año"), ElementsAre("anyo", "ano"));
}

TEST(Search, FindsTechnicalTokensWholeAndByParts) {
  TestIndex index({article("cert", "Candado", "El navegador dice NET::ERR_CERT_DATE_INVALID."),
                   article("wp", "Archivo", "Abre wp-config.php y mira."),
                   article("mail", "Rebote", "550 5.7.1 rejected")});
  EXPECT_THAT(found(index, "net::err_cert_date_invalid"), ElementsAre("cert"));
  EXPECT_THAT(found(index, "wp-config.php"), ElementsAre("wp"));
  EXPECT_THAT(found(index, "config"), ElementsAre("wp"));
  EXPECT_THAT(found(index, "550-5.7.1"), ElementsAre("mail"));
}

TEST(Search, PutsTheTitleFirst) {
  TestIndex index(
      {article("body", "Varios", "La factura va dentro del texto de este artículo largo."),
       article("title", "La factura", "Otras cosas distintas en el texto de este otro.")});
  EXPECT_THAT(found(index, "factura"), ElementsAre("title", "body"));
}

TEST(Search, OfBothLanguagesAtOnce) {
  TestIndex index({article("es", "Correos devueltos", "El servidor rechaza."),
                   article("en", "Bounced emails", "The server rejects.", "en")});
  EXPECT_THAT(found(index, "email bouncing"), ElementsAre("en"));
  EXPECT_THAT(found(index, "correo devuelto"), ElementsAre("es"));
}

TEST(Search, ShowsNobodyWhatIsNotTheirs) {
  auto clients = article("clients", "Límites secretos", "zafiro");
  clients.audience = Audience::Clients;
  auto internal = article("internal", "Guardia", "zafiro");
  internal.audience = Audience::Internal;
  TestIndex index({article("public", "Abierto", "zafiro"), clients, internal,
                   test::ticket("T-1", "acme", "ana@acme.example", "Mi asunto", "zafiro"),
                   test::ticket("T-2", "otra", "luis@otra.example", "Su asunto", "zafiro"),
                   test::ticket("T-3", "acme", "eva@acme.example", "Tercero", "zafiro")});
  EXPECT_THAT(found(index, "zafiro"), ElementsAre("public"));
  EXPECT_THAT(found(index, "zafiro", test::contact_of("acme")),
              UnorderedElementsAre("public", "clients", "T-1", "T-3"));
  Scope own = test::contact_of("acme");
  own.tickets = Scope::Tickets::Own;
  own.requester = "ana@acme.example";
  EXPECT_THAT(found(index, "zafiro", own), UnorderedElementsAre("public", "clients", "T-1"));
  EXPECT_EQ(found(index, "zafiro", test::staff()).size(), 6u);
}

TEST(Search, IsNotConfidentOfAHitThatHoldsOneWordOfThree) {
  TestIndex index({article("a", "Certificado caducado", "El certificado de la web."),
                   article("b", "Correo", "El servidor."), article("c", "Factura", "El recibo.")});
  EXPECT_TRUE(search(index.reader(), request("certificado caducado")).confident);
  EXPECT_FALSE(search(index.reader(), request("certificado xilofono jacuzzi")).confident);
}

// What decides on words must not tell a contact that another account's ticket holds one.
TEST(Search, AnswersTheSameWhateverOthersTicketsHold) {
  const std::vector<Document> own = {
      article("cert", "Certificado caducado", "Renueva el certificado de la web."),
      article("correo", "Correo", "El servidor de correo."),
      test::ticket("T-1", "acme", "ana@acme.example", "Mi certificado", "certificado roto")};
  std::vector<Document> more = own;
  for (int i = 0; i < 20; ++i)
    more.push_back(test::ticket("T-9" + std::to_string(i), "otra", "luis@otra.example", "Jacuzzi",
                                "certificado jacuzzi correoservidor contraseñarota"));
  TestIndex without(own), with(more);
  for (const char* text : {"certificado caducado jacuzzi", "jacuzi certificado", "correo servidor",
                           "correoservidor", "contrasena rota", "certificado correo"}) {
    const auto a = search(without.reader(), request(text, test::contact_of("acme")));
    const auto b = search(with.reader(), request(text, test::contact_of("acme")));
    EXPECT_EQ(ids(a), ids(b)) << text;
    EXPECT_EQ(a.confident, b.confident) << text;
    EXPECT_EQ(a.corrected, b.corrected) << text;
    EXPECT_EQ(a.total, b.total) << text;
    for (size_t i = 0; i < std::min(a.hits.size(), b.hits.size()); ++i)
      EXPECT_DOUBLE_EQ(a.hits[i].score, b.hits[i].score) << text;
  }
}

TEST(Search, CountsFacetsOfWhatTheVisitorMayRead) {
  auto mail = article("a", "Correo", "servidor");
  mail.area = "correo";
  auto web = article("b", "Web", "servidor", "en");
  web.area = "web";
  auto secret = article("c", "Otro", "servidor");
  secret.area = "correo";
  secret.audience = Audience::Internal;
  TestIndex index({mail, web, secret});
  const auto result = search(index.reader(), request("servidor server"));
  ASSERT_EQ(result.facets.area.size(), 2u);
  EXPECT_EQ(result.facets.area[0].value, "correo");
  EXPECT_EQ(result.facets.area[0].count, 1);
  EXPECT_EQ(result.facets.lang.size(), 2u);
  EXPECT_FALSE(result.facets.estimated);
}

TEST(Search, KeepsTheOtherValuesOfAChosenFacet) {
  auto mail = article("a", "Correo", "servidor");
  mail.area = "correo";
  auto web = article("b", "Web", "servidor");
  web.area = "web";
  TestIndex index({mail, web});
  auto r = request("servidor");
  r.filters.area = "web";
  const auto result = search(index.reader(), r);
  EXPECT_THAT(ids(result), ElementsAre("b"));
  EXPECT_EQ(result.facets.area.size(), 2u);
}

TEST(Search, FollowsOperators) {
  auto tagged = article("tagged", "Primero", "buzón muy lleno");
  tagged.tags = {"outlook"};
  TestIndex index({tagged, article("plain", "Segundo", "buzón lleno")});
  EXPECT_THAT(found(index, "\"buzon lleno\""), ElementsAre("plain"));
  EXPECT_THAT(found(index, "buzón -muy"),
              UnorderedElementsAre("plain", "tagged"));  // a stop word excludes nothing
  EXPECT_THAT(found(index, "buzón -segundo"), ElementsAre("tagged"));
  EXPECT_THAT(found(index, "buzón tag:outlook"), ElementsAre("tagged"));
  EXPECT_THAT(found(index, "buzón title:segundo"), ElementsAre("plain"));
}

TEST(Search, OfStrangeQueriesFindsNothingAndNeverFails) {
  TestIndex index({article("a", "Correo", "servidor")});
  for (const std::string text : {"", " ", "de la que", "¿?", "AND OR NOT (", "\"", "-", "🙂",
                                 "xyzzy", "((((((", "area:", "*", "مرحبا"})
    EXPECT_THAT(found(index, text), IsEmpty()) << text;
  EXPECT_THAT(found(index, std::string(100'000, 'x')), IsEmpty());
  std::string long_text = "correo ";
  for (int i = 0; i < 20000; ++i) long_text += "lorem ";
  EXPECT_THAT(found(index, long_text), ElementsAre("a"));
}

TEST(Search, PagesWithoutRepeating) {
  std::vector<Document> documents;
  for (int i = 0; i < 25; ++i)
    documents.push_back(article("a" + std::to_string(i), "Correo", "servidor"));
  TestIndex index(documents);
  std::vector<std::string> seen;
  for (int page = 0; page < 3; ++page) {
    auto r = request("correo");
    r.page = page;
    for (auto& id : ids(search(index.reader(), r))) seen.push_back(id);
  }
  std::ranges::sort(seen);
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
  EXPECT_EQ(seen.size(), 25u);
}

TEST(Search, ShowsThePassageThatAnswersWithItsHeading) {
  TestIndex index({article("a", "Correo",
                           "Nada aquí.\n\n## El registro MX\n\nSi falta el registro, los correos "
                           "no llegan.\n\n## Otra\n\nMás.")});
  const auto result = search(index.reader(), request("registro mx correos"));
  ASSERT_EQ(result.hits.size(), 1u);
  const Hit& hit = result.hits[0];
  EXPECT_EQ(hit.heading, "El registro MX");
  EXPECT_EQ(hit.anchor, "el-registro-mx");
  ASSERT_EQ(hit.passage.marks.size(), 2u);
  const auto [begin, end] = hit.passage.marks[0];
  EXPECT_EQ(hit.passage.text.substr(begin, end - begin), "registro");
}

TEST(Search, SeesAChangeAtOnce) {
  TestIndex index({article("a", "Correo", "viejo")});
  EXPECT_THAT(found(index, "nuevo"), IsEmpty());
  index.put(article("a", "Correo", "nuevo"));
  EXPECT_THAT(found(index, "nuevo"), ElementsAre("a"));
  EXPECT_THAT(found(index, "viejo"), IsEmpty());
  index.remove("article", "a");
  EXPECT_THAT(found(index, "nuevo"), IsEmpty());
}

TEST(Search, WithoutAnIndexSaysWhatToDo) {
  const test::TempDir folder;
  IndexReader reader(folder.path());
  try {
    search(reader, request("correo"));
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::IndexUnavailable);
    EXPECT_THAT(e.hint, testing::HasSubstr("resuelve index"));
  }
}

}  // namespace
}  // namespace kb::search
